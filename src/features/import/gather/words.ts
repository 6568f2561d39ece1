import { WORKBOOKS } from "./gatherQuery";

/** What the page that brings several workbooks together says. */
export const words = {
  title: "Several workbooks",
  subtitle:
    "Sites, years or companies keep a workbook each. Power Query puts their tables below each other, with the file's name beside each row.",
  kind: "Where the workbooks are",
  kinds: { folder: "A folder on this computer or network", site: "A SharePoint site" },
  address: { folder: "Folder", site: "Address of the site" },
  example: { folder: "Such as C:\\Operations", site: "Such as https://contoso.sharepoint.com/sites/operations" },
  table: "Table",
  missing: "Enter where the workbooks are first.",
  stepsTitle: "In a new workbook",
  steps: [
    "Data > Get Data > From Other Sources > Blank Query, then Home > Advanced Editor.",
    `Paste the query of the workbooks, choose Done, and name it ${WORKBOOKS}.`,
    "Make another blank query with the query of a table, and name it as the table. Repeat for each table that you need.",
    "Choose Close & Load. Refresh All brings what changed in the workbooks.",
  ],
  first: `First query: ${WORKBOOKS}`,
  then: (table: string): string => `Query of a table: ${table}`,
  save: "Save as .txt",
  note: "In Power BI and Fabric the same text goes into Transform data > New Source > Blank Query. The workbooks are only read.",
} as const;
