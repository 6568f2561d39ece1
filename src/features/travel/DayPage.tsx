import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { joinKey } from "../../tables/defineTable";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { goTo, useRoute } from "../../ui/route";
import { TripRoute, type TripContext } from "./TripRoute";
import { saveDay } from "./saveDay";
import { TripDays } from "../../model/trips/tables";
import { words } from "./words";

/** The meals that were provided on a day, and whose rate holds. */
export function DayPage(): ReactNode {
  const { date = "" } = useRoute().params;
  const formats = useFormats();
  return (
    <TripRoute
      title={date === "" ? words.day.title : formats.day(date)}
      subtitle={words.day.subtitle}
      reads={[TripDays]}
    >
      {(inHand) => <MealsOfDay {...inHand} date={date} />}
    </TripRoute>
  );
}

function MealsOfDay({ state, tables, date }: TripContext & { readonly date: string }): ReactNode {
  const save = useAction(saveDay);
  const { trip } = state.trip;
  return (
    <Form
      name={`day ${date}`}
      columns={columns}
      initial={tables.find(TripDays, joinKey([trip, date])) ?? {}}
      submit={words.day.submit}
      busy={save.busy}
      onSubmit={(row, written) => {
        void save.run({ ...blank, ...row, trip, date }).then((done) => {
          if (!done) return;
          written();
          goTo("travel/claim", { trip });
        });
      }}
    />
  );
}

const { breakfast, lunch, dinner, place } = TripDays.columns;
const columns = { breakfast, lunch, dinner, place };
const blank = { breakfast: undefined, lunch: undefined, dinner: undefined, place: undefined };
