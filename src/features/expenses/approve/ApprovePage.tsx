import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sumOf } from "../../../domain/money";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { ButtonRow } from "../../../ui/Page";
import { goTo } from "../../../ui/route";
import { approveInPart, mostOf } from "./approveClaim";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { decideApproval } from "../../../model/approvals/decide";
import { claimRecord } from "../claimRecord";
import type { ClaimState, LineState } from "../../../model/expenses/claimState";
import { Expenses } from "../../../model/expenses/tables";
import { words } from "../words";

/** The approver's page of a claim: what is approved of each line, and approve or refuse. */
export function ApprovePage(): ReactNode {
  return (
    <RecordStepPage kind={claimRecord} title={words.approve.title}>
      {(found) => <Approve {...found} />}
    </RecordStepPage>
  );
}

interface Typed {
  readonly comment: string;
  /** By expense, as typed. */
  readonly approved: Readonly<Record<string, string>>;
}

function Approve({ record: state }: Found<ClaimState>): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const approve = useAction(approveInPart);
  const refuse = useAction(decideApproval);
  const { claim, lines, currency, standing } = state;
  const [typed, keep, forget] = usePageState<Typed>("approve", {
    comment: "",
    approved: Object.fromEntries(lines.map(({ line, approved }) => [line.expense, formats.typed(approved)])),
  });
  const [wrong, setWrong] = useState(false);
  const step = standing.waitingFor;
  if (state.status !== "Submitted" || !step)
    return <EmptyState title={state.status}>{words.approve.notWaiting}</EmptyState>;

  const most = mostOf(state);
  const amounts = lines.map((line) => ({ line, amount: amountIn(typed.approved[line.line.expense], line) }));
  const unread = amounts.filter(({ amount }) => amount === undefined);
  const finish = (): void => {
    forget();
    goTo("expenses/claim", { claim: claim.claim });
  };
  const busy = approve.busy || refuse.busy;

  function amountIn(text: string | undefined, { claimed }: LineState): number | undefined {
    if (claimed < 0) return claimed;
    const value = Expenses.columns.approved.fromText((text ?? "").trim(), formats.style);
    return typeof value === "number" ? value : undefined;
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(unread.length > 0);
        if (unread.length > 0) return;
        void approve
          .run({
            claim: claim.claim,
            approved: Object.fromEntries(
              amounts.filter(({ line }) => line.claimed >= 0).map(({ line, amount }) => [line.line.expense, amount]),
            ),
            comment: typed.comment,
          })
          .then((done) => {
            if (done) finish();
          });
      }}
    >
      <p className={styles.text}>{words.approve.subtitle(claim.person, formats.money(state.claimed, currency))}</p>
      {lines
        .filter(({ claimed }) => claimed >= 0)
        .map(({ line, claimed }) => {
          const left = most.get(line.expense) ?? claimed;
          const what = [line.category, line.vendor].filter(Boolean).join(", ");
          const isWrong = wrong && unread.some((each) => each.line.line.expense === line.expense);
          return (
            <Field
              key={line.expense}
              label={words.approve.approvedOf(`${line.expense}: ${what}`)}
              {...(isWrong
                ? { validationMessage: words.approve.wrongNumber, validationState: "error" as const }
                : {
                    hint: [
                      words.approve.claimedHint(formats.money(claimed, currency)),
                      left < claimed && words.approve.mostHint(formats.money(left, currency)),
                      formats.day(line.date),
                      line.details,
                      line.comment,
                    ]
                      .filter(Boolean)
                      .join(" · "),
                  })}
            >
              <Input
                value={typed.approved[line.expense] ?? ""}
                inputMode="decimal"
                autoComplete="off"
                onChange={(_event, { value }) =>
                  keep((before) => ({ ...before, approved: { ...before.approved, [line.expense]: value } }))
                }
              />
            </Field>
          );
        })}
      <p role="status" className={styles.text}>
        {words.approve.total}:{" "}
        <strong>
          {formats.money(
            sumOf(
              amounts.map(({ amount }) => amount ?? 0),
              currency,
            ),
            currency,
          )}
        </strong>
      </p>
      <Field label={words.approve.comment} hint={words.approve.commentHelp}>
        <Input
          value={typed.comment}
          onChange={(_event, { value }) => keep((before) => ({ ...before, comment: value }))}
        />
      </Field>
      <ButtonRow>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.approve.approve}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            void refuse.run({ approval: step.approval, decision: "Refuse", comment: typed.comment }).then((done) => {
              if (done) finish();
            });
          }}
        >
          {words.approve.refuse}
        </Button>
      </ButtonRow>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0 },
});
