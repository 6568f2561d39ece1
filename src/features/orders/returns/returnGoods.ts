import { counted, formatQuantity } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { Lists, Locations } from "../../../model/company/lists";
import { companySettings } from "../../../model/company/settings";
import { orderStateOf, orderStateTables } from "../../../model/orders/orderState";
import { priceOf } from "../../../model/orders/priceOf";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { returnedIn } from "../../../model/returns/returned";
import type { ReturnOutcome } from "../../../model/returns/returnColumns";
import { undecidedRejects } from "../../../model/returns/returnState";
import { VendorReturns, type VendorReturn } from "../../../model/returns/tables";
import { onHandIn } from "../../../model/stock/stock";
import { Items, Moves, VendorItems, Vendors } from "../../../model/stock/tables";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";
import type { Action, Circumstances } from "../../../tables/action";
import { insert, type Change } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { usedKeys } from "../../../tables/usedNumbers";

/** Goods that were rejected at a receipt, or goods in stock. */
export type ReturnedLine = RejectedLine | StockedLine;

export interface RejectedLine {
  readonly receipt: string;
  readonly quantity: number;
  readonly outcome: ReturnOutcome;
}

export interface StockedLine {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  readonly outcome: ReturnOutcome;
  readonly reason: string;
  /** The key of the order line on which it came, where that is known. */
  readonly orderLine?: string | undefined;
  /** Left out: the order's. */
  readonly vendor?: string | undefined;
}

export interface ReturnGoods {
  readonly lines: readonly ReturnedLine[];
}

/** What a line comes to, before it has its number and its slip. */
type Settled = Pick<
  VendorReturn,
  "vendor" | "item" | "quantity" | "outcome" | "order" | "orderLine" | "receipt" | "location" | "price" | "reason"
>;

/** Decides what becomes of goods that are not kept, one slip a vendor. What was in stock leaves it; what was rejected never was. */
export const returnGoods: Action<ReturnGoods> = {
  title: "Return to vendor",
  reads: [...new Set([...orderStateTables, Items, VendorItems, Moves, Lists, Locations, VendorReturns])],
  plan(tables, { lines }, circumstances) {
    if (lines.length === 0) return refuse("Enter what is not kept, and what is agreed about it.");
    const { today, user } = circumstances;
    const nextReturn = numbering("RT", today, usedKeys(tables, VendorReturns));
    const nextSlip = numbering(
      "RS",
      today,
      tables.rows(VendorReturns).map(({ slip }) => slip),
    );
    const settle = settler(tables);
    const slips = new Map<string, string>();
    const rows: { row: VendorReturn; moves: readonly Change[] }[] = [];
    const nextMove = numbering("MV", today, usedKeys(tables, Moves));
    for (const line of lines) {
      const settled = settle(line);
      if (!settled.ok) return settled;
      const { vendor } = settled.value;
      const slip = slips.get(vendor) ?? nextSlip();
      slips.set(vendor, slip);
      const row: VendorReturn = {
        ...settled.value,
        return: nextReturn(),
        slip,
        date: today,
        toldOn: undefined,
        sentOn: undefined,
        closedOn: undefined,
        cancelledOn: undefined,
        note: undefined,
        by: user,
      };
      rows.push({ row, moves: leavesStock(tables, row, nextMove, circumstances) });
    }
    const say = quantitiesIn(tables);
    const unitOf = (item: string): string | undefined => tables.find(Items, item)?.unit;
    const [only] = rows;
    return ok({
      sentence:
        rows.length === 1 && only
          ? `${only.row.return}: ${say(only.row.quantity, unitOf(only.row.item))} of ${only.row.item} to ${only.row.vendor}, ${only.row.outcome.toLowerCase()}`
          : `Decided on ${counted(rows.length, "return")}: ${[...slips].map(([vendor, slip]) => `${slip} to ${vendor}`).join(", ")}`,
      summary: rows.map(({ row }) => ({
        what: `${row.outcome}: ${say(row.quantity, unitOf(row.item))} of ${row.item}, ${row.vendor}`,
      })),
      changes: rows.flatMap(({ row, moves }) => [insert(VendorReturns, row), ...moves]),
    });
  },
};

/** What was accepted leaves stock where it was; what was rejected at the receipt never entered it. */
function leavesStock(
  tables: TableSet,
  row: VendorReturn,
  nextMove: () => string,
  { today, user }: Circumstances,
): readonly Change[] {
  if (row.location === undefined) return [];
  return [
    insert(Moves, {
      move: nextMove(),
      date: today,
      item: row.item,
      location: row.location,
      quantity: -row.quantity,
      type: row.outcome === "Scrap" ? "Scrap" : "Return",
      reference: row.return,
      by: user,
      cost: tables.find(Items, row.item)?.unitCost,
      note: row.reason,
    }),
  ];
}

