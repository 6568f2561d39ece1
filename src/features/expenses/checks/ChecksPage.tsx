import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { ListRow } from "../../../ui/ListRow";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { SearchList } from "../../../ui/SearchList";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkLines } from "./checkLines";
import { StrengthTag } from "./Findings";
import { openFindings, type FoundIn } from "./openFindings";
import { words } from "./words";

/** All that the checks find in expenses that are not handed over yet, the heaviest first. */
export function ChecksPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(checkTables);
  const write = useAction(checkLines);
  const found = useMemo(() => tables && openFindings(tables, today), [tables, today]);
  const home = tables && companySettings(tables).currency;
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      actions={
        <Button size="small" disabledFocusable={write.busy} onClick={() => void write.run({})}>
          {checkLines.title}
        </Button>
      }
    >
      <ExpensesNavigation />
      {!found || home === undefined ? (
        <Loading />
      ) : found.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <SearchList
          says={words.listWords}
          rows={found}
          textOf={searchText}
          filter={{ label: words.show, choices: words.strengths, initial: shownFirst(params.show), passes }}
          keyOf={({ expense, finding }) => `${expense.expense} ${finding.rule}`}
          hrefOf={({ expense, finding }) =>
            hrefOf("expenses/finding", { expense: expense.expense, rule: finding.rule })
          }
        >
          {({ expense, person, finding }) => (
            <ListRow
              title={finding.rule}
              figure={formats.money(expense.amount, currencyOf(expense, home))}
              detail={[expense.expense, person, expense.category, formats.day(expense.date)]
                .filter(Boolean)
                .join(" · ")}
              state={<StrengthTag finding={finding} />}
            />
          )}
        </SearchList>
      )}
    </Page>
  );
}

type Shown = keyof typeof words.strengths;

const shownFirst = (show: string | undefined): Shown =>
  show === "Block" || show === "Warn" || show === "Note" ? show : "all";

const passes = ({ finding }: FoundIn, show: Shown): boolean => show === "all" || finding.strength === show;

const searchText = ({ expense, person, finding }: FoundIn): string =>
  [expense.expense, expense.claim, person, expense.vendor, expense.category, finding.rule].filter(Boolean).join(" ");
