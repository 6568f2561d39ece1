import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Facts, type Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { checkExpenses } from "./checks/checkExpenses";
import { ClaimActions } from "./ClaimActions";
import { ClaimApprovals } from "./ClaimApprovals";
import { changeable } from "../../model/expenses/requireClaim";
import { ClaimLines } from "./ClaimLines";
import { otherSum, type ClaimState } from "../../model/expenses/claimState";
import { useOf } from "../../model/expenses/budgets";
import { useClaims } from "./ClaimRoute";
import { openAdvance } from "../../model/expenses/openAdvances";
import { toneOf, words } from "./words";

/** One claim: its lines in both currencies, what it comes to, who approves it, and the next steps. */
export function ClaimPage(): ReactNode {
  const formats = useFormats();
  const number = useRoute().params.claim ?? "";
  const { tables, states } = useClaims();
  const { today } = useSession().circumstances();
  const findings = useMemo(() => (tables ? checkExpenses(tables, today) : new Map()), [tables, today]);
  const state = states?.get(number);
  const back = { href: hrefOf("expenses"), label: words.claims.title };
  if (!tables || !states)
    return (
      <Page title={number} back={back}>
        <Loading />
      </Page>
    );
  if (!state)
    return (
      <Page title={number} back={back}>
        <EmptyState title={words.claim.gone}>{words.claim.goneText(number)}</EmptyState>
      </Page>
    );
  const { claim, status, currency } = state;
  const isApproved = useOf[status] === "spent";
  const sums = otherSum(state);
  const open = openAdvance(tables, states.values(), claim.person, claim.claim);
  return (
    <Page
      title={number}
      back={back}
      subtitle={`${claim.person} · ${claim.purpose}`}
      actions={<Tag tone={toneOf[status]}>{status}</Tag>}
    >
      {status === "Changed" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sums === undefined ? words.claim.changed : words.claim.otherSum(sums)}</MessageBarBody>
        </MessageBar>
      )}
      <ClaimActions state={state} />
      <Section
        title={words.claim.lines}
        actions={
          changeable.includes(status) && (
            <Link href={hrefOf("expenses/line", { claim: number })}>{words.claim.addLine}</Link>
          )
        }
      >
        <ClaimLines state={state} findings={findings} />
      </Section>
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
      <ClaimApprovals state={state} tables={tables} />
      <Course state={state} />
    </Page>
  );
}

function Course({ state: { claim, department } }: { readonly state: ClaimState }): ReactNode {
  const formats = useFormats();
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  const day = (label: string, on: string | undefined): readonly Figure[] =>
    fact(label, on === undefined ? undefined : formats.day(on));
  return (
    <Facts
      facts={[
        { label: words.claim.person, value: claim.person },
        ...fact(words.claim.department, department),
        ...fact(words.claim.trip, claim.trip),
        { label: words.claim.opened, value: formats.day(claim.date) },
        ...day(words.claim.submitted, claim.submittedOn),
        ...day(words.claim.handedOver, claim.handedOverOn),
        ...day(words.claim.paid, claim.paidOn),
        ...day(words.claim.cancelled, claim.cancelledOn),
      ]}
    />
  );
}
