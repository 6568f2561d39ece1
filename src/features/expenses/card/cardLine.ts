import type { RowOf } from "../../../tables/defineTable";
import type { CardLines } from "../../../model/expenses/tables";

/** A line of a card statement, as its table holds it. */
export type CardLine = RowOf<typeof CardLines.columns>;
