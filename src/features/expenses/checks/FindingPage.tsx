import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Facts, type Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { useMore } from "../../../ui/useMore";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { Claims, Expenses, Policy } from "../../../model/expenses/tables";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import type { Finding } from "../../../model/expenses/checks/finding";
import { StrengthTag } from "./Findings";
import { words } from "./words";
import { sameKey } from "../../../tables/keys";

/** One finding: the sentence, the rule, the figure beside the limit, and the expenses behind it. */
export function FindingPage(): ReactNode {
  const { today } = useSession().circumstances();
  const { expense = "", rule = "" } = useRoute().params;
  const tables = useTables(checkTables);
  const finding = useMemo(
    () =>
      tables &&
      checkExpenses(tables, today)
        .get(expense)
        ?.find((each) => each.rule === rule),
    [tables, today, expense, rule],
  );
  return (
    <Page
      title={rule}
      subtitle={expense}
      back={{ href: hrefOf("expenses/checks"), label: words.title }}
      actions={finding && <StrengthTag finding={finding} />}
    >
      {!tables ? (
        <Loading />
      ) : !finding ? (
        <EmptyState title={words.gone}>{words.goneText}</EmptyState>
      ) : (
        <FindingInHand finding={finding} expense={expense} tables={tables} />
      )}
    </Page>
  );
}

function FindingInHand({
  finding,
  expense,
  tables,
}: {
  readonly finding: Finding;
  readonly expense: string;
  readonly tables: TableSet;
}): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const line = tables.find(Expenses, expense);
  const rule = tables.rows(Policy).find((row) => sameKey(row.rule, finding.rule));
  const [shown, more] = useMore(finding.rows);
  const { currency: home } = companySettings(tables);
  const fact = (label: string, figure: number | undefined): readonly Figure[] =>
    figure === undefined ? [] : [{ label, value: formats.quantity(figure) }];
  return (
    <>
      <p className={styles.text}>{formats.sentence(finding.text)}</p>
      <Facts facts={[...fact(words.figure, finding.figure), ...fact(words.limit, finding.limit)]} />
      <ButtonRow>
        {line?.claim !== undefined && (
          <Link href={hrefOf("expenses/line", { claim: line.claim, expense })}>{words.openLine(expense)}</Link>
        )}
        {line?.claim !== undefined && (
          <Link href={hrefOf("expenses/claim", { claim: line.claim })}>{words.openClaim(line.claim)}</Link>
        )}
        <Button size="small" appearance="subtle" onClick={() => void session.show({ table: Expenses, key: expense })}>
          {words.showRow}
        </Button>
        {rule && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void session.show({ table: Policy, key: rule.rule, column: Policy.columns.strength.header })}
          >
            {words.showRule}
          </Button>
        )}
      </ButtonRow>
      {!rule && <p className={styles.small}>{words.builtInRule(finding.rule)}</p>}
      <Section title={words.rows}>
        <ul className={styles.list}>
          {shown.map((key) => {
            const row = tables.find(Expenses, key);
            const claim = row?.claim === undefined ? undefined : tables.find(Claims, row.claim);
            return (
              <li key={key} className={styles.row}>
                <div className={styles.top}>
                  {claim ? (
                    <Link href={hrefOf("expenses/claim", { claim: claim.claim })}>{key}</Link>
                  ) : (
                    <span>{key}</span>
                  )}
                  {row && <span className={styles.amount}>{formats.money(row.amount, currencyOf(row, home))}</span>}
                </div>
                {row && (
                  <div className={styles.small}>
                    {[
                      formats.day(row.date),
                      claim ? `${claim.claim} ${claim.person}` : words.noClaim,
                      row.category,
                      row.vendor,
                      row.details,
                      row.comment,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        {more}
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", gap: "8px" },
  amount: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
