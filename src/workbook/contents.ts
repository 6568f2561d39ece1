import { count, formula, text } from "../tables/kinds";
import { defineTable, type AnyTable, type NewRow } from "../tables/defineTable";

/** The index on the sheet Home: every table of ours, with the version that made it and a link to its sheet. */
export const Contents = defineTable({
  name: "Contents",
  sheet: "Home",
  help: "What this workbook holds. Open Quartermaster from its own tab of the ribbon to work with it.",
  tabColor: "#0F6CBD",
  key: "table",
  version: 1,
  columns: {
    table: text({ header: "Table", help: "The table's name in formulas.", width: 20 }),
    sheet: text({ header: "Sheet", help: "Where it stands.", width: 20 }),
    holds: text({ header: "What it holds", help: "What the table is for.", width: 96 }),
    version: count({ header: "Version", help: "Which form of the table this is.", width: 12 }),
    open: formula({
      header: "Open",
      help: "Goes to the sheet.",
      formula: `=HYPERLINK("#'"&[@Sheet]&"'!A1","Go to "&[@Sheet])`,
      numberFormat: "General",
      width: 24,
    }),
  },
});

export const contentsRowOf = (table: AnyTable): NewRow<typeof Contents.columns> => ({
  table: table.name,
  sheet: table.sheet,
  holds: table.help,
  version: table.version,
});
