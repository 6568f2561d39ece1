import { useMemo, type ReactNode } from "react";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { companySettings } from "../../model/company/settings";
import { peopleIn } from "../../model/people/people";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { MailLink } from "../../ui/MailLink";
import { Page } from "../../ui/Page";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { digestOf, waitingByApprover } from "./digest";
import { waitingDecisions } from "./waiting";
import { words } from "./words";

/** One mail per person with all that waits for their decision. */
export function TellPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(decisionTables);
  const found = useMemo(() => {
    if (!tables) return undefined;
    const person = peopleIn(tables);
    const { currency } = companySettings(tables);
    return [...waitingByApprover(waitingDecisions(tables, today, subjectsNow(tables)))].map(([approver, waiting]) => {
      const email = person(approver)?.email;
      return { approver, email, count: waiting.length, mail: digestOf(approver, email, waiting, currency, today) };
    });
  }, [tables, today]);
  return (
    <Page title={words.digest.title} subtitle={words.digest.text}>
      <ApprovalsNavigation />
      {!found ? (
        <Loading />
      ) : found.length === 0 ? (
        <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
      ) : (
        <Entries>
          {found.map(({ approver, email, count, mail }) => (
            <Entry
              key={approver}
              small={email ?? words.digest.noEmail}
              end={<MailLink mail={mail} label={words.digest.mail(approver)} />}
            >
              {words.digest.waits(approver, formats.quantity(count))}
            </Entry>
          ))}
        </Entries>
      )}
    </Page>
  );
}
