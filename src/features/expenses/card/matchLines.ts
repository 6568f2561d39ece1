import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { CardLines, Expenses } from "../../../model/expenses/tables";

export interface CardMatch {
  readonly line: string;
  readonly expense: string;
}

/** Notes which expenses card lines are. Each line and each expense goes into one match. */
export const matchLines: Action<{ readonly matches: readonly CardMatch[] }> = {
  title: "Accept",
  reads: [CardLines, Expenses],
  plan(tables, { matches }) {
    const [first] = matches;
    if (!first) return refuse("Choose a card line to match.");
    const lineByExpense = new Map(
      tables.rows(CardLines).flatMap(({ line, expense }) => (expense === undefined ? [] : [[expense, line] as const])),
    );
    const changes: Change[] = [];
    for (const { line, expense } of matches) {
      const card = requireRow(tables, CardLines, line);
      if (!card.ok) return card;
      const spent = requireRow(tables, Expenses, expense);
      if (!spent.ok) return spent;
      const where = { table: CardLines.name, row: line };
      if (card.value.expense !== undefined)
        return refuse(`${line} is matched to ${card.value.expense} already. Part them first.`, where);
      const other = lineByExpense.get(expense);
      if (other !== undefined)
        return refuse(`${expense} is matched to the card line ${other} already. Part them first.`, where);
      lineByExpense.set(expense, line);
      changes.push(update(CardLines, line, { expense }));
    }
    return ok({
      sentence:
        matches.length === 1
          ? `Matched the card line ${first.line} to ${first.expense}`
          : `Matched ${String(matches.length)} card lines to their expenses`,
      changes,
    });
  },
};

/** Parts a card line from its expense. */
export const partLine: Action<{ readonly line: string }> = {
  title: "Part",
  reads: [CardLines],
  plan(tables, { line }) {
    const card = requireRow(tables, CardLines, line);
    if (!card.ok) return card;
    const { expense } = card.value;
    if (expense === undefined) return refuse(`The card line ${line} is not matched to an expense.`);
    return ok({
      sentence: `Parted the card line ${line} from ${expense}`,
      changes: [update(CardLines, line, { expense: undefined })],
    });
  },
};
