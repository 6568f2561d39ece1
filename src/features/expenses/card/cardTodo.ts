import { formatMoney } from "../../../domain/sentence";
import { todoItem, type TodoItem } from "../../../domain/todoItem";
import { isCurrency } from "../../../domain/money";
import { companySettings } from "../../../model/company/settings";
import type { TableSet } from "../../../tables/tableSet";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { matchCard, type CardLineState, type CardStatus } from "./matchCard";

/** Card lines whose match waits for a word, and those that nobody claims. */
export function cardTodo(tables: TableSet): readonly TodoItem[] {
  const { lines } = matchCard(tables);
  const { currency: home } = companySettings(tables);
  const formatLine = ({ line, proposal }: CardLineState): string => {
    const currency = currencyOf(line, home);
    // A code that is none would stop the sentence; the checks name it elsewhere.
    const amount = isCurrency(currency) ? formatMoney(line.amount, currency) : String(line.amount);
    return `${line.vendor}, ${amount} on ${line.date}${proposal ? `: ${proposal.expense.expense}` : ""}`;
  };
  const inStatus = (status: CardStatus, one: string, others: string, step: string): TodoItem =>
    todoItem(
      lines.filter((line) => line.status === status),
      { one, others, say: formatLine, step, page: `expenses/card?show=${status}` },
    );
  return [
    inStatus("Proposed", "card line to match", "card lines to match", "Match"),
    inStatus("Unmatched", "card line without an expense", "card lines without an expense", "Claim"),
  ];
}
