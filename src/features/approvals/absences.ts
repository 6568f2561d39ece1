import { absencesIn, formerAbsences, isToCome, type TimeAway } from "../../model/calendar/absences";
import { Absences } from "../../model/calendar/tables";
import { isActive, People, peopleIn, requireActor, samePerson, type Person } from "../../model/people/people";
import { addDays } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import type { Action } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { numbering } from "../../tables/numbering";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";

/** An absence as the form gives it. */
export type NewAbsence = Omit<TimeAway, "person"> & {
  readonly person: string;
  readonly note?: string | undefined;
  /** Who decides meanwhile, as it is to stand in People. */
  readonly delegate?: string | undefined;
};

/**
 * Says when a person is away and who decides in their place. Anyone enters an absence, but who decides meanwhile is named by the
 * person or their manager: whoever asked for something would choose its approver otherwise.
 */
export const addAbsence: Action<NewAbsence> = {
  title: "Absence",
  reads: [People, Absences],
  plan(tables, { delegate, ...given }, { today, user }) {
    const { person, from, to, fromTime, toTime } = given;
    const found = requireRow(tables, People, person);
    if (!found.ok) return found;
    if (to !== undefined && to < from)
      return refuse(`The last day away, ${to}, comes before the first, ${from}. Enter a later one.`);
    if (to === from && fromTime !== undefined && toTime !== undefined && toTime <= fromTime)
      return refuse(`The absence of ${from} ends at ${toTime}, before it begins at ${fromTime}. Enter a later time.`);
    const standIn = delegate === undefined ? undefined : peopleIn(tables)(delegate);
    if (delegate !== undefined && !standIn) return refuse(`${delegate} is not in People. Choose someone who is.`);
    if (standIn && samePerson(standIn.person, person)) return refuse(`${person} can't stand in for themselves.`);
    if (standIn && !isActive(standIn))
      return refuse(`${standIn.person} has left: Active is No in People. Choose someone else.`);
    const isNamed = standIn !== undefined && !samePerson(found.value.delegate ?? "", standIn.person);
    const naming = isNamed ? checkNaming(tables, found.value, user) : ok(undefined);
    if (!naming.ok) return naming;
    const isThere = absencesIn(tables)(person).some(
      (other) => other.from === from && other.to === to && other.fromTime === fromTime,
    );
    if (isThere) return refuse(`${person} is away from ${from} already. Change that absence instead.`);
    const next = numbering("AB", today, tables.read(Absences).takenKeys);
    return ok({
      sentence: `${person} is away from ${from}${to === undefined ? "" : ` to ${to}`}${standIn ? `, ${standIn.person} decides` : ""}`,
      changes: [
        ...carriedOver(tables, next),
        insert(Absences, { absence: next(), ...given }),
        ...(found.value.delegate === standIn?.person ? [] : [update(People, person, { delegate: standIn?.person })]),
      ],
      warnings:
        isToCome(given, today) && !standIn ? [`Nobody decides for ${person} meanwhile. Choose a delegate.`] : [],
    });
  },
};

/** Whether someone may name who decides in a person's place: the person, or their manager. */
function checkNaming(tables: TableSet, { person, manager }: Person, user: string): Result<undefined> {
  const actor = requireActor(tables, user);
  if (!actor.ok) return actor;
  if (samePerson(user, person) || samePerson(user, manager ?? "")) return ok(undefined);
  return refuse(
    `Who decides for ${person} is for ${manager === undefined ? person : `${person} or ${manager}`} to choose. Leave the delegate as it is in People, or ask them.`,
    { column: People.columns.delegate.header },
  );
}

/** Ends an absence: from today on the person is here; one that has not begun is cancelled. */
export const endAbsence: Action<{ readonly absence: string }> = {
  title: "End the absence",
  reads: [Absences],
  plan(tables, { absence }, { today }) {
    const row = requireRow(tables, Absences, absence);
    if (!row.ok) return row;
    const { person, from } = row.value;
    if (!isToCome(row.value, today)) return refuse(`The absence of ${person} from ${from} is over.`);
    const yesterday = addDays(today, -1);
    return ok({
      sentence: `${person} is not away any more`,
      changes: [
        update(Absences, absence, from > yesterday ? { status: "Cancelled" } : { to: yesterday, toTime: undefined }),
      ],
    });
  },
};

/** What an older workbook kept in People, as rows of Absences: they move with the first absence that is entered. */
function carriedOver(tables: TableSet, next: () => string): readonly Change[] {
  const own = tables.groupBy(Absences, ({ person }) => person);
  const former = [...formerAbsences(tables, (person) => own.has(person)).values()].flat();
  return former.map((row) => insert(Absences, { absence: next(), ...row }));
}
