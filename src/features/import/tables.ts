import { defineTable } from "../../tables/defineTable";
import { day, text } from "../../tables/kinds";

/** Which columns of a file fill which tables: kept to be used again. */
export const Mappings = defineTable({
  name: "Mappings",
  sheet: "Mappings",
  help: "How files that you imported fill the tables. Quartermaster knows them again by their columns; delete a row to forget one.",
  tabColor: "#616161",
  key: "name",
  version: 1,
  columns: {
    name: text({ header: "Name", help: "What you call files of this kind.", width: 26 }),
    fills: text({ header: "Fills", help: "The sheets that such a file fills.", width: 40 }),
    usedOn: day({ header: "Used on", help: "When a file of this kind last came in." }),
    mapping: text({ header: "Mapping", help: "For Quartermaster: change it in the pane.", width: 20 }),
  },
});
