import type { Day } from "../../../domain/calendarDay";
import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { Locations } from "../../../model/company/lists";
import {
  equipmentStates,
  equipmentTables,
  formatEquipment,
  type EquipmentState,
} from "../../../model/equipment/equipmentState";
import { logEntries } from "../../../model/equipment/logEntries";
import type { Action } from "../../../tables/action";
import { KeySet, sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";

export interface StockTake {
  readonly place: string;
  /** The tags that were scanned there. */
  readonly scanned: readonly string[];
}

/** What a stock-take of a place comes to. */
export interface StockTakeFound {
  /** In its place. */
  readonly found: readonly EquipmentState[];
  /** Scanned here, and by the book elsewhere. */
  readonly moved: readonly EquipmentState[];
  /** Scanned here, and by the book out with somebody. */
  readonly returned: readonly EquipmentState[];
  /** By the book here, and not scanned. */
  readonly missing: readonly EquipmentState[];
  /** Tags that are no equipment's, or of what was retired. */
  readonly unknown: readonly string[];
}

/** Compares what was scanned in a place with what the log says is there. */
export function compareStockTake(tables: TableSet, { place, scanned }: StockTake, today: Day): StockTakeFound {
  const states = equipmentStates(tables, today);
  const tags = new KeySet(scanned.map((tag) => tag.trim()).filter((tag) => tag !== ""));
  const isHere = (state: EquipmentState): boolean => state.place !== undefined && sameKey(state.place, place);
  const known = [...tags].flatMap((tag) => states.get(tag) ?? []).filter(({ state }) => state !== "Archived");
  const seen = new KeySet(known.map(({ equipment }) => equipment.tag));
  return {
    found: known.filter((state) => state.outOn === undefined && isHere(state)),
    moved: known.filter((state) => state.outOn === undefined && !isHere(state)),
    returned: known.filter((state) => state.outOn !== undefined),
    missing: [...states.values()].filter(
      (state) =>
        state.state !== "Archived" &&
        state.outOn === undefined &&
        isHere(state) &&
        state.problem !== "Missing" &&
        !seen.has(state.equipment.tag),
    ),
    unknown: [...tags].filter((tag) => !seen.has(tag)),
  };
}

/** Notes what was found in a place: what is there, what has come there, and what is missing. */
export const takeStock: Action<StockTake> = {
  title: "Take stock",
  reads: [...equipmentTables, Locations],
  plan(tables, input, { today, user }) {
    const location = requireRow(tables, Locations, input.place);
    if (!location.ok) return location;
    const place = location.value.location;
    const { found, moved, returned, missing, unknown } = compareStockTake(tables, { ...input, place }, today);
    if (unknown.length > 0)
      return refuse(
        `${unknown.join(", ")} ${unknown.length === 1 ? "is" : "are"} not in Equipment. Add it there, or take it out of the scanned tags.`,
      );
    if (found.length + moved.length + returned.length + missing.length === 0)
      return refuse(`Nothing is kept in ${place}, and nothing was scanned. Scan the tags that are there.`);
    const log = logEntries(tables, user);
    const note = `Stock-take of ${place}`;
    return ok({
      sentence: `Took stock of ${place}: ${counted(found.length, "piece")} found, ${String(moved.length + returned.length)} came there, ${String(missing.length)} missing`,
      summary: [
        ...missing.map((state) => ({ what: `Missing: ${formatEquipment(state)}` })),
        ...moved.map((state) => ({ what: `Moved here from ${state.place ?? "no place"}: ${formatEquipment(state)}` })),
        ...returned.map((state) => ({ what: `Back from ${state.holder ?? "somebody"}: ${formatEquipment(state)}` })),
      ],
      changes: [
        ...found.map(({ equipment: { tag } }) => log({ date: today, tag, event: "Found", note })),
        ...moved.map(({ equipment: { tag } }) => log({ date: today, tag, event: "Moved", place, note })),
        ...returned.map(({ equipment: { tag }, holder }) =>
          log({ date: today, tag, event: "Taken back", person: holder, place, note }),
        ),
        ...missing.map(({ equipment: { tag } }) => log({ date: today, tag, event: "Missing", note })),
      ],
    });
  },
};
