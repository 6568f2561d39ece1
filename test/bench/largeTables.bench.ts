import { doubtfulRows } from "../../src/features/home/health/workbookHealth";
import { reconcileLists, type ListRow } from "../../src/features/import/reconcile/reconcileLists";
import { invoiceStates } from "../../src/model/invoices/invoiceState";
import { Moves } from "../../src/model/stock/tables";
import { fileTableOf } from "../../src/tables/fileTable";
import { xlsxFile } from "../../src/ui/file/xlsxFile";
import { brought, smallCompany, today } from "../fixtures/smallCompany";

/** Runs once, as a person does it, and says how long it took and what came of it. */
function timed(what: string, run: () => number, unit: string): void {
  const start = performance.now();
  const result = run();
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms, ${String(result)} ${unit}`);
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const INVOICES = upTo(20_000);
const LINES = [1, 2, 3];
const billed = smallCompany({
  orders: INVOICES.map((n) => ({ order: `PO-${String(n)}`, date: today, vendor: "Northway" })),
  lines: INVOICES.flatMap((n) =>
    LINES.map((line) => ({ order: `PO-${String(n)}`, line, item: "A-1", quantity: 10, price: 2 })),
  ),
  receipts: INVOICES.flatMap((n) =>
    LINES.map((line) => ({
      receipt: `RC-${String(n)}-${String(line)}`,
      date: today,
      order: `PO-${String(n)}`,
      line,
      counted: 10,
      accepted: 10,
    })),
  ),
  invoices: INVOICES.map((n) => ({
    invoice: `IV-${String(n)}`,
    vendor: "Northway",
    number: `N-${String(n)}`,
    date: today,
    kind: "Invoice" as const,
    total: 60 + n / 100,
  })),
  invoiceLines: INVOICES.flatMap((n) =>
    LINES.map((line) => ({
      invoice: `IV-${String(n)}`,
      line,
      kind: "Goods" as const,
      order: `PO-${String(n)}`,
      orderLine: line,
      item: "A-1",
      quantity: 10,
      price: 2,
      amount: 20,
    })),
  ),
});
timed("20,000 invoices matched over 60,000 lines", () => invoiceStates(billed).size, "invoices");

const moved = smallCompany({ moves: upTo(100_000).map((at) => brought(`M-${String(at)}`, 1)) });
timed("health of 100,000 moves", () => doubtfulRows(moved, today).length, "doubtful");
timed("100,000 moves as an .xlsx file", () => xlsxFile(fileTableOf(moved.read(Moves))).length, "bytes");

const list = (from: number): readonly ListRow[] =>
  upTo(100_000).map((at) => ({ key: `INV-${String(from + at)}`, amount: at, row: at }));
timed(
  "100,000 rows compared with 100,000",
  () => reconcileLists(list(0), list(1000), { amount: 0, nearKeys: true }).differences.length,
  "differences",
);
