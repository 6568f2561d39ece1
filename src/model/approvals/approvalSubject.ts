import type { Day } from "../../domain/calendarDay";
import type { Problem } from "../../domain/result";
import type { Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import type { LinesOf } from "../../tables/unreadRow";
import type { ApprovalKind } from "./approvals";
import type { AskedNow } from "./approvalState";

/** What is approved, as it reads now. */
export interface SubjectNow extends Pick<AskedNow, "lines" | "formerSubject"> {
  readonly subject: string;
  /** Whose it is; never decides, whatever name Approvals holds. */
  readonly requester: string;
  /** Others who asked for part of it: none of them decides it. */
  readonly alsoAsked?: readonly string[];
  /** What an approval would approve now, in the company's currency. */
  readonly amount: number;
  /** The company's. */
  readonly currency: string;
  /** Something of it has no price: the amount is not the whole of it. */
  readonly isUnpriced?: boolean;
  /** What is wrong with a line that is in none of this, as it can't be read. */
  readonly unread?: Problem;
}

/** How a kind of thing that needs approval is read. */
export interface ApprovalSubject {
  readonly kind: ApprovalKind;
  readonly reads: readonly AnyTable[];
  /** What it is made of beside its own row: while a line of it can't be read, nobody decides it. */
  readonly lines: LinesOf;
  /** Its subject by its number; undefined where it is gone or cancelled. Built once, looked up often. */
  readonly subjectIn: (tables: TableSet) => (reference: string) => Omit<SubjectNow, "unread"> | undefined;
  /** What its own row keeps of a decision that settles it: all steps approved, or one refused. */
  readonly settled?: (tables: TableSet, reference: string, settled: Settled) => readonly Change[];
  /** What an approver needs to know of it. */
  readonly details?: (tables: TableSet, reference: string, today: Day) => DecisionDetails | undefined;
}

/** The end of a round of approval. */
export interface Settled {
  readonly isApproved: boolean;
  readonly by: string;
  readonly on: Day;
  readonly comment: string | undefined;
}

/** What a decision is about, beside its sum. Amounts in the company's currency unless one is named. */
export interface DecisionDetails {
  readonly lines: readonly DecisionLine[];
  readonly budgets: readonly BudgetEffect[];
  /** What the approver should notice: a price that rose, a limit, a budget, a rule. */
  readonly findings: readonly string[];
  /** What the requester had before of the same kind, such as orders to the vendor. */
  readonly history: string | undefined;
}

export interface DecisionLine {
  readonly what: string;
  readonly amount: number | undefined;
  readonly currency: string;
  /** More about it, in small print: the last price, other vendors. */
  readonly notes: readonly string[];
}

/** What a budget has left before and after. */
export interface BudgetEffect {
  readonly department: string;
  readonly category: string;
  readonly month: Day;
  readonly left: number;
  readonly leftAfter: number;
}
