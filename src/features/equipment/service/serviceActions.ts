import type { Day } from "../../../domain/calendarDay";
import { formatMoney, formatQuantity } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { Locations } from "../../../model/company/lists";
import { companySettings, Settings } from "../../../model/company/settings";
import {
  equipmentTables,
  formatEquipment,
  isUnderWarranty,
  requireEquipment,
  type EquipmentState,
} from "../../../model/equipment/equipmentState";
import { logEntries } from "../../../model/equipment/logEntries";
import { EquipmentLog } from "../../../model/equipment/tables";
import { enterRequestTables, requestIntake, type Entered } from "../../../model/requests/intake";
import { logged } from "../../../model/requests/logRequests";
import { Requests } from "../../../model/requests/tables";
import { Vendors } from "../../../model/stock/tables";
import { requireActor } from "../../../model/people/people";
import type { Action, Circumstances } from "../../../tables/action";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { nameSeveral, piecesNamed } from "../lend/handOut";

export interface OnePiece {
  readonly tag: string;
  readonly note?: string | undefined;
}

export interface Fault extends OnePiece {
  /** Whether a request for its repair is entered as well, of whoever reports it. */
  readonly askRepair?: boolean | undefined;
}

/** Notes that a piece is broken: until its repair it is neither handed out nor booked. */
export const reportFault: Action<Fault> = {
  title: "Report a fault",
  reads: [...new Set([...equipmentTables, ...enterRequestTables])],
  plan(tables, { tag, note = "", askRepair = false }, circumstances) {
    const { today, user } = circumstances;
    const piece = requireInUse(tables, tag, today);
    if (!piece.ok) return piece;
    const wrong = note.trim();
    if (wrong === "") return refuse(`Say what is wrong with ${tag}.`, { column: EquipmentLog.columns.note.header });
    const { warrantyTo, vendor } = piece.value.equipment;
    const asked = askRepair ? askForRepair(tables, piece.value, wrong, circumstances) : undefined;
    if (asked && !asked.ok) return asked;
    const request = asked?.value;
    const happened = request ? logged(tables, request.changes, [request.happened], circumstances) : [];
    return ok({
      sentence: `Noted a fault of ${formatEquipment(piece.value)}: ${wrong}${request ? `; asked for its repair by ${request.request}` : ""}`,
      changes: [logEntries(tables, user)({ date: today, tag, event: "Fault", note: wrong }), ...happened],
      created: request ? [{ table: Requests, key: request.request }] : [],
      warnings: [
        ...(isUnderWarranty(piece.value.equipment, today)
          ? [
              `It is under warranty until ${warrantyTo ?? ""}${vendor === undefined ? "" : `: ask ${vendor} before paying a repair`}.`,
            ]
          : []),
        ...(request?.warnings ?? []),
      ],
    });
  },
};

/** A request of the one who reports it, with what is known of the piece. */
function askForRepair(
  tables: TableSet,
  { equipment: { tag, name, vendor }, place }: EquipmentState,
  wrong: string,
  circumstances: Circumstances,
): Result<Entered> {
  const requester = requireActor(tables, circumstances.user);
  if (!requester.ok) return requester;
  return requestIntake(
    tables,
    circumstances,
  )({
    ...{ requester: requester.value.person, type: "Repair", equipment: tag, vendor, place },
    subject: `${tag}, ${name}: ${wrong}`,
  });
}

export interface Repair extends OnePiece {
  readonly on?: Day | undefined;
  readonly vendor?: string | undefined;
  readonly cost?: number | undefined;
  readonly document?: string | undefined;
}

/** Notes a repair, its cost and who made it; the piece can be used again. */
export const noteRepair: Action<Repair> = {
  title: "Note a repair",
  reads: [...equipmentTables, Vendors, Settings],
  plan(tables, { tag, on, vendor, cost, document, note }, { today, user }) {
    const piece = requireInUse(tables, tag, today);
    if (!piece.ok) return piece;
    const date = requirePast(on, today);
    if (!date.ok) return date;
    const known = requireVendor(tables, vendor);
    if (!known.ok) return known;
    if (cost !== undefined && !(cost >= 0))
      return refuse("A repair's cost is an amount from 0. Leave it out where there was none.", {
        column: EquipmentLog.columns.cost.header,
      });
    const { currency } = companySettings(tables);
    const { equipment, openFault } = piece.value;
    const isPaid = cost !== undefined && cost > 0;
    return ok({
      sentence: `Noted the repair of ${formatEquipment(piece.value)}${isPaid ? `, ${formatMoney(cost, currency)}` : ""}`,
      changes: [logEntries(tables, user)({ date: date.value, tag, event: "Repaired", vendor, cost, document, note })],
      warnings: [
        ...(isPaid && isUnderWarranty(equipment, date.value)
          ? [`It is under warranty until ${equipment.warrantyTo ?? ""}. Was the repair to be paid?`]
          : []),
        ...(openFault !== undefined && date.value < openFault.date
          ? [`Its fault of ${openFault.date} is later than this repair and stays open.`]
          : []),
      ],
    });
  },
};

export interface Check extends OnePiece {
  readonly result: "Passed" | "Failed";
  readonly on?: Day | undefined;
  readonly meter?: number | undefined;
  readonly vendor?: string | undefined;
  readonly document?: string | undefined;
}

