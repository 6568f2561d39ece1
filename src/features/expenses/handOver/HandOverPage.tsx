import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sumOf } from "../../../domain/money";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { HandOver } from "../../../ui/file/HandOver";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
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
      {tables ? <ClaimsToHandOver tables={tables} /> : <Loading />}
    </Page>
  );
}

function ClaimsToHandOver({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { user } = useSession().circumstances();
  const [left, setLeft, forget] = usePageState<readonly string[]>("left", []);
  const { ready, leftOut } = readyToHandOver(tables, user);
  const taken = ready.filter(({ claim }) => !left.includes(claim.claim));
  const numbers = taken.map(({ claim }) => claim.claim);
  const currency = ready[0]?.currency ?? "";
  const toPay = sumOf(
    taken.map(({ pay }) => pay),
    currency,
  );
  return (
    <>
      {leftOut.map((why) => (
        <Message key={why} intent="warning" text={why} />
      ))}
      <HandOver
        action={handOver}
        input={{ claims: numbers }}
        of={Expenses}
        ready={ready.length}
        chosen={taken.length}
        nothing={{ title: words.handOver.nothing, text: words.handOver.nothingText }}
        write={words.handOver.write(taken.length)}
        onWritten={forget}
        earlier={words.handOver.earlier}
        files={handOversIn(claimStates(tables).values())}
        textOf={(number) => handOverFile(tables, handedOverRows(tables, number))}
      >
        <ClaimChoices
          states={ready}
          ticked={numbers}
          onTicked={(ticked) =>
            setLeft(ready.map(({ claim }) => claim.claim).filter((claim) => !ticked.includes(claim)))
          }
          label={words.handOver.take}
        />
        <p className={styles.text}>
          {words.handOver.toPay}: <strong>{formats.money(toPay, currency)}</strong>
        </p>
        <Section title={words.handOver.preview}>
          <FileTable tables={tables} rows={rowsToHandOver(tables, taken)} />
        </Section>
      </HandOver>
    </>
  );
}

const reads = [...claimTables, HandOverColumns];

const useStyles = makeStyles({ text: { margin: 0 } });
