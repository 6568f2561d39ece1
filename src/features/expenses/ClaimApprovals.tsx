import { sameKey } from "../../tables/keys";
import type { ReactNode } from "react";
import { Approvals } from "../../model/approvals/approvals";
import { decidedWords, isDecided } from "../../model/approvals/decision";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import type { ClaimState } from "../../model/expenses/claimState";
import { words } from "./words";

/** Who was asked to approve a claim and what they said, the latest round first. */
export function ClaimApprovals({
  state,
  tables,
}: {
  readonly state: ClaimState;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const rows = tables
    .rows(Approvals)
    .filter(({ kind, reference }) => kind === "Claim" && sameKey(reference, state.claim.claim))
    .reverse();
  if (rows.length === 0) return null;
  return (
    <Section title={words.claim.approvals}>
      <Entries>
        {rows.map((row) => (
          <Entry
            key={row.approval}
            small={[row.approval, formats.day(row.askedOn), formats.money(row.amount, state.currency), row.comment]
              .filter(Boolean)
              .join(" · ")}
          >
            {row.approver}:{" "}
            {row.withdrawnOn !== undefined
              ? words.claim.withdrawn
              : isDecided(row)
                ? words.claim.decided(
                    row.decision === undefined ? "" : decidedWords[row.decision],
                    row.decidedBy ?? "",
                    formats.day(row.decidedOn ?? row.askedOn),
                  )
                : words.claim.waits}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
