import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { AnyTable } from "../../tables/defineTable";
import type { Change } from "../../tables/change";
import { TableSet } from "../../tables/tableSet";
import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { CardLines, Claims, Expenses } from "../../model/expenses/tables";
import { Items, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { Orders } from "../../model/orders/tables";
import { inspectColumns } from "./inspectColumns";
import { planImport, type ImportOutcome } from "./planImport";
import { prepareRows, type PreparedRows } from "./prepareRows";
import { proposeMapping } from "./proposeMapping";
import { readSource } from "./readSource";
import { finish } from "./steps";

const targets: readonly AnyTable[] = [Vendors, Items, VendorItems, Moves, Orders, Claims, Expenses, CardLines];

async function prepared(name: string, bytes: Uint8Array): Promise<PreparedRows> {
  const source = await readSource({ name, bytes });
  if (!source?.ok) throw new Error(source?.problem.message ?? "cancelled");
  const { grid } = source.value;
  const looks = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "mdy" } }));
  return finish(prepareRows(name, grid, proposeMapping({ looks, targets, locations: [] }), targets, "2026-11-24"));
}

const empty = (): TableSet => tablesOf(targets.map((table) => rowsOf(table)));

const after = (changes: readonly Change[]): TableSet =>
  tablesOf([
    [
      CardLines,
      changes.flatMap((change) => (change.kind === "insert" && change.table === CardLines ? [change.row] : [])),
    ],
  ]);

const told = ({ tables, refused }: ImportOutcome) => ({
  refused: refused.map(({ reasons }) => reasons.map(({ message }) => message).join(" ")),
  added: tables.map(({ table, added }) => [table.name, added.length]),
});

test("each line of a statement comes in as it is: two that say the same are two, and the same statement again is none", async () => {
  const statement = [
    "FIN.TRANSACTION DATE,FIN.POSTING DATE,FIN.TRANSACTION AMOUNT,MCH.MERCHANT NAME,MCH.CITY NAME,FIN.ORIGINAL CURRENCY AMOUNT,FIN.ORIGINAL ISO CURRENCY CODE SYMBOL,FIN.INET CONVERSION",
    '19/04/17,20/04/17,"2,799.00",HMCOURTS-SERVICE.G,08459400111,"2,799.00",GBP,1.00',
    "04/05/17,05/05/17,40.50,TESCO STORE 2296,COLNEY HATCH,40.50,GBP,1.00",
    "04/05/17,05/05/17,40.50,TESCO STORE 2296,COLNEY HATCH,40.50,GBP,1.00",
    "05/05/17,08/05/17,-40.50,TESCO STORE 2296,,-40.50,GBP,1.00",
    "13/04/17,14/04/17,32.90,CAMPAIGNMONITOR,SYDNEY,40.00,USD,1.22",
  ];
  const file = await prepared("card.csv", new TextEncoder().encode(statement.join("\r\n")));
  const outcome = planImport(file, empty(), "Kim");
  expect(told(outcome)).toEqual({ refused: [], added: [["CardLines", 5]] });
  const tables = after(outcome.changes);
  expect(
    tables
      .rows(CardLines)
      .map((row) => [
        row.line,
        row.date,
        row.posted,
        row.vendor,
        row.city,
        row.amount,
        row.currency,
        row.billed,
        row.rate,
      ]),
  ).toEqual([
    [
      "2017-04-19 HMCOURTS-SERVICE.G 2799.00 #1",
      "2017-04-19",
      "2017-04-20",
      "HMCOURTS-SERVICE.G",
      "08459400111",
      2799,
      "GBP",
      2799,
      1,
    ],
    [
      "2017-05-04 TESCO STORE 2296 40.50 #1",
      "2017-05-04",
      "2017-05-05",
      "TESCO STORE 2296",
      "COLNEY HATCH",
      40.5,
      "GBP",
      40.5,
      1,
    ],
    [
      "2017-05-04 TESCO STORE 2296 40.50 #2",
      "2017-05-04",
      "2017-05-05",
      "TESCO STORE 2296",
      "COLNEY HATCH",
      40.5,
      "GBP",
      40.5,
      1,
    ],
    [
      "2017-05-05 TESCO STORE 2296 -40.50 #1",
      "2017-05-05",
      "2017-05-08",
      "TESCO STORE 2296",
      undefined,
      -40.5,
      "GBP",
      -40.5,
      1,
    ],
    [
      "2017-04-13 CAMPAIGNMONITOR 40.00 #1",
      "2017-04-13",
      "2017-04-14",
      "CAMPAIGNMONITOR",
      "SYDNEY",
      40,
      "USD",
      32.9,
      1.22,
    ],
  ]);
  expect(planImport(file, tables, "Kim").changes).toEqual([]);
});

test("the same statement with its days and amounts written otherwise is the same lines", async () => {
  const written = (lines: readonly string[], delimiter: string) =>
    prepared(
      "card.csv",
      new TextEncoder().encode(["Date,Merchant,Amount", ...lines].join("\n").replaceAll(",", delimiter)),
    );
  const british = planImport(
    await written(["19/04/17,HMCOURTS,2799.00", "04/05/17,TESCO,40.50", "04/05/17,TESCO,40.50"], ","),
    empty(),
    "Kim",
  );
  expect(told(british)).toEqual({ refused: [], added: [["CardLines", 3]] });
  for (const lines of [
    ["2017-04-19,HMCOURTS,2799", "2017-05-04,TESCO,40.5", "2017-05-04,TESCO,40.5"],
    ["19.04.2017,HMCOURTS,2799.0", "4 May 2017,TESCO,40.50", "04.05.2017,TESCO,40.5"],
  ])
    expect(planImport(await written(lines, ";"), after(british.changes), "Kim").changes).toEqual([]);
});

test("a file of orders is no statement, though it has days, names and amounts", async () => {
  const orders = "Vendor,PO,Order date,Amount\nNorthway,PO-1,2026-11-02,120.00\nSouthway,PO-2,2026-11-13,80.00";
  const file = await prepared("orders.csv", new TextEncoder().encode(orders));
  expect(file.tables.map(({ table }) => table.name)).not.toContain("CardLines");
  expect(file.tables.map(({ table }) => table.name)).toContain("Orders");
});

// A council's purchase cards, not part of this project: the test runs where the file lies.
const real = path.join(process.env.QM_DATA ?? "../shared/data", "barnet_1718Pcard.csv");
const testWithFile = existsSync(real) ? test : test.skip;

testWithFile("a year of a council's purchase cards comes in whole, duplicates and refunds among them", async () => {
  const file = await prepared(path.basename(real), new Uint8Array(readFileSync(real)));
  const outcome = planImport(file, empty(), "Kim");
  expect(told(outcome)).toEqual({ refused: [], added: [["CardLines", 4_931]] });
  const tables = after(outcome.changes);
  const lines = tables.rows(CardLines);
  expect(lines.filter(({ amount }) => amount < 0)).toHaveLength(126);
  expect(lines.reduce((sum, { billed = 0 }) => sum + Math.round(billed * 100), 0)).toBe(47_666_215);
  expect(new Set(lines.map(({ currency }) => currency))).toEqual(new Set(["GBP", "USD", "EUR"]));
  const different = new Set(lines.map(({ line: _line, ...said }) => JSON.stringify(said)));
  expect(lines.length - different.size).toBe(219);
  expect(planImport(file, tables, "Kim").changes).toEqual([]);
});
