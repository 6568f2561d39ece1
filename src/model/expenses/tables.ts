import { optional } from "../../tables/column";
import { literally, sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, formula, link, listed, money, quantity, signedMoney, text } from "../../tables/kinds";
import { approvalLadders } from "../approvals/approvalLadder";
import { askedAsColumn } from "../approvals/askedAs";
import { claimColumns, claimLadder, claimProblemLadder } from "./claimColumns";
import { claimSubjectFormula, expenseCheckFormula, homeFormula, spelling } from "./sheetFormulas";

// Other duties see this file alone; the sample company asks for approval by the same words.
export { approvedSum, claimSubject, expenseReads } from "./claimSubject";

const tabColor = "#C239B3";
const CATEGORIES = "Expense category";

/** The categories that rules know; others may be added to the list "Expense category". */
export const expenseCategories = {
  flight: "Flight",
  rail: "Rail",
  carHire: "Car hire",
  mileage: "Mileage",
  hotel: "Hotel",
  meals: "Meals",
  perDiem: "Per diem",
  entertainment: "Entertainment",
  supplies: "Office supplies",
  other: "Other",
} as const;

/** The expenses of a claim, as conditions of SUMIFS in a row of Claims. */
const OF_CLAIM = `Expenses[Claim],${sameAs("[@Claim]")}`;
/** Where an expense's claim is, as an Excel expression in a row of Expenses. */
const CLAIM_ROW = `MATCH(${literally("[@Claim]")},Claims[Claim],0)`;

