import { Orders } from "../../src/model/orders/tables";
import { saveXlsx } from "../../src/workbench/document/xlsx";
import { brought, smallCompany } from "../fixtures/smallCompany";
import { gathered } from "./gathered";
import { openProduct } from "./openProduct";

jest.setTimeout(60_000);

async function workbookOf(order: string): Promise<Uint8Array> {
  const product = await openProduct("Nora");
  const company = smallCompany({
    orders: [{ order, date: "2026-11-24", vendor: "Northway" }],
    moves: [brought("M-1", 10)],
  });
  const rows = new Map(company.tables.map((read) => [read.table, [...read.rowsByKey.values()]] as const));
  const done = await product.session.setUp([...rows.keys()], rows);
  if (!done.ok) throw new Error(done.problem.message);
  await product.document.whenCalculated();
  const bytes = saveXlsx(product.document);
  product.close();
  return bytes;
}

test("rows of several workbooks come below each other, each with its file and the version of its table", async () => {
  const tables = gathered([
    { name: "Cork.xlsx", bytes: await workbookOf("PO-2026-0001") },
    { name: "Lisbon.xlsx", bytes: await workbookOf("PO-2026-0001") },
  ]);
  const orders = tables.find(({ table }) => table === Orders.name);
  expect(orders?.rows).toBe(2);
  const [headers = "", ...lines] = (orders?.csv ?? "").trim().split("\r\n");
  expect(headers).toMatch(/^\ufeff?Workbook file,Table version,Order,Date,Vendor,/);
  expect(lines.map((line) => line.split(",").slice(0, 5))).toEqual([
    ["Cork.xlsx", String(Orders.version), "PO-2026-0001", "2026-11-24", "Northway"],
    ["Lisbon.xlsx", String(Orders.version), "PO-2026-0001", "2026-11-24", "Northway"],
  ]);
});
