import { companySettings, Settings } from "../../../model/company/settings";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { CardLines, Claims, Expenses, type Expense } from "../../../model/expenses/tables";
import type { CardLine } from "./cardLine";
import { candidatesFor, type Candidate, type Spent } from "./candidates";
import { netRefunds } from "./netRefunds";
import { foldKey } from "../../../tables/keys";

/** What matching reads. */
export const cardTables: readonly AnyTable[] = [Settings, Claims, Expenses, CardLines];

export const cardStatuses = ["Proposed", "Unmatched", "Netted", "Matched"] as const;
export type CardStatus = (typeof cardStatuses)[number];

/** A line of a statement and what became of it. */
export interface CardLineState {
  readonly line: CardLine;
  readonly status: CardStatus;
  /** The expense that it is matched to; undefined where that is gone from the sheet. */
  readonly expense: Expense | undefined;
  /** The expense that it seems to be, with the reason. */
  readonly proposal: Candidate | undefined;
  /** All expenses of its amount that no card line is matched to, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** The refund of this charge, or the charge of this refund. */
  readonly counterpart: CardLine | undefined;
  /** How many lines of statements say exactly this, itself among them. */
  readonly alike: number;
}

export interface CardMatching {
  readonly lines: readonly CardLineState[];
  /** Expenses that were paid and that no line of a statement is matched to or proposed for. */
  readonly withoutCard: readonly Expense[];
}

/**
 * Holds the lines of card statements against expenses: the same amount, in the line's currency or as the bank billed it, a few days
 * apart at the same vendor. One line goes with one expense, the likeliest first; charges that a refund made good need none.
 */
export function matchCard(tables: TableSet): CardMatching {
  const { currency: home } = companySettings(tables);
  const lines = tables.rows(CardLines);
  const taken = new Set(lines.flatMap(({ expense }) => expense ?? []));
  const expenses = tables.rows(Expenses).flatMap((expense): Spent[] => {
    const claim = expense.claim === undefined ? undefined : tables.find(Claims, expense.claim);
    const person = claim?.person;
    return claim?.cancelledOn !== undefined || notPaid.has(foldKey(expense.category)) ? [] : [{ expense, person }];
  });
  const free = expenses.filter(({ expense }) => !taken.has(expense.expense));
  const open = lines.filter(({ expense }) => expense === undefined);
  const candidates = candidatesFor(open, free, home);
  const proposals = oneToOne(candidates);
  const counterparts = netRefunds(lines, home);
  const alike = countAlike(lines);
  const isNetted = (line: CardLine): boolean => {
    const other = counterparts.get(line.line);
    return [line, other].every((each) => each !== undefined && each.expense === undefined && !proposals.has(each.line));
  };
  const proposed = new Set([...proposals.values()].map(({ expense }) => expense.expense));
  return {
    lines: lines.map((line) => ({
      line,
      status:
        line.expense !== undefined
          ? "Matched"
          : proposals.has(line.line)
            ? "Proposed"
            : isNetted(line)
              ? "Netted"
              : "Unmatched",
      expense: line.expense === undefined ? undefined : tables.find(Expenses, line.expense),
      proposal: proposals.get(line.line),
      candidates: candidates.get(line.line) ?? [],
      counterpart: counterparts.get(line.line),
      alike: alike.get(saying(line)) ?? 1,
    })),
    withoutCard: free.map(({ expense }) => expense).filter(({ expense }) => !proposed.has(expense)),
  };

  function countAlike(all: readonly CardLine[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const line of all) counts.set(saying(line), (counts.get(saying(line)) ?? 0) + 1);
    return counts;
  }

  /** All that the statement says of a line. */
  function saying(line: CardLine): string {
    const { date, posted, vendor, city, amount, billed, rate, cardholder } = line;
    return JSON.stringify([date, posted, vendor, city, currencyOf(line, home), amount, billed, rate, cardholder]);
  }
}

/** What is paid by the day or the distance was never paid with a card. */
const notPaid = new Set(["mileage", "per diem"]);

/** The likeliest pairs, each line and each expense in one at most; equal ones in the order of their names. */
function oneToOne(candidates: ReadonlyMap<string, readonly Candidate[]>): ReadonlyMap<string, Candidate> {
  const pairs = [...candidates].flatMap(([line, found]) =>
    found.filter(({ isLikely }) => isLikely).map((candidate) => ({ line, candidate })),
  );
  pairs.sort(
    (one, other) =>
      other.candidate.likelihood - one.candidate.likelihood ||
      (one.line === other.line ? 0 : one.line < other.line ? -1 : 1) ||
      (one.candidate.expense.expense < other.candidate.expense.expense ? -1 : 1),
  );
  const proposals = new Map<string, Candidate>();
  const taken = new Set<string>();
  for (const { line, candidate } of pairs) {
    if (proposals.has(line) || taken.has(candidate.expense.expense)) continue;
    proposals.set(line, candidate);
    taken.add(candidate.expense.expense);
  }
  return proposals;
}
