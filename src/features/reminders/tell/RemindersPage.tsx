import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { mailLink } from "../../../domain/mail";
import { peopleIn, peopleToChoose } from "../../../model/people/people";
import { remindersDue, type ReminderDue } from "../../../model/reminders/reminderState";
import { ReminderLevels } from "../../../model/reminders/tables";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { MailText } from "../../../ui/MailText";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordListHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { WhoAreYou } from "../../../ui/WhoAreYou";
import { RemindersNavigation } from "../RemindersNavigation";
import { useWaiting } from "../useWaiting";
import { words } from "../words";
import { digestOf } from "./digest";
import { noteSent } from "./noteReminders";

/** Who is to be reminded of what today, one mail a person; and what is put off. */
export function RemindersPage(): ReactNode {
  const formats = useFormats();
  const user = useSessionState((state) => state.user);
  const { today } = useSession().circumstances();
  const waiting = useWaiting();
  const due = useMemo(() => {
    if (!waiting) return undefined;
    const coordinator = peopleIn(waiting.tables)(user)?.person ?? "";
    return remindersDue(waiting.tables, waiting.lines, today, coordinator);
  }, [waiting, today, user]);
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      actions={<Link href={recordListHref(ReminderLevels)}>{words.levels}</Link>}
    >
      <RemindersNavigation />
      {!waiting || !due ? (
        <Loading />
      ) : (
        <>
          <WhoAreYou people={peopleToChoose(waiting.tables)} />
          {due.byPerson.size === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
          {[...due.byPerson].map(([person, lines]) => (
            <OfPerson key={person} person={person} email={peopleIn(waiting.tables)(person)?.email} lines={lines} />
          ))}
          {due.quiet.length > 0 && (
            <Section title={words.quiet}>
              <Entries>
                {due.quiet.map(({ reference, says, until, last }) => (
                  <Entry
                    key={reference}
                    small={[last.event, last.note, last.by].filter((each) => each !== undefined).join(" · ")}
                    end={words.until(formats.day(until))}
                  >
                    {formats.sentence(says)}
                  </Entry>
                ))}
              </Entries>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

/** As many as one reads; the mail has the rest. */
const SHOWN = 8;

function OfPerson({
  person,
  email,
  lines,
}: {
  readonly person: string;
  readonly email: string | undefined;
  readonly lines: readonly ReminderDue[];
}): ReactNode {
  const formats = useFormats();
  const noting = useAction(noteSent);
  const mail = digestOf(person, email, lines);
  return (
    <Section title={person}>
      <Entries>
        {lines.slice(0, SHOWN).map(({ reference, says, level, isOverdue, page, person: whose }) => (
          <Entry
            key={reference}
            small={[
              isOverdue && words.overdue,
              level > 1 && words.level(level),
              whose !== undefined && whose !== person && words.of(whose),
            ]
              .filter(Boolean)
              .join(" · ")}
            end={
              <Link href={hrefOf("reminders/quiet", { reference, says })} aria-label={words.putOffNamed(says)}>
                {words.putOff}
              </Link>
            }
          >
            <Link href={hrefOf(page)}>{formats.sentence(says)}</Link>
          </Entry>
        ))}
      </Entries>
      {lines.length > SHOWN && words.more(formats.quantity(lines.length - SHOWN))}
      <ButtonRow>
        <Button as="a" href={mailLink(mail)} target="_blank">
          {words.mail(person)}
        </Button>
        <Button
          aria-label={words.sentTo(person)}
          disabledFocusable={noting.busy}
          onClick={() => void noting.run({ to: person, lines })}
        >
          {words.sent}
        </Button>
      </ButtonRow>
      <MailText mail={mail} />
    </Section>
  );
}
