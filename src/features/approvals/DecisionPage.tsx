import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { checkDecision, isDecided, subjectShown } from "../../model/approvals/decision";
import { staffOn } from "../../model/calendar/absences";
import { peopleToChoose } from "../../model/people/people";
import { companySettings } from "../../model/company/settings";
import { daysBetween, type Day } from "../../domain/calendarDay";
import { useSession, useSessionState } from "../../session/SessionContext";
import type { Figure } from "../../ui/Figures";
import type { Formats } from "../../domain/formats";
import { useFormats } from "../../ui/FormatsContext";
import { MailLink } from "../../ui/MailLink";
import { Section } from "../../ui/Page";
import type { Found } from "../../ui/recordKind";
import { RecordPage } from "../../ui/RecordPage";
import { pageStep } from "../../ui/Steps";
import { Tag } from "../../ui/Tag";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { hrefOfSubject } from "./hrefOfSubject";
import { AnswerForm } from "./askBack/AnswerForm";
import { DecideForm } from "./DecideForm";
import { DecisionDetails } from "./DecisionDetails";
import { DecisionSteps } from "./DecisionSteps";
import { decisionRecord, type DecisionRecord } from "./decisionRecord";
import { digestOf } from "./digest";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** One request: what is asked, by whom, who decides, and the decision itself where it is the user's. */
export function DecisionPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  return (
    <RecordPage
      kind={decisionRecord}
      view={(found) => {
        const { approval } = found.record;
        return {
          subtitle: formats.sentence(subjectShown(approval.subject)),
          tags: isAskedBack(approval) && <Tag tone="warning">{words.askedBack}</Tag>,
          steps: isOpen(found.record)
            ? [
                pageStep(words.decision.handOver, "approvals/hand-over", { approval: approval.approval }),
                pageStep(words.askBack.title, "approvals/ask-back", { approval: approval.approval }),
              ]
            : [],
          facts: factsOf(found, today, formats),
        };
      }}
    >
      {(found) => <Parts {...found} />}
    </RecordPage>
  );
}

function Parts(found: Found<DecisionRecord>): ReactNode {
  const { record, tables } = found;
  const { approval } = record;
  return (
    <>
      <WhoAreYou people={peopleToChoose(tables)} />
      <Link href={hrefOfSubject(approval.kind, approval.reference)}>{words.decision.open[approval.kind]}</Link>
      <DecisionDetails {...found} />
      <Section title={words.decision.steps}>
        <DecisionSteps round={record.round} tables={tables} />
      </Section>
      {isOpen(record) && <Open {...found} />}
    </>
  );
}

const isOpen = ({ approval }: DecisionRecord): boolean => !isDecided(approval) && approval.withdrawnOn === undefined;

const isAskedBack = ({ question, answer }: DecisionRecord["approval"]): boolean =>
  question !== undefined && answer === undefined;

/** The form where the user may decide now, else why not; an answer where one is wanted; and the mail that tells the approver. */
function Open({ record: { approval, round, outdated }, tables }: Found<DecisionRecord>): ReactNode {
  const user = useSessionState((state) => state.user);
  const { today } = useSession().circumstances();
  const staff = staffOn(tables, today);
  const allowed = checkDecision(approval, round, { decision: "Approve", decidedBy: user }, staff);
  const obstacle = outdated ?? (allowed.ok ? undefined : allowed.problem.message);
  const { currency } = companySettings(tables);
  return (
    <>
      {isAskedBack(approval) && <AnswerForm approval={approval} />}
      {obstacle === undefined ? (
        <DecideForm approval={approval} />
      ) : (
        <>
          <Message intent={outdated === undefined ? "info" : "warning"} text={obstacle} />
          {outdated === undefined && <p>{words.decision.inSheet(approval.approver, approval.requester)}</p>}
          <MailLink
            mail={digestOf(approval.approver, staff.find(approval.approver)?.email, [approval], currency, today)}
            label={words.digest.mail(approval.approver)}
          />
        </>
      )}
    </>
  );
}

/** What is asked for, and how much of it the decision would approve where someone has cut it already. */
function factsOf({ record, tables }: Found<DecisionRecord>, today: Day, formats: Formats): readonly Figure[] {
  const { approval, now } = record;
  const { amount, requester, department, askedOn } = approval;
  const age = formats.quantity(daysBetween(askedOn, today));
  const isCut = now !== undefined && !isDecided(approval) && now.amount < amount;
  return [
    {
      label: words.decision.amount,
      value:
        now?.isUnpriced === true && amount === 0
          ? words.priceUnknown
          : formats.money(amount, companySettings(tables).currency),
      strong: true,
    },
    ...(isCut ? [{ label: words.decision.ofIt, value: formats.money(now.amount, now.currency), strong: true }] : []),
    { label: words.decision.requester, value: requester },
    ...(department === undefined ? [] : [{ label: words.decision.department, value: department }]),
    { label: words.decision.asked, value: words.decision.askedAgo(formats.day(askedOn), age) },
    ...(approval.question === undefined ? [] : [{ label: words.askedBack, value: approval.question }]),
    ...(approval.answer === undefined ? [] : [{ label: words.askBack.answer, value: approval.answer }]),
  ];
}
