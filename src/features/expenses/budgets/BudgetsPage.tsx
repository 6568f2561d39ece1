import { Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { companySettings } from "../../../model/company/settings";
import { BudgetBar } from "./BudgetBar";
import { budgetLines, monthOf, type BudgetLine } from "../../../model/expenses/budgets";
import { claimTables } from "../../../model/expenses/claimState";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { Budgets } from "../../../model/expenses/tables";
import { ShowAll, useShows } from "../../../ui/ShowAll";
import { isNearlyUsed } from "../expenseTodo";
import { words } from "../words";

/** What departments may spend in a month and what they have, category by category; each opens to the lines behind it. */
export function BudgetsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const lines = useMemo(() => (tables ? budgetLines(tables) : []), [tables]);
  const months = [...new Set(lines.map(({ month }) => month))].reverse();
  const [chosen, setMonth] = usePageState("month", monthOf(today));
  const month = months.includes(chosen) ? chosen : months[0];
  const shows = useShows();
  const shown = lines.filter((line) => line.month === month && (shows("all") || isNearlyUsed(line)));
  return (
    <Page title={words.budgets.title} subtitle={words.budgets.subtitle}>
      <ExpensesNavigation />
      {!tables ? (
        <Loading />
      ) : month === undefined ? (
        <EmptyState title={words.budgets.none}>{words.budgets.noneText}</EmptyState>
      ) : (
        <>
          <ShowAll />
          <Select aria-label={words.budgets.month} value={month} onChange={(_event, { value }) => setMonth(value)}>
            {months.map((each) => (
              <option key={each} value={each}>
                {formats.month(each)}
              </option>
            ))}
          </Select>
          {byDepartment(shown).map(([department, categories]) => (
            <Section key={department} title={department === "" ? words.budgets.noDepartment : department}>
              {categories.map((line) => (
                <BudgetBar
                  key={line.category}
                  line={line}
                  currency={companySettings(tables).currency}
                  href={hrefOf("expenses/budget", {
                    department: line.department,
                    category: line.category,
                    month: line.month,
                  })}
                />
              ))}
            </Section>
          ))}
        </>
      )}
    </Page>
  );
}

function byDepartment(lines: readonly BudgetLine[]): readonly (readonly [string, readonly BudgetLine[]])[] {
  const departments = new Map<string, BudgetLine[]>();
  for (const line of lines) departments.set(line.department, [...(departments.get(line.department) ?? []), line]);
  return [...departments];
}

const reads = [...claimTables, Budgets];
