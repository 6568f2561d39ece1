import type { ReactNode } from "react";
import { keyCreated } from "../../tables/change";
import { useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { Form } from "../../ui/Form";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { goTo, hrefOf, useRoute } from "../../ui/route";
import { Departments } from "../../model/company/lists";
import { isActive, People } from "../../model/people/people";
import { TripRoute, type TripContext } from "./TripRoute";
import { editTrip, requestTrip } from "./requestTrip";
import { Trips } from "../../model/trips/tables";
import { words } from "./words";

/** Requests a trip, or changes what was said of one. */
export function WishPage(): ReactNode {
  const { trip } = useRoute().params;
  return trip === undefined ? (
    <NewTrip />
  ) : (
    <TripRoute title={words.wish.change} reads={[Departments]}>
      {(inHand) => <ChangeTrip {...inHand} />}
    </TripRoute>
  );
}

function NewTrip(): ReactNode {
  const tables = useTables(requestTrip.reads);
  const request = useAction(requestTrip);
  return (
    <Page title={words.wish.title} back={{ href: hrefOf("travel"), label: words.title }}>
      {tables ? (
        <Form
          name="wish"
          columns={columns}
          choices={choicesIn(tables)}
          submit={words.wish.submit}
          busy={request.busy}
          onSubmit={(row, written) => {
            void request.run({ department: undefined, country: undefined, ...row }).then((done) => {
              if (!done) return;
              written();
              const trip = keyCreated(done, Trips);
              if (trip === undefined) goTo("travel");
              else goTo("travel/trip", { trip });
            });
          }}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function ChangeTrip({ state, tables, home }: TripContext): ReactNode {
  const edit = useAction(editTrip);
  const { trip } = state;
  return (
    <Form
      name="wish"
      columns={{ ...columns, visaOn: Trips.columns.visaOn }}
      initial={trip}
      choices={choicesIn(tables)}
      submit={words.wish.save}
      busy={edit.busy}
      onSubmit={(row, written) => {
        void edit.run({ department: undefined, country: undefined, ...row, trip: trip.trip }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}

const { traveller, purpose, kind, destination, country, start, end, department } = Trips.columns;
const columns = { traveller, purpose, kind, destination, country, start, end, department };

const choicesIn = (tables: TableSet) => ({
  traveller: tables
    .rows(People)
    .filter(isActive)
    .map(({ person }) => ({ key: person })),
  department: tables.rows(Departments).map(({ department: key }) => ({ key })),
});
