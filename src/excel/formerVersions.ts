import { fingerprint } from "./formulaFingerprint";

/** Whether a cell of a calculated column holds what an older version wrote there, and nothing that somebody changed. */
export const isFormerFormula = (table: string, header: string, formula: unknown): boolean =>
  typeof formula === "string" && former.has(`${table}[${header}] ${fingerprint(formula)}`);

/** Whether a drop-down offers what an older version let it offer. */
export const isFormerList = (table: string, header: string, source: string): boolean =>
  /^=(INDIRECT\("|OFFSET\(INDIRECT\("Lists\[)/.test(source) || formerLists.has(`${table}[${header}] ${source}`);

/** Whether a rule that colours rows is one that an older version wrote; columns are named in braces. */
export const isFormerHighlight = (table: string, formula: string): boolean =>
  formerHighlights.has(`${table} ${formula}`);

/** The words to choose from in version 0.1.0 (November 2026), where there are others by now. */
const formerLists: ReadonlySet<string> = new Set(["ApprovalRules[Kind] Trip,Claim", "Approvals[Kind] Trip,Claim"]);

/** The colours of version 0.1.0 (November 2026) that this one gives by another rule. */
const formerHighlights: ReadonlySet<string> = new Set([
  'Vendors ={Approved}="No"',
  'Items =AND({Buy}="Yes",N({Daily use})>0,ISNUMBER({Reorder point}),{Available}<={Reorder point})',
  'Levels =AND({Min}<>"",{Available}<={Min})',
  'Levels =AND({Snooze until}<>"",{Snooze until}>TODAY())',
  'Expenses =ISNUMBER(SEARCH("Warn",{Checks}))',
  'Expenses =ISNUMBER(SEARCH("Block",{Checks}))',
]);

/** The formulas that version 0.1.0 (November 2026) wrote and this one writes differently. */
const former: ReadonlySet<string> = new Set([
  "Trips[Asked for] asgg7o",
  "Expenses[Check figure] enqr05",
  "Items[Horizon days] 1pp7jn0",
  "Items[Reorder point] qs13cb",
  "Items[Safety stock] hxmtd2",
  "Levels[Order qty] 8r8zp5",
  "Items[On hand] ykqjiw",
  "Items[On order] 1fae0ez",
  "Items[Due later] lsowvt",
  "Items[Reserved] 176u4g4",
  "Items[Available] 1pk6j3m",
  "Levels[On hand] o00qny",
  "Levels[On order] 18qslsu",
  "Levels[Reserved] 1fxbzz9",
  "Levels[Available] wu8rtf",
  "Orders[Total] dq0fsk",
  "Orders[Received %] s5altn",
  "Orders[Status] 10rd4ye",
  "Orders[Stage] 13o87yo",
  "Orders[Done from] f4w1l7",
  "OrderLines[Received] 4sg6gm",
  "OrderLines[Rejected] 9c604d",
  "OrderLines[Missing] uzlb8b",
  "OrderLines[Stage] 1s39uxs",
  "OrderLines[Open] t6ii9e",
  "OrderLines[Set aside] tdc4us",
  "OrderLines[Amount] 1ezmtna",
  "Trips[Estimate] 3pzxha",
  "Trips[Approval] dm30eu",
  "Trips[Status] 8yafeu",
  "Claims[Lines] 16ehsdr",
  "Claims[Claimed] 19vehxd",
  "Claims[Approved] o45xhg",
  "Claims[Status] 1ugi63k",
  "Claims[Subject] tsez1z",
  "Claims[Charged to] uaj1bi",
  "Expenses[In company currency] 1mmbpts",
  "Expenses[Check figure] enqr05",
  "Expenses[Claim status] 51qrg5",
  "Expenses[Charged to] 1of8fgd",
  "Budgets[Spent] 1osrbl2",
  "Budgets[Committed] 87d4mg",
  "Budgets[Left] dgaeaj",
  "Kpis[State] 1ao772n",
]);
