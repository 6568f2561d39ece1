import { counted, formatMoney } from "../../../domain/sentence";
import { sumOf } from "../../../domain/money";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { Claims, Expenses } from "../../../model/expenses/tables";
import type { TripInput } from "../approve/askTripApproval";
import { Trips } from "../../../model/trips/tables";
import { exchangedAmount } from "../../../model/expenses/homeMoney";
import { tripClaim, tripClaimTables } from "./tripClaim";
import { titleOf, tripNamed } from "../../../model/trips/requireTrip";
import { tablesAfter } from "../../../tables/tablesAfter";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import { checksCell } from "../../../model/expenses/checks/finding";

/** Opens a claim with what is known of a trip that is over: bookings, mileage, per diem. The trip is closed by it. */
export const openTripClaim: Action<TripInput> = {
  title: "Open the claim",
  reads: [...new Set([...tripClaimTables, ...checkTables, Claims, Expenses])],
  plan(tables, { trip: number }, { today }) {
    const found = tripNamed(tables, number, today);
    if (!found.ok) return found;
    const state = found.value;
    const { trip, currency } = state;
    if (tables.read(Claims).absent || tables.read(Expenses).absent)
      return refuse("Claims are kept in the duty Expenses, which this workbook does not have. Add it on Home.");
    if (trip.cancelledOn !== undefined) return refuse(`${number} was cancelled on ${trip.cancelledOn}.`);
    const before = trip.claim === undefined ? undefined : tables.find(Claims, trip.claim);
    if (before && before.cancelledOn === undefined)
      return refuse(`${number} has its claim already: ${before.claim}. Add what is missing there.`);
    if (state.standing.state !== "Approved")
      return refuse(`${number} is not approved (${state.status}). Ask for approval first, then claim what was spent.`);
    if (trip.end > today) return refuse(`${number} goes on until ${trip.end}. Open its claim on that day or after.`);
    const claim = numbering("CL", today, usedKeys(tables, Claims))();
    const nextExpense = numbering("EX", today, usedKeys(tables, Expenses));
    const { lines, told } = tripClaim(tables, state);
    const sumIn = (some: typeof lines): number =>
      sumOf(
        some.map((line) => exchangedAmount(line, currency) ?? 0),
        currency,
      );
    const sum = sumIn(lines);
    const head = insert(Claims, {
      claim,
      person: trip.traveller,
      department: trip.department ?? state.traveller?.department,
      trip: number,
      purpose: trip.purpose,
      date: today,
    });
    const expenses = lines.map((line) => ({ ...line, expense: nextExpense(), claim }));
    const opened = tablesAfter(tables, [head, ...expenses.map((line) => insert(Expenses, line))]);
    const findings = checkExpenses(opened, today);
    return ok({
      sentence: `Opened ${claim} for ${titleOf(trip)}: ${counted(lines.length, "line")}, ${formatMoney(sum, currency)}`,
      summary: [...new Set(lines.map(({ category }) => category))].map((category) => {
        const own = lines.filter((line) => line.category === category);
        return {
          what: own.length === 1 ? category : `${category}, ${counted(own.length, "line")}`,
          amount: { value: sumIn(own), currency },
        };
      }),
      changes: [
        head,
        ...expenses.map((line) => insert(Expenses, { ...line, checks: checksCell(findings.get(line.expense)) })),
        update(Trips, number, { claim, closedOn: trip.closedOn ?? today }),
      ],
      warnings: told,
    });
  },
};
