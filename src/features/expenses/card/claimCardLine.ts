import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { companySettings } from "../../../model/company/settings";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { changeable, requireClaim, voids } from "../../../model/expenses/requireClaim";
import { claimTables } from "../../../model/expenses/claimState";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkDraft } from "../../../model/expenses/checks/checkExpenses";
import { checksCell } from "../../../model/expenses/checks/finding";
import { draftExpense, lineTables, prepareLine } from "../line/expenseLine";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { CardLines, Expenses } from "../../../model/expenses/tables";

export interface ClaimCardLine {
  readonly line: string;
  readonly claim: string;
  readonly category: string;
  readonly receipt?: string | undefined;
  readonly comment?: string | undefined;
}

/** Makes an expense of a card line that none is matched to, into a claim; a foreign amount is exchanged by the company's own rate. */
export const claimCardLine: Action<ClaimCardLine> = {
  title: "Make an expense",
  reads: [...new Set([...claimTables, ...lineTables, ...checkTables, CardLines])],
  plan(tables, { line, claim, category, receipt, comment }, { today }) {
    const card = requireRow(tables, CardLines, line);
    if (!card.ok) return card;
    const { date, vendor, city, amount, currency, expense: matched } = card.value;
    if (matched !== undefined) return refuse(`The card line ${line} is ${matched} already.`);
    const state = requireClaim(tables, claim, changeable, "changed");
    if (!state.ok) return state;
    const prepared = prepareLine(tables, {
      date,
      category,
      amount,
      currency,
      vendor,
      city: city !== undefined && isPlace(city) ? city : undefined,
      receipt,
      comment,
    });
    if (!prepared.ok) return prepared;
    const expense = numbering("EX", today, usedKeys(tables, Expenses))();
    const checks = checksCell(checkDraft(tables, draftExpense(prepared.value, expense, claim), today));
    const paid = formatMoney(amount, currencyOf(card.value, companySettings(tables).currency));
    return ok({
      sentence: `Added ${expense} of the card line to ${claim}: ${category}, ${vendor}, ${paid}`,
      changes: [
        insert(Expenses, { ...prepared.value.fields, expense, claim, checks }),
        update(CardLines, line, { expense }),
      ],
      warnings: [...voids(state.value), ...prepared.value.warnings],
    });
  },
};

/** Shops on the net give a telephone number or their own address for a city. */
const isPlace = (city: string): boolean => /\p{L}{2}/u.test(city) && !/\d{5}|internet|\.(com|co|net|org)/i.test(city);
