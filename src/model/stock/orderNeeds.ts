import type { Day } from "../../domain/calendarDay";
import type { TextStyle } from "../../domain/formats";
import { Expected } from "../../tables/column";
import { OrderLines } from "../orders/tables";
import type { Suggestion } from "./suggestion";

/** What the user decided about one suggestion: whether to order it, and what of it to change. */
export interface Decision {
  readonly ticked: boolean;
  /** As typed; the suggested quantity where it is left out. */
  readonly quantity?: string;
  readonly vendor?: string;
}

/** One thing to be ordered, as whoever drafts the orders takes it. */
export interface OrderNeed {
  readonly item: string;
  readonly quantity: number;
  readonly vendor: string;
  readonly location: string;
  readonly price?: number;
  readonly needBy: Day;
  readonly why: string;
  readonly numbers: { readonly inPreparation: number };
}

/** What is ticked, as needs with what the user changed; and the ids of suggestions whose quantity can't be read. */
export function orderNeeds(
  suggestions: readonly Suggestion[],
  decisions: Readonly<Record<string, Decision>>,
  style: TextStyle,
): { readonly needs: readonly OrderNeed[]; readonly unread: readonly string[] } {
  const needs: OrderNeed[] = [];
  const unread: string[] = [];
  for (const suggestion of suggestions) {
    const decision = decisions[suggestion.id];
    const vendor = decision?.vendor ?? suggestion.vendor;
    if (!decision?.ticked || suggestion.kind !== "buy" || vendor === undefined) continue;
    const quantity = quantityOf(suggestion, decision, style);
    if (quantity === undefined) {
      unread.push(suggestion.id);
      continue;
    }
    const sameVendor = vendor === suggestion.vendor;
    needs.push({
      item: suggestion.item,
      quantity,
      vendor,
      location: suggestion.location,
      // Another vendor has its own price, which the draft looks up.
      ...(sameVendor && suggestion.price !== undefined ? { price: suggestion.price } : {}),
      needBy: suggestion.needBy,
      why: suggestion.why,
      numbers: { inPreparation: suggestion.numbers.inPreparation },
    });
  }
  return { needs, unread };
}

/** The quantity to order: as typed, else as suggested; undefined where the text is no number above 0. */
export function quantityOf(
  suggestion: Suggestion,
  decision: Decision | undefined,
  style: TextStyle,
): number | undefined {
  if (decision?.quantity === undefined) return suggestion.quantity;
  const typed = OrderLines.columns.quantity.fromText(decision.quantity, style);
  return typed instanceof Expected || typed <= 0 ? undefined : typed;
}
