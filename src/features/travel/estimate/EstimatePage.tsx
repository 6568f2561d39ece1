import type { ReactNode } from "react";
import { optional } from "../../../tables/column";
import { money } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { expenseCategories } from "../../../model/expenses/tables";
import { estimateTrip } from "./estimateTrip";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { words } from "../words";

/** What a trip may cost, category by category. */
export function EstimatePage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.estimate.title} subtitle={words.estimate.subtitle}>
      {(found) => <Estimate {...found} />}
    </RecordStepPage>
  );
}

function Estimate({ record: state, home }: Found<TripState>): ReactNode {
  // The user's own categories, too, where the trip has some.
  const categories = [...new Set([...usual, ...state.estimates.map(({ category }) => category)])];
  const help = words.estimate.help(state.currency);
  return (
    <ActionForm
      name="estimate"
      action={estimateTrip}
      columns={Object.fromEntries(categories.map((header) => [header, optional(money({ header, help }))]))}
      initial={Object.fromEntries(state.estimates.map(({ category, amount }) => [category, amount]))}
      submit={words.estimate.submit}
      inputOf={(row) => ({
        trip: state.trip.trip,
        amounts: new Map(categories.map((category) => [category, row[category] ?? 0])),
      })}
      next={home}
    />
  );
}

const { flight, rail, carHire, mileage, hotel, perDiem, meals, entertainment, other } = expenseCategories;
const usual: readonly string[] = [flight, rail, carHire, mileage, hotel, perDiem, meals, entertainment, other];
