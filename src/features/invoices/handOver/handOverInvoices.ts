import { formatMoney } from "../../../domain/sentence";
import { sumOf } from "../../../domain/money";
import { ok, refuse } from "../../../domain/result";
import { whyUnfounded } from "../../../model/approvals/decision";
import { companySettings } from "../../../model/company/settings";
import { invoiceStates, invoiceTables, linesOfInvoice, type InvoiceState } from "../../../model/invoices/invoiceState";
import { Invoices } from "../../../model/invoices/tables";
import { peopleIn, requireActor } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import type { TableSet } from "../../../tables/tableSet";
import { linesRead } from "../../../tables/unreadRow";
import { usedKeys } from "../../../tables/usedNumbers";

/** Hands invoices that are ready over to finance: each once, under the number of the file in which it goes. */
export const handOverInvoices: Action<{
  /** Left out: all that are ready. */
  readonly invoices?: readonly string[];
}> = {
  title: "Hand over",
  reads: invoiceTables,
  plan(tables, { invoices }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const states = invoiceStates(tables);
    const checkRead = linesRead(tables, linesOfInvoice);
    const person = peopleIn(tables);
    const wanted =
      invoices ?? [...states.values()].filter(({ status }) => status === "Ready").map(({ invoice }) => invoice.invoice);
    const ready: InvoiceState[] = [];
    const leftOut: string[] = [];
    for (const invoice of new Set(wanted)) {
      const state = states.get(invoice);
      if (!state) return refuse(`${invoice} is not in Invoices.`);
      const read = checkRead(invoice);
      const obstacle = read.ok
        ? (whyNotReady(tables, state) ?? whyUnfounded(state.standing.approvals, person))
        : read.problem.message;
      if (obstacle !== undefined && invoices !== undefined) return refuse(obstacle);
      if (obstacle === undefined) ready.push(state);
      else leftOut.push(obstacle);
    }
    if (ready.length === 0)
      return refuse(leftOut[0] ?? "No invoice is ready and not handed over. The list says what each waits for.");
    const number = nextHandOver(tables, today);
    const { currency } = companySettings(tables);
    const total = sumOf(
      ready.map(({ home }) => home),
      currency,
    );
    return ok({
      sentence: `Handed over ${ready.length === 1 ? "1 invoice" : `${String(ready.length)} invoices`} as ${number}, ${formatMoney(total, currency)}`,
      changes: ready.map(({ invoice }) => update(Invoices, invoice.invoice, { handedOverOn: today, handOver: number })),
      created: [{ table: Invoices, key: number }],
      warnings: leftOut,
    });
  },
};

/** Why an invoice can't be handed over; undefined where it can. */
function whyNotReady(tables: TableSet, { invoice, status, currency }: InvoiceState): string | undefined {
  const name = `${invoice.invoice}, ${invoice.number} from ${invoice.vendor},`;
  if (invoice.handedOverOn !== undefined)
    return `${name} was handed over on ${invoice.handedOverOn}${invoice.handOver === undefined ? "" : ` as ${invoice.handOver}`} already.`;
  if (status !== "Ready") return `${name} is not ready: ${status}. Open it to see why.`;
  if (currency !== companySettings(tables).currency && (invoice.rate ?? 0) <= 0)
    return `${name} is in ${currency} and has no rate. Enter one in Invoices.`;
  return undefined;
}

const nextHandOver = (tables: TableSet, today: string): string =>
  numbering("HI", today, [
    ...usedKeys(tables, Invoices),
    ...tables.rows(Invoices).flatMap(({ handOver }) => handOver ?? []),
  ])();
