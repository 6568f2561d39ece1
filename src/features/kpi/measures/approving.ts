import { Approvals } from "../../../model/approvals/approvals";
import { isDecided } from "../../../model/approvals/decision";
import type { Day } from "../../../domain/calendarDay";
import { calendarTables } from "../../../model/calendar/workCalendar";
import { People } from "../../../model/people/people";
import { Settings } from "../../../model/company/settings";
import { checksOutcome, type ChecksOutcome } from "../../../model/expenses/checksCell";
import { Claims, Expenses } from "../../../model/expenses/tables";
import { Orders } from "../../../model/orders/tables";
import { TripEstimates, Trips } from "../../../model/trips/tables";
import type { Case, Measure, RowRef } from "../measure";
import { isWithin } from "../period";

/** Expenses that break no rule. */
export const policyCompliance: Measure = {
  name: "Policy compliance",
  definition:
    "Expenses in which the checks found nothing that warns or blocks, of the expenses in claims that were checked, dated in the period, as the checks last found them. A warning that a comment excuses counts as compliant, and is a group of its own.",
  unit: "%",
  better: "Up",
  needs: [Claims, Expenses],
  uses: [Settings, Approvals, People],
  usual: { period: "Month", target: 0.95, amber: 0.85 },
  above: "expenses without a finding",
  below: "expenses",
  count(facts, span) {
    const inSpan = facts.expenses.filter(({ expense }) => isWithin(expense.date, span));
    return {
      cases: inSpan
        .filter(({ claim }) => claim !== undefined)
        .flatMap(({ expense, claim, department }): readonly Case[] => {
          const outcome = checksOutcome(expense.checks);
          if (outcome === undefined) return [];
          const isGood = outcome !== "Warn" && outcome !== "Block";
          return [
            {
              table: Expenses,
              row: expense,
              above: isGood ? 1 : 0,
              below: 1,
              groups: [
                { by: "Department", name: department },
                { by: "Category", name: expense.category },
                { by: "Finding", name: FOUND[outcome] },
              ],
              words: () =>
                `${claim?.person ?? ""}, ${expense.category}, ${expense.date}: ${outcome === "OK" ? "nothing found" : (expense.checks ?? "")}`,
            },
          ];
        }),
      notCounted: [
        {
          why: "that are in no claim",
          rows: inSpan
            .filter(({ claim }) => claim === undefined)
            .map(({ expense }) => ({ table: Expenses, row: expense })),
        },
        {
          why: "that were never checked",
          rows: inSpan
            .filter(({ claim, expense }) => claim !== undefined && checksOutcome(expense.checks) === undefined)
            .map(({ expense }) => ({ table: Expenses, row: expense })),
        },
      ],
    };
  },
};

const FOUND = {
  Block: "Blocked",
  Warn: "Warned",
  Excused: "Excused by a comment",
  Note: "Noted",
  OK: "Nothing found",
} as const satisfies Record<ChecksOutcome, string>;

