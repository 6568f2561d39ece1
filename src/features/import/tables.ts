import { optional } from "../../tables/column";
import { defineTable } from "../../tables/defineTable";
import { choice, count, day, moment, signedMoney, text } from "../../tables/kinds";

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
    source: optional(
      text({
        header: "Source",
        help: "The list in this workbook that it is refreshed from; blank for files.",
        width: 22,
      }),
    ),
    usedOn: day({ header: "Used on", help: "When a file of this kind last came in." }),
    mapping: text({ header: "Mapping", help: "For Quartermaster: change it in the pane.", width: 20 }),
  },
});

/** Up to which change each table was handed over to another system. */
export const Exports = defineTable({
  name: "Exports",
  sheet: "Exports",
  help: "When each table was last saved for another system. The next file of changes begins there; delete a row to begin with all rows again.",
  tabColor: "#616161",
  key: "table",
  version: 1,
  columns: {
    table: text({ header: "Table", help: "What was handed over.", width: 20 }),
    savedAt: moment({ header: "Saved at", help: "When." }),
    by: optional(text({ header: "By", help: "Who saved it.", width: 18 })),
    rows: count({ header: "Rows", help: "How many rows the file held." }),
    upTo: optional(
      text({ header: "Up to", help: "The last entry of the Log that the file knew of; leave it as it is.", width: 14 }),
    ),
  },
});

export const decisions = ["To clarify", "Accepted", "Left is right", "Right is right"] as const;
export type Decision = (typeof decisions)[number];

/** What was decided about the differences of two lists. */
export const ListDifferences = defineTable({
  name: "ListDifferences",
  sheet: "List differences",
  help: "What was decided where two lists do not agree. Comparing the same lists again shows it, as long as the difference is the same.",
  tabColor: "#616161",
  key: ["comparison", "key"],
  version: 1,
  columns: {
    comparison: text({ header: "Comparison", help: "The two lists.", width: 34 }),
    key: text({ header: "Key", help: "What the lists call it.", width: 20 }),
    left: optional(signedMoney({ header: "Left", help: "What the first list holds; blank where it lacks the key." })),
    right: optional(
      signedMoney({ header: "Right", help: "What the second list holds; blank where it lacks the key." }),
    ),
    difference: signedMoney({ header: "Difference", help: "Left less right." }),
    decision: choice({ header: "Decision", help: "What is to be done about it." }, decisions),
    decidedOn: day({ header: "Decided on", help: "When." }),
    by: optional(text({ header: "By", help: "Who decided.", width: 18 })),
  },
});
