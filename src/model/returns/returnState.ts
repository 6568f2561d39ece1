import { formatQuantity } from "../../domain/sentence";
import { exactQuantity } from "../../science/quantity";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { billedIn, creditedReturns } from "../invoices/billing";
import { InvoiceLines, Invoices } from "../invoices/tables";
import { orderStates, orderStateTables, type LineState } from "../orders/orderState";
import { Moves } from "../stock/tables";
import { returnLadder, type ReturnStatus } from "./returnColumns";
import { returnedIn } from "./returned";
import { VendorReturns, type VendorReturn } from "./tables";

/** The tables that returnStates reads. */
export const returnTables: readonly AnyTable[] = [
  ...new Set([...orderStateTables, VendorReturns, Moves, Invoices, InvoiceLines]),
];

/** A return with what is still expected of it. Units. */
export interface ReturnState {
  readonly row: VendorReturn;
  readonly status: ReturnStatus;
  readonly cameBack: number;
  readonly toCome: number;
  readonly credited: number;
  readonly toCredit: number;
}

/** The state of every return by its number: linear in the rows. */
export function returnStates(tables: TableSet): ReadonlyMap<string, ReturnState> {
  const rows = tables.rows(VendorReturns);
  const lines = new KeyMap<LineState>();
  if (rows.length > 0)
    for (const order of orderStates(tables).values())
      for (const line of order.lines) lines.set(joinKey([line.line.order, line.line.line]), line);
  const billed = billedIn(tables);
  const returned = returnedIn(tables);
  const cameBack = cameBackIn(tables, rows);
  const credited = creditedReturns(tables);
  return new KeyMap(
    rows.map((row) => {
      const { order, orderLine, quantity, receipt } = row;
      const key = order === undefined || orderLine === undefined ? undefined : joinKey([order, orderLine]);
      const line = key === undefined ? undefined : lines.get(key);
      const isOver = row.cancelledOn !== undefined;
      const comesAgain = row.outcome === "Replace" || row.outcome === "Repair";
      const came = receipt === undefined ? (cameBack.get(row.return) ?? 0) : 0;
      const toCome =
        isOver || !comesAgain
          ? 0
          : receipt === undefined
            ? exactQuantity(Math.max(0, quantity - came))
            : Math.min(quantity, line?.open ?? 0);
      const taken = credited.get(row.return) ?? 0;
      const left = exactQuantity(Math.max(0, quantity - taken));
      const beyond =
        key === undefined
          ? row.outcome === "Return"
            ? 0
            : left
          : Math.max(
              0,
              exactQuantity((line ? (billed.get(key)?.quantity ?? 0) - line.received : 0) + (line ? returned(key) : 0)),
            );
      const toCredit = isOver || comesAgain ? 0 : Math.min(left, beyond);
      const state: ReturnState = {
        row,
        status: returnLadder.stateOf(row, { toCome, toCredit }),
        cameBack: came,
        toCome,
        credited: taken,
        toCredit,
      };
      return [row.return, state] as const;
    }),
  );
}

/** A return in a sentence: "RT-2026-0001, 5 of A-1 to Northway". */
export const formatReturn = ({ row }: ReturnState): string =>
  `${row.return}, ${formatQuantity(row.quantity)} of ${row.item} to ${row.vendor}`;

/** Units that came into stock again, by return. */
function cameBackIn(tables: TableSet, rows: readonly VendorReturn[]): ReadonlyMap<string, number> {
  const came = new KeyMap<number>(rows.map((row) => [row.return, 0]));
  if (rows.length === 0) return came;
  for (const { reference, type, quantity } of tables.rows(Moves)) {
    if (type !== "Return" || reference === undefined || quantity <= 0) continue;
    const before = came.get(reference);
    if (before !== undefined) came.set(reference, exactQuantity(before + quantity));
  }
  return came;
}

/** Units rejected at a receipt about which nothing is decided yet, by receipt. */
export function undecidedRejects(
  tables: TableSet,
): (receipt: { receipt: string; rejected?: number | undefined }) => number {
  const decided = new KeyMap<number>();
  for (const { receipt, quantity, cancelledOn } of tables.rows(VendorReturns))
    if (receipt !== undefined && cancelledOn === undefined)
      decided.set(receipt, (decided.get(receipt) ?? 0) + quantity);
  return ({ receipt, rejected = 0 }) => exactQuantity(Math.max(0, rejected - (decided.get(receipt) ?? 0)));
}

/** The key of the order line on which a return came; undefined where it came on none. */
export const orderLineOf = ({ order, orderLine }: VendorReturn): string | undefined =>
  order === undefined || orderLine === undefined ? undefined : joinKey([order, orderLine]);
