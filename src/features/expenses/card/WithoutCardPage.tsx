import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { ListRow } from "../../../ui/ListRow";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { SearchList } from "../../../ui/SearchList";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { Expenses, type Expense } from "../../../model/expenses/tables";
import { cardTables, matchCard } from "./matchCard";
import { words } from "./words";

/** Expenses that no line of a statement is matched to: the other way round of the card page. */
export function WithoutCardPage(): ReactNode {
  const formats = useFormats();
  const tables = useTables(cardTables);
  const expenses = useMemo(() => tables && matchCard(tables).withoutCard, [tables]);
  const home = tables && companySettings(tables).currency;
  const { title, subtitle, none, listWords } = words.withoutCardPage;
  return (
    <Page title={title} subtitle={subtitle} back={{ href: hrefOf("expenses/card"), label: words.title }}>
      {!expenses || home === undefined ? (
        <Loading />
      ) : expenses.length === 0 ? (
        <EmptyState title={none} />
      ) : (
        <SearchList
          says={listWords}
          rows={expenses}
          textOf={searchText}
          saves={Expenses}
          keyOf={({ expense }) => expense}
          hrefOf={({ claim }) => (claim === undefined ? hrefOf("expenses") : hrefOf("expenses/claim", { claim }))}
        >
          {(expense) => (
            <ListRow
              title={expense.vendor ?? expense.category}
              figure={formats.money(expense.amount, currencyOf(expense, home))}
              detail={[expense.expense, expense.claim, formats.day(expense.date), expense.category]
                .filter(Boolean)
                .join(" · ")}
            />
          )}
        </SearchList>
      )}
    </Page>
  );
}

const searchText = ({ expense, claim, vendor, category }: Expense): string =>
  [expense, claim, vendor, category].filter(Boolean).join(" ");
