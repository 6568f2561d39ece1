import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, remove, update, type Change } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { TripEstimates } from "../../../model/trips/tables";
import { openTrip, titleOf } from "../../../model/trips/requireTrip";
import { subjectOf, tripStateTables } from "../../../model/trips/tripState";

export interface EstimateTrip {
  readonly trip: string;
  /** Amounts by category in the company's currency; a category that is left out or 0 goes. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** Says what a trip may cost, category by category. */
export const estimateTrip: Action<EstimateTrip> = {
  title: "Save the estimate",
  reads: tripStateTables,
  plan(tables, { trip, amounts }, { today }) {
    const found = openTrip(tables, trip, today, "estimated again");
    if (!found.ok) return found;
    const state = found.value;
    const wanted = new Map([...amounts].filter(([, amount]) => amount !== 0));
    for (const [category, amount] of wanted)
      if (!(amount > 0 && Number.isFinite(amount))) return refuse(`Enter an amount from 0 for ${category}.`);
    const before = new Map(state.estimates.map((row) => [row.category, row]));
    const changes: Change[] = [...wanted].flatMap(([category, amount]) => {
      const row = before.get(category);
      if (!row) return [insert(TripEstimates, { trip, category, amount })];
      return row.amount === amount ? [] : [update(TripEstimates, joinKey([trip, category]), { amount })];
    });
    for (const category of before.keys())
      if (!wanted.has(category)) changes.push(remove(TripEstimates, joinKey([trip, category])));
    const sum = [...wanted.values()].reduce((total, amount) => total + amount, 0);
    const subject = subjectOf(
      state.trip,
      [...wanted.values()].map((amount) => ({ amount })),
    );
    const { standing, currency } = state;
    const voids = standing.approvals.length > 0 && standing.state !== "Refused" && subject !== state.subject;
    return ok({
      sentence: `Estimated ${titleOf(state.trip)} at ${formatMoney(sum, currency)}`,
      changes,
      warnings: voids ? [`${trip} was submitted for approval with another estimate: ask for approval again.`] : [],
    });
  },
};
