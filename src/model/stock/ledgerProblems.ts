import { formatQuantity } from "../../domain/sentence";
import type { Problem } from "../../domain/result";
import { exactQuantity } from "../../science/quantity";
import { joinKey, type Columns, type Table } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines, Orders, Receipts } from "../orders/tables";
import { Moves } from "./tables";

/** What is wrong in receipts and moves though each cell can be read: linear in their rows. */
export const ledgerProblems = (tables: TableSet): readonly Problem[] => [
  ...receiptProblems(tables),
  ...lateMoves(tables),
];

/** Receipts of a line that its order does not have, or whose counted is not what was accepted and rejected. */
function receiptProblems(tables: TableSet): readonly Problem[] {
  if (!tables.has(Receipts) || !tables.has(Orders) || !tables.has(OrderLines)) return [];
  return tables.rows(Receipts).flatMap((row) => {
    const { receipt, order, line, counted, accepted, rejected = 0 } = row;
    const found: Problem[] = [];
    // An order that is not there is listed as a link that leads nowhere.
    if (tables.find(Orders, order) && !tables.find(OrderLines, joinKey([order, line])))
      found.push(
        at(tables, Receipts, receipt, "line", `${order} has no line ${String(line)}. Correct the line of ${receipt}.`),
      );
    const judged = exactQuantity(accepted + rejected);
    if (exactQuantity(counted - judged) !== 0)
      found.push(
        at(
          tables,
          Receipts,
          receipt,
          "counted",
          `${receipt} counted ${formatQuantity(counted)}, and accepted and rejected come to ${formatQuantity(judged)}. Correct one of the three.`,
        ),
      );
    return found;
  });
}

/**
 * Moves that were booked below a count of the same item and place and are dated before it. A count is kept as a difference:
 * what it did not know of then changes the level that it found. Rows are booked at the end, so their order is when.
 */
function lateMoves(tables: TableSet): readonly Problem[] {
  if (!tables.has(Moves)) return [];
  const latestCount = new KeyMap<string>();
  return tables.rows(Moves).flatMap(({ move, date, item, location, type }) => {
    const place = joinKey([item, location]);
    const counted = latestCount.get(place);
    if (type === "Count") {
      if (counted === undefined || counted < date) latestCount.set(place, date);
      return [];
    }
    if (counted === undefined || date >= counted) return [];
    return [
      at(
        tables,
        Moves,
        move,
        "date",
        `${move} is dated ${date} and was booked after ${item} was counted in ${location} on ${counted}, so that the count no longer holds. Count it again, or correct the date.`,
      ),
    ];
  });
}

function at<C extends Columns>(
  tables: TableSet,
  table: Table<C>,
  row: string,
  field: keyof C & string,
  message: string,
): Problem {
  const bodyIndex = tables.read(table).bodyIndexByKey.get(row);
  return {
    message,
    table: table.name,
    row,
    column: table.columns[field]?.header ?? field,
    ...(bodyIndex !== undefined && { bodyIndex }),
  };
}
