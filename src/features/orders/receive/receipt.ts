import type { TextStyle } from "../../../domain/formats";
import { Expected } from "../../../tables/column";
import type { LineState } from "../../../model/orders/orderState";
import type { ReceivedLine } from "./judgeShipment";
import { Receipts } from "../../../model/orders/tables";

/** What was typed for one line of a delivery. */
export interface CountedLine {
  readonly counted: string;
  readonly rejected: string;
  readonly reason: string;
}

/** The lines that something was counted of, and the numbers of lines with a text that is no quantity. */
export function receivedLines(
  lines: readonly LineState[],
  typed: Readonly<Record<number, CountedLine>>,
  style: TextStyle,
): { readonly received: readonly ReceivedLine[]; readonly unread: readonly number[] } {
  const received: ReceivedLine[] = [];
  const unread: number[] = [];
  for (const { line } of lines) {
    const texts = typed[line.line];
    if (!texts) continue;
    const counted = quantityOf(texts.counted, style);
    const rejected = quantityOf(texts.rejected, style);
    if (counted === undefined || rejected === undefined) {
      unread.push(line.line);
      continue;
    }
    if (counted === 0 && rejected === 0) continue;
    received.push({
      line: line.line,
      counted,
      ...(rejected > 0 ? { rejected } : {}),
      ...(rejected > 0 && texts.reason.trim() !== "" ? { reason: texts.reason.trim() } : {}),
    });
  }
  return { received, unread };
}

/** 0 for a blank text, undefined for one that is no quantity. */
export function quantityOf(text: string, style: TextStyle): number | undefined {
  if (text.trim() === "") return 0;
  const value = Receipts.columns.counted.fromText(text, style);
  return value instanceof Expected ? undefined : value;
}
