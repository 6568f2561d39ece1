import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useAction } from "../../../session/useAction";
import type { Formats } from "../../../domain/formats";
import { Lists } from "../../../model/company/lists";
import type { Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { ButtonRow, Section } from "../../../ui/Page";
import type { RecordKind } from "../../../ui/recordKind";
import { RecordPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { actionStep } from "../../../ui/Steps";
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
  const formats = useFormats();
  return (
    <RecordPage
      kind={cardLineRecord}
      view={({ record, tables }) => {
        const { line, status } = record;
        const home = companySettings(tables).currency;
        return {
          subtitle: `${formats.money(line.amount, currencyOf(line, home))} · ${formats.day(line.date)}`,
          tags: <Tag tone={tones[status]}>{words.status[status]}</Tag>,
          steps: line.expense === undefined ? [] : [actionStep(partLine, { line: line.line })],
          facts: factsOf(record, home, formats),
        };
      }}
    >
      {({ record: state, tables }) =>
        state.line.expense === undefined ? (
          <>
            <Candidates state={state} home={companySettings(tables).currency} />
            <Section title={words.line.make}>
              <MakeExpense line={state.line} tables={tables} />
            </Section>
          </>
        ) : (
          <Matched state={state} />
        )
      }
    </RecordPage>
  );
}

const cardLineRecord: RecordKind<CardLineState> = {
  table: CardLines,
  path: "expenses/card-line",
  param: "line",
  list: { path: "expenses/card", label: words.title },
  reads: [...new Set([...claimCardLine.reads, Lists])],
  find: (tables, key) => matchCard(tables).lines.find(({ line }) => line.line === key),
  nameOf: ({ line }) => line.vendor,
  gone: { title: words.line.gone, text: words.line.goneText },
};

function Matched({ state: { line, expense } }: { readonly state: CardLineState }): ReactNode {
  const number = line.expense ?? "";
  return (
    <Section title={words.line.matchedTo}>
      {expense?.claim === undefined ? (
        <span>{expense ? number : words.line.goneExpense(number)}</span>
      ) : (
        <Link href={hrefOf("expenses/claim", { claim: expense.claim })}>
          {number} · {expense.claim}
        </Link>
      )}
    </Section>
  );
}

function Candidates({
  state: { line, candidates, proposal },
  home,
}: {
  readonly state: CardLineState;
  readonly home: string;
}): ReactNode {
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

function factsOf({ line, alike, counterpart }: CardLineState, home: string, formats: Formats): readonly Figure[] {
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  return [
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
  ];
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
