import { optional } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, flag, formula, link, money, text } from "../../tables/kinds";
import { countsAsFormula, deciderFormula, roundFaultFormula, roundFormula } from "./roundFormulas";

const tabColor = "#8764B8";

/** What can be submitted for approval. */
export const approvalKinds = ["Order", "Invoice", "Trip", "Claim"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export const ApprovalRules = defineTable({
  name: "ApprovalRules",
  sheet: "Approval rules",
  help: "Who approves what: by kind, department, category and amount, step after step. Nobody approves their own. An order to which no rule applies needs no approval.",
  tabColor,
  key: "rule",
  version: 1,
  record: { noun: "approval rule" },
  columns: {
    rule: text({ header: "Rule", help: "Its name, once each.", width: 26 }),
    kind: choice({ header: "Kind", help: "What it is about." }, approvalKinds),
    department: optional(
      link({ header: "Department", help: "Blank for all that have no rule of their own." }, "Departments"),
    ),
    category: optional(
      text({ header: "Category", help: "Holds where something of this category is in it; blank for all.", width: 18 }),
    ),
    over: optional(
      money({ header: "Over", help: "Holds above this amount in the company's currency; blank for any." }),
    ),
    overBudget: optional(
      flag({ header: "Over budget", help: "Yes: holds only where it comes to more than is left of a budget." }),
    ),
    step: count({ header: "Step", help: "1 decides first, then 2, and so on." }),
    approver: optional(
      link({ header: "Approver", help: "Who decides; blank for the requester's manager.", width: 20 }, "People"),
    ),
    atLeast: optional(
      count({ header: "At least", help: "How many people must approve in all; the managers above decide as well." }),
    ),
  },
});
export type ApprovalRule = RowOf<typeof ApprovalRules.columns>;

export const Approvals = defineTable({
  name: "Approvals",
  sheet: "Approvals",
  help: "What waits for whose decision, and what was decided. A manager may choose Approve or Refuse right here.",
  tabColor,
  key: "approval",
  version: 1,
  undo: {
    names: { reference: ["Orders", "Invoices", "Trips", "Claims"] },
    decision: { field: "decision", by: "decidedBy" },
  },
  expects: { ascending: [["askedOn", "decidedOn"]], past: ["askedOn", "decidedOn", "withdrawnOn"] },
  columns: {
    approval: text({ header: "Approval", help: "Its number.", width: 15 }),
    kind: choice({ header: "Kind", help: "What it is about." }, approvalKinds),
    reference: text({ header: "For", help: "The number of the order, invoice, trip or claim.", width: 15 }),
    subject: text({ header: "Subject", help: "What was asked for, as it stood when it was asked.", width: 44 }),
    requester: link({ header: "Requester", help: "Who asks; never decides.", width: 20 }, "People"),
    department: optional(link({ header: "Department", help: "Whose budget it is." }, "Departments")),
    amount: money({ header: "Amount", help: "What it comes to, in the company's currency." }),
    step: count({ header: "Step", help: "The steps before it must be approved first." }),
    steps: optional(count({ header: "Of steps", help: "How many steps must be approved in all." })),
    approver: link({ header: "Approver", help: "Who decides.", width: 20 }, "People"),
    handedOverFrom: optional(
      text({ names: "People", header: "Handed over from", help: "Who was to decide before.", width: 20 }),
    ),
    askedOn: day({ header: "Asked on", help: "When it was asked." }),
    decision: optional(
      choice(
        {
          header: "Decision",
          help: "Approve or Refuse; refusing wants a comment. Typed here, it counts once someone other than the requester confirms it in the pane.",
        },
        ["Approve", "Refuse"],
      ),
    ),
    comment: optional(text({ header: "Comment", help: "Why; the requester will read it.", width: 30 })),
    decidedBy: optional(
      text({ names: "People", header: "Decided by", help: "Who decided: the approver or their delegate.", width: 20 }),
    ),
    question: optional(
      text({ header: "Asked back", help: "What the approver wants to know before deciding.", width: 30 }),
    ),
    answer: optional(text({ header: "Answer", help: "What the requester answered.", width: 30 })),
    decidedOn: optional(day({ header: "Decided on", help: "When the decision was checked and counted." })),
    withdrawnOn: optional(day({ header: "Withdrawn on", help: "When it was taken back or asked again." })),
    round: formula({
      header: "Round",
      help: "What its steps are found by; blank once it was withdrawn.",
      formula: roundFormula,
      numberFormat: "General",
    }),
    decider: formula({
      header: "Decider",
      help: "Who decided, once the decision was checked and the name is in People.",
      formula: deciderFormula,
      numberFormat: "General",
    }),
    countsAs: formula({
      header: "Counts as",
      help: "The decision, once it counts; the requester's own never does.",
      formula: countsAsFormula,
      numberFormat: "General",
    }),
    roundFault: formula({
      header: "Round fault",
      help: "1 where a step of the round is missing, or says something else than the first.",
      formula: roundFaultFormula,
      numberFormat: "0",
    }),
  },
  highlights: [
    { formula: '=OR({Withdrawn on}<>"",AND({Decided on}<>"",{Decision}="Approve"))', tone: "muted" },
    { formula: '=AND({Decided on}<>"",{Decision}="Refuse")', column: "Decision", tone: "bad" },
    { formula: '=AND({Decided on}="",{Withdrawn on}="")', column: "Approver", tone: "warning" },
  ],
});
export type Approval = RowOf<typeof Approvals.columns>;
