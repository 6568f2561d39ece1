import { formatQuantity } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { exactQuantity, isMoreThan, isSameQuantity } from "../../../science/quantity";
import { refuse, type Result } from "../../../domain/result";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings } from "../../../model/company/settings";
import { Items, Vendors } from "../../../model/stock/tables";
import { whyProblem } from "../../../model/orders/orderApproval";
import { requireOrder } from "../../../model/orders/requireOrder";
import type { LineState, OrderState } from "../../../model/orders/orderState";
import { openQuantity, tolerancesOf } from "../../../model/orders/tables";
import { quantitiesIn } from "../../../model/stock/units";

export interface ReceiveShipment {
  readonly order: string;
  /** When it came; today where it is left out. */
  readonly date?: Day;
  /** The number on the delivery note. */
  readonly note?: string;
  /** Where goods go whose line names no location. */
  readonly location?: string;
  readonly lines: readonly ReceivedLine[];
}
export interface ReceivedLine {
  readonly line: number;
  readonly counted: number;
  /** Of those counted, not taken. accepted = counted - rejected. */
  readonly rejected?: number;
  /** Why units were rejected. */
  readonly reason?: string;
  /** Where it is put; the line's own location, then the shipment's, where it is left out. */
  readonly location?: string;
}

/** Short: some is missing. Short, ok: what is missing is within the tolerance. Damaged: some was rejected. */
export type ReceiptWord = "Exact" | "Short" | "Short, ok" | "Over, ok" | "Over limit" | "Damaged" | "Not ordered";

/** What a shipment means for one line of the order. */
export interface LineResult {
  readonly line: number;
  readonly item: string;
  readonly word: ReceiptWord;
  readonly accepted: number;
  readonly rejected: number;
  /** Received with this shipment, in all. */
  readonly receivedAfter: number;
  /** Still to come after this shipment. */
  readonly openAfter: number;
  readonly department: string | undefined;
  /** The word as a sentence: "Line 2, A-1: this makes it 8 of 10, with 2 still to come." */
  readonly sentence: string;
}

/** A line of a shipment, judged, with what it was judged by. */
export interface JudgedLine extends LineResult {
  readonly received: ReceivedLine;
  readonly ordered: LineState | undefined;
}

/** Judges a shipment line by line, before anything is written; refused where the order can't be received or a count can't be right. Lines of which nothing was counted are left out. */
export function judgeShipment(tables: TableSet, shipment: ReceiveShipment): Result<readonly JudgedLine[]> {
  const found = requireOrder(tables, shipment.order, ["Sent", "Confirmed", "Part received", "Received"], "received");
  if (!found.ok) return found;
  const state = found.value;
  if (state.problem === "Received without approval") return refuse(`${whyProblem(state) ?? ""} Receive the rest then.`);
  const tolerances = tolerancesOf(tables.find(Vendors, state.order.vendor), companySettings(tables));
  const counted = shipment.lines.filter((received) => received.counted !== 0 || (received.rejected ?? 0) !== 0);
  const twice = counted.find((received, at) => counted.findIndex(({ line }) => line === received.line) !== at);
  if (twice) return refuse(`Line ${twice.line} is entered twice. Enter the sum of both once.`);
  const lines: JudgedLine[] = [];
  for (const received of counted) {
    const rejected = received.rejected ?? 0;
    const ordered = state.lines.find(({ line }) => line.line === received.line);
    const named = `Line ${received.line}${ordered ? `, ${ordered.line.item}` : ""}`;
    if (!(received.counted >= 0)) return refuse(`${named}: enter how much was counted: 0 or more.`);
    if (!(rejected >= 0 && rejected <= received.counted))
      return refuse(
        `${named}: ${formatQuantity(rejected)} can't be rejected of ${formatQuantity(received.counted)} counted. Count what was rejected as well.`,
      );
    lines.push({
      ...(ordered ? judge(tables, state, ordered, received, tolerances) : notOrdered(state, received)),
      received,
      ordered,
    });
  }
  return { ok: true, value: lines };
}

function judge(
  tables: TableSet,
  state: OrderState,
  ordered: LineState,
  received: ReceivedLine,
  tolerances: { readonly over: number; readonly under: number },
): LineResult {
  const { line, item, quantity, department } = ordered.line;
  const rejected = received.rejected ?? 0;
  const accepted = exactQuantity(received.counted - rejected);
  const receivedAfter = exactQuantity(ordered.received + accepted);
  const openAfter = exactQuantity(openQuantity(state.stage, quantity, receivedAfter, tolerances.under));
  // What was added to the quantity after the approval is not taken.
  const approved = Math.min(quantity, ordered.line.approvedQuantity ?? quantity);
  const limit = exactQuantity(approved * (1 + tolerances.over));
  const word = wordFor(quantity, accepted, receivedAfter, openAfter, rejected, limit);
  const unit = tables.find(Items, item)?.unit ?? ordered.line.unit;
  const most = formatQuantity(limit);
  const reject = `reject ${formatQuantity(exactQuantity(receivedAfter - limit))} or more.`;
  // It is read before it is written as well as after: nothing in it has been received yet.
  const makes = `his makes it ${formatQuantity(receivedAfter)} of ${quantitiesIn(tables)(quantity, unit)}`;
  const rest = openAfter > 0 ? `with ${formatQuantity(openAfter)} still to come` : "complete";
  const ends: Readonly<Record<ReceiptWord, string>> = {
    Exact: `t${makes}, complete.`,
    Short: `t${makes}, ${rest}.`,
    "Short, ok": `t${makes}, complete within the tolerance.`,
    "Over, ok": `t${makes}, within the tolerance of ${most}.`,
    "Over limit":
      approved < quantity
        ? `t${makes}, and ${formatQuantity(approved)} were approved. Have the order approved again, or ${reject}`
        : `t${makes}, and at most ${most} may be received. R${reject.slice(1)}`,
    Damaged: `${formatQuantity(rejected)} rejected${received.reason === undefined || received.reason === "" ? "" : ` (${received.reason})`}. T${makes}, ${rest}.`,
    "Not ordered": "",
  };
  return {
    line,
    item,
    word,
    accepted,
    rejected,
    receivedAfter,
    openAfter,
    department,
    sentence: `Line ${line}, ${item}: ${ends[word]}`,
  };
}

function wordFor(
  ordered: number,
  accepted: number,
  receivedAfter: number,
  openAfter: number,
  rejected: number,
  limit: number,
): ReceiptWord {
  // What the vendor sent too much is only too much when it is taken.
  if (accepted > 0 && isMoreThan(receivedAfter, limit)) return "Over limit";
  if (rejected > 0) return "Damaged";
  if (isMoreThan(receivedAfter, ordered)) return "Over, ok";
  if (isSameQuantity(receivedAfter, ordered)) return "Exact";
  return openAfter === 0 ? "Short, ok" : "Short";
}

const notOrdered = (state: OrderState, received: ReceivedLine): LineResult => ({
  line: received.line,
  item: "",
  word: "Not ordered",
  accepted: 0,
  rejected: received.counted,
  receivedAfter: 0,
  openAfter: 0,
  department: undefined,
  sentence: `Line ${received.line} is not on ${state.order.order}. Send it back, or order it first.`,
});
