import { addDays } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { companySettings, Settings, type CompanySettings } from "../../../model/company/settings";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { formatItem } from "../../../model/stock/formatItem";
import { dailyUse } from "../../../model/stock/dailyUse";
import { leadTimes, type LeadTimes } from "../../../model/stock/leadTimes";
import { Items, Moves, VendorItems, type Item } from "../../../model/stock/tables";

/** Which items are measured; all of them where none are named. */
export interface MeasureDemand {
  readonly items?: readonly string[];
}

/** Fewer deliveries than these say less than the vendor's promise. */
const ENOUGH_RECEIPTS = 3;

/** Writes each item's daily use and lead time, measured from moves and receipts; the reorder point in its row follows. */
export const measureDemand: Action<MeasureDemand> = {
  title: "Measure use and lead times",
  reads: [Settings, Items, VendorItems, Moves, Orders, OrderLines, Receipts],
  plan(tables, input, { today }) {
    const company = companySettings(tables);
    const items: Item[] = [];
    for (const code of input.items ?? tables.read(Items).rowsByKey.keys()) {
      const item = requireRow(tables, Items, code);
      if (!item.ok) return item;
      items.push(item.value);
    }
    if (items.length === 0) return refuse("There are no items to measure. Add some in Items, or import data.");
    const uses = dailyUse(tables, today, company.historyDays);
    const measured = leadTimes(tables, addDays(today, -company.historyDays));
    let unused = 0;
    let byReceipts = 0;
    let byPromise = 0;
    const changes: Change[] = items.map((item) => {
      const use = uses.get(item.item);
      const promise = tables.find(VendorItems, joinKey([item.item, item.preferredVendor]))?.leadDays;
      const lead = leadOf(item, measured, promise, company);
      if (!use || use.mean === 0) unused++;
      else if (use.from === "receipts") byReceipts++;
      if (lead.count === 0) byPromise++;
      return update(Items, item.item, {
        dailyUse: toFour(use?.mean ?? 0),
        useSpread: toFour(use?.spread ?? 0),
        leadDays: toFour(lead.mean),
        leadSpread: toFour(lead.spread),
        receiptsCounted: lead.count,
        measuredOn: today,
        serviceLevel: item.serviceLevel ?? company.serviceLevel,
      });
    });
    const warnings = [...measured.leftOut];
    if (unused > 0)
      warnings.push(`Items without use in the last ${String(company.historyDays)} days: ${String(unused)}.`);
    if (byReceipts > 0) warnings.push(`Items without moves, whose receipts count as their use: ${String(byReceipts)}.`);
    if (byPromise > 0)
      warnings.push(
        `Items with fewer than ${String(ENOUGH_RECEIPTS)} deliveries, planned with the promised lead days or the company's: ${String(byPromise)}.`,
      );
    const [only] = items;
    const what = items.length === 1 && only ? formatItem(tables, only.item) : `${String(items.length)} items`;
    return ok({
      sentence: `Measured use and lead time of ${items.length === 1 && only ? only.item : what}`,
      summary: [{ what: `Daily use, lead time and their spread of ${what}` }],
      changes,
      warnings,
    });
  },
};

/** The preferred vendor's measured lead time, else the item's from any vendor, else what is promised, else the company's. */
function leadOf(
  item: Item,
  measured: LeadTimes,
  promise: number | undefined,
  company: CompanySettings,
): { readonly mean: number; readonly spread: number; readonly count: number } {
  const ofVendor = measured.byVendorItem.get(joinKey([item.item, item.preferredVendor]));
  if (ofVendor && ofVendor.count >= ENOUGH_RECEIPTS) return ofVendor;
  const ofItem = measured.byItem.get(item.item);
  if (ofItem && ofItem.count >= ENOUGH_RECEIPTS) return ofItem;
  return { mean: promise ?? company.leadDays, spread: 0, count: 0 };
}

const toFour = (value: number): number => Math.round(value * 1e4) / 1e4;
