import { formatMoney, formatQuantity } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { linesRead } from "../../tables/unreadRow";
import type { ApprovalSubject, BudgetEffect } from "../approvals/approvalSubject";
import type { ApprovalRequest } from "../approvals/approvalSteps";
import { budgetEffects } from "../approvals/budgetEffect";
import { overBudget } from "../approvals/overBudget";
import { companySettings } from "../company/settings";
import { budgetTables, monthOf } from "../expenses/budgets";
import { exchanged, Rates, ratesIn } from "../money/rates";
import { samePerson } from "../people/people";
import { requesterDepartment } from "../orders/requesterDepartment";
import { Orders } from "../orders/tables";
import { Items } from "../stock/tables";
import { explainMatch } from "./explainMatch";
import { askedLinesOf, invoiceStates, invoiceTables, linesOfInvoice, type InvoiceState } from "./invoiceState";
import { Invoices } from "./tables";

/** What submitting and deciding an invoice reads, beside who decides. */
export const invoiceRequestTables: readonly AnyTable[] = [
  ...new Set([...invoiceTables, ...budgetTables, Items, Rates]),
];

/** What approval an invoice asks: of what nobody ordered or received. */
export function invoiceRequest(tables: TableSet, state: InvoiceState): Result<ApprovalRequest> {
  const { invoice, currency, difference, subject } = state;
  const read = linesRead(tables, linesOfInvoice)(invoice.invoice);
  if (!read.ok) return read;
  const requester = requesterOf(tables, state);
  if (requester === undefined)
    return refuse(
      `Enter who ordered ${invoice.invoice} as its Requester in Invoices, so that someone else can approve it.`,
      { table: Invoices.name, row: invoice.invoice, column: Invoices.columns.requester.header },
    );
  const orders = ordersOf(tables, state);
  const [other] = orders;
  // Who ordered would else approve the difference of their own order under another's name.
  if (other && !orders.some((order) => samePerson(order.requester, requester)))
    return refuse(
      `${invoice.invoice} bills ${other.order}, which ${other.requester} asked for, and names ${requester} as its requester. Enter ${other.requester} as its Requester in Invoices.`,
      { table: Invoices.name, row: invoice.invoice, column: Invoices.columns.requester.header },
    );
  const home = companySettings(tables).currency;
  const rate = rateFor(tables, state);
  if (rate === undefined)
    return refuse(
      `${invoice.invoice} is in ${currency} and has no rate. Enter one in Invoices, or a rate of its day in Rates.`,
      { table: Invoices.name, row: invoice.invoice, column: Invoices.columns.rate.header },
    );
  const department = invoice.department ?? requesterDepartment(tables, requester);
  return ok({
    kind: "Invoice",
    reference: invoice.invoice,
    subject,
    lines: () => askedLinesOf(state.lines.map(({ line }) => line)),
    requester,
    alsoAsked: alsoAskedOf(tables, state),
    department,
    amount: exchanged(difference, rate, home),
    categories: [...new Set(state.lines.flatMap((line) => categoryOf(tables, line) ?? []))],
    isOverBudget: budgetsOf(tables, state, department).some(({ leftAfter }) => leftAfter < 0),
  });
}

/** The rate at which an invoice is approved: that of its day in Rates, so that no rate typed into it lowers the sum; else its own. 0 is none. */
function rateFor(tables: TableSet, { invoice, currency }: InvoiceState): number | undefined {
  if (currency === companySettings(tables).currency) return 1;
  const rate = ratesIn(tables)(currency, invoice.date)?.rate ?? invoice.rate;
  return rate === undefined || rate <= 0 || (invoice.rate ?? 0) <= 0 ? undefined : rate;
}

/** Whose an invoice is: who is named in it, else who asked for the order that it bills. */
export function requesterOf(tables: TableSet, state: InvoiceState): string | undefined {
  return state.invoice.requester ?? ordersOf(tables, state)[0]?.requester;
}

/** Who asked for the orders that an invoice bills, beside its own requester. */
function alsoAskedOf(tables: TableSet, state: InvoiceState): readonly string[] {
  const requester = requesterOf(tables, state) ?? "";
  const others = ordersOf(tables, state).map((order) => order.requester);
  return [...new Set(others)].filter((other) => !samePerson(other, requester));
}

