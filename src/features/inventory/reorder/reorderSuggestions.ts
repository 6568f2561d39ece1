import { formatQuantity } from "../../../domain/sentence";
import { daysFrom, type Day } from "../../../domain/calendarDay";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Locations } from "../../../model/company/lists";
import { dividesIn } from "../../../model/stock/units";
import { companySettings, type CompanySettings } from "../../../model/company/settings";
import { buySuggestion, orderedFor, type Ask, type Shortage } from "./buySuggestion";
import { reorderPointOf, type ReorderPoint } from "./reorderLevel";
import { asksForMore, isLow, needOf, type Target } from "./reorderNeed";
import { stockOf, stockTables, type Stock, type StockFigures } from "../../../model/stock/stock";
import { OrderLines, Orders } from "../../../model/orders/tables";
import type { LeftAlone, Reorder, Suggestion } from "../../../model/stock/suggestion";
import { isMoreThan } from "../../../science/quantity";
import { sparesOf, takeTransfers, type Spares } from "./transferFirst";
import { horizonOf, Items, Levels, type Item, type Level } from "../../../model/stock/tables";
import { vendorChooser, type VendorChoice } from "./vendorFor";

/** The tables that reorderSuggestions reads. */
export const reorderTables: readonly AnyTable[] = [...stockTables, Locations, Levels];

/**
 * What to reorder and why, most pressing first. Each location that has a Min is looked at by itself, stock that another
 * location can spare comes before buying, and then the item in all is held against its reorder point and, where it was not ordered
 * within the review days, against what lasts until the next look.
 */
export function reorderSuggestions(tables: TableSet, today: Day): Reorder {
  let lastOrdered: ReadonlyMap<string, Day> | undefined;
  const run: ReorderRun = {
    tables,
    today,
    dayIn: daysFrom(today),
    company: companySettings(tables),
    stock: stockOf(tables, today),
    divides: dividesIn(tables),
    horizon: horizonOf(tables),
    chooseVendor: vendorChooser(tables, today),
    levelsByItem: tables.groupBy(Levels, (level) => level.item),
    locations: tables.rows(Locations).map(({ location }) => location),
    lastOrdered: () => (lastOrdered ??= lastOrderDays(tables)),
    suggestions: [],
    leftAlone: [],
    noted: new Set(),
  };
  for (const item of tables.rows(Items)) if (item.kind !== "Service") look(run, item);
  run.suggestions.sort((a, b) => pressure(a) - pressure(b));
  return { suggestions: run.suggestions, leftAlone: run.leftAlone };
}

interface ReorderRun {
  readonly tables: TableSet;
  readonly today: Day;
  readonly dayIn: (days: number) => Day;
  readonly company: CompanySettings;
  readonly stock: Stock;
  /** Whether parts of a unit are ordered. */
  readonly divides: (unit: string | undefined) => boolean;
  readonly horizon: (item: Item) => number;
  readonly chooseVendor: (item: Item) => VendorChoice;
  readonly levelsByItem: ReadonlyMap<string, readonly Level[]>;
  readonly locations: readonly string[];
  /** Counted when the first item asks for it. */
  readonly lastOrdered: () => ReadonlyMap<string, Day>;
  readonly suggestions: Suggestion[];
  readonly leftAlone: LeftAlone[];
  /** Item and location of what is in leftAlone. */
  readonly noted: Set<string>;
}

/** How far below its level something is, as a share of the level: the lower, the more it presses. */
const pressure = ({ numbers }: Suggestion): number =>
  (numbers.available - numbers.reorderLevel) / Math.max(numbers.reorderLevel, 1);

function look(run: ReorderRun, item: Item): void {
  const levels = run.levelsByItem.get(item.item) ?? [];
  const leadDays = run.horizon(item);
  const point = reorderPointOf(item, leadDays, run.company);
  let spares: Spares | undefined;
  const sparesNow = (): Spares => (spares ??= sparesOf(run.stock, item.item, levels));
  const asks = new Map<string, Ask>();
  for (const level of levels) {
    const ask = lookAtLocation(run, item, level, leadDays, sparesNow);
    if (ask) asks.set(level.location, ask);
  }
  if (point) lookAtItem(run, item, levels, point, asks);
  for (const ask of asks.values()) run.suggestions.push(buySuggestion(ask, run.chooseVendor(item), run.company));
}

