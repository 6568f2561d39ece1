import { formatQuantity } from "../../domain/sentence";
import type { StockFigures } from "./stock";

/** What is available and what it is made of: "8 are available (6 on hand, 2 due in time)". */
export function formatAvailable(figures: StockFigures): string {
  const parts = [`${formatQuantity(figures.onHand)} on hand`];
  if (figures.dueInTime > 0) parts.push(`${formatQuantity(figures.dueInTime)} due in time`);
  if (figures.reserved > 0) parts.push(`less ${formatQuantity(figures.reserved)} reserved`);
  if (figures.asked > 0) parts.push(`less ${formatQuantity(figures.asked)} asked for`);
  return `${formatQuantity(figures.available)} ${figures.available === 1 ? "is" : "are"} available (${parts.join(", ")})`;
}
