import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Approval } from "../../model/approvals/approvals";
import { decideApproval } from "../../model/approvals/decide";
import type { DecideApproval } from "../../model/approvals/planDecision";
import { useAction } from "../../session/useAction";
import { usePageState } from "../../ui/usePageState";
import { ButtonRow } from "../../ui/Page";
import { goTo } from "../../ui/route";
import { words } from "./words";

/** Approve, or refuse with a reason. */
export function DecideForm({ approval }: { readonly approval: Approval }): ReactNode {
  const deciding = useAction(decideApproval);
  const field = useRef<HTMLDivElement>(null);
  const [comment, keep, forget] = usePageState("comment", approval.comment ?? "");
  const [asksWhy, setAsksWhy] = useState(false);

  const settle = (decision: DecideApproval["decision"]): void => {
    if (decision === "Refuse" && comment.trim() === "") {
      setAsksWhy(true);
      field.current?.querySelector("textarea")?.focus();
      return;
    }
    void deciding.run({ approval: approval.approval, decision, comment }).then((done) => {
      if (!done) return;
      forget();
      goTo("approvals");
    });
  };

  return (
    <>
      <div ref={field}>
        <Field
          label={words.decision.comment}
          {...(asksWhy
            ? { validationMessage: words.decision.formatWhy, validationState: "error" as const }
            : { hint: words.decision.commentHelp })}
        >
          <Textarea
            resize="vertical"
            value={comment}
            onChange={(_event, { value }) => {
              setAsksWhy(false);
              keep(value);
            }}
          />
        </Field>
      </div>
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={deciding.busy} onClick={() => settle("Approve")}>
          {words.decision.approve}
        </Button>
        <Button disabledFocusable={deciding.busy} onClick={() => settle("Refuse")}>
          {words.decision.refuse}
        </Button>
      </ButtonRow>
    </>
  );
}
