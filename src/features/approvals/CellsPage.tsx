import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { Approvals } from "../../model/approvals/approvals";
import { decidedWords, subjectShown } from "../../model/approvals/decision";
import { useSession, useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { cellDecisions, type CellDecision } from "./cellDecisions";
import { acceptFromCells, clearDecision } from "./decisions";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { peopleToChoose } from "../../model/people/people";
import { words } from "./words";

/** Decisions that managers made in cells: which can be accepted, which can't and why. */
export function CellsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const accept = useAction(acceptFromCells);
  const found = useMemo(() => (tables ? cellDecisions(tables, today, subjectsNow(tables)) : []), [tables, today]);
  const can = found.filter(({ obstacle }) => obstacle === undefined);
  const cannot = found.filter(({ obstacle }) => obstacle !== undefined);
  return (
    <Page title={words.cells.heading} subtitle={words.cells.subtitle}>
      <ApprovalsNavigation />
      {!tables ? (
        <Loading />
      ) : found.length === 0 ? (
        <EmptyState title={words.cells.noneTitle}>{words.cells.noneText}</EmptyState>
      ) : (
        <>
          <WhoAreYou people={peopleToChoose(tables)} />
          {can.length > 0 && (
            <Section title={words.cells.canTitle}>
              <CellEntries decisions={can} />
              <ButtonRow>
                <Button appearance="primary" disabledFocusable={accept.busy} onClick={() => void accept.run({})}>
                  {words.cells.accept(formats.quantity(can.length))}
                </Button>
              </ButtonRow>
            </Section>
          )}
          {cannot.length > 0 && (
            <Section title={words.cells.cannotTitle}>
              <CellEntries decisions={cannot} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function CellEntries({ decisions }: { readonly decisions: readonly CellDecision[] }): ReactNode {
  const session = useSession();
  const formats = useFormats();
  const clear = useAction(clearDecision);
  return (
    <Entries>
      {decisions.map(({ approval: row, made, inPart, obstacle }) => {
        const { approval, reference, subject, amount } = row;
        const cut =
          inPart &&
          words.cells.inPart(formats.money(inPart.amount, inPart.currency), formats.money(amount, inPart.currency));
        return (
          <Entry
            key={approval}
            small={obstacle ?? [formats.sentence(subjectShown(subject)), cut, made.comment].filter(Boolean).join(" · ")}
            end={
              <ButtonRow>
                <Button
                  size="small"
                  aria-label={words.cells.ofApproval(words.cells.show, approval)}
                  onClick={() => void session.show({ table: Approvals, key: approval, column: "Decision" })}
                >
                  {words.cells.show}
                </Button>
                {obstacle !== undefined && (
                  <Button
                    size="small"
                    disabledFocusable={clear.busy}
                    aria-label={words.cells.ofApproval(words.cells.clear, approval)}
                    onClick={() => void clear.run({ approval })}
                  >
                    {words.cells.clear}
                  </Button>
                )}
              </ButtonRow>
            }
          >
            <Link inline href={hrefOf("approvals/decision", { approval })}>
              {words.cells.line(decidedWords[made.decision], reference, made.decidedBy)}
            </Link>
          </Entry>
        );
      })}
    </Entries>
  );
}

const reads = decisionTables;