/** Notes a check; one that failed is a fault as well. */
export const noteCheck: Action<Check> = {
  title: "Note a check",
  reads: [...equipmentTables, Vendors],
  plan(tables, { tag, result, on, meter, vendor, document, note }, { today, user }) {
    const piece = requireInUse(tables, tag, today);
    if (!piece.ok) return piece;
    const date = requirePast(on, today);
    if (!date.ok) return date;
    const reading = requireReading(piece.value, meter);
    if (!reading.ok) return reading;
    const known = requireVendor(tables, vendor);
    if (!known.ok) return known;
    if (piece.value.equipment.checkEvery !== undefined && meter === undefined && piece.value.meter === undefined)
      return refuse(`${formatEquipment(piece.value)} is checked by its meter. Enter the reading.`, {
        column: EquipmentLog.columns.meter.header,
      });
    const log = logEntries(tables, user);
    const failed = note?.trim() ?? "";
    return ok({
      sentence: `Noted that ${formatEquipment(piece.value)} ${result.toLowerCase()} its check of ${date.value}`,
      changes: [
        log({
          date: date.value,
          tag,
          event: "Checked",
          result,
          meter: meter ?? (piece.value.equipment.checkEvery === undefined ? undefined : piece.value.meter),
          vendor,
          document,
          note,
        }),
        ...(result === "Failed"
          ? [log({ date: date.value, tag, event: "Fault", note: failed === "" ? "Failed its check" : failed })]
          : []),
      ],
    });
  },
};

/** Notes a reading of the meter of a piece. */
export const readMeter: Action<OnePiece & { readonly meter: number }> = {
  title: "Read the meter",
  reads: equipmentTables,
  plan(tables, { tag, meter, note }, { today, user }) {
    const piece = requireInUse(tables, tag, today);
    if (!piece.ok) return piece;
    const reading = requireReading(piece.value, meter);
    if (!reading.ok) return reading;
    return ok({
      sentence: `Read ${formatQuantity(meter)} on the meter of ${formatEquipment(piece.value)}`,
      changes: [logEntries(tables, user)({ date: today, tag, event: "Meter read", meter, note })],
    });
  },
};

export interface Move {
  readonly tags: readonly string[];
  readonly place: string;
  readonly note?: string | undefined;
}

/** Moves one or several pieces to another place. */
export const moveEquipment: Action<Move> = {
  title: "Move",
  reads: [...equipmentTables, Locations],
  plan(tables, { tags, place, note }, { today, user }) {
    const pieces = piecesNamed(tables, tags, today);
    if (!pieces.ok) return pieces;
    const location = requireRow(tables, Locations, place);
    if (!location.ok) return location;
    const stays = pieces.value.find((piece) => piece.state === "Archived" || piece.outOn !== undefined);
    if (stays)
      return refuse(
        stays.state === "Archived"
          ? `${formatEquipment(stays)} was retired.`
          : `${formatEquipment(stays)} is out${stays.holder === undefined ? "" : ` with ${stays.holder}`}. Take it back into ${location.value.location} instead.`,
        { table: "Equipment", row: stays.equipment.tag },
      );
    const log = logEntries(tables, user);
    return ok({
      sentence: `Moved ${nameSeveral(pieces.value)} to ${location.value.location}`,
      changes: pieces.value.map(({ equipment: { tag } }) =>
        log({ date: today, tag, event: "Moved", place: location.value.location, note }),
      ),
    });
  },
};

/** Retires a piece for good: sold, scrapped or lost. It stays in the workbook. */
export const retireEquipment: Action<OnePiece> = {
  title: "Retire",
  reads: equipmentTables,
  plan(tables, { tag, note = "" }, { today, user }) {
    const piece = requireInUse(tables, tag, today);
    if (!piece.ok) return piece;
    if (note.trim() === "") return refuse(`Say what became of ${tag}: sold, scrapped, lost.`);
    return ok({
      sentence: `Retired ${formatEquipment(piece.value)}: ${note.trim()}`,
      changes: [logEntries(tables, user)({ date: today, tag, event: "Retired", note: note.trim() })],
      warnings:
        piece.value.holder === undefined ? [] : [`${piece.value.holder} had it. Nothing is to be taken back any more.`],
    });
  },
};

function requireInUse(tables: TableSet, tag: string, today: Day): Result<EquipmentState> {
  const piece = requireEquipment(tables, tag, today);
  if (!piece.ok || piece.value.state !== "Archived") return piece;
  return refuse(`${formatEquipment(piece.value)} was retired.`, { table: "Equipment", row: tag });
}

/** A day that has come; today where none is given. */
const requirePast = (on: Day | undefined, today: Day): Result<Day> =>
  on !== undefined && on > today
    ? refuse(`${on} is still to come. Enter the day on which it was done.`, {
        column: EquipmentLog.columns.date.header,
      })
    : ok(on ?? today);

function requireVendor(tables: TableSet, vendor: string | undefined): Result<unknown> {
  return vendor === undefined ? ok(undefined) : requireRow(tables, Vendors, vendor);
}

/** A meter counts up. */
const requireReading = ({ meter: before }: EquipmentState, meter: number | undefined): Result<unknown> =>
  meter !== undefined && before !== undefined && meter < before
    ? refuse(
        `The meter was read at ${formatQuantity(before)} before; ${formatQuantity(meter)} is less. Correct the reading.`,
        {
          column: EquipmentLog.columns.meter.header,
        },
      )
    : ok(undefined);
