import type { ReactNode } from "react";
import { joinKey } from "../../../tables/defineTable";
import { useFormats } from "../../../ui/FormatsContext";
import { ActionForm } from "../../../ui/ActionForm";
import { hrefOf, useRoute } from "../../../ui/route";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { saveDay } from "./saveDay";
import { TripDays } from "../../../model/trips/tables";
import { words } from "../words";

/** The meals that were provided on a day, and whose rate holds. */
export function DayPage(): ReactNode {
  const { date = "" } = useRoute().params;
  const formats = useFormats();
  return (
    <RecordStepPage
      kind={tripRecord}
      title={date === "" ? words.day.title : formats.day(date)}
      subtitle={words.day.subtitle}
      reads={[TripDays]}
    >
      {(found) => <MealsOfDay {...found} date={date} />}
    </RecordStepPage>
  );
}

function MealsOfDay({ record: state, tables, date }: Found<TripState> & { readonly date: string }): ReactNode {
  const { trip } = state.trip;
  return (
    <ActionForm
      name={`day ${date}`}
      action={saveDay}
      columns={columns}
      initial={tables.find(TripDays, joinKey([trip, date])) ?? {}}
      inputOf={(row) => ({ ...blank, ...row, trip, date })}
      submit={words.day.submit}
      next={hrefOf("travel/claim", { trip })}
    />
  );
}

const { breakfast, lunch, dinner, place } = TripDays.columns;
const columns = { breakfast, lunch, dinner, place };
const blank = { breakfast: undefined, lunch: undefined, dinner: undefined, place: undefined };
