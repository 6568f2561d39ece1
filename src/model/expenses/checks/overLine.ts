import { counted, formatMoney } from "../../../domain/sentence";
import { amountOf, moneyOf } from "../../../domain/money";
import { wayOut, type Finding } from "./finding";
import type { Limit } from "./policy";

/** A single expense, with its amount in the company's currency. */
interface SingleExpense {
  readonly expense: string;
  readonly amount: number;
  readonly nights?: number | undefined;
}

/** What is found of a single expense above its limit; a limit a night holds for each night that it is for. */
export function overLine(
  { expense, amount, nights: said = 1 }: SingleExpense,
  { rule, strength, measure, limit }: Limit,
  home: string,
): Finding | undefined {
  const isByNight = measure === "Night";
  const nights = isByNight ? Math.max(1, said) : 1;
  const most = amountOf(moneyOf(limit * nights, home));
  if (amount <= most) return undefined;
  const figure = `${formatMoney(amount, home)}${isByNight ? ` for ${counted(nights, "night")}` : ""}`;
  const allowed = `${formatMoney(limit, home)}${isByNight ? " a night" : ""}`;
  const otherwise = isByNight ? "Correct the nights or claim at most the limit." : "Claim at most the limit.";
  return {
    rule,
    strength,
    text: `${figure} is over the limit of ${allowed} (${rule}). ${wayOut(strength, otherwise)}`,
    figure: amount,
    limit: most,
    rows: [expense],
  };
}
