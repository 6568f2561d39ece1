import { keyCreated } from "../../../tables/change";
import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sumOf } from "../../../domain/money";
import { useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { WrittenFiles } from "../../../ui/file/WrittenFiles";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { claimStates, claimTables } from "../../../model/expenses/claimState";
import { ClaimChoices } from "../ClaimChoices";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { FileTable } from "./FileTable";
import { handOver, readyToHandOver } from "./handOver";
import { handedOverRows, handOverFile, handOversIn, rowsToHandOver } from "./handOverFile";
import { Expenses, HandOverColumns } from "../../../model/expenses/tables";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** Approved claims on their way to finance: what goes, the file as it will be, and the files that went. */
export function HandOverPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page
      title={words.handOver.title}
      subtitle={words.handOver.subtitle}
      actions={<Link href={hrefOf("expenses/columns")}>{words.handOver.columns}</Link>}
    >
      <ExpensesNavigation />
      {tables ? <HandOver tables={tables} /> : <Loading />}
    </Page>
  );
}

function HandOver({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const hand = useAction(handOver);
  const [left, setLeft, forget] = usePageState<readonly string[]>("left", []);
  const [opened, setOpened] = useState<string>();
  const { ready, leftOut } = readyToHandOver(tables);
  const taken = ready.filter(({ claim }) => !left.includes(claim.claim));
  const earlier = handOversIn(claimStates(tables).values());
  const currency = ready[0]?.currency ?? "";
  return (
    <>
      {leftOut.map((why) => (
        <Message key={why} intent="warning" text={why} />
      ))}
      {ready.length === 0 ? (
        <EmptyState title={words.handOver.nothing}>{words.handOver.nothingText}</EmptyState>
      ) : (
        <>
          <ClaimChoices
            states={ready}
            ticked={taken.map(({ claim }) => claim.claim)}
            onTicked={(ticked) =>
              setLeft(ready.map(({ claim }) => claim.claim).filter((claim) => !ticked.includes(claim)))
            }
            label={words.handOver.take}
          />
          <p className={styles.text}>
            {words.handOver.toPay}:{" "}
            <strong>
              {formats.money(
                sumOf(
                  taken.map(({ pay }) => pay),
                  currency,
                ),
                currency,
              )}
            </strong>
          </p>
          <Section title={words.handOver.preview}>
            <FileTable tables={tables} rows={rowsToHandOver(tables, taken)} />
          </Section>
          <ButtonRow>
            <Button
              appearance="primary"
              disabledFocusable={hand.busy || taken.length === 0}
              onClick={() => {
                void hand.run({ claims: taken.map(({ claim }) => claim.claim) }).then((done) => {
                  if (!done) return;
                  forget();
                  setOpened(keyCreated(done, Expenses));
                });
              }}
            >
              {words.handOver.write(taken.length)}
            </Button>
          </ButtonRow>
        </>
      )}
      <WrittenFiles
        title={words.handOver.earlier}
        files={earlier}
        opened={opened}
        onOpened={setOpened}
        textOf={(number) => handOverFile(tables, handedOverRows(tables, number))}
      />
    </>
  );
}

const reads = [...claimTables, HandOverColumns];

const useStyles = makeStyles({ text: { margin: 0 } });