/** The orders that an invoice bills, and who asked for them where that is known. */
const ordersOf = (
  tables: TableSet,
  { lines }: InvoiceState,
): readonly { readonly order: string; readonly requester: string }[] =>
  lines.flatMap(({ line }) => {
    const requester = line.order === undefined ? undefined : tables.find(Orders, line.order)?.requester;
    return requester === undefined ? [] : [{ order: line.order ?? "", requester }];
  });

const categoryOf = (tables: TableSet, { line }: InvoiceState["lines"][number]): string | undefined =>
  line.category ?? (line.item === undefined ? undefined : tables.find(Items, line.item)?.category);

/** What an invoice's lines without an order do to the budgets of its month. */
function budgetsOf(tables: TableSet, state: InvoiceState, department: string | undefined): readonly BudgetEffect[] {
  const { currency: home } = companySettings(tables);
  const spendingOf = (each: InvoiceState, whose: string | undefined) => {
    const rate = each.currency === home ? 1 : (each.invoice.rate ?? 0);
    const sign = each.invoice.kind === "Credit note" ? -1 : 1;
    return each.lines
      .filter(({ match }) => match === "No order")
      .map((line) => ({
        department: whose,
        category: categoryOf(tables, line),
        month: monthOf(each.invoice.date),
        amount: sign * exchanged(line.net, rate, home),
      }));
  };
  const others = [...invoiceStates(tables).values()].filter(
    (each) => each.invoice.invoice !== state.invoice.invoice && each.standing.state === "Approved",
  );
  return budgetEffects(
    tables,
    spendingOf(state, department),
    others.flatMap((each) =>
      spendingOf(each, each.invoice.department ?? requesterDepartment(tables, each.invoice.requester)),
    ),
  );
}

/** Of an invoice the difference is approved: what was billed beyond what was ordered and received, or without an order. */
export const invoiceApproval: ApprovalSubject = {
  kind: "Invoice",
  reads: invoiceRequestTables,
  lines: linesOfInvoice,
  subjectIn(tables) {
    const states = invoiceStates(tables);
    const { currency: home } = companySettings(tables);
    return (reference) => {
      const state = states.get(reference);
      if (!state || state.invoice.cancelledOn !== undefined) return undefined;
      const rate = rateFor(tables, state) ?? 0;
      return {
        subject: state.subject,
        lines: () => askedLinesOf(state.lines.map(({ line }) => line)),
        requester: requesterOf(tables, state) ?? "",
        alsoAsked: alsoAskedOf(tables, state),
        amount: exchanged(state.difference, rate, home),
        currency: home,
      };
    };
  },
  details(tables, reference) {
    const state = invoiceStates(tables).get(reference);
    if (!state) return undefined;
    const { currency, invoice, lines } = state;
    const requester = requesterOf(tables, state);
    const budgets = budgetsOf(tables, state, invoice.department ?? requesterDepartment(tables, requester));
    const before = [...invoiceStates(tables).values()].filter(
      (each) =>
        each.invoice.vendor === invoice.vendor &&
        each.invoice.invoice !== invoice.invoice &&
        each.invoice.cancelledOn === undefined,
    );
    return {
      lines: lines.map((line) => ({
        what: `${line.line.quantity === undefined ? "" : `${formatQuantity(line.line.quantity)} ${line.line.unit ?? ""} of `}${line.line.description ?? line.line.item ?? line.line.kind}`,
        amount: line.net,
        currency,
        notes: [line.match, ...explainMatch(state, line)],
      })),
      budgets,
      findings: [
        ...state.looksLike.map(
          (other) =>
            `It looks like ${other.invoice}: ${other.number} of ${other.date}, ${formatMoney(other.total, other.currency ?? currency)}.`,
        ),
        ...overBudget(budgets, companySettings(tables).currency),
      ],
      history: `${invoice.vendor} sent ${before.length === 1 ? "1 other invoice" : `${String(before.length)} other invoices`}.`,
    };
  },
};
