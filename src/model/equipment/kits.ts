import { foldKey, KeySet } from "../../tables/keys";
import type { EquipmentState } from "./equipmentState";

/** The tags that are meant by tags and names of kits, once each in the order in which they were named. */
export function tagsMeant(states: ReadonlyMap<string, EquipmentState>, named: readonly string[]): readonly string[] {
  const meant = new KeySet();
  for (const name of named.map((each) => each.trim()).filter((each) => each !== "")) {
    const state = states.get(name);
    const pieces = state ? [] : piecesOf(states, name);
    if (pieces.length === 0) meant.add(state?.equipment.tag ?? name);
    for (const { equipment } of pieces) meant.add(equipment.tag);
  }
  return [...meant];
}

/** The pieces of a kit that were not retired. */
export const piecesOf = (states: ReadonlyMap<string, EquipmentState>, kit: string): readonly EquipmentState[] =>
  [...states.values()].filter(
    ({ equipment, state }) =>
      state !== "Archived" && equipment.kit !== undefined && foldKey(equipment.kit) === foldKey(kit),
  );

/** The names of the kits, with their pieces. */
export function kitsIn(states: ReadonlyMap<string, EquipmentState>): ReadonlyMap<string, readonly EquipmentState[]> {
  const names = new KeySet([...states.values()].flatMap(({ equipment }) => equipment.kit ?? []));
  return new Map([...names].map((kit) => [kit, piecesOf(states, kit)]));
}
