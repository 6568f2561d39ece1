import type { ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { People } from "../../../model/people/people";
import { MeetingSeries } from "../../../model/schedule/series";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { Meetings } from "../../../model/schedule/tables";
import { keyCreated } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import type { Filled } from "../../../ui/draft";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf } from "../../../ui/route";
import { usePageState } from "../../../ui/usePageState";
import type { Invited } from "../book/bookMeeting";
import { choicesIn, foldedFields, meetingColumns } from "../book/meetingForm";
import { meetingRecord } from "../meetingRecord";
import { PeopleField } from "../PeopleField";
import { words } from "../words";
import { bookSeries, seriesTables } from "./bookSeries";
import { planSeries, type Decisions, type SeriesWish } from "./planSeries";
import { SeriesDates } from "./SeriesDates";

/** Books a meeting that repeats, date by date. */
export function SeriesPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page
      title={words.series.title}
      subtitle={words.series.subtitle}
      back={{ href: hrefOf("schedule"), label: words.title }}
    >
      {tables ? <SeriesForm tables={tables} /> : <Loading />}
    </Page>
  );
}

function SeriesForm({ tables }: { readonly tables: TableSet }): ReactNode {
  const user = useSessionState((state) => state.user);
  const { now } = useSession().circumstances();
  const self = tables.find(People, user)?.person;
  const [people, keepPeople, forgetPeople] = usePageState<readonly Invited[]>(
    "people",
    self === undefined ? [] : [{ person: self, part: "Required" }],
  );
  const [decisions, keepDecisions, forgetDecisions] = usePageState<Decisions>("decisions", {});
  const wishOf = (row: Filled<typeof columns>): SeriesWish => ({ ...row, people, decisions });
  return (
    <ActionForm
      name="series"
      action={bookSeries}
      columns={columns}
      folded={[...foldedFields, "every", "weekdays"]}
      initial={{ organiser: self, repeats: "Week" }}
      choices={choicesIn(tables)}
      inputOf={wishOf}
      submit={words.series.submit}
      preview={words.series.book}
      next={(done) => {
        forgetPeople();
        forgetDecisions();
        return recordHref(meetingRecord, keyCreated(done, Meetings) ?? "");
      }}
    >
      {(form) => (
        <>
          <Section title={words.book.people}>
            <PeopleField people={people} onPeople={keepPeople} tables={tables} />
          </Section>
          <SeriesDates
            form={form}
            columns={columns}
            plan={(row) => planSeries(tables, wishOf(row), now)}
            decisions={decisions}
            onDecisions={keepDecisions}
            skip={words.series.skip}
          />
        </>
      )}
    </ActionForm>
  );
}

const { subject, start, end, ...others } = meetingColumns;
const { repeats, every, weekdays, until, times } = MeetingSeries.columns;
const columns = { subject, start, end, repeats, until, times, every, weekdays, ...others };

const reads = [...new Set([...seriesTables, Departments])];
