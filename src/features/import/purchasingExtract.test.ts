import { readFileSync } from "node:fs";
import type { Circumstances } from "../../tables/action";
import type { Change } from "../../tables/change";
import { headersOf, type AnyTable } from "../../tables/defineTable";
import { readTable, type AnyRow } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import { Departments, Locations } from "../../model/company/lists";
import { Items, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { describeSource } from "./describeSource";
import { importInto } from "./importRows";
import { keptFor } from "./savedMappings";
import { inspectColumns } from "./inspectColumns";
import { emptyMapping, type Mapping } from "./mapping";
import { mappingGaps } from "./mappingGaps";
import { planImport } from "./planImport";
import { prepareRows, type PreparedRows } from "./prepareRows";
import { proposeMapping } from "./proposeMapping";
import { readSource, type Source } from "./readSource";
import { refusedFile } from "./refusedFile";
import { finish } from "./steps";
import { Mappings } from "./tables";

const targets: readonly AnyTable[] = [
  Vendors,
  Items,
  VendorItems,
  Orders,
  OrderLines,
  Receipts,
  Moves,
  Locations,
  Departments,
  Mappings,
];
const circumstances: Circumstances = { today: "2026-11-24", now: "2026-11-24T09:30", user: "Kim" };

async function read(name: string, bytes: Uint8Array): Promise<Source> {
  const source = await readSource({ name, bytes });
  if (!source?.ok) throw new Error(source?.problem.message ?? "cancelled");
  return source.value;
}

const extract = (): Promise<Source> =>
  read("purchasing-extract.csv", new Uint8Array(readFileSync("test/fixtures/import/purchasing-extract.csv")));

const looksAt = (source: Source) => finish(inspectColumns(source.grid, { usual: { decimal: ",", dateOrder: "dmy" } }));

test.each<[string, string, readonly string[]]>([
  [
    "a list of orders is not taken for what came",
    "PO;Line;Item;Qty;Price;Supplier;Date;Unit;Description\nPO-1;1;A;10;1,50;Northway;24.11.2026;pcs;Bolt\n",
    ["Items", "VendorItems", "Orders", "OrderLines"],
  ],
  [
    "with the day on which it came it is both",
    "PO;Line;Item;Qty;Received;Delivery date;Supplier;Date;Unit;Description\nPO-1;1;A;10;8;26.11.2026;Northway;24.11.2026;pcs;Bolt\n",
    ["Items", "Orders", "OrderLines", "Receipts"],
  ],
])("%s", async (_, text, tables) => {
  const looks = looksAt(await read("orders.csv", new TextEncoder().encode(text)));
  const mapping = proposeMapping({ looks, targets, locations: [] });
  expect(mapping.tables.map(({ table }) => table)).toEqual(tables);
});

/** What the user adds to the proposal on the page. */
function complete(proposed: Mapping): Mapping {
  const fixed: Record<string, Record<string, string>> = {
    Items: { unit: "piece" },
  };
  return {
    ...proposed,
    tables: proposed.tables.map((table) => ({
      ...table,
      fields: {
        ...table.fields,
        ...Object.fromEntries(
          Object.entries(fixed[table.table] ?? {}).map(([field, text]) => [field, { from: "fixed" as const, text }]),
        ),
        ...(table.table === "Orders"
          ? { date: { from: "columns" as const, columns: ["PO Sent to Supplier", "Promised Date"] } }
          : {}),
      },
    })),
  };
}

const prepare = (source: Source, mapping: Mapping): PreparedRows =>
  finish(prepareRows(source.name, source.grid, mapping, targets, "2026-11-24"));

/** The workbook after the changes: written to cells and read back, as Excel would hold them. */
function workbook(changes: readonly Change[], before = new TableSet([])): TableSet {
  return new TableSet(
    targets.map((table) => {
      const rows = new Map<string, AnyRow>(before.has(table) ? before.read(table).rowsByKey : []);
      for (const change of changes) {
        if (change.table !== table) continue;
        if (change.kind === "insert") rows.set(change.key, change.row);
        if (change.kind === "update") rows.set(change.key, { ...rows.get(change.key), ...change.set });
      }
      const body = [...rows.values()].map((row) =>
        Object.entries(table.columns).map(([field, column]) =>
          row[field] === undefined || column.kind === "formula" ? "" : column.toCell(row[field]),
        ),
      );
      return readTable(table, { headers: headersOf(table), body });
    }),
  );
}

const empty = workbook([]);

test("columns are found by what they are called and hold", async () => {
  const mapping = proposeMapping({ looks: looksAt(await extract()), targets, locations: [] });
  expect(
    mapping.tables.map(({ table, onlyWhere, fields }) => [
      onlyWhere === "" ? table : `${table} where ${onlyWhere}`,
      ...Object.entries(fields).map(([field, from]) => `${field}: ${describeSource(from)}`),
    ]),
  ).toEqual([
    [
      "Items where Item Code",
      "item: Item Code",
      "name: Item Description",
      "unit: the unit that Qty Ordered names, else “piece”",
      "buy: “Yes”",
    ],
    ["VendorItems where Supplier", "item: Item Code", "vendor: Supplier", "price: Pack Price"],
    [
      "Orders",
      "order: PO No",
      "date: PO Sent to Supplier, else Promised Date, else Delivered Date",
      "vendor: Supplier",
      "sentOn: PO Sent to Supplier",
    ],
    [
      "OrderLines",
      "order: PO No",
      "line: the order's line for the item",
      "item: Item Code",
      "quantity: Qty Ordered",
      "price: Pack Price",
      "promised: Promised Date",
    ],
    [
      "Receipts where Delivered Date",
      "receipt: numbered by Quartermaster",
      "date: Delivered Date",
      "order: PO No",
      "line: the order's line for the item",
      "counted: Qty Ordered",
      "accepted: Qty Ordered",
      "note: Delivery Note",
    ],
  ]);
  expect(mapping.columns["PO Sent to Supplier"]).toEqual({
    decimal: ".",
    dateOrder: "mdy",
    blanks: ["n/a - stock", "date not captured"],
  });
  expect(mappingGaps(mapping, Object.keys(mapping.columns), targets)).toEqual([]);
});

test("one file fills six tables, and each refused row says why", async () => {
  const source = await extract();
  const outcome = planImport(
    prepare(source, complete(proposeMapping({ looks: looksAt(source), targets, locations: [] }))),
    empty,
    "Kim",
  );
  expect(outcome.tables.map(({ table, added }) => [table.sheet, added.length])).toEqual([
    ["Items", 7],
    ["Vendor items", 7],
    ["Orders", 5],
    ["Order lines", 7],
    ["Receipts", 6],
  ]);
  expect(
    outcome.refused.map(({ source: { number }, reasons }) => [
      number,
      [...new Set(reasons.map(({ message }) => message))],
    ]),
  ).toEqual([
    [
      6,
      [
        'It holds "12 boxes", and 0071 is counted in piece. Convert it, or take the numbers of the column whatever unit they name.',
      ],
    ],
    [
      8,
      ["PO No is blank, and Orders can't do without Order.", "PO No is blank, and Order lines can't do without Order."],
    ],
    [9, ['Date must be a date; it holds "31-Feb-15".', 'Promised must be a date; it holds "31-Feb-15".']],
    [11, ['Price must be an amount from 0; it holds "-5".']],
    [
      12,
      [
        "The row has 13 cells and the header names 12. Name the other columns too; where a cell holds the delimiter, put quotation marks around it.",
      ],
    ],
  ]);
  const tables = workbook(outcome.changes);
  expect(tables.problems).toEqual([]);
  expect(tables.find(Items, "0071")).toMatchObject({ item: "0071", unit: "piece", buy: "Yes" });
  expect(tables.find(Items, '=HYPERLINK("http://evil.example","Free")')?.name).toBe("Soap 5 l");
  expect(tables.find(Items, "0078")?.name).toBe("Line one\nline two");
  expect(tables.find(Orders, "4500001")).toMatchObject({
    vendor: "Müller & Söhne",
    date: "2014-08-27",
    sentOn: "2014-08-27",
  });
  expect(tables.find(Orders, "4500002")).toMatchObject({ vendor: "ACME Ltd", date: "2014-09-05", sentOn: undefined });
  expect(tables.find(OrderLines, "4500002 / 1")).toMatchObject({ quantity: 10, price: 1234.5, promised: "2014-09-05" });
  expect(tables.find(Receipts, "RC-2026-0002")).toMatchObject({
    line: 2,
    accepted: 50,
    date: "2014-09-02",
    note: "DN-1",
  });
});

test("the same file imported again changes nothing", async () => {
  const source = await extract();
  const prepared = prepare(source, complete(proposeMapping({ looks: looksAt(source), targets, locations: [] })));
  const tables = workbook(planImport(prepared, empty, "Kim").changes);
  const again = planImport(prepared, tables, "Kim");
  expect(again.changes).toEqual([]);
  expect(again.tables.map(({ same }) => same)).toEqual([7, 7, 5, 7, 6]);
  const action = importInto([Vendors, Orders], targets);
  const planned = action.plan(tables, { prepared }, circumstances);
  expect(planned.ok ? "" : planned.problem.message).toContain("its other rows are refused");
});

test("only what differs is changed, blanks leave what is there, and names keep the workbook's spelling", async () => {
  const source = await extract();
  const prepared = prepare(source, complete(proposeMapping({ looks: looksAt(source), targets, locations: [] })));
  const first = workbook(planImport(prepared, empty, "Kim").changes);
  const edited = workbook(
    [
      { kind: "update", table: OrderLines, key: "4500001 / 1", set: { quantity: 90 } },
      { kind: "update", table: Orders, key: "4500002", set: { sentOn: "2014-08-30", requester: "Kim" } },
    ],
    first,
  );
  expect(planImport(prepared, edited, "Kim").tables.flatMap(({ changed }) => changed)).toEqual([
    { key: "4500001 / 1", changes: [{ header: "Qty", before: 90, after: 100 }] },
  ]);

  const shouting = workbook([
    { kind: "insert", table: Vendors, key: "ACME LTD", row: { vendor: "ACME LTD", approved: true } },
  ]);
  const outcome = planImport(prepared, shouting, "Kim");
  expect(outcome.madeAlong[0]?.names).toEqual(["Müller & Söhne", "Žalias miškas"]);
  expect(workbook(outcome.changes, shouting).problems).toEqual([]);
});

test("refused rows come in from their own file once they are set right, as further lines of their orders", async () => {
  const source = await extract();
  const mapping = complete(proposeMapping({ looks: looksAt(source), targets, locations: [] }));
  const prepared = prepare(source, mapping);
  const outcome = planImport(prepared, empty, "Kim");
  const tables = workbook(outcome.changes);
  const text = refusedFile(prepared, outcome.refused);
  expect(text).toContain(",Row,Why refused");
  const corrected = await read("refused.csv", new TextEncoder().encode(text.replace("12 boxes", "144")));
  const second = planImport(prepare(corrected, mapping), tables, "Kim");
  expect(second.refused.map(({ source: { cells } }) => cells[0])).toEqual(["7", "8", "10"]);
  expect(second.tables[3]?.added.map(({ key }) => key)).toEqual(["4500003 / 2", "4500005 / 2"]);
});

test("what a file calls issued comes in with a minus, under a type that the user gives", async () => {
  const source = await read(
    "usage.csv",
    new TextEncoder().encode("Item;Location;Day;Issued\n0071;Store;24.11.2026;1.200,5\n0071;Store;25.11.2026;0\n"),
  );
  const tables = workbook([
    { kind: "insert", table: Locations, key: "Store", row: { location: "Store" } },
    { kind: "insert", table: Items, key: "0071", row: { item: "0071", name: "Gloves", unit: "pair", buy: "Yes" } },
  ]);
  const mapping: Mapping = {
    ...emptyMapping,
    columns: {
      Issued: { decimal: ",", dateOrder: "dmy", blanks: [] },
      Day: { decimal: ",", dateOrder: "dmy", blanks: [] },
    },
    tables: [
      {
        table: "Moves",
        onlyWhere: "",
        onlyNew: [],
        fields: {
          move: { from: "pattern", pattern: "Use {Item}-{#}" },
          date: { from: "columns", columns: ["Day"] },
          item: { from: "columns", columns: ["Item"] },
          location: { from: "columns", columns: ["Location"] },
          quantity: { from: "columns", columns: ["Issued"], negated: true },
          type: { from: "fixed", text: "Issue" },
        },
      },
    ],
  };
  const outcome = planImport(prepare(source, mapping), tables, "Kim");
  expect(outcome.tables[0]?.added.map(({ key, row }) => [key, row.quantity, row.date])).toEqual([
    ["Use 0071-1", -1200.5, "2026-11-24"],
    ["Use 0071-2", 0, "2026-11-25"],
  ]);
});

test("how a file is read is kept, and known again by its columns", async () => {
  const source = await extract();
  const mapping = complete(proposeMapping({ looks: looksAt(source), targets, locations: [] }));
  const prepared = prepare(source, mapping);
  const planned = importInto([Vendors], targets).plan(empty, { prepared, keepAs: "Purchasing" }, circumstances);
  if (!planned.ok) throw new Error(planned.problem.message);
  expect(planned.value.sentence).toBe("Imported purchasing-extract.csv: 35 new, 5 refused");
  const tables = workbook(planned.value.changes);
  expect(keptFor(source.grid.headers, tables, targets)).toEqual({ name: "Purchasing", mapping });
  expect(keptFor(source.grid.headers.slice(2), tables, targets)).toBeUndefined();
  const edited = workbook([{ kind: "update", table: Mappings, key: "Purchasing", set: { mapping: "{}" } }], tables);
  expect(keptFor(source.grid.headers, edited, targets)).toBeUndefined();
});
