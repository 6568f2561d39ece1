import { readFileSync } from "node:fs";
import type { Problem } from "../../src/domain/result";
import { sendOrder } from "../../src/features/orders/send/sendOrder";
import { orderLimit } from "../../src/model/orders/orderLimit";
import { receiveShipment } from "../../src/features/orders/receive/receiveShipment";
import { orderStates, orderStateTables } from "../../src/model/orders/orderState";
import { carryOverApprovals } from "../../src/model/approvals/carryOver";
import { claimStates, claimTables } from "../../src/model/expenses/claimState";
import { Claims } from "../../src/model/expenses/tables";
import { Items } from "../../src/model/stock/tables";
import { Trips } from "../../src/model/trips/tables";
import { columnLetters } from "../../src/workbench/document/address";
import { openXlsx } from "../../src/workbench/document/xlsx";
import { Log } from "../../src/workbook/log/log";
import { productTables } from "../fixtures/tablesOf";
import { openProduct, type OpenProduct } from "../workbench/openProduct";

// A whole company is opened.
jest.setTimeout(180_000);

/** The sample company as a workbook of November 2026 holds it, saved by the version before the model. */
const openOlder = async (): Promise<OpenProduct> =>
  openProduct("Nora Lindqvist", openXlsx(readFileSync("test/fixtures/workbooks/0.1.0-november-2026.xlsx")));

/** Claims that were approved by then are approved still, by rule at once and by the cells once they are carried over. */
async function approvedClaimsHold({ session, document }: OpenProduct): Promise<void> {
  const statuses = async (): Promise<Map<string, string>> => {
    const read = await session.load(claimTables);
    if (!read.ok) throw new Error(read.problem.message);
    return new Map([...claimStates(read.value)].map(([claim, { status }]) => [claim, status]));
  };
  const inCells = (): Map<string, string> => {
    const found = document.table(Claims.name);
    const sheet = found && document.sheet(found.sheetId);
    if (!found || !sheet) throw new Error("Claims is not in the workbook.");
    const column = (header: string) => sheet.values(found.columnBody(header)).map(([cell]) => String(cell));
    const status = column("Status");
    return new Map(column("Claim").map((claim, at) => [claim, status[at] ?? ""]));
  };
  const before = await statuses();
  expect([...before.values()]).toEqual(expect.arrayContaining(["Approved", "Submitted", "Handed over"]));
  expect([...before.values()]).not.toContain("Changed");
  expect(await session.run(carryOverApprovals, undefined)).toMatchObject({ ok: true });
  expect(await statuses()).toEqual(before);
  expect(inCells()).toEqual(before);
}

const problemsIn = async ({ session }: OpenProduct): Promise<readonly Problem[]> => {
  const read = await session.load(productTables);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.problems;
};

test("a workbook of an older version opens, each of its rows is read, and only tables and columns that are new are missing", async () => {
  const older = await openOlder();
  expect(older.session.store.getState()).toMatchObject({ phase: "ready" });
  const has = (table = ""): boolean => older.document.table(table) !== undefined;
  expect((await problemsIn(older)).filter(({ table, isColumnMissing }) => !isColumnMissing && has(table))).toEqual([]);
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

test("what needs a new column is refused whole until the column is added, and then works", async () => {
  const older = await openOlder();
  const { session } = older;
  const before = await session.load(orderStateTables);
  if (!before.ok) throw new Error(before.problem.message);
  const draft = [...orderStates(before.value).values()].find(
    ({ status, lines, isPriced, total }) => status === "Draft" && lines.length > 0 && isPriced && total < 500,
  );
  if (!draft) throw new Error("The sample has no draft within the limit.");
  const { order } = draft.order;
  const refused = await session.run(sendOrder, { order });
  expect(refused.ok ? "" : refused.problem.message).toMatch(
    /^.* has no column ".*add the column under Problems on Home, then try again\.$/,
  );
  const lacking = new Set((await problemsIn(older)).map(({ table }) => table));
  const added = await session.setUp(
    productTables.filter(({ name }) => lacking.has(name)),
    new Map(),
  );
  expect(added).toMatchObject({ ok: true });
  expect(await problemsIn(older)).toEqual([]);
  expect(await session.run(sendOrder, { order })).toMatchObject({ ok: true });
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
  // What was approved by then is approved still, and the single limit of then is the rule.
  expect(
    [...orderStates(before.value).values()].flatMap(({ order, problem }) => (problem === "" ? [] : [order.order])),
  ).toEqual([]);
  expect(orderLimit(before.value)).toBe(1000);
  await approvedClaimsHold(older);
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

test("setting up again brings formulas, drop-downs and highlights up to date, but for what somebody changed", async () => {
  const older = await openOlder();
  const placeOf = (name: string) => {
    const found = older.document.table(name);
    const sheet = found && older.document.sheet(found.sheetId);
    if (!found || !sheet) throw new Error(`${name} is not in the workbook.`);
    return { found, sheet };
  };
  const cell = (header: string, row: number) => {
    const { found, sheet } = placeOf("Trips");
    const area = { ...found.columnBody(header), row: found.area.row + row, rows: 1 };
    return { formula: () => sheet.formulas(area)[0]?.[0], write: (text: string) => sheet.write(area, [[text]]) };
  };
  const colours = (name: string): readonly string[] => {
    const { found, sheet } = placeOf(name);
    const headers = new Map(
      (sheet.values({ ...found.area, rows: 1 })[0] ?? []).map((header, at) => [columnLetters(at), String(header)]),
    );
    return sheet.conditionalFormats.flatMap(({ rule }) =>
      rule.type === "Custom"
        ? [rule.formula.replace(/\$([A-Z]+)\d+/g, (_, letters: string) => `{${headers.get(letters) ?? ""}}`)]
        : [],
    );
  };
  const choices = (name: string, header: string): unknown => {
    const { found, sheet } = placeOf(name);
    const { row, column } = found.columnBody(header);
    return sheet.validation(row, column)?.rule;
  };
  const approvals = placeOf("Approvals");
  const vendors = placeOf("Vendors");
  const own = { row: vendors.found.area.row + 1, column: 0, rows: 5, columns: 1 };
  older.document.run("local", () => {
    cell("Status", 2).write("On the road");
    approvals.sheet.setValidation(approvals.found.columnBody("Decision"), null);
    vendors.sheet.addConditionalFormat({
      areas: [own],
      rule: { type: "Custom", formula: '=$A5="Own"', style: {} },
      stopIfTrue: false,
    });
  });
  expect(colours("Items")).not.toContain(Items.highlights[2]?.formula);

  expect(await older.session.setUp(productTables, new Map())).toMatchObject({ ok: true });
  expect(cell("Status", 1).formula()).toBe(Trips.columns.status.formula);
  expect(cell("Status", 2).formula()).toBe("On the road");
  expect(cell("Status", 3).formula()).toBe(Trips.columns.status.formula);
  expect(cell("Approval", 1).formula()).toBe(Trips.columns.approval.formula);
  expect([...colours("Items")].sort()).toEqual(Items.highlights.map(({ formula }) => formula).sort());
  expect(colours("Orders")).toContain('={Problem}<>""');
  expect(colours("Vendors")).toContain('={Vendor}="Own"');
  expect(choices("Approvals", "Kind")).toMatchObject({ source: "Order,Invoice,Trip,Claim" });
  expect(choices("Approvals", "Decision")).toMatchObject({ type: "List" });
  expect(choices("Orders", "Vendor")).toMatchObject({ source: expect.stringContaining("ISREF") as unknown });
  older.close();
});
