import { counted, formatQuantity } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { CompanySettings } from "../../../model/company/settings";
import { OrderLines } from "../../../model/orders/tables";
import type { ReorderPoint } from "./reorderLevel";
import { orderQuantityOf, formatOrderQuantity, type Target } from "./reorderNeed";
import { formatAvailable } from "../../../model/stock/formatStock";
import type { StockFigures, StockLine } from "../../../model/stock/stock";
import type { Evidence, ReorderRule, Suggestion } from "../../../model/stock/suggestion";
import { Items, Levels, VendorItems, Vendors, type Item, type Level } from "../../../model/stock/tables";
import type { VendorChoice } from "./vendorFor";

/** An item that is low at a location, or in all. Units. */
export interface Shortage {
  readonly item: Item;
  readonly location: string;
  readonly rule: ReorderRule;
  readonly figures: StockFigures;
  readonly target: Target;
  readonly need: number;
  readonly needBy: Day;
  readonly leadDays: number;
  readonly level: Level | undefined;
  /** The order lines behind the figures. */
  readonly lines: readonly StockLine[];
}

/** A shortage that only buying ends. */
export interface Ask extends Shortage {
  /** What other locations give. */
  readonly moved: number;
  /** What the item in all needs beyond this location. */
  readonly extra: number;
  /** Parts of its unit are ordered. */
  readonly unitDivides: boolean;
  readonly point?: ReorderPoint;
}

/** What is ordered for a shortage: its need, raised to the vendor's minimum order and to whole packs. */
export const orderedFor = ({ item, need, extra, unitDivides }: Ask, choice: VendorChoice): number =>
  orderQuantityOf(
    need + extra,
    choice.vendor ? (choice.offer?.minimumOrder ?? 0) : 0,
    item.unitsPerPack ?? 0,
    unitDivides,
  );

/** The order that would end a shortage: how much of it, from whom, and the whole way there. */
export function buySuggestion(ask: Ask, choice: VendorChoice, company: CompanySettings): Suggestion {
  const { item, location, figures, target } = ask;
  const offer = choice.vendor ? choice.offer : undefined;
  const minimumOrder = offer?.minimumOrder ?? 0;
  const pack = item.unitsPerPack ?? 0;
  const need = ask.need + ask.extra;
  const quantity = orderedFor(ask, choice);
  const currency = choice.vendor?.currency ?? company.currency;
  const price = offer?.price ?? (currency === company.currency ? item.unitCost : undefined);
  return {
    id: `buy / ${item.item} / ${location}`,
    kind: "buy",
    item: item.item,
    name: item.name,
    unit: item.unit,
    location,
    quantity,
    packs: pack > 0 ? quantity / pack : undefined,
    packName: item.pack,
    vendor: choice.vendor?.vendor,
    vendorMissing: choice.vendor ? undefined : choice.missing,
    price,
    currency,
    needBy: ask.needBy,
    rule: ask.rule,
    // Told when it is looked at: of thousands of suggestions a page shows a few.
    get why() {
      return `${formatRule(ask)} ${formatOrderQuantity(need, minimumOrder, pack, ask.unitDivides)}`;
    },
    numbers: {
      ...figures,
      reorderLevel: target.level,
      orderUpTo: target.orderUpTo,
      reorderQuantity: target.reorderQuantity,
      minimumOrder: offer?.minimumOrder,
      unitsPerPack: item.unitsPerPack,
      dailyUse: item.dailyUse,
      leadDays: ask.leadDays,
      safetyStock: ask.point?.safety,
      need,
    },
    get warnings() {
      return warningsOf(ask, quantity, price);
    },
    get evidence() {
      return evidenceOf(ask, choice);
    },
  };
}

