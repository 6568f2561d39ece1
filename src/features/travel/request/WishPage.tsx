import type { ReactNode } from "react";
import { keyCreated } from "../../../tables/change";
import { useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { Departments } from "../../../model/company/lists";
import { isActive, People } from "../../../model/people/people";
import { recordHref, type Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { editTrip, requestTrip } from "./requestTrip";
import { Trips } from "../../../model/trips/tables";
import { words } from "../words";

/** Requests a trip, or changes what was said of one. */
export function WishPage(): ReactNode {
  const { trip } = useRoute().params;
  return trip === undefined ? (
    <NewTrip />
  ) : (
    <RecordStepPage kind={tripRecord} title={words.wish.change}>
      {(found) => <ChangeTrip {...found} />}
    </RecordStepPage>
  );
}

function NewTrip(): ReactNode {
  const tables = useTables(requestTrip.reads);
  return (
    <Page title={words.wish.title} back={{ href: hrefOf("travel"), label: words.title }}>
      {tables ? (
        <ActionForm
          name="wish"
          action={requestTrip}
          columns={columns}
          choices={choicesIn(tables)}
          inputOf={(row) => ({ department: undefined, country: undefined, ...row })}
          submit={words.wish.submit}
          next={(done) => recordHref(tripRecord, keyCreated(done, Trips) ?? "")}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function ChangeTrip({ record: state, tables, home }: Found<TripState>): ReactNode {
  const { trip } = state;
  return (
    <ActionForm
      name="wish"
      action={editTrip}
      columns={{ ...columns, visaOn: Trips.columns.visaOn }}
      initial={trip}
      choices={choicesIn(tables)}
      inputOf={(row) => ({ department: undefined, country: undefined, ...row, trip: trip.trip })}
      submit={words.wish.save}
      next={home}
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
