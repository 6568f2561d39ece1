import { formatQuantity } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { sumOf } from "../../../domain/money";
import { ok, refuse, type Problem, type Result } from "../../../domain/result";
import type { Action, Circumstances } from "../../../tables/action";
import { insert, update, type Change, type PlanSummary } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import { Locations, Lists } from "../../../model/company/lists";
import { companySettings } from "../../../model/company/settings";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, Moves } from "../../../model/stock/tables";
import { judgeShipment, type JudgedLine, type ReceiveShipment } from "./judgeShipment";
import { orderStateTables } from "../../../model/orders/orderState";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";

/** Books a shipment against its order: a receipt a line, and a move for what was accepted. Nothing of it, where one line can't be. */
export const receiveShipment: Action<ReceiveShipment> = {
  title: "Receive",
  reads: [...orderStateTables, Locations, Items, Moves, Lists],
  plan(tables, shipment, circumstances) {
    const judged = judgeShipment(tables, shipment);
    if (!judged.ok) return judged;
    const lines = judged.value;
    const date = shipment.date ?? circumstances.today;
    const drafted = tables.find(Orders, shipment.order)?.date ?? date;
    const obstacle =
      date < drafted
        ? `A shipment can't have come on ${date}: ${shipment.order} was drafted on ${drafted}. Enter a later day.`
        : obstacleTo(lines, shipment, date, circumstances.today);
    if (obstacle !== undefined) return refuse(obstacle);
    const book = bookkeeper(tables, shipment, date, circumstances);
    const booked: Booked[] = [];
    for (const line of lines) {
      const one = book(line);
      if (!one.ok) return one;
      booked.push(one.value);
    }
    const [only] = lines;
    return ok({
      sentence:
        lines.length === 1 && only
          ? `Received ${quantitiesIn(tables)(only.accepted, tables.find(Items, only.item)?.unit)} of ${only.item} on ${shipment.order}`
          : `Received ${lines.length} lines on ${shipment.order}`,
      summary: lines.map(summaryIn(tables, shipment.order)),
      changes: [
        ...booked.map(({ receipt }) => receipt),
        ...booked.flatMap(({ move }) => move ?? []),
        ...booked.flatMap(({ place }) => place ?? []),
      ],
      warnings: booked.flatMap(({ warnings }) => warnings),
    });
  },
};

/** What is taken of a line and what that comes to, where its price is known. */
function summaryIn(tables: TableSet, order: string): (line: JudgedLine) => PlanSummary {
  const say = quantitiesIn(tables);
  const currency = tables.find(Orders, order)?.currency ?? companySettings(tables).currency;
  return ({ item, accepted, rejected, ordered }) => {
    const taken = `${say(accepted, tables.find(Items, item)?.unit)} of ${formatItem(tables, item)}`;
    const price = ordered?.line.price;
    return {
      what: rejected === 0 ? taken : `${taken}, ${formatQuantity(rejected)} rejected`,
      ...(price !== undefined && { amount: { value: sumOf([accepted * price], currency), currency } }),
    };
  };
}

function obstacleTo(
  lines: readonly JudgedLine[],
  { order }: ReceiveShipment,
  date: Day,
  today: Day,
): string | undefined {
  if (date > today) return `A shipment can't have come on ${date}, which is after today.`;
  if (lines.length === 0) return `Enter what came on ${order}, line by line.`;
  return lines.find(({ word }) => word === "Over limit" || word === "Not ordered")?.sentence;
}

/** What one line of a shipment writes. */
interface Booked {
  readonly receipt: Change;
  /** Into stock; none where nothing was accepted, and none for a service. */
  readonly move: Change | undefined;
  /** Where the goods of a department wait, on the order line that named no place: they are reserved there. */
  readonly place: Change | undefined;
  readonly warnings: readonly string[];
}

function bookkeeper(
  tables: TableSet,
  shipment: ReceiveShipment,
  date: Day,
  { today, user }: Circumstances,
): (line: JudgedLine) => Result<Booked> {
  const say = quantitiesIn(tables);
  const partOf = partOfUnitIn(tables);
  const nextReceipt = numbering("RC", today, usedKeys(tables, Receipts));
  const nextMove = numbering("MV", today, usedKeys(tables, Moves));
  const { currency } = companySettings(tables);
  const isInCurrency = (tables.find(Orders, shipment.order)?.currency ?? currency) === currency;

  return (judged) => {
    const { line, item, accepted, rejected, department, received, ordered } = judged;
    const reason = received.reason?.trim() ?? "";
    if (rejected > 0 && reason === "")
      return refuse(
        `Line ${line}, ${item}: choose the reason for rejecting ${say(rejected, tables.find(Items, item)?.unit)}.`,
      );
    const about = requireRow(tables, Items, item);
    if (!about.ok) return about;
    const part = partOf(received.counted, about.value) ?? partOf(rejected, about.value);
    if (part !== undefined) return refuse(`Line ${line}: ${part}`);
    const location = received.location ?? ordered?.line.location ?? shipment.location;
    const isStocked = accepted > 0 && about.value.kind !== "Service";
    const problem = isStocked ? problemOfPlace(tables, location, judged) : undefined;
    if (problem) return { ok: false, problem };
    const ofDepartment = accepted > 0 ? department : undefined;
    return ok({
      receipt: insert(Receipts, {
        receipt: nextReceipt(),
        date,
        order: shipment.order,
        line,
        counted: received.counted,
        accepted,
        rejected: rejected === 0 ? undefined : rejected,
        reason: rejected === 0 ? undefined : reason,
        location: accepted > 0 ? location : undefined,
        note: shipment.note,
        by: user,
      }),
      move:
        isStocked && location !== undefined
          ? insert(Moves, {
              move: nextMove(),
              date,
              item,
              location,
              quantity: accepted,
              type: "Receipt",
              reference: ordered && keyOf(OrderLines, ordered.line),
              department,
              by: user,
              cost: (isInCurrency ? ordered?.line.price : undefined) ?? about.value.unitCost,
            })
          : undefined,
      place:
        ofDepartment !== undefined && ordered && ordered.line.location === undefined && location !== undefined
          ? update(OrderLines, keyOf(OrderLines, ordered.line), { location })
          : undefined,
      warnings: [
        ...(judged.word === "Exact" ? [] : [judged.sentence]),
        ...(ofDepartment === undefined
          ? []
          : [
              `For ${ofDepartment}: ${say(accepted, about.value.unit)} of ${item}.${ordered?.line.requestLine === undefined ? "" : ` ${ordered.line.requestLine} waits for it: issue it.`}`,
            ]),
      ],
    });
  };
}

function problemOfPlace(
  tables: TableSet,
  location: string | undefined,
  { item, line }: JudgedLine,
): Problem | undefined {
  if (location === undefined)
    return { message: `Choose where ${item} of line ${line} is put; the order does not say.` };
  const place = requireRow(tables, Locations, location);
  return place.ok ? undefined : place.problem;
}
