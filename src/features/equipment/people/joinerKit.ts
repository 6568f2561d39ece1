import type { EquipmentState } from "../../../model/equipment/equipmentState";
import { obstacleToLending } from "../lend/handOut";
import { JoinerKit } from "../../../model/equipment/tables";
import type { Person } from "../../../model/people/people";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

/** What somebody gets of a category: how much of it they have, and which piece is ready for them. */
export interface JoinerLine {
  readonly category: string;
  readonly held: EquipmentState | undefined;
  readonly ready: EquipmentState | undefined;
}

/** What a person has, the longest first. */
export const heldBy = (states: Iterable<EquipmentState>, person: string): readonly EquipmentState[] =>
  [...states].filter(({ holder }) => sameKey(holder, person));

/** What a person is to have by the joiner's list, a line each piece. The most special lines count: of a role before those of all. */
export function joinerLines(
  tables: TableSet,
  states: ReadonlyMap<string, EquipmentState>,
  person: Person,
): readonly JoinerLine[] {
  const fits = (wanted: string | undefined, given: string | undefined): boolean =>
    wanted === undefined || sameKey(wanted, given);
  const held = [...heldBy(states.values(), person.person)];
  const free = [...states.values()].filter((piece) => obstacleToLending(piece) === undefined);
  const take = (from: EquipmentState[], category: string): EquipmentState | undefined => {
    const at = from.findIndex(({ equipment }) => sameKey(equipment.category, category));
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  return tables
    .rows(JoinerKit)
    .filter((line) => fits(line.department, person.department) && fits(line.role, person.role))
    .flatMap(({ category, pieces = 1 }) =>
      Array.from({ length: pieces }, () => {
        const has = take(held, category);
        return { category, held: has, ready: has ? undefined : take(free, category) };
      }),
    );
}
