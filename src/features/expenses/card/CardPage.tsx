import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { ListRow } from "../../../ui/ListRow";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { SearchList } from "../../../ui/SearchList";
import { Tag, type Tone } from "../../../ui/Tag";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { CardLines } from "../../../model/expenses/tables";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { cardTables, matchCard, type CardLineState, type CardStatus } from "./matchCard";
import { matchLines } from "./matchLines";
import { words } from "./words";

/** The lines of card statements: which expense each one is, which it may be, and what is unmatched. */
export function CardPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { params } = useRoute();
  const tables = useTables(cardTables);
  const accept = useAction(matchLines);
  const matching = useMemo(() => tables && matchCard(tables), [tables]);
  const home = tables && companySettings(tables).currency;
  const matches = (matching?.lines ?? []).flatMap(({ line, proposal }) =>
    proposal ? [{ line: line.line, expense: proposal.expense.expense }] : [],
  );
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <ExpensesNavigation />
      {!matching || home === undefined ? (
        <Loading />
      ) : matching.lines.length === 0 ? (
        <EmptyState title={words.none} action={<Link href={hrefOf("import")}>{words.importData}</Link>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.actions}>
            {matches.length > 0 && (
              <Button
                appearance="primary"
                size="small"
                disabledFocusable={accept.busy}
                onClick={() => void accept.run({ matches })}
              >
                {words.acceptAll(matches.length)}
              </Button>
            )}
            {matching.withoutCard.length > 0 && (
              <Link href={hrefOf("expenses/without-card")}>{words.withoutCard(matching.withoutCard.length)}</Link>
            )}
          </div>
          <SearchList
            says={words.listWords}
            rows={matching.lines}
            textOf={searchText}
            filter={{ label: words.show, choices: words.filters, initial: shownFirst(params.show), passes }}
            saves={CardLines}
            keyOf={({ line }) => line.line}
            hrefOf={({ line }) => hrefOf("expenses/card-line", { line: line.line })}
          >
            {({ line, status, proposal, alike }) => (
              <ListRow
                title={line.vendor}
                figure={formats.money(line.amount, currencyOf(line, home))}
                detail={[
                  formats.day(line.date),
                  line.expense ?? proposal?.expense.expense,
                  line.amount < 0 && words.refund,
                  alike > 1 && words.alike(alike),
                  line.city,
                ]
                  .filter(Boolean)
                  .join(" · ")}
                state={<Tag tone={tones[status]}>{words.status[status]}</Tag>}
              />
            )}
          </SearchList>
        </>
      )}
    </Page>
  );
}

type Shown = keyof typeof words.filters;

const shownFirst = (show: string | undefined): Shown => (show === "Unmatched" || show === "Proposed" ? show : "all");

function passes({ line, status, alike }: CardLineState, show: Shown): boolean {
  if (show === "all") return true;
  if (show === "alike") return alike > 1;
  return show === "refunds" ? line.amount < 0 : status === show;
}

const searchText = ({ line, proposal }: CardLineState): string =>
  [line.line, line.vendor, line.city, line.amount, line.cardholder, line.expense, proposal?.expense.expense]
    .filter((word) => word !== undefined)
    .join(" ");

/** Also of the line's own page. */
export const tones: Readonly<Record<CardStatus, Tone>> = {
  Proposed: "plain",
  Unmatched: "warning",
  Netted: "good",
  Matched: "good",
};

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
});
