import { optional } from "../../tables/column";
import { day, link, money, text } from "../../tables/kinds";
import { all, any, figure, is, isAbove, isBlank, isFilled, ladder, not, type Rungs } from "../../tables/ladder";
import { sameAs } from "../../tables/criteriaText";
import type { ApprovalState } from "../approvals/approvalLadder";

/** The words of a claim's state, as the Status column shows them. */
export const claimStatuses = [
  "Draft",
  "Submitted",
  "Changed",
  "Refused",
  "Approved",
  "Handed over",
  "Paid",
  "Cancelled",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** What people fill in of a claim; its state is calculated from it. */
export const claimColumns = {
  claim: text({ header: "Claim", help: "Its number.", width: 15 }),
  person: link({ header: "Person", help: "Who spent the money.", width: 20 }, "People"),
  department: optional(link({ header: "Department", help: "Whose budget; blank for the person's." }, "Departments")),
  trip: optional(text({ header: "Trip", help: "The number of the trip, if it was one.", width: 15 })),
  purpose: text({ header: "Purpose", help: "What it was for.", width: 34 }),
  date: day({ header: "Date", help: "When it was opened." }),
  submittedOn: optional(day({ header: "Submitted on", help: "When it was last submitted for approval." })),
  advance: optional(money({ header: "Advance", help: "How much of the person's advances it settles, at most." })),
  handedOverOn: optional(day({ header: "Handed over on", help: "When its last line went to finance." })),
  paidOn: optional(day({ header: "Paid on", help: "When finance paid it." })),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was cancelled." })),
} as const;

/** How far a claim got: the Status column and its rule. */
export const claimLadder = ladder(
  claimColumns,
  { approval: figure.word<ApprovalState>("[@Approval]") },
  (of): Rungs<ClaimStatus> => ({
    rungs: [
      [isFilled(of.cancelledOn), "Cancelled"],
      [isFilled(of.paidOn), "Paid"],
      [isFilled(of.handedOverOn), "Handed over"],
      [is(of.approval, "Not asked"), "Draft"],
      [is(of.approval, "Waiting"), "Submitted"],
      [is(of.approval, "Refused"), "Refused"],
      [is(of.approval, "Changed"), "Changed"],
    ],
    otherwise: "Approved",
  }),
);

/** What is wrong with a claim that no single cell shows. */
export type ClaimProblem =
  "" | "Handed over without approval" | "Paid without being handed over" | "Changed after approval";

/** What went past the approval of a claim: the Problem column and its rule. What moves with people, such as a department, is no change. */
export const claimProblemLadder = ladder(
  claimColumns,
  {
    approval: figure.word<ApprovalState>("[@Approval]"),
    changedLines: figure.number(
      `COUNTIFS(Expenses[Claim],${sameAs("[@Claim]")},Expenses[Check figure],1,Expenses[Asked as],"<>")`,
    ),
  },
  (of): Rungs<ClaimProblem> => ({
    rungs: [
      [isFilled(of.cancelledOn), ""],
      [all(isFilled(of.paidOn), isBlank(of.handedOverOn)), "Paid without being handed over"],
      [isBlank(of.handedOverOn), ""],
      [not(any(is(of.approval, "Approved"), is(of.approval, "Changed"))), "Handed over without approval"],
      [isAbove(of.changedLines, 0), "Changed after approval"],
    ],
    otherwise: "",
  }),
);
