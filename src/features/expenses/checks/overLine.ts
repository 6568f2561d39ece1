import { sayMoney } from "../../../domain/sayMoney";
import { wayOut, type Finding } from "./finding";
import type { Limit } from "./policy";

/** A single expense above its limit. */
export function overLine(expense: string, figure: number, limit: Limit, home: string): Finding {
  return {
    rule: limit.rule,
    strength: limit.strength,
    text: `${sayMoney(figure, home)} is over the limit of ${sayMoney(limit.limit, home)} (${limit.rule}). ${wayOut(limit.strength, "Claim at most the limit.")}`,
    figure,
    limit: limit.limit,
    rows: [expense],
  };
}
