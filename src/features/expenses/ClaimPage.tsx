import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useOf } from "../../model/expenses/budgets";
import { claimStates, otherSum, whyClaimProblem, type ClaimState } from "../../model/expenses/claimState";
import { openAdvance } from "../../model/expenses/openAdvances";
import { changeable } from "../../model/expenses/requireClaim";
import { useSession } from "../../session/SessionContext";
import { Facts, type Figure } from "../../ui/Figures";
import type { Formats } from "../../domain/formats";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import type { Found } from "../../ui/recordKind";
import { RecordPage, type RecordView } from "../../ui/RecordPage";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { checkExpenses } from "../../model/expenses/checks/checkExpenses";
import { ClaimApprovals } from "./ClaimApprovals";
import { ClaimLines } from "./ClaimLines";
import { claimRecord } from "./claimRecord";
import { nextSteps } from "./nextSteps";
import { toneOf, words } from "./words";

/** One claim: its lines in both currencies, what it comes to, who approves it, and the next steps. */
export function ClaimPage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage kind={claimRecord} view={({ record }) => viewOf(record, formats)}>
      {(found) => (
        <>
          <Lines {...found} />
          <Sums {...found} />
          <ClaimApprovals state={found.record} tables={found.tables} />
        </>
      )}
    </RecordPage>
  );
}

function viewOf(state: ClaimState, formats: Formats): RecordView {
  const { claim, status, department } = state;
  const fact = (label: string, value: ReactNode): readonly Figure[] => (value === undefined ? [] : [{ label, value }]);
  const day = (label: string, on: string | undefined): readonly Figure[] => fact(label, on && formats.day(on));
  const sums = otherSum(state);
  const problem = whyClaimProblem(state);
  return {
    subtitle: `${claim.person} · ${claim.purpose}`,
    tags: <Tag tone={toneOf[status]}>{status}</Tag>,
    warnings: [
      ...(problem === undefined ? [] : [formats.sentence(problem)]),
      ...(status === "Changed" ? [sums === undefined ? words.claim.changed : words.claim.otherSum(sums)] : []),
    ],
    steps: nextSteps(state),
    facts: [
      { label: words.claim.person, value: claim.person },
      ...fact(words.claim.department, department),
      ...fact(
        words.claim.trip,
        claim.trip && <Link href={hrefOf("travel/trip", { trip: claim.trip })}>{claim.trip}</Link>,
      ),
      { label: words.claim.opened, value: formats.day(claim.date) },
      ...day(words.claim.submitted, claim.submittedOn),
      ...day(words.claim.handedOver, claim.handedOverOn),
      ...day(words.claim.paid, claim.paidOn),
      ...day(words.claim.cancelled, claim.cancelledOn),
    ],
  };
}

function Lines({ record: state, tables, recordKey: claim }: Found<ClaimState>): ReactNode {
  const { today } = useSession().circumstances();
  const findings = useMemo(() => checkExpenses(tables, today), [tables, today]);
  return (
    <Section
      title={words.claim.lines}
      actions={
        changeable.includes(state.status) && (
          <Link href={hrefOf("expenses/line", { claim })}>{words.claim.addLine}</Link>
        )
      }
    >
      <ClaimLines state={state} findings={findings} />
    </Section>
  );
}

function Sums({ record: state, tables }: Found<ClaimState>): ReactNode {
  const formats = useFormats();
  const { claim, currency } = state;
  const open = useMemo(
    () => openAdvance(tables, claimStates(tables).values(), claim.person, claim.claim),
    [tables, claim],
  );
  const isApproved = useOf[state.status] === "spent";
  return (
    <Facts
      facts={[
        { label: words.claim.claimed, value: formats.money(state.claimed, currency) },
        ...(isApproved ? [{ label: words.claim.approved, value: formats.money(state.approved, currency) }] : []),
        { label: words.claim.taxTotal, value: formats.money(state.tax, currency) },
        ...(state.advance > 0 || open > 0
          ? [
              {
                label: words.claim.advance,
                value: formats.money(-state.advance, currency),
                note: `${words.claim.openAdvances} ${formats.money(Math.max(0, open - state.advance), currency)}`,
              },
            ]
          : []),
        ...(isApproved ? [{ label: words.claim.pay, value: formats.money(state.pay, currency), strong: true }] : []),
      ]}
    />
  );
}
