import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { Expenses } from "../../../model/expenses/tables";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import { checksCell } from "../../../model/expenses/checks/finding";

/** Writes what the checks find into the column Checks; only rows whose text changes are written. */
export const checkLines: Action<object> = {
  title: "Write the checks into the sheet",
  reads: checkTables,
  plan(tables, _input, { today }) {
    const findings = checkExpenses(tables, today);
    const changes = tables.rows(Expenses).flatMap(({ expense, checks }) => {
      const found = checksCell(findings.get(expense));
      return found === checks ? [] : [update(Expenses, expense, { checks: found })];
    });
    if (changes.length === 0) return refuse("The column Checks of Expenses says all that the checks find already.");
    const count = counted(changes.length, "expense");
    return ok({ sentence: `Wrote the checks of ${count}`, changes });
  },
};