/** Checks lines one after the other: each takes from what the ones before left. */
function settler(tables: TableSet): (line: ReturnedLine) => Result<Settled> {
  const undecided = undecidedRejects(tables);
  const onHand = onHandIn(tables);
  const returned = returnedIn(tables);
  const taken = new Map<string, number>();
  const take = (what: string, quantity: number, most: number): number | undefined => {
    const before = taken.get(what) ?? 0;
    if (before + quantity > most + 1e-6) return Math.max(0, most - before);
    taken.set(what, before + quantity);
    return undefined;
  };
  const say = quantitiesIn(tables);

  const rejected = ({ receipt: number, quantity, outcome }: RejectedLine): Result<Settled> => {
    const receipt = requireRow(tables, Receipts, number);
    if (!receipt.ok) return receipt;
    const { order, line, reason } = receipt.value;
    const head = requireRow(tables, Orders, order);
    if (!head.ok) return head;
    const ordered = requireRow(tables, OrderLines, `${order} / ${String(line)}`);
    if (!ordered.ok) return ordered;
    const { item, price } = ordered.value;
    if (!(quantity > 0)) return refuse(`Enter how much of ${item} on ${number} is meant: more than 0.`);
    const left = take(`receipt ${number}`, quantity, undecided(receipt.value));
    if (left !== undefined)
      return refuse(
        left === 0
          ? `Nothing of ${item} that ${number} rejected is left to decide on.`
          : `${number} rejected ${say(left, tables.find(Items, item)?.unit)} of ${item} that are not decided on. Enter no more than that.`,
        { table: Receipts.name, row: number },
      );
    return ok({
      vendor: head.value.vendor,
      item,
      quantity,
      outcome,
      order,
      orderLine: line,
      receipt: number,
      location: undefined,
      price,
      reason,
    });
  };

  const stocked = ({ item: code, location, quantity, outcome, reason, ...from }: StockedLine): Result<Settled> => {
    const item = requireRow(tables, Items, code);
    if (!item.ok) return item;
    const place = requireRow(tables, Locations, location);
    if (!place.ok) return place;
    if (!(quantity > 0)) return refuse(`Enter how much of ${code} goes back: more than 0.`);
    const part = partOfUnitIn(tables)(quantity, item.value);
    if (part !== undefined) return refuse(part);
    if (reason.trim() === "") return refuse(`Choose why ${code} is not kept.`);
    const held = take(`${code} at ${location}`, quantity, onHand(code, location));
    if (held !== undefined)
      return refuse(`${location} holds only ${say(held, item.value.unit)} of ${code}. Return less, or count it first.`);
    const line = from.orderLine === undefined ? undefined : requireRow(tables, OrderLines, from.orderLine);
    if (line && !line.ok) return line;
    const order = line && requireRow(tables, Orders, line.value.order);
    if (order && !order.ok) return order;
    if (line && line.value.item !== code)
      return refuse(`${from.orderLine ?? ""} ordered ${line.value.item}, not ${code}. Choose its line, or none.`);
    const vendorName = order?.value.vendor ?? from.vendor ?? item.value.preferredVendor ?? "";
    if (order && from.vendor !== undefined && from.vendor !== order.value.vendor)
      return refuse(`${order.value.order} went to ${order.value.vendor}, not to ${from.vendor}. Leave the vendor out.`);
    const vendor = requireRow(tables, Vendors, vendorName);
    if (!vendor.ok) return vendor;
    if (line && order) {
      const state = orderStateOf(tables, order.value).lines.find((each) => each.line.line === line.value.line);
      const most = (state?.received ?? 0) - returned(from.orderLine ?? "");
      const left = take(`line ${from.orderLine ?? ""}`, quantity, most);
      if (left !== undefined)
        return refuse(
          `Only ${formatQuantity(left)} of ${from.orderLine ?? ""} were received and kept. Return less of it, or without the order line.`,
        );
    }
    const { currency } = companySettings(tables);
    return ok({
      vendor: vendor.value.vendor,
      item: code,
      quantity,
      outcome,
      order: order?.value.order,
      orderLine: line?.value.line,
      receipt: undefined,
      location,
      price:
        line?.value.price ??
        priceOf(tables, item.value, vendor.value.vendor, vendor.value.currency ?? currency, currency),
      reason: reason.trim(),
    });
  };

  return (line) => ("receipt" in line ? rejected(line) : stocked(line));
}
