import type { ReactNode } from "react";
import { Approvals } from "../../model/approvals/approvals";
import { approvingTables } from "../../model/approvals/approvalState";
import { isActive, People, samePerson } from "../../model/people/people";
import { useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { link } from "../../tables/kinds";
import { EmptyState } from "../../ui/EmptyState";
import { Form } from "../../ui/Form";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { goTo, hrefOf, useRoute } from "../../ui/route";
import { handOver } from "./handOver";
import { WhoAreYou } from "./WhoAreYou";
import { words } from "./words";

/** Gives one step to someone else to decide. */
export function HandOverPage(): ReactNode {
  const number = useRoute().params.approval ?? "";
  const tables = useTables(approvingTables);
  const handing = useAction(handOver);
  const approval = tables?.find(Approvals, number);
  const back = { href: hrefOf("approvals/decision", { approval: number }), label: approval?.reference ?? number };
  if (!tables || !approval)
    return (
      <Page title={words.handOver.title} back={back}>
        {tables ? <EmptyState title={words.decision.gone}>{words.decision.goneText(number)}</EmptyState> : <Loading />}
      </Page>
    );
  const others = tables
    .rows(People)
    .filter(
      (each) =>
        isActive(each) && !samePerson(each.person, approval.requester) && !samePerson(each.person, approval.approver),
    );
  return (
    <Page
      title={words.handOver.title}
      back={back}
      subtitle={words.handOver.text(approval.reference, approval.approver)}
    >
      <WhoAreYou tables={tables} />
      <Form
        name="handOver"
        columns={columns}
        choices={{ approver: others.map(({ person, role }) => ({ key: person, ...(role ? { label: role } : {}) })) }}
        submit={words.handOver.submit}
        busy={handing.busy}
        onSubmit={(row, written) => {
          void handing.run({ approval: number, ...row }).then((done) => {
            if (!done) return;
            written();
            goTo("approvals/decision", { approval: number });
          });
        }}
      />
    </Page>
  );
}

const columns = { approver: link({ header: words.handOver.approver, help: words.handOver.help }, "People") };
