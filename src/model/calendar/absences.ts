import { serialToDay, type Day } from "../../domain/calendarDay";
import { isMoment, type Moment } from "../../domain/moment";
import { KeyMap, sameKey } from "../../tables/keys";
import { plainHeader } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { People, peopleIn, type Person } from "../people/people";
import { Absences, type Absence } from "./tables";

/** Time away, as a rule takes it: whole days but for the times given. */
export type TimeAway = Pick<Absence, "person" | "from"> & Partial<Pick<Absence, "to" | "kind" | "fromTime" | "toTime">>;

/** The approved absences of a person by name, in the sheet's order. The index is made once. */
export function absencesIn(tables: TableSet): (person: string) => readonly TimeAway[] {
  const own = tables.groupBy(Absences, ({ person }) => person);
  const former = formerAbsences(tables, (person) => own.has(person));
  return (person) => {
    const rows = own.get(person);
    return rows === undefined ? (former.get(person) ?? []) : rows.filter(({ status }) => status === "Approved");
  };
}

/** The first moment away, and the first one back; undefined while the return is open. */
export const spanAway = ({ from, to, fromTime, toTime }: TimeAway): readonly [Moment, Moment | undefined] => [
  `${from}T${fromTime ?? "00:00"}`,
  to === undefined ? undefined : `${to}T${toTime ?? "24:00"}`,
];

/** Whether one of these absences covers a moment, or the whole of a day: a day is text as a moment is. */
export function covers(absences: readonly TimeAway[], at: Moment): boolean {
  const [first, last] = isMoment(at) ? [at, at] : [`${at}T00:00`, `${at}T24:00`];
  return absences.some((absence) => {
    const [from, back] = spanAway(absence);
    return from <= first && (back === undefined || (isMoment(at) ? last < back : last <= back));
  });
}

/** Everyone, and who of them is away on a day. A part day is no day away. */
export interface Staff {
  find(name: string): Person | undefined;
  isAway(name: string): boolean;
}

export function staffOn(tables: TableSet, day: Day): Staff {
  const absences = absencesIn(tables);
  return { find: peopleIn(tables), isAway: (name) => covers(absences(name), day) };
}

/**
 * Workbooks made before 0.3 kept one absence a person in People, in columns that are the user's own now. What is there
 * counts for people who have no row in Absences yet, and moves there with the first absence that is entered.
 */
export function formerAbsences(
  tables: TableSet,
  hasRows: (person: string) => boolean,
): ReadonlyMap<string, readonly TimeAway[]> {
  const { grid, bodyIndexByKey } = tables.read(People);
  const at = (header: string): number =>
    grid.headers.findIndex((each) => sameKey(plainHeader(String(each)), plainHeader(header)));
  const [fromAt, toAt] = [at("Away from"), at("Away to")];
  const found = new KeyMap<readonly TimeAway[]>();
  if (fromAt < 0) return found;
  for (const [person, index] of bodyIndexByKey) {
    const cells = grid.body[index] ?? [];
    const dayIn = (place: number): Day | undefined => {
      const cell = cells[place];
      return typeof cell === "number" ? serialToDay(cell) : undefined;
    };
    const from = dayIn(fromAt);
    if (from !== undefined && !hasRows(person)) found.set(person, [{ person, from, to: dayIn(toAt) }]);
  }
  return found;
}

/** The last day away of the absence that covers a day; undefined where none does, or its end is open. */
export const awayUntil = (absences: readonly TimeAway[], day: Day): Day | undefined =>
  absences.find((absence) => covers([absence], day))?.to;

/** True for an absence that is not over. */
export const isToCome = ({ to }: TimeAway, today: Day): boolean => to === undefined || to >= today;
