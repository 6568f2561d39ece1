import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { isMoment } from "../../../domain/moment";
import { People } from "../../../model/people/people";
import { meetingTables, type MeetingState } from "../../../model/schedule/meetings";
import { MeetingSeries } from "../../../model/schedule/series";
import { Meetings } from "../../../model/schedule/tables";
import { useSessionState, useTables } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { recordHref, type Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { hrefOf, useRoute } from "../../../ui/route";
import { usePageState } from "../../../ui/usePageState";
import { meetingRecord } from "../meetingRecord";
import { peopleFrom, PeopleField } from "../PeopleField";
import { words } from "../words";
import { ChangeSeriesForm } from "../series/ChangeSeriesForm";
import { bookMeeting, changeMeeting, type Invited } from "./bookMeeting";
import { choicesIn, cleared, foldedFields, meetingColumns } from "./meetingForm";

/** Books a meeting, or changes one. */
export function BookPage(): ReactNode {
  return useRoute().params.meeting === undefined ? (
    <NewMeeting />
  ) : (
    <RecordStepPage kind={meetingRecord} title={words.book.change} reads={reads}>
      {(found) =>
        found.record.meeting.series === undefined ? <ChangeMeeting {...found} /> : <ChangeSeriesForm {...found} />
      }
    </RecordStepPage>
  );
}

function NewMeeting(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page
      title={words.book.title}
      back={{ href: hrefOf("schedule"), label: words.title }}
      actions={<Link href={hrefOf("schedule/series")}>{words.series.repeats}</Link>}
    >
      {tables ? <NewForm tables={tables} /> : <Loading />}
    </Page>
  );
}

function NewForm({ tables }: { readonly tables: TableSet }): ReactNode {
  const { params } = useRoute();
  const user = useSessionState((state) => state.user);
  const self = tables.find(People, user)?.person;
  const given = peopleFrom(params.people, tables);
  const [people, keepPeople, forget] = usePageState<readonly Invited[]>("people", [
    ...(params.people === undefined && self !== undefined ? [{ person: self, part: "Required" as const }] : []),
    ...given,
  ]);
  // Who invites takes part: where a time was found without the user, somebody else is asked for.
  const organiser = params.people === undefined || given.some(({ person }) => person === self) ? self : undefined;
  return (
    <ActionForm
      name="meeting"
      action={bookMeeting}
      columns={meetingColumns}
      folded={foldedFields}
      initial={{
        organiser,
        ...(params.start !== undefined && isMoment(params.start) && { start: params.start }),
        ...(params.end !== undefined && isMoment(params.end) && { end: params.end }),
        ...(params.room !== undefined && { room: params.room }),
        ...(params.zone !== undefined && { zone: params.zone }),
      }}
      choices={choicesIn(tables)}
      inputOf={(row) => ({ ...row, people })}
      submit={words.book.submit}
      next={(done) => {
        forget();
        return recordHref(meetingRecord, keyCreated(done, Meetings) ?? "");
      }}
    >
      {() => (
        <Section title={words.book.people}>
          <PeopleField people={people} onPeople={keepPeople} tables={tables} />
        </Section>
      )}
    </ActionForm>
  );
}

function ChangeMeeting({ record: { meeting, people, resources }, tables, home }: Found<MeetingState>): ReactNode {
  const [invited, keepPeople, forget] = usePageState<readonly Invited[]>("people", people);
  return (
    <ActionForm
      name="meeting"
      action={changeMeeting}
      columns={meetingColumns}
      folded={foldedFields}
      initial={{ ...meeting, isTentative: meeting.status === "Tentative" }}
      choices={choicesIn(tables)}
      inputOf={(row) => ({
        ...cleared,
        ...row,
        meeting: meeting.meeting,
        people: invited.map(({ person, part, isGuest, email, zone }) => ({ person, part, isGuest, email, zone })),
        resources: resources.map(({ resource, quantity }) => ({ resource, quantity })),
      })}
      submit={words.book.save}
      next={() => {
        forget();
        return home;
      }}
    >
      {() => (
        <Section title={words.book.people}>
          <PeopleField people={invited} onPeople={keepPeople} tables={tables} />
        </Section>
      )}
    </ActionForm>
  );
}

const reads = [...new Set([...meetingTables, Departments, MeetingSeries])];
