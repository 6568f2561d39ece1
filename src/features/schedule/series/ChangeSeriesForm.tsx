import type { ReactNode } from "react";
import type { MeetingState } from "../../../model/schedule/meetings";
import { useSession } from "../../../session/SessionContext";
import { ActionForm } from "../../../ui/ActionForm";
import type { Filled } from "../../../ui/draft";
import { Section } from "../../../ui/Page";
import type { Found } from "../../../ui/recordKind";
import { usePageState } from "../../../ui/usePageState";
import type { Invited } from "../book/bookMeeting";
import { choicesIn, cleared, foldedFields, meetingColumns } from "../book/meetingForm";
import { PeopleField } from "../PeopleField";
import { words } from "../words";
import { changeSeries, planChange, type ChangeSeries } from "./changeSeries";
import type { Decisions } from "./planSeries";
import { scopeColumn } from "./scopeColumn";
import { SeriesDates } from "./SeriesDates";

/** Changes a date of a series, those after it too, or all that are to come. */
export function ChangeSeriesForm({
  record: { meeting, people, resources },
  tables,
  home,
}: Found<MeetingState>): ReactNode {
  const { now } = useSession().circumstances();
  const [invited, keepPeople, forgetPeople] = usePageState<readonly Invited[]>("people", people);
  const [decisions, keepDecisions, forgetDecisions] = usePageState<Decisions>("decisions", {});
  const inputOf = (row: Filled<typeof columns>): ChangeSeries => ({
    ...cleared,
    ...row,
    meeting: meeting.meeting,
    people: invited.map(({ person, part, isGuest, email, zone }) => ({ person, part, isGuest, email, zone })),
    resources: resources.map(({ resource, quantity }) => ({ resource, quantity })),
    decisions,
  });
  return (
    <ActionForm
      name="meeting"
      action={changeSeries}
      columns={columns}
      folded={foldedFields}
      initial={{ ...meeting, scope: "This meeting", isTentative: meeting.status === "Tentative" }}
      choices={choicesIn(tables)}
      inputOf={inputOf}
      submit={words.series.save}
      preview={words.series.write}
      next={() => {
        forgetPeople();
        forgetDecisions();
        return home;
      }}
    >
      {(form) => (
        <>
          <Section title={words.book.people}>
            <PeopleField people={invited} onPeople={keepPeople} tables={tables} />
          </Section>
          <SeriesDates
            form={form}
            columns={columns}
            plan={(row) => {
              const planned = planChange(tables, inputOf(row), now);
              return planned.ok ? { ok: true, value: planned.value.dates } : planned;
            }}
            decisions={decisions}
            onDecisions={keepDecisions}
            skip={words.series.keep}
          />
        </>
      )}
    </ActionForm>
  );
}

const columns = { ...scopeColumn, ...meetingColumns };
