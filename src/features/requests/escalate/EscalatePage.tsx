import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { MailLink } from "../../../ui/MailLink";
import { Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { RequestsNavigation } from "../RequestsNavigation";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { dueEscalations, escalationMail, escalationTables, noteEscalations } from "./escalations";

/** Whom to tell that the time of requests runs out: a mail each, and the note that it was sent. */
export function EscalatePage(): ReactNode {
  const tables = useTables(escalationTables);
  return (
    <Page title={words.escalate.title} subtitle={words.escalate.subtitle}>
      <RequestsNavigation />
      {tables ? <Due tables={tables} /> : <Loading />}
    </Page>
  );
}

function Due({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const note = useAction(noteEscalations);
  const { now } = useSession().circumstances();
  const due = useMemo(() => dueEscalations(tables, now), [tables, now]);
  if (due.length === 0) return <EmptyState title={words.escalate.none}>{words.escalate.noneText}</EmptyState>;
  return (
    <Section title={formats.counted(due.length, words.list.rows[0], words.list.rows[1])}>
      {note.refusal && <Message text={note.refusal.message} />}
      <Entries>
        {due.map((each) => {
          const { request, subject } = each.state.request;
          return (
            <Entry
              key={request}
              small={`${subject} · ${each.level === 0 ? words.escalate.atOnce : words.escalate.level(formats.percent(each.level / 100))} · ${each.to ?? words.escalate.nobody}`}
              end={
                each.to !== undefined && (
                  <>
                    <MailLink
                      mail={escalationMail(tables, each)}
                      label={words.escalate.mail}
                      name={words.escalate.mailOf(request, each.to)}
                    />
                    <Button
                      size="small"
                      disabledFocusable={note.busy}
                      aria-label={words.escalate.noteOf(request)}
                      onClick={() => void note.run({ escalations: [{ request, level: each.level }] })}
                    >
                      {words.escalate.note}
                    </Button>
                  </>
                )
              }
            >
              <Link href={recordHref(requestRecord, request)}>{request}</Link>
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}
