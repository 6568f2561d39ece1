import { Button, Field } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { addDays } from "../../../domain/calendarDay";
import type { Formats } from "../../../domain/formats";
import { ok, type Result } from "../../../domain/result";
import { companySettings } from "../../../model/company/settings";
import { isActive, People } from "../../../model/people/people";
import { meetingTables } from "../../../model/schedule/meetings";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { ChooseFile } from "../../../ui/file/ChooseFile";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { PlanPreview } from "../../../ui/PlanPreview";
import { goTo, hrefOf } from "../../../ui/route";
import { words } from "../words";
import { importEvents } from "./importEvents";
import type { CalendarEvent } from "./readCalendar";

/** Takes in a calendar file: what would be added, moved and left out is shown first. */
export function ImportCalendarPage(): ReactNode {
  const tables = useTables(meetingTables);
  return (
    <Page
      title={words.calendar.title}
      subtitle={words.calendar.subtitle}
      back={{ href: hrefOf("schedule"), label: words.title }}
    >
      {tables ? <Importer tables={tables} /> : <Loading />}
    </Page>
  );
}

interface Read {
  readonly file: string;
  readonly events: Result<readonly CalendarEvent[]>;
}

function Importer({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const importing = useAction(importEvents);
  const [owner, setOwner] = useState("");
  const [as, setAs] = useState<"meetings" | "absences">("meetings");
  const [read, setRead] = useState<Read>();
  const { timeZone } = companySettings(tables);

  if (importing.planned)
    return <PlanPreview doing={importing} write={words.calendar.submit} onWritten={() => goTo("schedule")} />;
  const events = read?.events.ok === true ? read.events.value : [];
  return (
    <>
      <Field label={words.calendar.owner}>
        <PaneSelect value={owner} onChange={(_event, { value }) => setOwner(value)}>
          <option value="">{words.calendar.nobody}</option>
          {tables
            .rows(People)
            .filter(isActive)
            .map(({ person }) => (
              <option key={person}>{person}</option>
            ))}
        </PaneSelect>
      </Field>
      <Field label={words.calendar.as}>
        <PaneSelect value={as} onChange={(_event, { value }) => setAs(value === "absences" ? "absences" : "meetings")}>
          <option value="meetings">{words.calendar.asMeetings}</option>
          <option value="absences">{words.calendar.asAbsences}</option>
        </PaneSelect>
      </Field>
      <ButtonRow>
        <ChooseFile
          label={words.calendar.choose}
          accept=".ics,.csv"
          onFile={(file) => {
            void readFile(file, timeZone, today, formats).then((found) => setRead({ file: file.name, events: found }));
          }}
        />
      </ButtonRow>
      {read?.events.ok === false && <Message text={read.events.problem.message} />}
      {read?.events.ok === true && (
        <>
          <div role="status">
            {events.length === 0
              ? words.calendar.none
              : words.calendar.found(formats.counted(events.length, "event"), read.file)}
          </div>
          {events.length > 0 && (
            <ButtonRow>
              <Button
                appearance="primary"
                disabledFocusable={importing.busy}
                onClick={() =>
                  void importing.preview({
                    events,
                    asAbsences: as === "absences",
                    ...(owner !== "" && { owner }),
                  })
                }
              >
                {words.calendar.submit}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
      {importing.refusal && <Message text={importing.refusal.message} />}
    </>
  );
}

/** Both readers are loaded when a file is chosen. */
async function readFile(
  file: File,
  zone: string,
  today: string,
  formats: Formats,
): Promise<Result<readonly CalendarEvent[]>> {
  const [from, to] = [`${addDays(today, -366)}T00:00`, `${addDays(today, 731)}T00:00`];
  const text = await file.text();
  if (/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ""))) {
    const { readCalendar } = await import("./readCalendar");
    return readCalendar(text, zone, from, to);
  }
  const { readOutlookCsv } = await import("./outlookCsv");
  const read = readOutlookCsv(text, formats.style);
  return read.ok ? ok(read.value.filter(({ start, end }) => end > from && start < to)) : read;
}