export const Claims = defineTable({
  name: "Claims",
  sheet: "Claims",
  help: "One row a claim. Its status follows from the dates here and from Approvals, its amounts from Expenses.",
  tabColor,
  key: "claim",
  version: 1,
  undo: {
    names: { trip: ["Trips"] },
    stages: ["submittedOn", "handedOverOn", "paidOn"],
    builtOnDecision: ["handedOverOn", "paidOn"],
  },
  expects: {
    ascending: [
      ["date", "submittedOn"],
      ["submittedOn", "handedOverOn"],
      ["handedOverOn", "paidOn"],
    ],
    past: ["date", "submittedOn", "handedOverOn", "paidOn", "cancelledOn"],
  },
  columns: {
    ...claimColumns,
    lines: formula({
      header: "Lines",
      help: "How many expenses it holds.",
      formula: `=COUNTIFS(${OF_CLAIM})`,
      numberFormat: "General",
    }),
    claimed: formula({
      header: "Claimed",
      help: "What its lines come to, in the company's currency.",
      formula: `=ROUND(SUMIFS(Expenses[In company currency],${OF_CLAIM}),3)`,
      numberFormat: "#,##0.00#",
    }),
    approved: formula({
      header: "Approved",
      help: "What of it is approved; nothing while it is not.",
      formula: `=ROUND(SUMIFS(Expenses[Spent],${OF_CLAIM}),3)`,
      numberFormat: "#,##0.00#",
    }),
    pay: formula({
      header: "To pay",
      help: "Approved, less the advance.",
      formula: "=ROUND([@Approved]-MIN(N([@Advance]),MAX(0,[@Approved])),3)",
      numberFormat: "#,##0.00#",
    }),
    status: formula({
      header: "Status",
      help: "Draft, Submitted, Changed, Refused, Approved, Handed over, Paid or Cancelled.",
      formula: claimLadder.formula,
      numberFormat: "General",
    }),
    approval: formula({
      header: "Approval",
      help: "Not asked, Waiting, Approved, Refused, or Changed since it was submitted.",
      formula: approvalLadders.Claim.formula,
      numberFormat: "General",
    }),
    problem: formula({
      header: "Problem",
      help: "Handed over without approval, Paid without being handed over, Changed after approval; blank where nothing is wrong.",
      formula: claimProblemLadder.formula,
      numberFormat: "General",
    }),
    subject: formula({
      header: "Subject",
      help: "What is submitted for approval; a change of any line, the person, department, trip or advance changes it, and the approval is void.",
      formula: claimSubjectFormula,
      numberFormat: "General",
    }),
    chargedTo: formula({
      header: "Charged to",
      help: "The department whose budget it uses.",
      formula: `=LET(department,IF([@Department]<>"",[@Department],IFERROR(INDEX(People[Department],MATCH(${literally("[@Person]")},People[Person],0))&"","")),${spelling("department", "Departments[Department]")})`,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="Paid")', tone: "muted" },
    { formula: '=OR({Status}="Changed",{Status}="Refused")', column: "Status", tone: "bad" },
    { formula: '={Status}="Submitted"', column: "Status", tone: "warning" },
    { formula: '=OR({Status}="Approved",{Status}="Handed over")', column: "Status", tone: "good" },
    { formula: '={Problem}<>""', column: "Problem", tone: "bad" },
  ],
});
export type Claim = RowOf<typeof Claims.columns>;

export const Expenses = defineTable({
  name: "Expenses",
  sheet: "Expenses",
  help: "One row a receipt or a day's mileage. Amounts are with tax, in the currency that was paid.",
  tabColor,
  key: "expense",
  undo: {
    settled: {
      link: "claim",
      by: ["handedOverOn", "paidOn"],
      fields: ["claim", "category", "amount", "currency", "rate", "homeAmount", "tax", "approved"],
    },
  },
  version: 1,
  expects: { ascending: [["date", "handedOverOn"]], aboveZero: ["rate"], past: ["date", "handedOverOn"] },
  columns: {
    expense: text({ header: "Expense", help: "Its number.", width: 15 }),
    claim: optional(link({ header: "Claim", help: "The claim; blank while it has none.", width: 15 }, "Claims")),
    date: day({ header: "Date", help: "The day of the receipt." }),
    category: listed({ header: "Category", help: "What kind of cost." }, CATEGORIES),
    vendor: optional(text({ header: "Vendor", help: "Who was paid.", width: 24 })),
    city: optional(text({ header: "City", help: "Where." })),
    currency: optional(text({ header: "Currency", help: "Three letters; blank for the company's." })),
    amount: signedMoney({ header: "Amount", help: "What was paid, tax included; below 0 for a refund." }),
    rate: optional(quantity({ header: "Rate", help: "Units of the company's currency for one of the line's." })),
    rateDate: optional(day({ header: "Rate of", help: "The day of the rate, from Rates." })),
    homeAmount: optional(signedMoney({ header: "Home amount", help: "Amount times rate, to the cent." })),
    tax: optional(signedMoney({ header: "Tax", help: "The tax that is part of the amount." })),
    receipt: optional(text({ header: "Receipt", help: "A link to it, or its file's name.", width: 24 })),
    distance: optional(quantity({ header: "Distance", help: "Kilometres or miles, as Mileage rates count." })),
    nights: optional(count({ header: "Nights", help: "How many nights a hotel's bill is for; blank for one." })),
    people: optional(text({ header: "People", help: "Who took part, by name.", width: 24 })),
    costCentre: optional(text({ header: "Cost centre", help: "Where it is booked; blank for the department's." })),
    details: optional(
      text({ header: "Details", help: "What it was: a route, a booking or how it was calculated.", width: 30 }),
    ),
    comment: optional(text({ header: "Comment", help: "Why; it excuses what a check only warns of.", width: 30 })),
    approved: optional(
      money({ header: "Approved", help: "What is approved of it in the company's currency; blank for all." }),
    ),
    handedOverOn: optional(day({ header: "Handed over on", help: "When it went to finance; once only." })),
    handOver: optional(text({ header: "Hand-over", help: "The number of the file in which it went.", width: 15 })),
    askedAs: askedAsColumn,
    checks: optional(
      text({
        header: "Checks",
        help: "What the checks found when they last ran: OK for nothing, blank where they never ran.",
        width: 34,
      }),
    ),
    inHome: formula({
      header: "In company currency",
      help: "The amount, or the home amount where the line is in another currency.",
      formula: homeFormula,
      numberFormat: "#,##0.00#",
    }),
    claimStatus: formula({
      header: "Claim status",
      help: "How far its claim is.",
      formula: `=IF([@Claim]="","",IFERROR(INDEX(Claims[Status],${CLAIM_ROW}),"No claim"))`,
      numberFormat: "General",
    }),
    chargedTo: formula({
      header: "Charged to",
      help: "The department whose budget it uses.",
      formula: `=IF([@Claim]="","",IFERROR(INDEX(Claims[Charged to],${CLAIM_ROW})&"",""))`,
      numberFormat: "General",
    }),
    approvedInHome: formula({
      header: "Approved in company currency",
      help: "Never above what was claimed; nothing of a refused claim.",
      formula: '=IF(OR([@[Claim status]]="Refused",[@[Claim status]]="Cancelled"),0,[@Allowed])',
      numberFormat: "#,##0.00#",
    }),
    spent: formula({
      header: "Spent",
      help: "What is approved and so uses the budget.",
      formula:
        '=IF(OR([@[Claim status]]="Approved",[@[Claim status]]="Handed over",[@[Claim status]]="Paid"),[@[Approved in company currency]],0)',
      numberFormat: "#,##0.00#",
    }),
    committed: formula({
      header: "Committed",
      help: "What waits for approval and would use the budget.",
      formula: '=IF(OR([@[Claim status]]="Submitted",[@[Claim status]]="Changed"),[@[Approved in company currency]],0)',
      numberFormat: "#,##0.00#",
    }),
    mark: formula({
      header: "Check figure",
      help: "0 while the line says what was submitted, else 1: a change after approval shows.",
      formula: expenseCheckFormula,
      numberFormat: "General",
    }),
    allowed: formula({
      header: "Allowed",
      help: "Approved, never above what was claimed; all of it where Approved is blank.",
      formula: '=IF([@Approved]="",[@[In company currency]],MIN([@Approved],[@[In company currency]]))',
      numberFormat: "#,##0.00#",
    }),
  },
  highlights: [
    { formula: '=ISNUMBER(SEARCH("Block:",{Checks}))', column: "Checks", tone: "bad" },
    { formula: '=ISNUMBER(SEARCH("Warn:",{Checks}))', column: "Checks", tone: "warning" },
    { formula: '={Handed over on}<>""', tone: "muted" },
  ],
});
export type Expense = RowOf<typeof Expenses.columns>;

export const Advances = defineTable({
  name: "Advances",
  sheet: "Advances",
  help: "Money that people were given beforehand; their claims settle it.",
  tabColor,
  key: "advance",
  version: 1,
  expects: { past: ["date"] },
  columns: {
    advance: text({ header: "Advance no", help: "Its number.", width: 15 }),
    person: link({ header: "Person", help: "Who was given it.", width: 20 }, "People"),
    date: day({ header: "Date", help: "When it was paid out." }),
    amount: money({ header: "Amount", help: "In the company's currency." }),
    returned: optional(money({ header: "Returned", help: "What was given back." })),
    note: optional(text({ header: "Note", help: "What it was for.", width: 30 })),
  },
});

export const Policy = defineTable({
  name: "Policy",
  sheet: "Expense policy",
  help: "The rules that expenses are checked by. Change, add or switch off what you like.",
  tabColor,
  key: "rule",
  version: 1,
  record: { noun: "expense rule" },
  columns: {
    rule: text({ header: "Rule", help: "Its name, as findings say it.", width: 34 }),
    category: optional(listed({ header: "Category", help: "Blank for all." }, CATEGORIES)),
    grade: optional(listed({ header: "Grade", help: "Blank for all." }, "Grade")),
    department: optional(link({ header: "Department", help: "Blank for all." }, "Departments")),
    measure: choice({ header: "Measure", help: "What the limit holds for, per person." }, [
      "Line",
      "Night",
      "Day",
      "Month",
      "Year",
      "Trip",
    ]),
    limit: optional(money({ header: "Limit", help: "In the company's currency." })),
    receiptAbove: optional(money({ header: "Receipt above", help: "A line above this amount needs a receipt." })),
    strength: choice({ header: "Strength", help: "A comment excuses a Warn, never a Block." }, [
      "Off",
      "Note",
      "Warn",
      "Block",
    ]),
    replaced: optional(
      text({
        header: "Instead of",
        help: "Stricter rules that do not hold where this one does, by name, with commas between.",
        width: 34,
      }),
    ),
  },
  highlights: [{ formula: '={Strength}="Off"', tone: "muted" }],
});

/** A day in the month of a budget, whichever day of it the budget names, as conditions of SUMIFS in a row of Budgets. */
const inMonth = (days: string): string => `${days},">="&EOMONTH([@Month],-1)+1,${days},"<"&EOMONTH([@Month],0)+1`;
const ofCategory = (table: string, department: string): string =>
  `${table}[${department}],${sameAs("[@Department]")},${table}[Category],${sameAs("[@Category]")}`;
const ofMonth = `${ofCategory("Expenses", "Charged to")},${inMonth("Expenses[Date]")}`;

export const Budgets = defineTable({
  name: "Budgets",
  sheet: "Budgets",
  help: "What a department may spend on a category in a month, and what it has.",
  tabColor,
  key: ["department", "category", "month"],
  version: 1,
  record: { noun: "budget" },
  columns: {
    department: link({ header: "Department", help: "Whose it is." }, "Departments"),
    category: listed({ header: "Category", help: "What for." }, CATEGORIES),
    month: day({ header: "Month", help: "Any day of the month; the first, as a rule." }),
    amount: money({ header: "Budget", help: "In the company's currency." }),
    spent: formula({
      header: "Spent",
      help: "Approved expenses of the month.",
      formula: `=ROUND(SUMIFS(Expenses[Spent],${ofMonth}),3)`,
      numberFormat: "#,##0.00#",
    }),
    committed: formula({
      header: "Committed",
      help: "Expenses of the month that wait for approval.",
      formula: `=ROUND(SUMIFS(Expenses[Committed],${ofMonth}),3)`,
      numberFormat: "#,##0.00#",
    }),
    left: formula({
      header: "Left",
      help: "All budgets of the month for it, less what is spent and committed.",
      formula: `=ROUND(SUMIFS(Budgets[Budget],${ofCategory("Budgets", "Department")},${inMonth("Budgets[Month]")})-[@Spent]-[@Committed],3)`,
      numberFormat: "#,##0.00#",
    }),
  },
  highlights: [
    { formula: "={Left}<0", column: "Left", tone: "bad" },
    { formula: "=AND({Left}>=0,{Left}<{Budget}*0.1)", column: "Left", tone: "warning" },
  ],
});

export const CardLines = defineTable({
  name: "CardLines",
  sheet: "Card lines",
  help: "What card statements say. Each line is matched to the expense that claims it.",
  tabColor,
  key: "line",
  version: 1,
  expects: { ascending: [["date", "posted"]], aboveZero: ["rate"], past: ["date", "posted"] },
  columns: {
    line: text({ header: "Card line", help: "What it says, numbered where several say the same.", width: 40 }),
    date: day({ header: "Date", help: "When the card was used.", former: ["Transaction date"] }),
    posted: optional(day({ header: "Posted", help: "When the bank booked it.", former: ["Posting date"] })),
    vendor: text({
      header: "Vendor",
      help: "As the statement says.",
      former: ["Merchant name", "Merchant"],
      width: 26,
    }),
    city: optional(text({ header: "City", help: "Where.", former: ["City name"] })),
    currency: optional(
      text({ header: "Currency", help: "Three letters; blank for the company's.", former: ["Original currency code"] }),
    ),
    amount: signedMoney({
      header: "Amount",
      help: "What was paid in that currency; below 0 for a refund.",
      former: ["Original currency amount"],
    }),
    billed: optional(
      signedMoney({
        header: "Billed",
        help: "What the bank asks for, in the company's currency.",
        former: ["Transaction amount"],
      }),
    ),
    rate: optional(quantity({ header: "Rate", help: "The bank's rate.", former: ["Conversion"] })),
    cardholder: optional(text({ names: "People", header: "Cardholder", help: "Whose card.", width: 20 })),
    expense: optional(link({ header: "Expense", help: "The expense that it is; blank while unmatched." }, "Expenses")),
    note: optional(text({ header: "Note", help: "Anything else.", width: 28 })),
  },
  highlights: [{ formula: '={Expense}=""', column: "Expense", tone: "warning" }],
});

/** Which columns finance gets, in which order: chosen once and kept. */
export const HandOverColumns = defineTable({
  name: "HandOverColumns",
  sheet: "Hand-over",
  help: "The columns of the file that finance gets, in this order.",
  tabColor,
  key: "column",
  version: 1,
  columns: {
    column: text({ header: "Column", help: "What of an expense it holds.", width: 26 }),
    place: count({ header: "Place", help: "1 is the first." }),
    heading: optional(text({ header: "Heading", help: "What finance calls it; blank for the same.", width: 26 })),
  },
});
