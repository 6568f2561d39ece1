import { Button, Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Page, Section } from "../../../ui/Page";
import { usePageState } from "../../../ui/usePageState";
import { parseNumber } from "../../../tables/parseText";
import { proposeColumns, rowsToCompare, type Compared, type ComparedList } from "./comparedList";
import { CompareColumns } from "./CompareColumns";
import { DifferenceList } from "./DifferenceList";
import { ListChoice } from "./ListChoice";
import { reconcileLists, type Reconciliation } from "./reconcileLists";
import { words } from "./words";

/** What was compared, and what came of it. */
interface Outcome {
  readonly reconciliation: Reconciliation;
  readonly left: ReturnType<typeof rowsToCompare>;
  readonly right: ReturnType<typeof rowsToCompare>;
}

/** Holds any two tables or files against each other, by key and amount; each difference takes a decision. */
export function ReconcilePage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [left, setLeft] = usePageState<ComparedList | undefined>("left", undefined);
  const [right, setRight] = usePageState<ComparedList | undefined>("right", undefined);
  const [columns, setColumns] = usePageState<{ left: Compared; right: Compared } | undefined>("columns", undefined);
  const [tolerance, setTolerance] = usePageState("tolerance", "0");
  const [nearKeys, setNearKeys] = usePageState("near", true);
  const [outcome, setOutcome] = useState<Outcome>();
  const amount = parseNumber(tolerance, formats.style);
  const isGood = amount !== undefined && amount >= 0;

  const choose = (one: ComparedList | undefined, other: ComparedList | undefined): void => {
    setLeft(one);
    setRight(other);
    setColumns(one && other && proposeColumns(one, other));
    setOutcome(undefined);
  };
  const compare = (): void => {
    if (!left || !right || !columns || !isGood) return;
    const [lefts, rights] = [rowsToCompare(left, columns.left), rowsToCompare(right, columns.right)];
    setOutcome({
      left: lefts,
      right: rights,
      reconciliation: reconcileLists(lefts.rows, rights.rows, { amount, nearKeys }),
    });
  };
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <ListChoice side={words.left} list={left} onList={(list) => choose(list, right)} />
      <ListChoice side={words.right} list={right} onList={(list) => choose(left, list)} />
      {left && right && columns && (
        <div className={styles.box}>
          <CompareColumns
            side={words.left}
            list={left}
            compared={columns.left}
            onChange={(compared) => setColumns({ ...columns, left: compared })}
          />
          <CompareColumns
            side={words.right}
            list={right}
            compared={columns.right}
            canFlip
            onChange={(compared) => setColumns({ ...columns, right: compared })}
          />
          <Field label={words.tolerance} {...(!isGood && { validationMessage: words.toleranceBad })}>
            <Input value={tolerance} inputMode="decimal" onChange={(_event, { value }) => setTolerance(value)} />
          </Field>
          <Checkbox
            label={words.nearKeys}
            checked={nearKeys}
            onChange={(_event, { checked }) => setNearKeys(checked === true)}
          />
          <Button appearance="primary" className={styles.button} onClick={compare}>
            {words.compare}
          </Button>
        </div>
      )}
      {outcome && left && right && (
        <>
          <LeftOut list={left} rows={outcome.left.left} />
          <LeftOut list={right} rows={outcome.right.left} />
          <p role="status" className={styles.text}>
            {words.same(formats.quantity(outcome.reconciliation.same), formats.quantity(outcome.reconciliation.summed))}
          </p>
          <DifferenceList left={left} right={right} differences={outcome.reconciliation.differences} />
        </>
      )}
    </Page>
  );
}

/** The rows that could not be compared: none is left out without a word. */
function LeftOut({ list, rows }: { readonly list: ComparedList; readonly rows: Outcome["left"]["left"] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (rows.length === 0) return null;
  const first = list.table ? 1 : 0;
  return (
    <Section title={words.leftOut(formats.quantity(rows.length), list.name)}>
      <ul className={styles.list}>
        {rows.slice(0, SHOWN).map(({ number, why }) => (
          <li key={number}>{words.rowWhy(formats.quantity(number + first), why)}</li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.text}>…</p>}
    </Section>
  );
}

const SHOWN = 20;

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "12px" },
  button: { alignSelf: "flex-start" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px", overflowWrap: "anywhere" },
});
