/** When an invoice is due by its terms, and until when it can be paid with less. Days are serial numbers. */
export interface Terms {
  /** Days until it is due, counted from `from`. */
  readonly days: number;
  /** A fraction that may be taken off until the discount's days are over. */
  readonly discount: number | undefined;
  readonly discountDays: number | undefined;
  /** What the days count from: the invoice's date, or the end of its month. */
  readonly from: "invoice date" | "end of month";
}

/**
 * Reads payment terms: "30", "30 days", "net 30", "n/30", "2/10 net 30", "2/10 n/30", "2% 10, net 30", "net 30 EOM",
 * "end of month", "due on receipt"; undefined where it says none of these.
 */
export function readTerms(text: string): Terms | undefined {
  const plain = text.trim().toLowerCase().replaceAll(",", " ").replace(/\s+/g, " ");
  const endOfMonth = /\b(eom|end of (the )?month)\b/.test(plain);
  const rest = plain.replace(/\b(eom|end of (the )?month)\b/, "").trim();
  const from = endOfMonth ? "end of month" : "invoice date";
  if (/^(due )?(up)?on receipt$|^immediately$|^cash$|^prompt$/.test(rest) || (rest === "" && endOfMonth))
    return { days: 0, discount: undefined, discountDays: undefined, from };
  const [, discount, discountDays, days] =
    /^(?:(\d+(?:\.\d+)?) ?%? ?\/? ?(\d+)(?: days)? )?(?:net ?|n ?\/ ?)?(\d+)(?: days?)?(?: net)?$/.exec(rest) ?? [];
  if (days === undefined) return undefined;
  const share = discount === undefined ? undefined : Number(discount) / 100;
  if (share !== undefined && share >= 1) return undefined;
  return {
    days: Number(days),
    discount: share,
    discountDays: discountDays === undefined ? undefined : Number(discountDays),
    from,
  };
}

/** The days by which an invoice falls due and its discount lapses. */
export function dueDays(
  date: number,
  { days, discountDays, from }: Terms,
  endOfMonth: (day: number) => number,
): { readonly due: number; readonly discountUntil: number | undefined } {
  const start = from === "end of month" ? endOfMonth(date) : date;
  return { due: start + days, discountUntil: discountDays === undefined ? undefined : date + discountDays };
}
