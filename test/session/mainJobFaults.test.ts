import { Departments, Lists, Locations } from "../../src/model/company/lists";
import { Settings } from "../../src/model/company/settings";
import { ApprovalRules, Approvals } from "../../src/model/approvals/approvals";
import { InvoiceLines, Invoices } from "../../src/model/invoices/tables";
import { MatchTolerances } from "../../src/model/invoices/tolerances";
import { Rates } from "../../src/model/money/rates";
import { People } from "../../src/model/people/people";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { countStock } from "../../src/features/inventory/count/countStock";
import { issueStock } from "../../src/features/inventory/issue/issueStock";
import { moveStock } from "../../src/features/inventory/move/moveStock";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../src/model/stock/tables";
import { draftOrders } from "../../src/features/orders/draft/draftOrders";
import { receiveShipment } from "../../src/features/orders/receive/receiveShipment";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { createSession } from "../../src/session/createSession";
import type { Session } from "../../src/session/session";
import type { AnyTable } from "../../src/tables/defineTable";
import type { Table } from "../../src/workbench/document/Table";
import { openExcel } from "../../src/workbench/frame/inProcess";
import { BlanketOrders } from "../../src/model/orders/agreements";
import { VendorReturns } from "../../src/model/returns/tables";
import { SupplyLines } from "../../src/model/supply/tables";
import { Contents } from "../../src/workbook/contents";
import { Log } from "../../src/workbook/log/log";
import { brought, smallCompany } from "../fixtures/smallCompany";
import { setUpOnce } from "../workbench/setUpOnce";

// Each fault needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(60_000);

const ours: readonly AnyTable[] = [
  Settings,
  Lists,
  Locations,
  Departments,
  Vendors,
  Items,
  VendorItems,
  Levels,
  Moves,
  Orders,
  OrderLines,
  Receipts,
  People,
  ApprovalRules,
  Approvals,
  Rates,
  Invoices,
  InvoiceLines,
  MatchTolerances,
  VendorReturns,
  SupplyLines,
  BlanketOrders,
];
const known = [Contents, Log, ...ours];

let entries = 0;
const paneOf = (user: string): Session =>
  createSession({
    workbook: officeWorkbook(known),
    known,
    clock: () => new Date(2026, 10, 24, 9, 30),
    newId: () => `entry-${String(++entries)}`,
    user: { get: () => user, set: () => undefined },
  });

/** 20 pairs of gloves in the store and an order of 12 on its way; two panes are open. */
async function openStore() {
  const content = smallCompany({
    moves: [brought("MV-2026-0001", 20)],
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-11" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 12, price: 2.5, location: "Store" }],
  });
  const rows = new Map(content.tables.map(({ table, rowsByKey }) => [table, [...rowsByKey.values()]]));
  const document = await setUpOnce(rows, async () => {
    const excel = openExcel();
    excel.install();
    entries = 0;
    const nora = paneOf("Nora");
    await nora.open();
    const made = await nora.setUp(ours, rows);
    if (!made.ok) throw new Error(made.problem.message);
    excel.close();
    return excel.document;
  });
  const excel = openExcel(document);
  excel.install();
  const { host } = excel;
  // The first is the set-up's.
  entries = 1;
  const nora = paneOf("Nora");
  await nora.open();
  const omar = paneOf("Omar");
  await omar.open();
  const tableOf = ({ name }: AnyTable): Table | undefined => document.table(name);
  return {
    nora,
    omar,
    host,
    document,
    /** What people see of our tables, the Log aside. */
    state: (): string =>
      JSON.stringify(
        ours.map((table) => {
          const found = tableOf(table);
          const sheet = found && document.sheet(found.sheetId);
          const used = sheet?.usedArea(true);
          return [table.name, found?.area, used && sheet?.formulas(used)];
        }),
      ),
    edit: (table: AnyTable, act: (found: Table) => void): void => {
      const found = tableOf(table);
      if (!found) throw new Error(`There is no table ${table.name}.`);
      document.run("remote", () => act(found));
    },
  };
}
type Store = Awaited<ReturnType<typeof openStore>>;

type Answer = ReturnType<Session["run"]>;
interface Deed {
  /** The table that it adds rows to, or takes them from. */
  readonly table: AnyTable;
  readonly before?: (pane: Session) => Answer;
  readonly run: (pane: Session) => Answer;
}
const issue = (pane: Session): Answer =>
  pane.run(issueStock, { item: "A-1", location: "Store", quantity: 15, department: "Workshop" });
