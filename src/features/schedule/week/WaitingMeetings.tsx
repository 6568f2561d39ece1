import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { ShowAll } from "../../../ui/ShowAll";
import { useMore } from "../../../ui/useMore";
import { meetingRecord } from "../meetingRecord";
import { meetingsWaiting } from "../scheduleTodo";
import { words } from "../words";

export type WaitingFor = keyof ReturnType<typeof meetingsWaiting>;

/** The meetings that wait for the same thing, whatever their day. */
export function WaitingMeetings({ tables, what }: { readonly tables: TableSet; readonly what: WaitingFor }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const meetings = useMemo(() => meetingsWaiting(tables, today)[what], [tables, today, what]);
  const [shown, more] = useMore(meetings);
  return (
    <>
      <ShowAll />
      <Section title={words.week.waiting[what]}>
        {meetings.length === 0 && words.week.nothingWaits}
        <Entries>
          {shown.map(({ meeting, subject, start, room }) => (
            <Entry key={meeting} small={[meeting, formats.moment(start), room].filter(Boolean).join(" · ")}>
              <Link href={recordHref(meetingRecord, meeting)}>{subject}</Link>
            </Entry>
          ))}
        </Entries>
        {more}
      </Section>
    </>
  );
}
