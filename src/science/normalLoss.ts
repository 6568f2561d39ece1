import { finite, zeroOrMore } from "./invalidArgument";
import { unitNormalLoss } from "./normal";

/** Expected units short of and left over from a stock of x, for normal demand: E[(X - x)+] and E[(x - X)+]. Snyder & Shen, 2nd ed., C.3. */
export function normalLoss(
  x: number,
  mean: number,
  sd: number,
): { readonly shortage: number; readonly overage: number } {
  finite("x", x);
  finite("mean", mean);
  zeroOrMore("sd", sd);
  if (sd === 0) return { shortage: Math.max(0, mean - x), overage: Math.max(0, x - mean) };
  const k = (x - mean) / sd;
  return { shortage: sd * unitNormalLoss(k), overage: sd * unitNormalLoss(-k) };
}
