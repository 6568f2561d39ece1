import { sameLength } from "./invalidArgument";
import { exactQuantity } from "./quantity";
import { IN_FULL, ON_TIME, checkTerms, judgeLine, type DeliveryLines, type DeliveryTerms } from "./onTimeInFull";

/** One vendor's deliveries. Shares are of the lines; undefined where there is nothing to divide by. */
export interface VendorScore {
  readonly vendor: string;
  readonly lines: number;
  readonly onTime: number;
  readonly inFull: number;
  readonly otif: number;
  /** Days late times units, with what is still missing counted up to `asOf`. */
  readonly lateUnitDays: number;
  /** Units rejected as a share of the units received. */
  readonly rejected: number | undefined;
}

export interface VendorLines extends DeliveryLines {
  readonly vendor: readonly string[];
  readonly rejected?: readonly number[] | undefined;
}

/**
 * Vendors by name, each with its lines on time, in full and both. Lines that are not due by `asOf` and have not come do
 * not count yet. Late unit-days as in ERPNext's scorecard: sum of days late x units received, and of days since due x units missing.
 */
export function scoreVendors(lines: VendorLines, terms: DeliveryTerms & { readonly asOf: number }): VendorScore[] {
  sameLength("vendor", lines.vendor, lines.ordered);
  checkTerms(lines, terms);
  const tallies = new Map<string, Tally>();
  lines.vendor.forEach((vendor, line) => {
    if (lines.delivered[line] === undefined && (lines.due[line] ?? 0) > terms.asOf) return;
    let tally = tallies.get(vendor);
    if (tally === undefined) tallies.set(vendor, (tally = emptyTally()));
    count(tally, lines, line, terms);
  });
  return [...tallies]
    .map(([vendor, tally]) => scoreOf(vendor, tally))
    .sort((a, b) => (a.vendor < b.vendor ? -1 : a.vendor > b.vendor ? 1 : 0));
}

interface Tally {
  lines: number;
  onTime: number;
  inFull: number;
  both: number;
  lateUnitDays: number;
  received: number;
  rejected: number;
}

const emptyTally = (): Tally => ({
  lines: 0,
  onTime: 0,
  inFull: 0,
  both: 0,
  lateUnitDays: 0,
  received: 0,
  rejected: 0,
});

function count(tally: Tally, lines: VendorLines, line: number, terms: DeliveryTerms & { readonly asOf: number }): void {
  const verdict = judgeLine(lines, line, terms);
  const due = lines.due[line] ?? 0;
  const received = lines.received[line] ?? 0;
  const missing = exactQuantity(Math.max(0, (lines.ordered[line] ?? 0) - received));
  tally.lines++;
  if (verdict & ON_TIME) tally.onTime++;
  if (verdict & IN_FULL) tally.inFull++;
  if (verdict === ON_TIME + IN_FULL) tally.both++;
  tally.lateUnitDays += Math.max(0, (lines.delivered[line] ?? due) - due) * received;
  tally.lateUnitDays += Math.max(0, terms.asOf - due) * missing;
  tally.received += received;
  tally.rejected += lines.rejected?.[line] ?? 0;
}

const scoreOf = (vendor: string, tally: Tally): VendorScore => ({
  vendor,
  lines: tally.lines,
  onTime: tally.onTime / tally.lines,
  inFull: tally.inFull / tally.lines,
  otif: tally.both / tally.lines,
  lateUnitDays: tally.lateUnitDays,
  rejected: tally.received === 0 ? undefined : tally.rejected / tally.received,
});
