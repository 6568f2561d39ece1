import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { Approvals, type Approval } from "../../model/approvals/approvals";
import { roundsIn } from "../../model/approvals/approvalState";
import type { SubjectNow } from "../../model/approvals/approvalSubject";
import { checkDecision, isDecided } from "../../model/approvals/decision";
import { isAway, peopleIn } from "../../model/people/people";
import { companySettings, Settings } from "../../model/company/settings";
import { daysBetween } from "../../domain/calendarDay";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { Facts } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { DecideForm } from "./DecideForm";
import { decisionTables, subjectsNow, whyOutdated } from "../../model/approvals/approvalSubjects";
import { WhoAreYou } from "./WhoAreYou";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** One request: what is asked, by whom, who decides, and the decision itself where it is the user's. */
export function DecisionPage(): ReactNode {
  const formats = useFormats();
  const number = useRoute().params.approval ?? "";
  const tables = useTables(reads);
  const approval = tables?.find(Approvals, number);
  const subjectNow = useMemo(() => tables && subjectsNow(tables), [tables]);
  const outdated = subjectNow && approval ? whyOutdated(approval, subjectNow) : undefined;
  const back = { href: hrefOf("approvals"), label: words.title };
  if (!tables || !approval)
    return (
      <Page title={words.decision.title} back={back}>
        {tables ? <EmptyState title={words.decision.gone}>{words.decision.goneText(number)}</EmptyState> : <Loading />}
      </Page>
    );
  return (
    <Page
      title={approval.reference}
      back={back}
      subtitle={formats.sentence(approval.subject)}
      actions={<DutyLink {...approval} />}
    >
      <WhoAreYou tables={tables} />
      <Asked approval={approval} now={subjectNow?.(approval.kind, approval.reference)} tables={tables} />
      <Section title={words.decision.steps}>
        <Steps approval={approval} tables={tables} />
      </Section>
      {!isDecided(approval) && approval.withdrawnOn === undefined && (
        <Open approval={approval} tables={tables} outdated={outdated}>
          <DecideForm approval={approval} />
        </Open>
      )}
      <RowLink approval={approval} />
    </Page>
  );
}

/** The form where the user may decide now, else why not; and the way to give it to someone else. */
function Open({
  approval,
  tables,
  outdated,
  children,
}: {
  readonly approval: Approval;
  readonly tables: TableSet;
  readonly outdated: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const user = useSessionState((state) => state.user);
  const { today } = useSession().circumstances();
  const round = roundsIn(tables)(approval.kind, approval.reference);
  const allowed = checkDecision(approval, round, { decision: "Approve", decidedBy: user }, peopleIn(tables), today);
  const obstacle = outdated ?? (allowed.ok ? undefined : allowed.problem.message);
  return (
    <>
      {obstacle === undefined ? (
        children
      ) : (
        <Message intent={outdated === undefined ? "info" : "warning"} text={obstacle} />
      )}
      <Link href={hrefOf("approvals/hand-over", { approval: approval.approval })}>{words.decision.handOver}</Link>
    </>
  );
}

/** What is asked for, and how much of it the decision would approve where someone has cut it already. */
function Asked({
  approval,
  now,
  tables,
}: {
  readonly approval: Approval;
  readonly now: SubjectNow | undefined;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { amount, requester, department, askedOn } = approval;
  const age = words.days(formats.quantity(daysBetween(askedOn, today)));
  const isCut = now !== undefined && !isDecided(approval) && now.amount < amount;
  return (
    <Facts
      facts={[
        {
          label: words.decision.amount,
          value: formats.money(amount, companySettings(tables).currency),
          strong: true,
        },
        ...(isCut
          ? [{ label: words.decision.ofIt, value: formats.money(now.amount, now.currency), strong: true }]
          : []),
        { label: words.decision.requester, value: requester },
        ...(department === undefined ? [] : [{ label: words.decision.department, value: department }]),
        { label: words.decision.asked, value: words.decision.askedAgo(formats.day(askedOn), age) },
      ]}
    />
  );
}

/** All steps of the request's current round; of one that was withdrawn, its own. */
function Steps({ approval, tables }: { readonly approval: Approval; readonly tables: TableSet }): ReactNode {
  const round = approval.withdrawnOn === undefined ? roundsIn(tables)(approval.kind, approval.reference) : [approval];
  return (
    <Entries>
      {round.map((step) => (
        <Step key={step.approval} step={step} tables={tables} />
      ))}
    </Entries>
  );
}

function Step({ step, tables }: { readonly step: Approval; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { approver, comment, decidedBy, decidedOn, decision, handedOverFrom } = step;
  const decided = isDecided(step) && decidedOn !== undefined && decidedBy !== undefined;
  const person = peopleIn(tables)(approver);
  const standIn = !decided && person && isAway(person, today) ? person.delegate : undefined;
  const small = [
    decided && words.decision.decidedOn(decidedBy, formats.day(decidedOn)),
    standIn !== undefined && words.decision.standsIn(standIn),
    handedOverFrom !== undefined && words.decision.handedOverFrom(handedOverFrom),
    comment,
  ].filter(Boolean);
  return (
    <Entry
      {...(small.length === 0 ? {} : { small: small.join(" · ") })}
      end={
        step.withdrawnOn !== undefined ? (
          <Tag>{words.withdrawn}</Tag>
        ) : !decided ? (
          <Tag tone="warning">{decision === undefined ? words.waiting : words.inCell}</Tag>
        ) : decision === "Refuse" ? (
          <Tag tone="bad">{words.refused}</Tag>
        ) : (
          <Tag tone="good">{words.approved}</Tag>
        )
      }
    >
      {words.decision.step(formats.quantity(step.step), approver)}
    </Entry>
  );
}

function DutyLink({ kind, reference }: Approval): ReactNode {
  return kind === "Trip" ? (
    <Link href={hrefOf("travel/trip", { trip: reference })}>{words.decision.openTrip}</Link>
  ) : (
    <Link href={hrefOf("expenses/claim", { claim: reference })}>{words.decision.openClaim}</Link>
  );
}

function RowLink({ approval }: { readonly approval: Approval }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  return (
    <Link
      as="button"
      className={styles.row}
      onClick={() => void session.show({ table: Approvals, key: approval.approval, column: "Decision" })}
    >
      {words.decision.showRow}
    </Link>
  );
}

const useStyles = makeStyles({
  row: { alignSelf: "flex-start", minHeight: "24px", color: tokens.colorNeutralForeground2 },
});

const reads = [...new Set([...decisionTables, Settings])];