function formatRule(ask: Ask): string {
  const { figures, target, point, location, moved, extra } = ask;
  const preparing = figures.inPreparation > 0 ? `, and ${formatQuantity(figures.inPreparation)} in preparation` : "";
  if (ask.rule === "reorder point" && point) {
    const low = point.review
      ? `less than the ${formatReview(point, point.review)}`
      : `at or below the reorder point of ${formatPoint(point)}`;
    return `In all ${formatAvailable(figures)}${preparing}, ${low}. ${formatTarget(target)}:`;
  }
  const others = moved > 0 ? `, ${formatQuantity(moved)} of it from elsewhere` : "";
  const more =
    extra > 0 && point
      ? `, and ${formatQuantity(round(extra))} more as the item in all is ${point.review ? `below the ${formatReview(point, point.review)}` : `at or below its reorder point of ${formatPoint(point)}`}`
      : "";
  return `In ${location} ${formatAvailable(figures)}${preparing}, at or below its Min of ${formatQuantity(target.level)}. ${formatTarget(target)}${others}${more}:`;
}

const formatPoint = (point: ReorderPoint): string =>
  `${formatQuantity(round(point.point))} (${formatQuantity(round(point.dailyUse))} a day for ${formatQuantity(round(point.leadDays))} days, and ` +
  `${formatQuantity(round(point.safety))} safety stock for ${formatQuantity(round(point.serviceLevel * 100))}%)`;

const formatReview = (
  { dailyUse, leadDays, serviceLevel }: ReorderPoint,
  review: { days: number; orderUpTo: number },
): string =>
  `${formatQuantity(round(review.orderUpTo))} that last until an order of the next look, in ${counted(review.days, "day")}, arrives ` +
  `(${formatQuantity(round(dailyUse))} a day for ${formatQuantity(round(leadDays + review.days))} days, and ` +
  `${formatQuantity(round(review.orderUpTo - dailyUse * (leadDays + review.days)))} safety stock for ${formatQuantity(round(serviceLevel * 100))}%)`;

const round = (value: number): number => Math.round(value * 100) / 100;

function formatTarget(target: Target): string {
  if (target.orderUpTo !== undefined) return `Up to ${formatQuantity(round(Math.max(target.level, target.orderUpTo)))}`;
  if (target.reorderQuantity !== undefined) return `Reorder quantity ${formatQuantity(target.reorderQuantity)}`;
  return `Back to ${formatQuantity(target.level)}`;
}

function warningsOf(ask: Ask, quantity: number, price: number | undefined): readonly string[] {
  const { item, figures, target, location } = ask;
  const warnings = ask.lines
    .filter((line) => line.standing === "late")
    .map(
      (line) =>
        `Late: ${formatQuantity(line.quantity)} on ${line.key}, promised for ${line.promised ?? ""}. Ask the vendor.`,
    );
  if (figures.onHand < 0)
    warnings.push(`On hand is ${formatQuantity(figures.onHand)}: count ${item.item} in ${location}.`);
  for (const line of ask.lines)
    if (line.location === undefined && location !== "" && ask.rule === "minimum" && line.standing !== "set aside")
      warnings.push(
        `Not counted in ${location}: ${formatQuantity(line.quantity)} on ${line.key}, which names no location. Enter it in Order lines.`,
      );
  const after = figures.available + figures.inPreparation + ask.moved + quantity;
  const most = target.orderUpTo === undefined ? Infinity : Math.max(target.level, target.orderUpTo);
  // By less than a unit it passes where a computed level is no whole number.
  if (ask.extra === 0 && after >= most + 1)
    warnings.push(`This passes ${formatQuantity(round(most))} by ${formatQuantity(round(after - most))}.`);
  if (price === undefined) warnings.push(`No price is known: enter one for ${item.item} in Vendor items.`);
  return warnings;
}

function evidenceOf(ask: Ask, choice: VendorChoice): readonly Evidence[] {
  const { item, level } = ask;
  const evidence: { table: AnyTable; key: string }[] = [{ table: Items, key: item.item }];
  if (level) evidence.push({ table: Levels, key: joinKey([level.item, level.location]) });
  if (choice.vendor) {
    evidence.push({ table: Vendors, key: choice.vendor.vendor });
    if (choice.offer) evidence.push({ table: VendorItems, key: joinKey([item.item, choice.vendor.vendor]) });
  }
  for (const line of ask.lines) evidence.push({ table: OrderLines, key: line.key });
  return evidence;
}
