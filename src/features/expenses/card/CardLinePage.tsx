import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Facts, type Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { CardLines } from "../../../model/expenses/tables";
import { tones } from "./CardPage";
import { claimCardLine } from "./claimCardLine";
import { MakeExpense } from "./MakeExpense";
import { matchCard, type CardLineState } from "./matchCard";
import { matchLines, partLine } from "./matchLines";
import { words } from "./words";
import { Message } from "../../../ui/Message";

/** One line of a card statement: the expense that it is or may be, or the expense to make of it. */
export function CardLinePage(): ReactNode {
  const key = useRoute().params.line ?? "";
  const tables = useTables(claimCardLine.reads);
  const state = useMemo(() => tables && matchCard(tables).lines.find(({ line }) => line.line === key), [tables, key]);
  const home = tables && companySettings(tables).currency;
  const formats = useFormats();
  return (
    <Page
      title={state?.line.vendor ?? key}
      subtitle={
        state &&
        home !== undefined &&
        `${formats.money(state.line.amount, currencyOf(state.line, home))} · ${formats.day(state.line.date)}`
      }
      back={{ href: hrefOf("expenses/card"), label: words.title }}
      actions={state && <Tag tone={tones[state.status]}>{words.status[state.status]}</Tag>}
    >
      {!tables || home === undefined ? (
        <Loading />
      ) : state ? (
        <LineInHand state={state} tables={tables} home={home} />
      ) : (
        <EmptyState title={words.line.gone}>{words.line.goneText(key)}</EmptyState>
      )}
    </Page>
  );
}

interface InHand {
  readonly state: CardLineState;
  readonly tables: TableSet;
  readonly home: string;
}

function LineInHand({ state, tables, home }: InHand): ReactNode {
  const session = useSession();
  const { line } = state;
  return (
    <>
      {line.expense === undefined ? <Candidates state={state} home={home} /> : <Matched state={state} />}
      {line.expense === undefined && (
        <Section title={words.line.make}>
          <MakeExpense line={line} tables={tables} />
        </Section>
      )}
      <Said state={state} home={home} />
      <ButtonRow>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.show({ table: CardLines, key: line.line })}
        >
          {words.line.showRow}
        </Button>
      </ButtonRow>
    </>
  );
}

function Matched({ state: { line, expense } }: Pick<InHand, "state">): ReactNode {
  const part = useAction(partLine);
  const number = line.expense ?? "";
  return (
    <Section title={words.line.matchedTo}>
      <ButtonRow>
        {expense?.claim === undefined ? (
          <span>{expense ? number : words.line.goneExpense(number)}</span>
        ) : (
          <Link href={hrefOf("expenses/claim", { claim: expense.claim })}>
            {number} · {expense.claim}
          </Link>
        )}
        <Button size="small" disabledFocusable={part.busy} onClick={() => void part.run({ line: line.line })}>
          {partLine.title}
        </Button>
      </ButtonRow>
    </Section>
  );
}

function Candidates({ state: { line, candidates, proposal }, home }: Omit<InHand, "tables">): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const accept = useAction(matchLines);
  return (
    <Section title={words.line.candidates}>
      {candidates.length === 0 && <p className={styles.small}>{words.line.noCandidates}</p>}
      <ul className={styles.list}>
        {candidates.map((candidate) => {
          const { expense, reason } = candidate;
          return (
            <li key={expense.expense} className={styles.row}>
              <div className={styles.top}>
                <span>{[expense.expense, expense.vendor ?? expense.category].join(" · ")}</span>
                <span className={styles.amount}>{formats.money(expense.amount, currencyOf(expense, home))}</span>
              </div>
              <div className={styles.small}>{reason}</div>
              <ButtonRow>
                <Button
                  size="small"
                  appearance={candidate === proposal ? "primary" : "secondary"}
                  disabledFocusable={accept.busy}
                  onClick={() => void accept.run({ matches: [{ line: line.line, expense: expense.expense }] })}
                >
                  {words.line.accept(expense.expense)}
                </Button>
                {candidate === proposal && <Tag tone="good">{words.line.proposed}</Tag>}
              </ButtonRow>
            </li>
          );
        })}
      </ul>
      {accept.refusal && <Message text={accept.refusal.message} />}
    </Section>
  );
}

function Said({ state: { line, alike, counterpart }, home }: Omit<InHand, "tables">): ReactNode {
  const formats = useFormats();
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  return (
    <Facts
      facts={[
        ...fact(words.line.billed, line.billed === undefined ? undefined : formats.money(line.billed, home)),
        ...fact(words.line.rate, line.rate === undefined ? undefined : formats.quantity(line.rate)),
        ...fact(words.line.posted, line.posted === undefined ? undefined : formats.day(line.posted)),
        ...fact(words.line.city, line.city),
        ...fact(words.line.cardholder, line.cardholder),
        ...fact(words.line.note, line.note),
        ...(alike > 1 ? [{ label: words.line.alike, value: words.line.alikeText(alike) }] : []),
        ...(counterpart
          ? [
              {
                label: line.amount < 0 ? words.line.refundOf : words.line.refundedBy,
                value: (
                  <Link href={hrefOf("expenses/card-line", { line: counterpart.line })}>
                    {counterpart.vendor}, {formats.day(counterpart.date)}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

const useStyles = makeStyles({
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  top: { display: "flex", justifyContent: "space-between", gap: "8px", overflowWrap: "anywhere" },
  amount: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
