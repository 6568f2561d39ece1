import type { ReactNode } from "react";
import { peopleToChoose, samePerson } from "../../model/people/people";
import { link } from "../../tables/kinds";
import { ActionForm } from "../../ui/ActionForm";
import type { Found } from "../../ui/recordKind";
import { RecordStepPage } from "../../ui/RecordPage";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { decisionRecord, type DecisionRecord } from "./decisionRecord";
import { handOver } from "./handOver";
import { words } from "./words";

/** Gives one step to someone else to decide. */
export function HandOverPage(): ReactNode {
  return (
    <RecordStepPage kind={decisionRecord} title={words.handOver.title} subtitle={words.handOver.text}>
      {(found) => <HandOver {...found} />}
    </RecordStepPage>
  );
}

function HandOver({ record: { approval }, recordKey, tables, home }: Found<DecisionRecord>): ReactNode {
  const people = peopleToChoose(tables);
  const others = people.filter(
    ({ key }) => !samePerson(key, approval.requester) && !samePerson(key, approval.approver),
  );
  return (
    <>
      <WhoAreYou people={people} />
      <div>{words.handOver.now(approval.approver)}</div>
      <ActionForm
        name="handOver"
        action={handOver}
        columns={columns}
        choices={{ approver: others }}
        inputOf={({ approver }) => ({ approval: recordKey, approver })}
        submit={words.handOver.submit}
        next={home}
      />
    </>
  );
}

const columns = { approver: link({ header: words.handOver.approver, help: words.handOver.help }, "People") };