/** What must be bought for a location that is at its Min or below, once others have given what they can spare. */
function lookAtLocation(
  run: ReorderRun,
  item: Item,
  level: Level,
  leadDays: number,
  spares: () => Spares,
): Ask | undefined {
  if (level.minimum === undefined) return undefined;
  const figures = run.stock.at(item.item, level.location);
  const target: Target = {
    level: level.minimum,
    orderUpTo: level.maximum,
    reorderQuantity: level.reorderQuantity,
  };
  if (!asksForMore(figures.available, target, isOnOrder(figures))) return undefined;
  const low = `${item.item} is at ${formatQuantity(figures.available)} in ${level.location}, Min ${formatQuantity(level.minimum)}`;
  if (isSnoozed(level, run.today)) {
    leave(run, item, level.location, "snoozed", low, level);
    return undefined;
  }
  const coming = figures.available + figures.inPreparation;
  if (!asksForMore(coming, target, isSupplyComing(figures))) {
    leave(run, item, level.location, "in preparation", low);
    return undefined;
  }
  const shortage: Shortage = {
    item,
    location: level.location,
    rule: "minimum",
    figures,
    target,
    need: needOf(coming, target),
    needBy: run.dayIn(Math.ceil(leadDays)),
    leadDays,
    level,
    lines: run.stock
      .linesOf(item.item)
      .filter((line) => line.location === level.location || line.location === undefined),
  };
  const transfers = takeTransfers(shortage, spares(), run.company.currency, run.today);
  run.suggestions.push(...transfers);
  const moved = transfers.reduce((sum, transfer) => sum + transfer.quantity, 0);
  if (moved >= shortage.need || (moved > 0 && !isLow(coming + moved, level.minimum))) return undefined;
  if (item.buy === "Stopped") {
    leave(run, item, level.location, "stopped", low);
    return undefined;
  }
  return { ...shortage, need: shortage.need - moved, moved, extra: 0, unitDivides: run.divides(item.unit) };
}

const isOnOrder = ({ dueInTime, dueLater }: StockFigures): boolean => dueInTime + dueLater > 0;
const isSupplyComing = (figures: StockFigures): boolean => isOnOrder(figures) || figures.inPreparation > 0;

/** Adds what the item needs in all to reach its reorder point, beyond what its locations ask for already. */
function lookAtItem(
  run: ReorderRun,
  item: Item,
  levels: readonly Level[],
  point: ReorderPoint,
  asks: Map<string, Ask>,
): void {
  const figures = run.stock.of(item.item);
  const low = `${item.item} is at ${formatQuantity(figures.available)}, reorder point ${formatQuantity(Math.round(point.point * 100) / 100)}`;
  const places = [...new Set([...levels.map((known) => known.location), ...run.stock.locationsOf(item.item)])];
  const location = deliverTo(run, places);
  const level = levels.find((known) => known.location === location);
  const reviewDays = level?.reviewDays ?? run.company.reviewDays;
  const orderUpTo = point.orderUpTo(reviewDays);
  const ownTarget = itemTarget(places, levels, level, point, orderUpTo);
  const isAtPoint = asksForMore(figures.available, ownTarget, isOnOrder(figures));
  if (!isAtPoint && (item.buy === "Stopped" || isOrderedWithin(run, item, reviewDays))) return;
  if (item.buy === "Stopped") {
    leave(run, item, location, "stopped", low);
    return;
  }
  const choice = run.chooseVendor(item);
  // What other places get comes in whole packs; what is added here is rounded together with what this place asks for.
  const asked = [...asks.values()].reduce(
    (sum, ask) => sum + (ask.location === location ? ask.need : orderedFor(ask, choice)),
    0,
  );
  const arriving = isAtPoint ? 0 : arrivingBy(run, item, run.dayIn(Math.ceil(point.leadDays + reviewDays)));
  const coming = figures.available + figures.inPreparation + arriving + asked;
  if (
    isAtPoint
      ? !asksForMore(coming, ownTarget, isSupplyComing(figures) || asked > 0)
      : !wouldRunOut(coming, orderUpTo, ownTarget)
  ) {
    if (isAtPoint && asked === 0) leave(run, item, location, "in preparation", low);
    return;
  }
  if (level && isSnoozed(level, run.today)) {
    if (isAtPoint) leave(run, item, location, "snoozed", low, level);
    return;
  }
  const need = needOf(coming, ownTarget);
  const atPoint = isAtPoint ? point : { ...point, review: { days: reviewDays, orderUpTo } };
  const known = asks.get(location);
  if (known) {
    asks.set(location, { ...known, extra: need, point: atPoint });
    return;
  }
  asks.set(location, {
    item,
    location,
    rule: "reorder point",
    figures,
    target: ownTarget,
    need,
    needBy: run.dayIn(Math.ceil(point.leadDays)),
    leadDays: point.leadDays,
    level,
    lines: run.stock.linesOf(item.item),
    moved: 0,
    extra: 0,
    unitDivides: run.divides(item.unit),
    point: atPoint,
  });
}