const deeds: Readonly<Record<string, Deed>> = {
  "draft an order": {
    table: OrderLines,
    run: (pane) =>
      pane.run(draftOrders, { needs: [{ item: "A-1", quantity: 6, vendor: "Northway", location: "Store" }] }),
  },
  "receive into an empty table": {
    table: Receipts,
    run: (pane) => pane.run(receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 12 }] }),
  },
  issue: { table: Moves, run: issue },
  count: {
    table: Moves,
    run: (pane) => pane.run(countStock, { location: "Store", counts: [{ item: "A-1", counted: 18 }] }),
  },
  move: {
    table: Moves,
    run: (pane) => pane.run(moveStock, { item: "A-1", from: "Store", to: "Van", quantity: 15 }),
  },
  "undo an issue": { table: Moves, before: issue, run: (pane) => pane.undo("entry-2") },
};

const theirRow = ({ columns }: Table, key: string): (string | null)[] =>
  Array.from({ length: columns.length }, (_, index) => (index === 0 ? key : null));
const faults: Readonly<Record<string, (store: Store, table: AnyTable) => void>> = {
  "a row is added": (store, table) => store.edit(table, (found) => found.addRows([theirRow(found, "THEIRS-1")])),
  "rows are added": (store, table) =>
    store.edit(table, (found) => found.addRows(["1", "2", "3"].map((n) => theirRow(found, `THEIRS-${n}`)))),
  "a row is put in at the top": (store, table) =>
    store.edit(table, (found) => found.addRows([theirRow(found, "THEIRS-1")], 0)),
  "the first row is typed over": (store, table) =>
    store.edit(table, (found) =>
      store.document.sheet(found.sheetId)?.write({ ...found.bodyArea, rows: 1, columns: 1 }, "THEIRS-1"),
    ),
  "the last row is typed over": (store, table) =>
    store.edit(table, (found) =>
      store.document
        .sheet(found.sheetId)
        ?.write({ ...found.bodyArea, row: found.bodyArea.row + found.rowCount - 1, rows: 1, columns: 1 }, "THEIRS-1"),
    ),
  "a column is deleted": (store, table) => store.edit(table, (found) => found.deleteColumns(4, 1)),
  "a column is inserted": (store, table) => store.edit(table, (found) => found.addColumn(4)),
  "a sheet's row is inserted above": (store, table) =>
    store.edit(table, (found) =>
      store.document.sheet(found.sheetId)?.insertCells({ row: 0, column: 0, rows: 1, columns: 16_384 }, "Down"),
    ),
  "the table is renamed": (store, table) => store.edit(table, (found) => found.rename("Elsewhere")),
  "the sheet is renamed": (store, table) =>
    store.edit(table, (found) => store.document.sheet(found.sheetId)?.rename("Elsewhere")),
  "the table is deleted": (store, table) => store.edit(table, (found) => found.delete()),
  "the Log is renamed": (store) => store.edit(Log, (found) => found.rename("Diary")),
};

describe.each(Object.entries(deeds))("%s", (_deed, { table, before, run }) => {
  test.each(Object.entries(faults))("while someone else acts: %s", async (_fault, act) => {
    const store = await openStore();
    await before?.(store.nora);
    let theirs = "";
    store.host.faults.meanwhile = () => {
      act(store, table);
      theirs = store.state();
    };
    const answer = await run(store.nora);
    expect(theirs).not.toBe("");
    // Ours comes whole beside theirs, or nothing of it does.
    if (answer.ok) expect(store.state()).toContain("THEIRS-1");
    else {
      expect(store.state()).toBe(theirs);
      expect(answer.problem.message).not.toContain("Excel refused");
    }
  });
});

test("two panes take the last pairs: the second is told how many there are", async () => {
  const { nora, omar } = await openStore();
  expect((await issue(nora)).ok).toBe(true);
  const answer = await issue(omar);
  expect(answer.ok ? answer.value.sentence : answer.problem.message).toContain("Store holds only 5 pairs of A-1.");
});

test("two panes at once give two rows two numbers, or refuse the second", async () => {
  const { nora, omar, document } = await openStore();
  const answers = await Promise.all([
    issue(nora),
    omar.run(countStock, { location: "Van", counts: [{ item: "A-1", counted: 3 }] }),
  ]);
  const moves = document.table("Moves");
  const sheet = moves && document.sheet(moves.sheetId);
  const numbers = (moves && sheet?.values(moves.bodyArea).map(([number]) => number)) ?? [];
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(1 + answers.filter(({ ok }) => ok).length);
});
