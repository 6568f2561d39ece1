import { optional } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { count, moment, text } from "../../tables/kinds";

/** What is frozen now: formulas of ours that were turned into values, so that they can come back. */
export const Frozen = defineTable({
  name: "QuartermasterFrozen",
  sheet: "Frozen",
  help: "Formulas that were turned into values for sharing. Thaw on Reports > Share brings them back.",
  tabColor: "#616161",
  key: ["freeze", "part"],
  version: 1,
  columns: {
    freeze: text({ header: "Freeze", help: "The entry of the Log that froze it.", width: 12 }),
    part: count({ header: "Part", help: "Counts the rows of one freeze.", width: 7 }),
    sheet: text({ header: "On sheet", help: "Where it stands.", width: 18 }),
    table: optional(
      text({ header: "Of table", help: "The table whose column it is; blank for free cells.", width: 18 }),
    ),
    column: optional(text({ header: "Column", help: "The header of the column.", width: 18 })),
    address: text({ header: "Cells", help: "Where it stood when it was frozen.", width: 14 }),
    cells: count({ header: "How many", help: "How many cells were turned into values.", width: 10 }),
    formula: text({ header: "Formula", help: "What comes back, as the first cell reads it.", width: 60 }),
    spills: optional(text({ header: "Spills", help: "Yes where one formula fills all these cells.", width: 8 })),
    frozenOn: moment({ header: "Frozen on", help: "When." }),
    by: text({ header: "By", help: "Who froze it.", width: 18 }),
    marks: optional(
      text({ header: "Marks", help: "Tells a value that was typed since from a frozen one.", width: 12 }),
    ),
  },
});
export type FrozenRow = RowOf<typeof Frozen.columns>;
