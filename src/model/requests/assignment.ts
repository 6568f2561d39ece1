import type { Day } from "../../domain/calendarDay";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { staffOn } from "../calendar/absences";
import { isActive } from "../people/people";
import type { Category } from "./ruleTables";
import { isEnded } from "./states";
import type { RequestState } from "./requestState";

/** Whom a request of a category goes to, and why not to its owner. */
export interface Assignment {
  readonly owner: string | undefined;
  readonly why?: string;
}

/** How many open requests each person has. */
export function openByOwner(states: Iterable<RequestState>): ReadonlyMap<string, number> {
  const open = new KeyMap<number>();
  for (const { request, status } of states)
    if (request.owner !== undefined && !isEnded(status)) open.set(request.owner, (open.get(request.owner) ?? 0) + 1);
  return open;
}

/**
 * Of a category's owner and backup, who is here today and has fewer open requests; the owner where they have as many. Nobody
 * where both are away.
 */
export function assignTo(
  tables: TableSet,
  category: Category | undefined,
  open: ReadonlyMap<string, number>,
  today: Day,
): Assignment {
  if (category?.owner === undefined) return { owner: category?.backup };
  const staff = staffOn(tables, today);
  const isHere = (name: string): boolean => {
    const person = staff.find(name);
    return person !== undefined && isActive(person) && !staff.isAway(name);
  };
  const { owner, backup } = category;
  if (backup === undefined)
    return isHere(owner)
      ? { owner }
      : { owner: undefined, why: `${owner} is away, and ${category.category} has no backup` };
  if (!isHere(owner))
    return isHere(backup)
      ? { owner: backup, why: `${owner} is away` }
      : { owner: undefined, why: `${owner} and ${backup} are away` };
  const [own, other] = [open.get(owner) ?? 0, open.get(backup) ?? 0];
  return isHere(backup) && other < own
    ? { owner: backup, why: `${owner} has ${String(own)} open, ${backup} ${String(other)}` }
    : { owner };
}
