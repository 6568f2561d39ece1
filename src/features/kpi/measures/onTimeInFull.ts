import { counted } from "../../../domain/sentence";
import { addDays, dayToSerial, daysBetween, type Day } from "../../../domain/calendarDay";
import { IN_FULL, judgeLine, ON_TIME } from "../../../science/onTimeInFull";
import { Rates } from "../../../model/money/rates";
import { Settings } from "../../../model/company/settings";
import { Vendors } from "../../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import type { Facts } from "../facts";
import { completedOn } from "../../../model/orders/completion";
import { dueOn, isHeld, wentToVendor, type LineFact } from "../lineFacts";
import type { Case, Measure, MeasureOptions, NotCounted, RowRef } from "../measure";
import { isWithin, type Span } from "../period";

/** Order lines that came on time and in full, of those that were due. */
export const onTimeInFull: Measure = {
  name: "On time in full",
  definition:
    "Order lines whose accepted units reached what was ordered, less the tolerance, by the due day and its grace, of the lines due in the period. What did not come counts as late.",
  unit: "%",
  better: "Up",
  needs: [Orders, OrderLines, Receipts],
  uses: [Rates, Settings, Vendors],
  usual: { period: "Month", target: 0.95, amber: 0.9 },
  above: "lines on time and in full",
  below: "lines due",
  isOfDeliveries: true,
  count(facts, span, options) {
    const { due, notCounted } = linesDue(facts, span, options);
    return { cases: due.map(caseOf), notCounted };
  },
};

/** A line that was due, with how it was delivered. */
interface DueLine {
  readonly fact: LineFact;
  readonly due: Day;
  readonly judged: Judged;
}

/** Lines due in a span by a basis that went to a vendor, and those of them that can't be judged. */
export function linesDue(
  facts: Facts,
  span: Span,
  options: MeasureOptions,
): { readonly due: readonly DueLine[]; readonly notCounted: readonly NotCounted[] } {
  const lines: DueLine[] = [];
  const undated: LineFact[] = [];
  const inGrace: LineFact[] = [];
  const held: LineFact[] = [];
  for (const fact of facts.lines) {
    const due = dueOn(fact, options.basis);
    if (isHeld(fact) && isWithin(due ?? fact.sentOn, span)) held.push(fact);
    if (!wentToVendor(fact)) continue;
    if (due === undefined) {
      if (isWithin(fact.sentOn, span)) undated.push(fact);
    } else if (isWithin(due, span)) {
      const judged = judgeDelivery(fact, due, options, facts.today);
      if (judged) lines.push({ fact, due, judged });
      else if (due < facts.today) inGrace.push(fact);
    }
  }
  return {
    due: lines,
    notCounted: [
      { why: `without a day ${basisWords[options.basis]}`, rows: rowsOf(undated) },
      { why: "that did not come and are still within the grace days", rows: rowsOf(inGrace) },
      { why: ON_HOLD, rows: rowsOf(held) },
    ],
  };
}

/** Of lines that are with a vendor and wait on someone's word. */
export const ON_HOLD = "whose order is on hold";

const basisWords = {
  "Last promised": "promised",
  "First promised": "that the vendor first confirmed",
  "Needed by": "on which it is needed",
} as const;

interface Judged {
  readonly onTime: boolean;
  readonly inFull: boolean;
  /** When it was complete, or what came of it last; undefined where nothing came. */
  readonly came: Day | undefined;
}

/** How a line was delivered; undefined while it is not due, grace included, and not complete. */
export function judgeDelivery(
  fact: LineFact,
  due: Day,
  { graceDays, tolerance = fact.tolerance }: Pick<MeasureOptions, "graceDays" | "tolerance">,
  today: Day,
): Judged | undefined {
  const completed = completedOn(fact, tolerance);
  const isClosed = fact.stage === "Closed";
  if (completed === undefined && !isClosed && addDays(due, graceDays) >= today) return undefined;
  const came = completed ?? lastAccepted(fact);
  const verdict = judgeLine(
    {
      ordered: [fact.line.quantity],
      // Within its tolerance a line is in full, so it counts as having come whole.
      received: [completed === undefined ? Math.min(fact.received, fact.line.quantity) : fact.line.quantity],
      due: [dayToSerial(due)],
      delivered: [came === undefined ? undefined : dayToSerial(came)],
    },
    0,
    { graceDays, overdeliveryOk: true },
  );
  return { onTime: (verdict & ON_TIME) !== 0, inFull: completed !== undefined && (verdict & IN_FULL) !== 0, came };
}

function lastAccepted({ receipts }: LineFact): Day | undefined {
  for (let at = receipts.length - 1; at >= 0; at--) if ((receipts[at]?.accepted ?? 0) > 0) return receipts[at]?.date;
  return undefined;
}

function caseOf({ fact, due, judged }: DueLine): Case {
  const { onTime, inFull, came } = judged;
  const isGood = onTime && inFull;
  const late = came === undefined ? undefined : daysBetween(due, came);
  return {
    table: OrderLines,
    row: fact.line,
    above: isGood ? 1 : 0,
    below: 1,
    groups: [
      { by: "Vendor", name: fact.order.vendor },
      { by: "Delay", name: delayClass(late) },
      ...(isGood ? [] : [{ by: "Cause", name: causeOf(judged), above: 1 }]),
    ],
    words: () =>
      [
        `${fact.order.vendor}: due ${due}`,
        came === undefined ? "did not come" : `${inFull ? "complete" : "part"} on ${came}`,
        ...(late !== undefined && late > 0 ? [`${counted(late, "day")} late`] : []),
        ...(inFull ? [] : [`${String(fact.received)} of ${String(fact.line.quantity)} accepted`]),
      ].join(", "),
  };
}

const causeOf = ({ onTime, inFull }: Judged): string => (inFull ? "Late" : onTime ? "Short" : "Late and short");

function delayClass(days: number | undefined): string {
  if (days === undefined) return "Did not come";
  if (days <= 0) return "On time";
  if (days <= 3) return "1 to 3 days";
  if (days <= 7) return "4 to 7 days";
  return days <= 14 ? "8 to 14 days" : "Over 14 days";
}

const rowsOf = (facts: readonly LineFact[]): readonly RowRef[] =>
  facts.map(({ line }) => ({ table: OrderLines, row: line }));
