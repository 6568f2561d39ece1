import { useMemo, type ReactNode } from "react";
import { approvalSubjects } from "../../model/approvals/approvalSubjects";
import { companySettings } from "../../model/company/settings";
import { useSession } from "../../session/SessionContext";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Message } from "../../ui/Message";
import { Section } from "../../ui/Page";
import type { Found } from "../../ui/recordKind";
import type { DecisionRecord } from "./decisionRecord";
import { words } from "./words";

/** What an approver needs to know: what stands out, the lines with their last prices, and what it does to budgets. */
export function DecisionDetails({ record: { approval }, tables }: Found<DecisionRecord>): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { kind, reference } = approval;
  const details = useMemo(
    () => approvalSubjects[kind].details?.(tables, reference, today),
    [tables, kind, reference, today],
  );
  if (!details) return null;
  const { currency } = companySettings(tables);
  const { budgets, findings, history, lines } = details;
  return (
    <>
      {findings.map((finding) => (
        <Message key={finding} intent="warning" text={finding} />
      ))}
      {lines.length > 0 && (
        <Section title={words.decision.lines}>
          <Entries>
            {lines.map((line, index) => (
              <Entry
                key={index}
                small={formats.sentence(line.notes.join(" · "))}
                end={line.amount === undefined ? "–" : formats.money(line.amount, line.currency)}
              >
                {line.what}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {budgets.length > 0 && (
        <Section title={words.decision.budgets}>
          <Entries>
            {budgets.map(({ department, category, month, left, leftAfter }) => (
              <Entry
                key={`${department} ${category} ${month}`}
                small={words.decision.budgetLeft(formats.money(left, currency), formats.money(leftAfter, currency))}
              >
                {words.decision.budget(department, category, month.slice(0, 7))}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {history !== undefined && <div>{formats.sentence(history)}</div>}
    </>
  );
}
