import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import type { ApprovalKind } from "./approvals";

/** What is approved, as it reads now. */
export interface SubjectNow {
  readonly subject: string;
  /** Whose it is; never decides, whatever name Approvals holds. */
  readonly requester: string;
  /** What an approval would approve now, in the company's currency. */
  readonly amount: number;
  /** The company's. */
  readonly currency: string;
}

/** How a kind of thing that needs approval is read. */
export interface ApprovalSubject {
  readonly kind: ApprovalKind;
  readonly reads: readonly AnyTable[];
  /** Its subject by its number; undefined where it is gone or cancelled. Built once, looked up often. */
  readonly subjectIn: (tables: TableSet) => (reference: string) => SubjectNow | undefined;
}
