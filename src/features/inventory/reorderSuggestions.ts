import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
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
  readonly packs?: number;
  readonly packName?: string;
  /** Who gets the order (buy), where someone may. */
  readonly vendor?: string;
  /** Why there is no vendor (buy), as a sentence with the way out. */
  readonly vendorMissing?: string;
  readonly price?: number;
  /** The currency of the price. */
  readonly currency: string;
  /** Where it is taken from (transfer). */
  readonly from?: string;
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
  readonly orderUpTo?: number;
  readonly reorderQuantity?: number;
  readonly minimumOrder?: number;
  readonly unitsPerPack?: number;
  readonly dailyUse?: number;
  readonly leadDays: number;
  readonly safetyStock?: number;
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

/** The tables that reorderSuggestions reads. */
export const reorderTables: readonly AnyTable[] = [];

/** What to reorder and why, most pressing first. */
export function reorderSuggestions(_tables: TableSet, _today: Day): Reorder {
  throw new Error("being written");
}
