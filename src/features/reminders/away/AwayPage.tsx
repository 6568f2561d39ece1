import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { addDays, type Day } from "../../../domain/calendarDay";
import { mailLink } from "../../../domain/mail";
import { Absences } from "../../../model/calendar/tables";
import { People, peopleIn, peopleToChoose } from "../../../model/people/people";
import type { WaitingLine } from "../../../model/reminders/reminderState";
import { routineDaysIn } from "../../../model/reminders/routineState";
import { RoutineLog, Routines } from "../../../model/reminders/tables";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { sameKey } from "../../../tables/keys";
import { day, link, text } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { Form } from "../../../ui/Form";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { MailText } from "../../../ui/MailText";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { newRecordHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { publishStep, useSteps } from "../../../ui/Steps";
import { RemindersNavigation } from "../RemindersNavigation";
import { useWaiting } from "../useWaiting";
import { words } from "../words";
import { deskMail } from "./deskMail";
import { drawDesk, type Desk } from "./drawDesk";

/** What somebody leaves on the desk while they are away, and what was done for them when they are back. */
export function AwayPage(): ReactNode {
  const waiting = useWaiting();
  return (
    <Page title={words.away.title} subtitle={words.away.subtitle}>
      <RemindersNavigation />
      {waiting ? <Away tables={waiting.tables} lines={waiting.lines} /> : <Loading />}
    </Page>
  );
}

function Away({ tables, lines }: { readonly tables: TableSet; readonly lines: readonly WaitingLine[] }): ReactNode {
  const { today } = useSession().circumstances();
  const user = useSessionState((state) => state.user);
  const me = peopleIn(tables)(user);
  const [given, setGiven] = useState<Omit<Desk, "open" | "routines">>();
  const desk = useMemo(() => given && deskOf(tables, lines, given), [tables, lines, given]);
  return (
    <>
      <Form
        name="away"
        columns={columns}
        initial={{
          ...(me && { person: me.person }),
          ...(me?.delegate !== undefined && { standIn: me.delegate }),
          from: addDays(today, 1),
        }}
        choices={{ person: peopleToChoose(tables), standIn: peopleToChoose(tables) }}
        submit={words.away.show}
        onSubmit={({ person, standIn, from, to, note }) => setGiven({ person, standIn, from, to, note })}
      />
      {desk && <HandOver desk={desk} email={peopleIn(tables)(desk.standIn)?.email} />}
      <Back tables={tables} person={given?.person ?? me?.person} />
    </>
  );
}

function HandOver({ desk, email }: { readonly desk: Desk; readonly email: string | undefined }): ReactNode {
  const formats = useFormats();
  const { busy, take } = useSteps();
  const mail = deskMail(desk, email, formats);
  return (
    <Section title={words.away.open(formats.quantity(desk.open.length))}>
      <Entries>
        {desk.open.slice(0, SHOWN).map(({ duty, says, isOverdue }) => (
          <Entry key={`${duty} ${says}`} small={[duty, isOverdue && words.away.overdue].filter(Boolean).join(" · ")}>
            {formats.sentence(says)}
          </Entry>
        ))}
      </Entries>
      <div>{words.away.comes(formats.quantity(desk.routines.length))}</div>
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void take(publishStep(drawDesk, desk))}>
          {drawDesk.title}
        </Button>
        <Button as="a" href={mailLink(mail)} target="_blank">
          {words.away.mail(desk.standIn)}
        </Button>
        <Link
          href={newRecordHref(
            Absences,
            { person: desk.person, from: desk.from, ...(desk.to !== undefined && { to: desk.to }) },
            hrefOf("reminders/away"),
          )}
        >
          {words.away.enter}
        </Link>
      </ButtonRow>
      <MailText mail={mail} />
    </Section>
  );
}

/** What others did of one's routines in the last weeks. */
function Back({ tables, person }: { readonly tables: TableSet; readonly person: string | undefined }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const since = addDays(today, -BACK_DAYS);
  const done = tables
    .rows(RoutineLog)
    .filter(
      ({ routine, doneOn, by }) =>
        doneOn >= since &&
        by !== undefined &&
        !sameKey(by, person) &&
        sameKey(tables.find(Routines, routine)?.owner, person),
    )
    .reverse();
  return (
    <Section title={words.away.backTitle}>
      {done.length === 0 ? (
        words.away.backNothing
      ) : (
        <Entries>
          {done.map(({ routine, dueOn, result, note, by = "" }) => (
            <Entry
              key={`${routine} ${dueOn}`}
              small={[formats.day(dueOn), words.away.doneBy(by), note].filter((each) => each !== undefined).join(" · ")}
              end={result}
            >
              {routine}
            </Entry>
          ))}
        </Entries>
      )}
    </Section>
  );
}

const SHOWN = 12;
const BACK_DAYS = 21;
/** How far ahead routines are listed where the end is open. */
const OPEN_DAYS = 14;

/** What is open of a person, and what comes round for them in the span. What is no one's in particular is the coordinator's. */
function deskOf(tables: TableSet, lines: readonly WaitingLine[], given: Omit<Desk, "open" | "routines">): Desk {
  const last: Day = given.to ?? addDays(given.from, OPEN_DAYS);
  return {
    ...given,
    open: lines.filter(({ person }) => person === undefined || sameKey(person, given.person)),
    routines: tables
      .rows(Routines)
      .filter(({ owner, active }) => active !== false && sameKey(owner, given.person))
      .flatMap((routine) =>
        routineDaysIn(tables, routine, given.from, last).map((on) => ({ routine: routine.routine, on })),
      )
      .sort((a, b) => a.on.localeCompare(b.on)),
  };
}

const columns = {
  person: link({ header: words.away.person, help: words.away.personHelp }, People.name),
  standIn: link({ header: words.away.standInHeader, help: words.away.standInHelp }, People.name),
  from: day({ header: words.away.fromHeader, help: words.away.fromHelp }),
  to: optional(day({ header: words.away.toHeader, help: words.away.toHelp })),
  note: optional(text({ header: words.away.noteHeader, help: words.away.noteHelp })),
};
