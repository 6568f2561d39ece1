import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { joinKey } from "../../tables/defineTable";
import { EmptyState } from "../../ui/EmptyState";
import { Form } from "../../ui/Form";
import { ButtonRow } from "../../ui/Page";
import { useRoute } from "../../ui/route";
import { Lists } from "../../model/company/lists";
import { emptyLeg, removeLeg, saveLeg } from "./bookLeg";
import { TripRoute, type TripContext } from "./TripRoute";
import { TripLegs } from "../../model/trips/tables";
import { words } from "./words";

/** Adds a leg to a trip, or changes or removes one. */
export function LegPage(): ReactNode {
  const { leg } = useRoute().params;
  return (
    <TripRoute title={leg === undefined ? words.leg.add : words.leg.change} reads={[Lists]}>
      {(inHand) => <Leg {...inHand} {...(leg === undefined ? {} : { number: Number(leg) })} />}
    </TripRoute>
  );
}

function Leg({ state, tables, home, number }: TripContext & { readonly number?: number }): ReactNode {
  const save = useAction(saveLeg);
  const remove = useAction(removeLeg);
  const { trip } = state.trip;
  const row = number === undefined ? undefined : tables.find(TripLegs, joinKey([trip, number]));
  if (number !== undefined && !row) return <EmptyState title={words.gone} />;
  const zone = state.traveller?.timeZone;
  const start = `${state.trip.start}T09:00`;
  return (
    <>
      <Form
        name={`leg ${String(number ?? "")}`}
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
        busy={save.busy}
        onSubmit={(entered, written) => {
          void save.run({ ...emptyLeg, ...entered, trip, leg: number }).then((done) => {
            if (!done) return;
            written();
            window.location.hash = home;
          });
        }}
      />
      {row && (
        <ButtonRow>
          <Button
            appearance="subtle"
            disabledFocusable={remove.busy}
            onClick={() => {
              void remove.run({ trip, leg: row.leg }).then((done) => {
                if (done) window.location.hash = home;
              });
            }}
          >
            {words.leg.remove}
          </Button>
        </ButtonRow>
      )}
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
