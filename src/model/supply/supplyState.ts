import type { Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { orderStates, orderStateTables, type OrderState } from "../orders/orderState";
import { OrderLines, type OrderLine } from "../orders/tables";
import { returnedIn } from "../returns/returned";
import { VendorReturns } from "../returns/tables";
import { Items, Moves } from "../stock/tables";
import { lineLadder, requestLadder, type SupplyStatus } from "./supplyColumns";
import { SupplyLines, type SupplyLine } from "./tables";

/** The tables that supplyStates reads. */
export const supplyTables: readonly AnyTable[] = [...orderStateTables, Items, Moves, VendorReturns, SupplyLines];

/** An order line that was drafted for a line of a request. Units. */
export interface OrderForLine {
  /** The key in Order lines. */
  readonly key: string;
  readonly line: OrderLine;
  readonly open: number;
  /** Received and kept, and waiting to be handed out. */
  readonly setAside: number;
}

/** A line of a supply request with what became of it. Units. */
export interface SupplyState {
  readonly key: string;
  readonly line: SupplyLine;
  readonly orders: readonly OrderForLine[];
  readonly ordered: number;
  readonly received: number;
  readonly issuedFromStock: number;
  readonly issued: number;
  /** Kept for it by stock. */
  readonly reserved: number;
  /** Asked for, and neither given or kept by stock nor ordered. */
  readonly toServe: number;
  /** Here to be handed out: kept by stock, or received for it. */
  readonly ready: number;
  readonly status: SupplyStatus;
}

/** The lines of supply requests by their key, in the sheet's order: linear in the rows. */
export function supplyStates(
  tables: TableSet,
  orders?: ReadonlyMap<string, OrderState>,
): ReadonlyMap<string, SupplyState> {
  const lines = tables.rows(SupplyLines);
  if (lines.length === 0) return new Map();
  const issued = issuedBy(tables);
  const ordersFor = ordersForLines(tables, orders ?? orderStates(tables), issued);
  return new KeyMap(
    lines.map((line) => {
      const key = keyOf(SupplyLines, line);
      return [key, stateOf(key, line, ordersFor.get(key) ?? [], Math.max(0, issued(key)))];
    }),
  );
}

interface KeptOrder extends OrderForLine {
  readonly kept: number;
}

function stateOf(key: string, line: SupplyLine, orders: readonly KeptOrder[], issuedFromStock: number): SupplyState {
  const { quantity, fromStock = 0 } = line;
  const sum = (of: (order: KeptOrder) => number): number =>
    exactQuantity(orders.reduce((total, order) => total + of(order), 0));
  const received = sum(({ kept }) => kept);
  const ordered = sum(({ kept, open }) => kept + open);
  const setAside = sum((order) => order.setAside);
  const issued = exactQuantity(issuedFromStock + Math.max(0, received - setAside));
  const given = Math.max(fromStock, issuedFromStock);
  const isOver = line.stoppedOn !== undefined || issued >= quantity;
  const reserved = isOver ? 0 : exactQuantity(Math.max(0, Math.min(fromStock, quantity) - issuedFromStock));
  return {
    key,
    line,
    orders,
    ordered,
    received,
    issuedFromStock,
    issued,
    reserved,
    toServe: isOver ? 0 : exactQuantity(Math.max(0, quantity - given - ordered)),
    ready: isOver ? 0 : exactQuantity(Math.min(reserved + setAside, quantity - issued)),
    status: lineLadder.stateOf(line, { issued, ordered, here: exactQuantity(received + given) }),
  };
}

/** Units issued by what the moves refer to. */
function issuedBy(tables: TableSet): (reference: string) => number {
  const byReference = new KeyMap<number>();
  for (const { type, reference, quantity } of tables.rows(Moves))
    if (type === "Issue" && reference !== undefined)
      byReference.set(reference, (byReference.get(reference) ?? 0) - quantity);
  return (reference) => exactQuantity(byReference.get(reference) ?? 0);
}

function ordersForLines(
  tables: TableSet,
  orders: ReadonlyMap<string, OrderState>,
  issued: (reference: string) => number,
): ReadonlyMap<string, readonly KeptOrder[]> {
  const returned = returnedIn(tables);
  const found = new KeyMap<KeptOrder[]>();
  for (const { lines } of orders.values())
    for (const { line, received, open } of lines) {
      if (line.requestLine === undefined || line.department === undefined) continue;
      const key = keyOf(OrderLines, line);
      const kept = exactQuantity(received - returned(key));
      // A service is done once it is received: nothing of it waits to be handed out.
      const isKeptHere = received > 0 && tables.find(Items, line.item)?.kind !== "Service";
      const setAside = isKeptHere ? exactQuantity(Math.max(0, kept - issued(key))) : 0;
      const own = { key, line, open, kept, setAside };
      const before = found.get(line.requestLine);
      if (before) before.push(own);
      else found.set(line.requestLine, [own]);
    }
  return found;
}

/** The state of a request from its lines; a draft where it has none. */
export function requestSupplyStatus(lines: readonly SupplyState[]): SupplyStatus {
  const count = (...statuses: readonly SupplyStatus[]): number =>
    lines.filter(({ status }) => statuses.includes(status)).length;
  const [first] = lines;
  return first === undefined
    ? "Draft"
    : requestLadder.stateOf(first.line, {
        lines: lines.length,
        cancelled: count("Cancelled"),
        live: lines.length - count("Cancelled", "Stopped"),
        issued: count("Issued"),
        here: count("Issued", "Received"),
        partlyHere: count("Partly received"),
        ordered: count("Ordered"),
        partlyOrdered: count("Partly ordered"),
      });
}

/** The lines of each request, by its number. */
export function supplyByRequest(states: ReadonlyMap<string, SupplyState>): ReadonlyMap<string, readonly SupplyState[]> {
  const byRequest = new KeyMap<SupplyState[]>();
  for (const state of states.values()) {
    const own = byRequest.get(state.line.request);
    if (own) own.push(state);
    else byRequest.set(state.line.request, [state]);
  }
  return byRequest;
}

/** True while something of a line is still to be handed out. */
export const isOpenLine = ({ status }: SupplyState): boolean =>
  status !== "Issued" && status !== "Stopped" && status !== "Cancelled";

/** Asked for by a day that is past. */
export const isLateLine = (state: SupplyState, today: Day): boolean =>
  isOpenLine(state) && state.line.neededBy !== undefined && state.line.neededBy < today;
