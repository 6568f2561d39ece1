import { readFileSync } from "node:fs";
import { receiveShipment } from "../../src/features/orders/receiveShipment";
import { orderStates, orderStateTables } from "../../src/model/orders/orderState";
import { Items } from "../../src/model/stock/tables";
import { openXlsx } from "../../src/workbench/document/xlsx";
import { Log } from "../../src/workbook/log/log";
import { openProduct, productTables, type OpenProduct } from "../workbench/openProduct";

// A whole company is opened.
jest.setTimeout(180_000);

/** The sample company as a workbook of November 2026 holds it, saved by the version before the model. */
const openOlder = async (): Promise<OpenProduct> =>
  openProduct("Nora Lindqvist", openXlsx(readFileSync("test/fixtures/workbooks/0.1.0-november-2026.xlsx")));

const problemsIn = async ({ session }: OpenProduct): Promise<readonly string[]> => {
  const read = await session.load(productTables);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.problems.map(({ table = "", row = "", message }) => `${table} ${row}: ${message}`);
};

test("a workbook of an older version opens, and each of its rows is read", async () => {
  const older = await openOlder();
  expect(older.session.store.getState()).toMatchObject({ phase: "ready" });
  // Columns that are new since then are said to be missing, and nothing else.
  expect((await problemsIn(older)).filter((problem) => !problem.includes(" has no column "))).toEqual([]);
  const read = await older.session.load([...productTables, Log]);
  if (!read.ok) throw new Error(read.problem.message);
  const counts = productTables.flatMap((table) => {
    const found = older.document.table(table.name);
    const sheet = found && older.document.sheet(found.sheetId);
    if (!found || !sheet) return [];
    const filled = sheet
      .values({ ...found.area, row: found.area.row + 1, rows: found.area.rows - 1 })
      .filter((row) => row.some((cell) => cell !== null && cell !== "")).length;
    return [[table.name, filled, read.value.read(table).rowsByKey.size]];
  });
  expect(counts.filter(([, filled, rows]) => filled !== rows)).toEqual([]);
  expect(counts.length).toBeGreaterThan(30);
  older.close();
});

test("setting up again brings it up to date, and the main job runs in it and can be undone", async () => {
  const older = await openOlder();
  const { session } = older;
  const made = await session.setUp(productTables, new Map());
  if (!made.ok) throw new Error(made.problem.message);
  expect(await problemsIn(older)).toEqual([]);

  const before = await session.load([...orderStateTables, Items]);
  if (!before.ok) throw new Error(before.problem.message);
  const open = [...orderStates(before.value).values()].find(
    ({ status, lines }) => status === "Confirmed" && lines.every((line) => line.open > 0),
  );
  if (!open) throw new Error("No order is open in the sample.");
  const done = await session.run(receiveShipment, {
    order: open.order.order,
    lines: open.lines.map(({ line, open: counted }) => ({ line: line.line, counted })),
  });
  if (!done.ok) throw new Error(done.problem.message);
  const statusNow = async (): Promise<string | undefined> => {
    const read = await session.load(orderStateTables);
    return read.ok ? orderStates(read.value).get(open.order.order)?.status : read.problem.message;
  };
  expect(await statusNow()).toBe("Received");
  const undone = await session.undo(done.value.entry);
  expect(undone).toMatchObject({ ok: true });
  expect(await statusNow()).toBe("Confirmed");
  older.close();
});