/** Up to the Max of all places where each has one; else the reorder quantity; else what covers the lead time and the review days. */
function itemTarget(
  places: readonly string[],
  levels: readonly Level[],
  level: Level | undefined,
  point: ReorderPoint,
  orderUpTo: number,
): Target {
  const full = levels.filter(({ maximum }) => maximum !== undefined);
  if (full.length > 0 && full.length === places.length)
    return { level: point.point, orderUpTo: full.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0) };
  if (level?.reorderQuantity !== undefined) return { level: point.point, reorderQuantity: level.reorderQuantity };
  return { level: point.point, orderUpTo };
}

/**
 * Above its reorder point an item is ordered as well where it would not last until what is ordered at the next look arrives: demand
 * and safety stock over the review days and the lead time (Silver, Pyke & Thomas, 6.8). A Max that is reached is the person's word.
 */
const wouldRunOut = (coming: number, orderUpTo: number, target: Target): boolean =>
  isMoreThan(orderUpTo, coming) && (target.orderUpTo === undefined || isMoreThan(target.orderUpTo, coming));

/** It was looked at and ordered within the review days: until they are over, only its reorder point asks for more. */
function isOrderedWithin({ lastOrdered, dayIn }: ReorderRun, { item }: Item, reviewDays: number): boolean {
  const last = lastOrdered().get(item);
  return last !== undefined && last > dayIn(-reviewDays);
}

/** What comes after the lead time and until a day, in all. */
const arrivingBy = (run: ReorderRun, { item }: Item, day: Day): number =>
  run.stock
    .linesOf(item)
    .reduce(
      (sum, { standing, promised, quantity }) =>
        standing === "later" && (promised ?? day) <= day ? sum + quantity : sum,
      0,
    );

/** The day on which each item was last ordered for stock, orders that were called off left out. */
function lastOrderDays(tables: TableSet): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { item, order, department, quantity } of tables.rows(OrderLines)) {
    const known = department === undefined && quantity > 0 ? tables.find(Orders, order) : undefined;
    if (known && known.cancelledOn === undefined && known.date > (days.get(item) ?? "")) days.set(item, known.date);
  }
  return days;
}

/** Where an item that is low in all is delivered: of the places that keep it, the one that stands first in Locations. */
function deliverTo(run: ReorderRun, places: readonly string[]): string {
  return run.locations.find((location) => places.includes(location)) ?? places[0] ?? run.locations[0] ?? "";
}

const isSnoozed = (level: Level, today: Day): boolean => level.snoozeUntil !== undefined && level.snoozeUntil > today;

/** True where the order of a line is on hold, whether or not it was sent before. */
function isOnHold({ tables }: ReorderRun, line: string): boolean {
  const order = tables.find(OrderLines, line)?.order;
  return order !== undefined && tables.find(Orders, order)?.heldOn !== undefined;
}

/** Notes why nothing is suggested, once for each item and location. */
function leave(
  run: ReorderRun,
  item: Item,
  location: string,
  reason: LeftAlone["reason"],
  low: string,
  level?: Level,
): void {
  const id = joinKey([item.item, location]);
  if (run.noted.has(id)) return;
  run.noted.add(id);
  const preparing = run.stock.linesOf(item.item).filter((line) => line.standing === "in preparation");
  const sentences = {
    stopped: `${low}; it is no longer bought.`,
    snoozed: `${low}; snoozed until ${level?.snoozeUntil ?? ""}.`,
    "in preparation": `${low}; ${preparing.map(({ key, quantity }) => `${formatQuantity(quantity)} on ${key} ${isOnHold(run, key) ? "on hold" : "not sent yet"}`).join(", ")}.`,
  };
  const evidence = [{ table: Items as AnyTable, key: item.item }];
  if (level) evidence.push({ table: Levels, key: joinKey([level.item, level.location]) });
  run.leftAlone.push({ item: item.item, location, reason, sentence: sentences[reason], evidence });
}
