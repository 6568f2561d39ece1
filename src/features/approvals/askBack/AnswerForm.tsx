import type { ReactNode } from "react";
import type { Approval } from "../../../model/approvals/approvals";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { words } from "../words";
import { answerQuestion } from "./askBack";

/** The answer to what the approver asked back. */
export function AnswerForm({ approval: { approval, question } }: { readonly approval: Approval }): ReactNode {
  return (
    <Section title={words.askBack.asked(question ?? "")}>
      <ActionForm
        name="answer"
        action={answerQuestion}
        columns={columns}
        inputOf={({ answer }) => ({ approval, answer })}
        next={hrefOf("approvals/decision", { approval })}
      />
    </Section>
  );
}

const columns = { answer: text({ header: words.askBack.answer, help: words.askBack.answerHelp }) };
