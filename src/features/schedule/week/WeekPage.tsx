import { Button, Field, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { addDays, isDay, type Day } from "../../../domain/calendarDay";
import { companySettings } from "../../../model/company/settings";
import { isActive, People } from "../../../model/people/people";
import { meetingTables } from "../../../model/schedule/meetings";
import { Rooms } from "../../../model/schedule/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { recordHref } from "../../../ui/recordKind";
import { goTo, hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { toneOf } from "../MeetingPage";
import { meetingRecord } from "../meetingRecord";
import { ScheduleNavigation } from "../ScheduleNavigation";
import { ScheduleSheetButton } from "../sheets/PublishButtons";
import { mondayOf } from "../sheets/weeks";
import { words } from "../words";
import { WaitingMeetings, type WaitingFor } from "./WaitingMeetings";
import { agendaOf, type AgendaEntry, type Whose } from "./agenda";

/** A day, a week or four of everybody, one person or one room. */
export function WeekPage(): ReactNode {
  const tables = useTables(meetingTables);
  const waitingFor = waitingForIn(useRoute().params.show);
  return (
    <Page title={words.title} actions={<Link href={hrefOf("schedule/book")}>{words.week.book}</Link>}>
      <ScheduleNavigation />
      {!tables ? (
        <Loading />
      ) : waitingFor === undefined ? (
        <Agenda tables={tables} />
      ) : (
        <WaitingMeetings tables={tables} what={waitingFor} />
      )}
    </Page>
  );
}

const waitingForIn = (show: string | undefined): WaitingFor | undefined =>
  show !== undefined && show in words.week.waiting ? (show as WaitingFor) : undefined; // `in` has just told so

const lengths = { day: 1, week: 7, month: 28 } as const;
type Span = keyof typeof lengths;

function Agenda({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const { timeZone } = companySettings(tables);
  const span: Span = params.span !== undefined && params.span in lengths ? (params.span as Span) : "week"; // `in` has just told so
  const asked = params.day !== undefined && isDay(params.day) ? params.day : today;
  const first = span === "day" ? asked : mondayOf(asked);
  const whose = whoseIn(params.whose);
  const days = useMemo(
    () => agendaOf(tables, whoseIn(params.whose), first, lengths[span], timeZone),
    [tables, params.whose, first, span, timeZone],
  );
  const go = (changed: Readonly<Record<string, string>>): void => {
    goTo("schedule", { ...params, ...changed });
  };
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  return (
    <>
      <div className={styles.choices}>
        <Field label={words.week.whose} className={styles.choice}>
          <PaneSelect value={params.whose ?? ""} onChange={(_event, { value }) => go({ whose: value })}>
            <option value="">{words.week.everybody}</option>
            {tables
              .rows(People)
              .filter(isActive)
              .map(({ person }) => (
                <option key={person} value={`person:${person}`}>
                  {person}
                </option>
              ))}
            {tables.rows(Rooms).map(({ room }) => (
              <option key={room} value={`room:${room}`}>
                {words.week.room(room)}
              </option>
            ))}
          </PaneSelect>
        </Field>
        <Field label={words.week.span} className={styles.choice}>
          <PaneSelect value={span} onChange={(_event, { value }) => go({ span: value })}>
            {Object.entries(words.week.spans).map(([each, label]) => (
              <option key={each} value={each}>
                {label}
              </option>
            ))}
          </PaneSelect>
        </Field>
      </div>
      <ButtonRow>
        <Button size="small" onClick={() => go({ day: addDays(first, -lengths[span]) })}>
          {words.week.before}
        </Button>
        <Button size="small" onClick={() => go({ day: today })}>
          {words.week.today}
        </Button>
        <Button size="small" onClick={() => go({ day: addDays(first, lengths[span]) })}>
          {words.week.after}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <ScheduleSheetButton />
      </ButtonRow>
      <ButtonRow>
        <Link href={hrefOf("schedule/import")}>{words.week.importFile}</Link>
        <Link href={hrefOf("schedule/holidays")}>{words.holidays.link}</Link>
      </ButtonRow>
      {isEmpty ? (
        <EmptyState title={words.week.none}>{words.week.noneText}</EmptyState>
      ) : (
        days
          .filter(({ day, entries }) => span !== "month" || entries.length > 0 || day === today)
          .map(({ day, entries }) => (
            <Section key={day} title={formats.longDay(day)}>
              {entries.length === 0 ? (
                <div className={styles.nothing}>{words.week.nothing}</div>
              ) : (
                <Entries>
                  {entries.map((entry, index) => (
                    <AgendaLine key={`${entry.meeting ?? entry.what} ${String(index)}`} entry={entry} day={day} />
                  ))}
                </Entries>
              )}
            </Section>
          ))
      )}
      {whose === undefined ? null : <p className={styles.nothing}>{timeZone}</p>}
    </>
  );
}

function AgendaLine({ entry, day }: { readonly entry: AgendaEntry; readonly day: Day }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { from, to, what, detail, meeting, trip, status } = entry;
  // What goes on past midnight shows its day's part.
  const start = from === undefined || from.slice(0, 10) < day ? "00:00" : from.slice(11);
  const end = to === undefined || to.slice(0, 10) > day ? "24:00" : to.slice(11);
  return (
    <Entry
      small={[
        from === undefined ? words.week.allDay : words.week.times(formats.time(start), formats.time(end)),
        ...detail,
      ].join(" · ")}
      end={status !== undefined && status !== "Confirmed" && <Tag tone={toneOf(status)}>{status}</Tag>}
    >
      {meeting !== undefined ? (
        <Link href={recordHref(meetingRecord, meeting)}>{what}</Link>
      ) : trip !== undefined ? (
        <Link href={hrefOf("travel/trip", { trip })}>{what}</Link>
      ) : (
        <span className={styles.away}>{what}</span>
      )}
    </Entry>
  );
}

/** "person:Ada" or "room:Small" in an address. */
function whoseIn(text = ""): Whose {
  const [kind, name] = [text.slice(0, text.indexOf(":")), text.slice(text.indexOf(":") + 1)];
  return name === "" ? undefined : kind === "room" ? { room: name } : kind === "person" ? { person: name } : undefined;
}

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "8px" },
  choice: { flex: "1 1 130px", minWidth: 0 },
  nothing: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  away: { ...typographyStyles.body1 },
});
