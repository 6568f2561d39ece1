import { InvalidArgument, finite, sameLength, zeroOrMore } from "./invalidArgument";

/** Order lines side by side; days are day numbers; a line that has not come has delivered undefined. */
export interface DeliveryLines {
  readonly ordered: readonly number[];
  readonly received: readonly number[];
  readonly due: readonly number[];
  readonly delivered: readonly (number | undefined)[];
}

/** graceDays after the due day still count as on time; overdeliveryOk: more than ordered is in full too. */
export interface DeliveryTerms {
  readonly graceDays: number;
  readonly overdeliveryOk: boolean;
}

/** Lines counted: all of them, those on time, in full, and both. */
export interface DeliveryCount {
  readonly lines: number;
  readonly onTime: number;
  readonly inFull: number;
  readonly both: number;
}

/** Counts lines on time (delivered at or before due + grace; early counts; undelivered is late) and in full. */
export function countDeliveries(lines: DeliveryLines, terms: DeliveryTerms): DeliveryCount {
  checkLines(lines);
  zeroOrMore("graceDays", terms.graceDays);
  let onTime = 0;
  let inFull = 0;
  let both = 0;
  for (let line = 0; line < lines.ordered.length; line++) {
    const { timely, full } = judge(lines, line, terms);
    if (timely) onTime++;
    if (full) inFull++;
    if (timely && full) both++;
  }
  return { lines: lines.ordered.length, onTime, inFull, both };
}

/** Shares of the lines that came on time, in full, and both. Refuses an empty list. */
export function onTimeInFull(
  lines: DeliveryLines,
  terms: DeliveryTerms,
): { readonly onTime: number; readonly inFull: number; readonly otif: number } {
  const count = countDeliveries(lines, terms);
  if (count.lines === 0) throw new InvalidArgument("ordered", "empty", "a list of order lines");
  return { onTime: count.onTime / count.lines, inFull: count.inFull / count.lines, otif: count.both / count.lines };
}

/** Whether one line came on time, and in full. */
export function judge(
  lines: DeliveryLines,
  line: number,
  terms: DeliveryTerms,
): { readonly timely: boolean; readonly full: boolean } {
  const ordered = lines.ordered[line] ?? 0;
  const received = lines.received[line] ?? 0;
  const delivered = lines.delivered[line];
  return {
    timely: delivered !== undefined && delivered <= (lines.due[line] ?? 0) + terms.graceDays,
    full: terms.overdeliveryOk ? received >= ordered : received === ordered,
  };
}

function checkLines({ ordered, received, due, delivered }: DeliveryLines): void {
  sameLength("received", received, ordered);
  sameLength("due", due, ordered);
  sameLength("delivered", delivered, ordered);
  for (const units of ordered) zeroOrMore("ordered", units);
  for (const units of received) zeroOrMore("received", units);
  for (const day of due) finite("due", day);
  for (const day of delivered) if (day !== undefined) finite("delivered", day);
}
