import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Departments, Locations } from "../../../model/company/lists";
import { peopleToChoose } from "../../../model/people/people";
import { Categories } from "../../../model/requests/ruleTables";
import { requestTypes } from "../../../model/requests/states";
import { Requests } from "../../../model/requests/tables";
import { Vendors } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import type { RowOf } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import type { Choice } from "../../../ui/choice";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { requestRecord } from "../requestRecord";
import { RequestsNavigation } from "../RequestsNavigation";
import { words } from "../words";
import { enterRequest } from "./enterRequest";

/** Enters a request in three fields; all else is folded. What the address names is filled in. */
export function EnterPage(): ReactNode {
  const tables = useTables(reads);
  const { params } = useRoute();
  return (
    <Page
      title={words.enter.title}
      actions={
        <>
          <Link href={hrefOf("requests/mail")}>{words.mail.title}</Link>
          <Link href={hrefOf("requests/forms")}>{words.forms.title}</Link>
        </>
      }
    >
      <RequestsNavigation />
      {tables ? <RequestForm name="request" tables={tables} initial={fromAddress(params)} /> : <Loading />}
    </Page>
  );
}

/** The form of a new request, with what is known of it. */
export function RequestForm({
  name,
  tables,
  initial,
}: {
  readonly name: string;
  readonly tables: TableSet;
  readonly initial: Partial<RowOf<typeof requestColumns>>;
}): ReactNode {
  return (
    <ActionForm
      name={name}
      action={enterRequest}
      columns={requestColumns}
      initial={initial}
      folded={folded.filter((field) => !(field in initial))}
      choices={requestChoices(tables)}
      inputOf={(row) => row}
      submit={words.enter.submit}
      next={(done) => recordHref(requestRecord, keyCreated(done, Requests) ?? "")}
    />
  );
}

const { columns } = Requests;
export const requestColumns = {
  requester: columns.requester,
  type: columns.type,
  subject: columns.subject,
  details: columns.details,
  category: columns.category,
  impact: columns.impact,
  urgency: columns.urgency,
  major: columns.major,
  owner: columns.owner,
  department: columns.department,
  neededBy: columns.neededBy,
  vendor: columns.vendor,
  equipment: columns.equipment,
  place: columns.place,
  about: columns.about,
};

const folded = [
  "category",
  "impact",
  "urgency",
  "major",
  "owner",
  "department",
  "neededBy",
  "vendor",
  "equipment",
  "place",
  "about",
];

export const requestChoices = (tables: TableSet): Readonly<Record<string, readonly Choice[]>> => ({
  requester: peopleToChoose(tables),
  owner: peopleToChoose(tables),
  category: tables.rows(Categories).map(({ category }) => ({ key: category })),
  department: tables.rows(Departments).map(({ department }) => ({ key: department })),
  vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
  place: tables.rows(Locations).map(({ location }) => ({ key: location })),
});

/** What another duty's page gave along, such as the order that is late. */
function fromAddress(params: Readonly<Record<string, string>>): Partial<RowOf<typeof requestColumns>> {
  const read = (field: "subject" | "details" | "vendor" | "about" | "equipment" | "place" | "requester") =>
    params[field] === undefined ? {} : { [field]: params[field] };
  const type = requestTypes.find((word) => word === params.type);
  return {
    ...read("subject"),
    ...read("details"),
    ...read("vendor"),
    ...read("about"),
    ...read("equipment"),
    ...read("place"),
    ...read("requester"),
    ...(type !== undefined && { type }),
  };
}

const reads = requestRecord.reads;
