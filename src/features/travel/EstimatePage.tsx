import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { optional } from "../../tables/column";
import { money } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { expenseCategories } from "../../model/expenses/tables";
import { estimateTrip } from "./estimateTrip";
import { TripRoute, type TripContext } from "./TripRoute";
import { words } from "./words";

/** What a trip may cost, category by category. */
export function EstimatePage(): ReactNode {
  return (
    <TripRoute title={words.estimate.title} subtitle={words.estimate.subtitle}>
      {(inHand) => <Estimate {...inHand} />}
    </TripRoute>
  );
}

function Estimate({ state, home }: TripContext): ReactNode {
  const estimate = useAction(estimateTrip);
  // The user's own categories, too, where the trip has some.
  const categories = [...new Set([...usual, ...state.estimates.map(({ category }) => category)])];
  const help = words.estimate.help(state.currency);
  return (
    <Form
      name="estimate"
      columns={Object.fromEntries(categories.map((header) => [header, optional(money({ header, help }))]))}
      initial={Object.fromEntries(state.estimates.map(({ category, amount }) => [category, amount]))}
      submit={words.estimate.submit}
      busy={estimate.busy}
      onSubmit={(row, written) => {
        const amounts = new Map(categories.map((category) => [category, row[category] ?? 0]));
        void estimate.run({ trip: state.trip.trip, amounts }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}

const { flight, rail, carHire, mileage, hotel, perDiem, meals, entertainment, other } = expenseCategories;
const usual: readonly string[] = [flight, rail, carHire, mileage, hotel, perDiem, meals, entertainment, other];
