import type { Day } from "../../../domain/calendarDay";
import { counted, listOf } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import {
  equipmentStates,
  equipmentTables,
  formatEquipment,
  type EquipmentState,
} from "../../../model/equipment/equipmentState";
import { tagsMeant } from "../../../model/equipment/kits";
import { logEntries } from "../../../model/equipment/logEntries";
import { Locations } from "../../../model/company/lists";
import { checkActive, People } from "../../../model/people/people";
import { Equipment, EquipmentLog } from "../../../model/equipment/tables";
import type { Action } from "../../../tables/action";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";

export interface HandOut {
  readonly person: string;
  /** Tags, or names of kits. */
  readonly tags: readonly string[];
  readonly dueBack?: Day | undefined;
  readonly note?: string | undefined;
}

/** Hands out one or several pieces to a person; a kit goes out as one. */
export const handOut: Action<HandOut> = {
  title: "Hand out",
  reads: [...equipmentTables, People],
  plan(tables, { person, tags, dueBack, note }, { today, user }) {
    const who = requireRow(tables, People, person);
    if (!who.ok) return who;
    const active = checkActive(who.value);
    if (!active.ok) return active;
    if (dueBack !== undefined && dueBack < today)
      return refuse(`${dueBack} has passed. Enter the day on which it is to come back, or none.`, {
        column: EquipmentLog.columns.dueBack.header,
      });
    const pieces = piecesNamed(tables, tags, today);
    if (!pieces.ok) return pieces;
    for (const piece of pieces.value) {
      const obstacle = obstacleToLending(piece);
      if (obstacle !== undefined) return refuse(obstacle, { table: "Equipment", row: piece.equipment.tag });
    }
    const log = logEntries(tables, user);
    return ok({
      sentence: `Handed out ${nameSeveral(pieces.value)} to ${who.value.person}${dueBack === undefined ? "" : ` until ${dueBack}`}`,
      changes: pieces.value.map(({ equipment: { tag } }) =>
        log({ date: today, tag, event: "Handed out", person: who.value.person, dueBack, note }),
      ),
      warnings: pieces.value.flatMap((piece) =>
        piece.check === "Overdue" ? [`${formatEquipment(piece)} should have been checked by now.`] : [],
      ),
    });
  },
};

export interface TakeBack {
  /** Tags, or names of kits. */
  readonly tags: readonly string[];
  /** Where it is put; left out, where it was before. */
  readonly place?: string | undefined;
  /** What is wrong with what came back: it is noted as a fault. */
  readonly fault?: string | undefined;
  readonly note?: string | undefined;
}

/** Takes back one or several pieces. */
export const takeBack: Action<TakeBack> = {
  title: "Take back",
  reads: [...equipmentTables, Locations],
  plan(tables, { tags, place, fault, note }, { today, user }) {
    const pieces = piecesNamed(tables, tags, today);
    if (!pieces.ok) return pieces;
    const notOut = pieces.value.find(({ outOn }) => outOn === undefined);
    if (notOut)
      return refuse(`${formatEquipment(notOut)} is not out. Leave it out of the list.`, {
        table: "Equipment",
        row: notOut.equipment.tag,
      });
    if (place !== undefined) {
      const location = requireRow(tables, Locations, place);
      if (!location.ok) return location;
    }
    const log = logEntries(tables, user);
    const people = [...new Set(pieces.value.flatMap(({ holder }) => holder ?? []))];
    const wrong = fault?.trim() ?? "";
    return ok({
      sentence: `Took back ${nameSeveral(pieces.value)}${people.length === 0 ? "" : ` from ${listOf(people)}`}${wrong === "" ? "" : `, broken: ${wrong}`}`,
      changes: pieces.value.flatMap(({ equipment: { tag }, holder }) => [
        log({ date: today, tag, event: "Taken back", person: holder, place, note }),
        ...(wrong === "" ? [] : [log({ date: today, tag, event: "Fault", note: wrong })]),
      ]),
    });
  },
};

/** The pieces that tags and names of kits mean, each with its state. */
export function piecesNamed(tables: TableSet, named: readonly string[], today: Day): Result<readonly EquipmentState[]> {
  const states = equipmentStates(tables, today);
  const pieces: EquipmentState[] = [];
  for (const tag of tagsMeant(states, named)) {
    const state = states.get(tag);
    if (!state) {
      const missing = requireRow(tables, Equipment, tag);
      return missing.ok ? refuse(`${tag} is not in Equipment.`) : missing;
    }
    pieces.push(state);
  }
  return pieces.length === 0 ? refuse("Name at least one piece of equipment by its tag.") : ok(pieces);
}

/** Why a piece can't be handed out now, and the way out; undefined where it can. */
export function obstacleToLending(piece: EquipmentState): string | undefined {
  const name = formatEquipment(piece);
  if (piece.outOn !== undefined && piece.state !== "Archived")
    return `${name} is out${piece.holder === undefined ? "" : ` with ${piece.holder}`}. Take it back first.`;
  switch (piece.state) {
    case "Archived":
      return `${name} was retired.`;
    case "Not usable":
      return `${name} is ${piece.problem === "Missing" ? "missing" : "broken"}. ${piece.problem === "Missing" ? "Note it as found" : "Note its repair"} first.`;
    case "Pending":
      return `${name} may be handed out from ${piece.equipment.readyFrom ?? ""} on.`;
    default:
      return undefined;
  }
}

/** One piece by its tag and name, several by their number and tags. */
export const nameSeveral = (pieces: readonly EquipmentState[]): string => {
  const [only] = pieces;
  if (pieces.length === 1 && only) return formatEquipment(only);
  return `${counted(pieces.length, "piece")} (${listOf(pieces.map(({ equipment }) => equipment.tag))})`;
};
