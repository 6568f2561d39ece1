import { sayQuantity } from "../../domain/quantity";
import type { StockFigures } from "./stock";

/** What is available and what it is made of: "8 are available (6 on hand, 2 due in time)". */
export function sayAvailable(figures: StockFigures): string {
  const parts = [`${sayQuantity(figures.onHand)} on hand`];
  if (figures.dueInTime > 0) parts.push(`${sayQuantity(figures.dueInTime)} due in time`);
  if (figures.reserved > 0) parts.push(`less ${sayQuantity(figures.reserved)} reserved`);
  return `${sayQuantity(figures.available)} ${figures.available === 1 ? "is" : "are"} available (${parts.join(", ")})`;
}