/** How long those who ask wait for a decision. */
export const daysToApprove: Measure = {
  name: "Days to approve",
  definition:
    "Working days of the company from asking for an approval to its decision, by Hours and Holidays: the mean of the steps decided in the period.",
  unit: "days",
  better: "Down",
  needs: [Approvals],
  uses: [Orders, ...calendarTables],
  usual: { period: "Month", target: 2, amber: 4 },
  above: "working days",
  below: "decisions",
  count(facts, span) {
    const cases: Case[] = [];
    const uncounted: RowRef[] = [];
    const [steps, orders]: [RowRef[], RowRef[]] = [[], []];
    const add = (asked: Day, decided: Day, backwards: RowRef[], decision: Omit<Case, "above" | "below">): void => {
      if (decided < asked) backwards.push(decision);
      else cases.push({ ...decision, above: facts.workingDays(asked, decided), below: 1 });
    };
    for (const row of facts.tables.rows(Approvals)) {
      const { askedOn, decidedOn, decision, kind, approver, reference } = row;
      if (decision === undefined || !isWithin(decidedOn ?? askedOn, span)) continue;
      if (decidedOn === undefined || !isDecided(row)) uncounted.push({ table: Approvals, row });
      else
        add(askedOn, decidedOn, steps, {
          table: Approvals,
          row,
          groups: [
            { by: "Kind", name: kind },
            { by: "Approver", name: approver },
          ],
          words: () => `${reference}, ${approver}: asked ${askedOn}, decided ${decidedOn}`,
        });
    }
    for (const row of facts.tables.rows(Orders)) {
      const { order, askedOn, approvedOn, rejectedOn, approvedBy } = row;
      const decidedOn = approvedOn ?? rejectedOn;
      // Who approves a draft straight away was not waited for.
      if (askedOn === undefined || !isWithin(decidedOn, span)) continue;
      add(askedOn, decidedOn, orders, {
        table: Orders,
        row,
        groups: [
          { by: "Kind", name: "Order" },
          ...(approvedBy === undefined ? [] : [{ by: "Approver", name: approvedBy }]),
        ],
        words: () => `${order}: asked ${askedOn}, decided ${decidedOn}`,
      });
    }
    return {
      cases,
      notCounted: [
        { why: "whose decision does not count: no day, no name, or the requester's own", rows: uncounted },
        { why: DECIDED_TOO_EARLY, rows: steps },
        { why: DECIDED_TOO_EARLY, rows: orders },
      ],
    };
  },
};

const DECIDED_TOO_EARLY = "decided before they were asked for";

/** What trips cost of what was estimated. */
export const travelCost: Measure = {
  name: "Travel cost against estimate",
  definition:
    "What was claimed for the trips that ended in the period, over what was estimated for them, in the company's currency.",
  unit: "%",
  better: "Down",
  needs: [Trips, TripEstimates, Claims, Expenses],
  uses: [Settings, Approvals, People],
  usual: { period: "Month", target: 1, amber: 1.1 },
  above: "claimed",
  below: "estimated",
  count(facts, span) {
    const claimed = new Map<string, number | undefined>();
    for (const { claim, claimed: amount } of facts.expenses) {
      if (claim?.trip === undefined) continue;
      const sum = claimed.has(claim.trip) ? claimed.get(claim.trip) : 0;
      claimed.set(claim.trip, sum === undefined || amount === undefined ? undefined : sum + amount);
    }
    const lost = new Set(
      facts.expenses.flatMap(({ claim, expense }) =>
        claim?.trip !== undefined && isWithin(expense.date, span) && !facts.tables.find(Trips, claim.trip)
          ? [claim]
          : [],
      ),
    );
    const estimates = facts.tables.groupBy(TripEstimates, ({ trip }) => trip);
    const cases: Case[] = [];
    const [unestimated, unclaimed, withoutRate]: [Trip[], Trip[], Trip[]] = [[], [], []];
    for (const trip of facts.tables.rows(Trips)) {
      if (trip.cancelledOn !== undefined || !isWithin(trip.end, span) || trip.end >= facts.today) continue;
      const row = { table: Trips, row: trip };
      const estimate = estimates.get(trip.trip)?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
      const cost = claimed.get(trip.trip);
      if (estimate === 0) unestimated.push(row);
      else if (!claimed.has(trip.trip)) unclaimed.push(row);
      else if (cost === undefined) withoutRate.push(row);
      else
        cases.push({
          ...row,
          above: cost,
          below: estimate,
          groups: trip.department === undefined ? [] : [{ by: "Department", name: trip.department }],
          words: () => `${trip.traveller} to ${trip.destination}, back ${trip.end}`,
        });
    }
    return {
      cases,
      notCounted: [
        { why: "without an estimate", rows: unestimated },
        { why: "without a claim", rows: unclaimed },
        { why: "with an expense in a currency without a rate", rows: withoutRate },
        { why: "whose trip is not in Trips", rows: [...lost].map((row) => ({ table: Claims, row })) },
      ],
    };
  },
};

type Trip = RowRef;
