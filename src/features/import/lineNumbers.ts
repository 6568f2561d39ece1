import { OrderLines, Receipts } from "../../model/orders/tables";
import { exactQuantity } from "../../science/quantity";
import type { TableSet } from "../../tables/tableSet";
import type { MadeRow } from "./prepareRows";

/** A row of the file as far as it is about a line of an order. */
export interface LineRow {
  readonly order: string;
  readonly item: string;
  /** What the order's line says; absent where the file tells only of deliveries. */
  readonly quantity?: number;
  readonly price?: number;
  /** What came of it. */
  readonly received?: number;
}

interface Line {
  readonly number: number;
  readonly item: string;
  readonly quantity: number | undefined;
  readonly price: number | undefined;
  readonly isStanding: boolean;
  /** Rows of the file that are about it, and what came by them. */
  rows: number;
  received: number;
}

/**
 * The numbers of the order lines that rows of a file are about, where the file does not number them. A line that is in the workbook
 * is known by item, quantity and price, whatever the order of the file; a further delivery belongs to its line while what came is no
 * more than what was ordered; anything else is a new line, whose number goes on from those of its order.
 */
export function lineNumbers(rows: readonly (LineRow | undefined)[], tables: TableSet): readonly (number | undefined)[] {
  const linesByOrder = new Map<string, Line[]>();
  for (const { order, line, item, quantity, price } of tables.rows(OrderLines))
    linesOf(linesByOrder, order).push({ number: line, item, quantity, price, isStanding: true, rows: 0, received: 0 });
  const numbers: (number | undefined)[] = rows.map(() => undefined);
  const take = (index: number, line: Line, row: LineRow): void => {
    line.rows++;
    line.received = exactQuantity(line.received + (row.received ?? 0));
    numbers[index] = line.number;
  };
  const isMeant = (line: Line, row: LineRow, exactly: boolean): boolean =>
    line.item === row.item &&
    (!exactly || row.quantity === undefined || line.quantity === row.quantity) &&
    (!exactly || row.price === undefined || line.price === undefined || line.price === row.price) &&
    hasRoom(line, row);
  // Identical lines first, so that a changed one does not take their place.
  for (const exactly of [true, false])
    rows.forEach((row, index) => {
      if (!row || row.order === "" || numbers[index] !== undefined) return;
      const found = linesOf(linesByOrder, row.order).find((line) => line.isStanding && isMeant(line, row, exactly));
      if (found) take(index, found, row);
    });
  rows.forEach((row, index) => {
    if (!row || row.order === "" || numbers[index] !== undefined) return;
    const lines = linesOf(linesByOrder, row.order);
    const same = lines.find((line) => !line.isStanding && isMeant(line, row, true));
    if (same) return take(index, same, row);
    const number = lines.reduce((most, line) => Math.max(most, line.number), 0) + 1;
    const { item, quantity, price } = row;
    const added = { number, item, quantity, price, isStanding: false, rows: 0, received: 0 };
    lines.push(added);
    take(index, added, row);
  });
  return numbers;
}

/** A row without a delivery is a line of its own; deliveries share one while it is not full. */
function hasRoom(line: Line, { received, quantity }: LineRow): boolean {
  if (received === undefined || quantity === undefined) return quantity === undefined || line.rows === 0;
  return line.rows === 0 || (line.received > 0 && exactQuantity(line.received + received) <= quantity);
}

function linesOf(linesByOrder: Map<string, Line[]>, order: string): Line[] {
  const known = linesByOrder.get(order);
  if (known) return known;
  const lines: Line[] = [];
  linesByOrder.set(order, lines);
  return lines;
}

/** What a row of the file says of an order's line, from the rows that it makes in the tables. */
export function lineRowOf(
  made: readonly { readonly table: string; readonly one: MadeRow | undefined }[],
): LineRow | undefined {
  const asked = made.find(({ one }) => one?.lineOf)?.one?.lineOf;
  if (!asked) return undefined;
  const line = made.find(({ table }) => table === OrderLines.name)?.one?.row;
  const receipt = made.find(({ table }) => table === Receipts.name)?.one?.row;
  return {
    ...asked,
    ...(typeof line?.quantity === "number" && { quantity: line.quantity }),
    ...(typeof line?.price === "number" && { price: line.price }),
    ...(typeof receipt?.accepted === "number" && { received: receipt.accepted }),
  };
}
