import { csvText } from "../../../domain/csv";
import { decimalsOf } from "../../../domain/money";
import { Departments } from "../../../model/company/lists";
import { requesterOf } from "../../../model/invoices/invoiceApproval";
import type { InvoiceState } from "../../../model/invoices/invoiceState";
import type { LineMatch } from "../../../model/invoices/matchLine";
import { HandOverColumns } from "../../../model/expenses/tables";
import { requesterDepartment } from "../../../model/orders/requesterDepartment";
import { OrderLines } from "../../../model/orders/tables";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";

interface FileRow {
  readonly tables: TableSet;
  readonly state: InvoiceState;
  readonly line: LineMatch;
}

/** What the file can hold of each line; amounts with a point and all decimals, a credit note's negative. */
const invoiceFields = {
  "Invoice hand-over": ({ state }) => state.invoice.handOver,
  "Our invoice": ({ state }) => state.invoice.invoice,
  "Invoice vendor": ({ state }) => state.invoice.vendor,
  "Invoice number": ({ state }) => state.invoice.number,
  "Invoice date": ({ state }) => state.invoice.date,
  "Invoice due": ({ state }) => state.invoice.dueOn,
  "Invoice currency": ({ state }) => state.currency,
  "Invoice rate": ({ state }) => (state.invoice.rate === undefined ? undefined : String(state.invoice.rate)),
  "Invoice line": ({ line }) => String(line.line.line),
  "Invoice order": ({ line }) => line.line.order,
  "Invoice text": ({ line }) => line.line.description ?? line.line.item ?? line.line.kind,
  "Invoice cost centre": costCentreOf,
  "Invoice net": ({ state, line }) => signed(state, line.net),
  "Invoice tax rate": ({ line }) => (line.line.taxRate === undefined ? undefined : String(line.line.taxRate)),
  "Invoice total": ({ state }) => signed(state, state.invoice.total),
} as const satisfies Readonly<Record<string, (row: FileRow) => string | undefined>>;
type InvoiceField = keyof typeof invoiceFields;

/** The file for finance: one row a line under the headings of the table HandOverColumns, or under the usual ones. */
export function invoiceFile(tables: TableSet, states: readonly InvoiceState[]): string {
  const columns = columnsIn(tables);
  const rows = states.flatMap((state) => state.lines.map((line): FileRow => ({ tables, state, line })));
  return csvText([
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ field }) => invoiceFields[field](row) ?? "")),
  ]);
}

/** The columns that finance asks for, in the order of the sheet Hand-over; all of them until some are named there. */
function columnsIn(tables: TableSet): readonly { readonly field: InvoiceField; readonly heading: string }[] {
  const chosen = [...tables.rows(HandOverColumns)]
    .sort((one, other) => one.place - other.place)
    .flatMap(({ column, heading }) => (isField(column) ? [{ field: column, heading: heading ?? column }] : []));
  if (chosen.length > 0) return chosen;
  // The object has these keys and no others.
  return (Object.keys(invoiceFields) as InvoiceField[]).map((field) => ({ field, heading: field }));
}

/** The line's own cost centre: the invoice's, else that of the department that ordered it. */
function costCentreOf({ tables, state, line }: FileRow): string | undefined {
  const { invoice } = state;
  if (invoice.costCentre !== undefined) return invoice.costCentre;
  const { order, orderLine } = line.line;
  const ordered =
    order === undefined || orderLine === undefined ? undefined : tables.find(OrderLines, joinKey([order, orderLine]));
  const department =
    ordered?.department ?? invoice.department ?? requesterDepartment(tables, requesterOf(tables, state));
  return department === undefined ? undefined : tables.find(Departments, department)?.costCentre;
}

const signed = ({ invoice, currency }: InvoiceState, amount: number): string =>
  ((invoice.kind === "Credit note" ? -1 : 1) * amount + 0).toFixed(decimalsOf(currency));

const isField = (column: string): column is InvoiceField => Object.hasOwn(invoiceFields, column);
