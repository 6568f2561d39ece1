import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { Figures } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { budgetLines } from "../../../model/expenses/budgets";
import { claimTables } from "../../../model/expenses/claimState";
import { Budgets } from "../../../model/expenses/tables";
import { toneOf, words } from "../words";

/** One budget with the expenses behind its figures. */
export function BudgetPage(): ReactNode {
  const formats = useFormats();
  const { department = "", category = "", month = "" } = useRoute().params;
  const tables = useTables(reads);
  const line = useMemo(
    () =>
      tables &&
      budgetLines(tables).find(
        (each) => each.department === department && each.category === category && each.month === month,
      ),
    [tables, department, category, month],
  );
  const page = (subtitle: string, children: ReactNode): ReactNode => (
    <Page title={category} subtitle={subtitle} back={{ href: hrefOf("expenses/budgets"), label: words.budgets.title }}>
      {children}
    </Page>
  );
  if (!tables) return page(department, <Loading />);
  if (!line) return page(department, <EmptyState title={words.budgets.none}>{words.budgets.noneText}</EmptyState>);
  const { currency } = companySettings(tables);
  const amount = (value: number): string => formats.money(value, currency);
  return page(
    `${department === "" ? words.budgets.noDepartment : department} · ${formats.month(month)}`,
    <>
      <Figures
        figures={[
          { label: words.budgets.budget, value: line.budget === undefined ? "–" : amount(line.budget) },
          { label: words.budgets.spent, value: amount(line.spent) },
          { label: words.budgets.committed, value: amount(line.committed) },
          { label: words.budgets.leftTitle, value: amount(line.left), strong: true },
        ]}
      />
      <Section title={words.budgets.behind}>
        {line.behind.length === 0 ? (
          <EmptyState title={words.budgets.nothingBehind} />
        ) : (
          <Entries>
            {line.behind.map(({ line: expense, approved, state }) => (
              <Entry
                key={expense.expense}
                small={[expense.expense, formats.day(expense.date), state.claim.person, expense.vendor]
                  .filter(Boolean)
                  .join(" · ")}
                end={<Tag tone={toneOf[state.status]}>{state.status}</Tag>}
              >
                <Link href={hrefOf("expenses/claim", { claim: state.claim.claim })}>{state.claim.claim}</Link>{" "}
                {amount(approved)}
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
    </>,
  );
}

const reads = [...claimTables, Budgets];
