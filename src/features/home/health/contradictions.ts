import type { Problem } from "../../../domain/result";
import { EquipmentLog, type EquipmentEntry } from "../../../model/equipment/tables";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { Orders } from "../../../model/orders/tables";
import { keyOf, type AnyTable, type Columns, type Table } from "../../../tables/defineTable";
import { KeyMap } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { problemIn } from "./finding";

/** Days that can each be right and contradict a row that no link of theirs leads to: linear in the rows. */
export const contradictions = (tables: TableSet): readonly Problem[] => [
  ...beforeOrder(tables),
  ...beforeHandOut(tables),
];

/** Invoices that were written before the order that their lines bill was made. */
function beforeOrder(tables: TableSet): readonly Problem[] {
  if (!tables.has(Orders)) return [];
  const orderOf = new KeyMap<string>();
  for (const { invoice, order } of rowsIn(tables, InvoiceLines)) if (order !== undefined) orderOf.set(invoice, order);
  return rowsIn(tables, Invoices).flatMap(({ invoice, date }) => {
    const order = tables.find(Orders, orderOf.get(invoice) ?? "");
    if (order === undefined || date >= order.date) return [];
    const message = `Date ${date} of ${invoice} is before ${order.date}, the Date of ${order.order}. Correct one of the two.`;
    return [problem(tables, Invoices, invoice, message)];
  });
}

/** Equipment that came back before it was handed out, by the order in which that was noted. */
function beforeHandOut(tables: TableSet): readonly Problem[] {
  const out = new KeyMap<EquipmentEntry>();
  const entries = [...rowsIn(tables, EquipmentLog)].sort((one, other) => one.entry - other.entry);
  return entries.flatMap((each) => {
    const { tag, event, date, entry } = each;
    const lent = out.get(tag);
    if (event === "Handed out") out.set(tag, each);
    if (event !== "Taken back" || !lent || date >= lent.date) return [];
    const message = `${tag} came back on ${date} by entry ${String(entry)}, before it was handed out on ${lent.date}. Correct one of the two.`;
    return [problem(tables, EquipmentLog, keyOf(EquipmentLog, each), message)];
  });
}

const rowsIn = <C extends Columns>(tables: TableSet, table: Table<C>) => (tables.has(table) ? tables.rows(table) : []);

function problem(tables: TableSet, table: AnyTable, key: string, message: string): Problem {
  const date = table.columns.date;
  return date ? problemIn(tables.read(table), key, date, message) : { message, table: table.name, row: key };
}
