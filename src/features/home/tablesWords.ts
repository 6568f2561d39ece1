/** What the page says that lists the tables with their columns. */
export const words = {
  tables: {
    title: "Tables and columns",
    subtitle:
      "What is in this workbook, and what each column is for. Move, widen or colour columns as you like, and add your own.",
    search: "Search tables and columns",
    nothing: "No table fits",
    nothingText: "Search for a sheet, a column or what it is for.",
    key: (headers: string): string => `A row is named by ${headers}.`,
    show: "Show it",
    showNamed: (sheet: string): string => `Show the sheet ${sheet}`,
  },
};
