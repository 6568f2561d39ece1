import type { ReactNode } from "react";
import { joinKey } from "../../../tables/defineTable";
import { EmptyState } from "../../../ui/EmptyState";
import { ActionForm } from "../../../ui/ActionForm";
import { useRoute } from "../../../ui/route";
import { ActionButton } from "../../../ui/Steps";
import { Lists } from "../../../model/company/lists";
import { emptyLeg, removeLeg, saveLeg } from "./bookLeg";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { TripLegs } from "../../../model/trips/tables";
import { words } from "../words";

/** Adds a leg to a trip, or changes or removes one. */
export function LegPage(): ReactNode {
  const { leg } = useRoute().params;
  return (
    <RecordStepPage kind={tripRecord} title={leg === undefined ? words.leg.add : words.leg.change}>
      {(found) => <Leg {...found} {...(leg === undefined ? {} : { number: Number(leg) })} />}
    </RecordStepPage>
  );
}

function Leg({ record: state, tables, home, number }: Found<TripState> & { readonly number?: number }): ReactNode {
  const { trip } = state.trip;
  const row = number === undefined ? undefined : tables.find(TripLegs, joinKey([trip, number]));
  if (number !== undefined && !row) return <EmptyState title={words.gone} />;
  const zone = state.traveller?.timeZone;
  const start = `${state.trip.start}T09:00`;
  return (
    <>
      <ActionForm
        name={`leg ${String(number ?? "")}`}
        action={saveLeg}
        columns={columns}
        initial={row ?? { depart: start, arrive: start, ...(zone !== undefined && { departZone: zone }) }}
        choices={{
          departZone: zones,
          arriveZone: zones,
          class: tables
            .rows(Lists)
            .filter(({ list }) => list === "Travel class")
            .map(({ item }) => ({ key: item })),
        }}
        submit={words.leg.submit}
        inputOf={(entered) => ({ ...emptyLeg, ...entered, trip, leg: number })}
        next={home}
      />
      {row && <ActionButton action={removeLeg} input={{ trip, leg: row.leg }} next={home} />}
    </>
  );
}

const { mode, from, to, depart, departZone, arrive, arriveZone } = TripLegs.columns;
const { carrier, bookingNo, cost, currency, class: travelClass, paidBy, distance, nightPlace } = TripLegs.columns;
const columns = {
  mode,
  from,
  to,
  depart,
  departZone,
  arrive,
  arriveZone,
  carrier,
  bookingNo,
  cost,
  currency,
  class: travelClass,
  paidBy,
  distance,
  nightPlace,
};

const zones = Intl.supportedValuesOf("timeZone").map((key) => ({ key }));
