import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { ratesIn } from "../../../model/money/rates";
import { companySettings } from "../../../model/company/settings";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { changeable, requireClaim, takenBack, voids } from "../../../model/expenses/requireClaim";
import { claimTables } from "../../../model/expenses/claimState";
import { lineTables } from "../line/expenseLine";
import { exchangeOf } from "../../../model/expenses/lineMoney";
import { Expenses, type Expense } from "../../../model/expenses/tables";

/** Exchanges a claim's lines again, by the rates that the company has now. */
export const exchangeClaim: Action<{ readonly claim: string }> = {
  title: "Exchange again",
  reads: [...new Set([...claimTables, ...lineTables])],
  plan(tables, { claim }, { today }) {
    const state = requireClaim(tables, claim, changeable, "exchanged again");
    if (!state.ok) return state;
    const before = state.value.lines.map(({ line }) => line);
    const exchanged = exchangedLines(tables, before);
    if (exchanged.length === 0)
      return refuse(`Every line of ${claim} has the amount that Rates gives it, or no rate there at all.`);
    const after = new Map([...before, ...exchanged].map((line) => [line.expense, line]));
    return ok({
      sentence: `Exchanged ${counted(exchanged.length, "line")} of ${claim} again`,
      changes: [
        ...exchanged.map(({ expense, rate, rateDate, homeAmount }) =>
          update(Expenses, expense, { rate, rateDate, homeAmount }),
        ),
        ...takenBack(tables, state.value, { claim: state.value.claim, lines: [...after.values()] }, today),
      ],
      warnings: voids(state.value),
    });
  },
};

/** The lines in another currency that were never exchanged, such as rows typed in cells, with what the company's rates make of them. */
export const newlyExchanged = (tables: TableSet, lines: readonly Expense[]): readonly Expense[] =>
  exchangedLines(
    tables,
    lines.filter(({ homeAmount, rate }) => homeAmount === undefined || rate === undefined),
  );

/** The lines that the company's rates would give another amount, with that amount; lines without a rate are left as they are. */
function exchangedLines(tables: TableSet, lines: readonly Expense[]): readonly Expense[] {
  const rateOn = ratesIn(tables);
  const { currency } = companySettings(tables);
  return lines.flatMap((line) => {
    const exchange = exchangeOf(line, rateOn, currency);
    const isSame = exchange.homeAmount === line.homeAmount && exchange.rate === line.rate;
    return exchange.homeAmount === undefined || isSame ? [] : [{ ...line, ...exchange }];
  });
}
