import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import type { StockFigures } from "./stock";

/** Which rule asked for it: the location's Min, or the item's reorder point. */
export type ReorderRule = "minimum" | "reorder point";

/** A row that a figure rests on. */
export interface Evidence {
  readonly table: AnyTable;
  readonly key: string;
}

/** What to buy or to move, with everything that led to it. Quantities are in the item's unit. */
export interface Suggestion {
  /** Tells it from others: kind, item and location. */
  readonly id: string;
  readonly kind: "buy" | "transfer";
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  /** Where it is needed. */
  readonly location: string;
  readonly quantity: number;
  readonly packs?: number | undefined;
  readonly packName?: string | undefined;
  /** Who gets the order (buy), where someone may. */
  readonly vendor?: string | undefined;
  /** Why there is no vendor (buy), as a sentence with the way out. */
  readonly vendorMissing?: string | undefined;
  readonly price?: number | undefined;
  /** The currency of the price. */
  readonly currency: string;
  /** Where it is taken from (transfer). */
  readonly from?: string | undefined;
  readonly needBy: Day;
  readonly rule: ReorderRule;
  /** The rule that fired and its arithmetic, in a sentence or two. */
  readonly why: string;
  readonly numbers: SuggestionNumbers;
  readonly warnings: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface SuggestionNumbers extends StockFigures {
  /** Order when available falls to this. */
  readonly reorderLevel: number;
  readonly orderUpTo?: number | undefined;
  readonly reorderQuantity?: number | undefined;
  readonly minimumOrder?: number | undefined;
  readonly unitsPerPack?: number | undefined;
  readonly dailyUse?: number | undefined;
  readonly leadDays: number;
  readonly safetyStock?: number | undefined;
  /** What is short before pack and minimum order. */
  readonly need: number;
}

/** An item that is low and for which nothing is suggested, with the reason. */
export interface LeftAlone {
  readonly item: string;
  readonly location: string;
  readonly reason: "stopped" | "snoozed" | "in preparation";
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

export interface Reorder {
  readonly suggestions: readonly Suggestion[];
  readonly leftAlone: readonly LeftAlone[];
}
