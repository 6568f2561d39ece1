import { isActive, People, peopleIn, samePerson } from "../../model/people/people";
import { daysBetween, type Day } from "../../domain/calendarDay";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";

export interface Absence {
  readonly person: string;
  readonly awayFrom?: Day | undefined;
  readonly awayTo?: Day | undefined;
  readonly delegate?: string | undefined;
}

/** Says when a person is away and who decides in their place. Blank days end the absence. */
export const editAbsence: Action<Absence> = {
  title: "Absence",
  reads: [People],
  plan(tables, { person, awayFrom, awayTo, delegate }, { today }) {
    const found = requireRow(tables, People, person);
    if (!found.ok) return found;
    if (awayFrom === undefined && awayTo !== undefined) return refuse("Enter the first day away as well.");
    if (awayFrom !== undefined && awayTo !== undefined && daysBetween(awayFrom, awayTo) < 0)
      return refuse(`The last day away, ${awayTo}, comes before the first, ${awayFrom}. Enter a later one.`);
    const standIn = delegate === undefined ? undefined : peopleIn(tables)(delegate);
    if (delegate !== undefined && !standIn) return refuse(`${delegate} is not in People. Choose someone who is.`);
    if (standIn && samePerson(standIn.person, person)) return refuse(`${person} can't stand in for themselves.`);
    if (standIn && !isActive(standIn))
      return refuse(`${standIn.person} has left: Active is No in People. Choose someone else.`);
    const isToCome = awayFrom !== undefined && (awayTo === undefined || awayTo >= today);
    return ok({
      sentence:
        awayFrom === undefined
          ? `${person} is not away`
          : `${person} is away from ${awayFrom}${awayTo === undefined ? "" : ` to ${awayTo}`}${standIn ? `, ${standIn.person} decides` : ""}`,
      changes: [update(People, person, { awayFrom, awayTo, delegate: standIn?.person })],
      warnings: isToCome && !standIn ? [`Nobody decides for ${person} meanwhile. Choose a delegate.`] : [],
    });
  },
};
