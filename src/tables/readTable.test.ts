import fc from "fast-check";
import { count, choice, currency, day, flag, formula, link, money, text } from "./kinds";
import { optional } from "./column";
import { defineTable, fieldsOf, type RowOf } from "./defineTable";
import { readTable } from "./readTable";
import { TableSet } from "./tableSet";

const Orders = defineTable({
  name: "Orders",
  sheet: "Orders",
  help: "One row an order line.",
  tabColor: "#0F6CBD",
  key: ["order", "line"],
  version: 1,
  columns: {
    order: text({ header: "Order", help: "Number.", former: ["PO"] }),
    line: count({ header: "Line", help: "Line." }),
    item: link({ header: "Item", help: "Item." }, "Items"),
    price: optional(money({ header: "Unit price", help: "Price." })),
    due: optional(day({ header: "Due on", help: "Promised." })),
    status: choice({ header: "Status", help: "State." }, ["Open", "Received"]),
    urgent: optional(flag({ header: "Urgent", help: "Urgent." })),
    open: formula({ header: "Open", help: "Left.", formula: "=1", numberFormat: "0" }),
  },
});
type Order = RowOf<typeof Orders.columns>;
const Items = defineTable({
  name: "Items",
  sheet: "Items",
  help: "",
  tabColor: "#000000",
  key: "item",
  version: 1,
  columns: { item: text({ header: "Item", help: "Code." }) },
});

const headers = ["Order", "Line", "Item", "Unit price", "Due on", "Status", "Urgent", "Open"];
const good = ["PO-1", 1, "A-1", 2.5, 46350, "open", "yes", 3];
const row: Order = { order: "PO-1", line: 1, item: "A-1", price: 2.5, due: "2026-11-24", status: "Open", urgent: true };

test("a row is known by its key and holds no calculated cell", () => {
  const read = readTable(Orders, { headers, body: [good] });
  expect(read.rowsByKey.get("PO-1 / 1")).toEqual(row);
  expect(read.problems).toEqual([]);
});

test("columns are found by header in any order, by a former header, and beside people's own", () => {
  const read = readTable(Orders, {
    headers: ["My note", "Status", "item", "PO", "LINE", "Due on", "Unit price", "Urgent", "Open"],
    body: [["ring them", "Open", "A-1", "PO-1", 1, "", "", "", ""]],
  });
  expect(read.rowsByKey.get("PO-1 / 1")).toEqual({ ...row, price: undefined, due: undefined, urgent: undefined });
  expect(read.problems).toEqual([]);
});

test("a broken row is left out and each fault is named; the rest goes on", () => {
  const read = readTable(Orders, {
    headers,
    body: [
      good,
      ["PO-2", -1, "", "dear", "soon", "Lost", "perhaps", ""],
      ["PO-3", 1, "#N/A", "", "", "Open", "", ""],
      ["PO-4", 1, "B", "", "", "Open", "", ""],
    ],
  });
  expect([...read.rowsByKey.keys()]).toEqual(["PO-1 / 1", "PO-4 / 1"]);
  expect(read.problems.map((problem) => [problem.row, problem.message])).toEqual([
    ["PO-2 / -1", 'Line must be a whole number from 0; it holds "-1".'],
    ["PO-2 / -1", "Enter item."],
    ["PO-2 / -1", 'Unit price must be an amount from 0; it holds "dear".'],
    ["PO-2 / -1", 'Due on must be a date; it holds "soon".'],
    ["PO-2 / -1", 'Status must be one of: Open, Received; it holds "Lost".'],
    ["PO-2 / -1", 'Urgent must be Yes or No; it holds "perhaps".'],
    ["PO-3 / 1", 'Item must be text, not an error; it holds "#N/A".'],
  ]);
});

test("of two rows with one key the first counts and the other is listed", () => {
  const read = readTable(Orders, { headers, body: [good, ["PO-1", 1, "B-2", "", "", "Open", "", ""]] });
  expect(read.rowsByKey.get("PO-1 / 1")).toEqual(row);
  expect([...read.repeatedKeys]).toEqual(["PO-1 / 1"]);
  expect(read.problems[0]?.message).toContain("is in more than one row");
});

test("one key in two spellings is one key, found by either, and its second row is listed", () => {
  const read = readTable(Orders, { headers, body: [good, ["po-1 ", 1, "B-2", "", "", "Open", "", ""]] });
  expect(read.rowsByKey.get(" Po-1 / 1")).toEqual(row);
  expect(read.rowsByKey.size).toBe(1);
  expect(read.takenKeys.has("PO-1 / 1")).toBe(true);
  expect(read.problems.map(({ message, bodyIndex }) => [bodyIndex, message])).toEqual([
    [1, 'Order "po-1 " has a space around it, and formulas in the workbook do not find it so. Take the space away.'],
    [
      1,
      "po-1 / 1 is the same key as PO-1 / 1 in another row of Orders: upper and lower case are alike in Excel. Give this row a key of its own or delete it.",
    ],
  ]);
});

test("rows without a key are told to get one, and none is told to be another's double", () => {
  const nameless = ["PO-1", "", "B-2", "", "", "Open", "", ""];
  const read = readTable(Orders, { headers, body: [nameless, nameless] });
  expect(read.problems.map(({ message }) => message)).toEqual(["Enter line.", "Enter line."]);
});

test("a part of the key may be blank: it tells rows apart, and its column may be missing", () => {
  const Shares = defineTable({
    ...Items,
    key: ["item", "currency"],
    columns: { ...Items.columns, currency: optional(text({ header: "Currency", help: "Blank for the company's." })) },
  });
  const body = [
    ["A", ""],
    ["A", "USD"],
    ["A", ""],
  ];
  const read = readTable(Shares, { headers: ["Item", "Currency"], body });
  expect([...read.rowsByKey.keys()]).toEqual(["A", "A / USD"]);
  expect([...read.repeatedKeys]).toEqual(["A"]);
  expect([...readTable(Shares, { headers: ["Item"], body: [["A"], ["B"]] }).rowsByKey.keys()]).toEqual(["A", "B"]);
});

test("a currency is an ISO code, and a sign is told which", () => {
  const Vendors = defineTable({
    ...Items,
    key: "item",
    columns: {
      ...Items.columns,
      currency: optional(currency({ header: "Currency", help: "Blank for the company's." })),
    },
  });
  const read = readTable(Vendors, {
    headers: ["Item", "Currency"],
    body: [
      ["A", "usd"],
      ["B", "€"],
      ["C", "EUX"],
    ],
  });
  expect(read.rowsByKey.get("A")?.currency).toBe("USD");
  expect(read.problems.map(({ row: key, message }) => `${key ?? ""}: ${message}`)).toEqual([
    'B: Currency must be a currency\'s ISO code; it holds "€". Use the ISO code EUR.',
    'C: Currency must be a currency\'s ISO code; it holds "EUX". Enter three letters, such as USD.',
  ]);
});

test("a deleted column is named; rows that need it are not guessed", () => {
  const read = readTable(Orders, {
    headers: headers.filter((header) => header !== "Status"),
    body: [good.filter((_, i) => i !== 5)],
  });
  expect(read.rowsByKey.size).toBe(0);
  expect(read.problems[0]?.message).toContain('Orders has no column "Status"');
  const optionalGone = readTable(Orders, {
    headers: headers.filter((header) => header !== "Urgent"),
    body: [good.filter((_, i) => i !== 6)],
  });
  expect(optionalGone.rowsByKey.get("PO-1 / 1")).toEqual({ ...row, urgent: undefined });
});

test("blank rows are passed over", () => {
  const read = readTable(Orders, { headers, body: [["", "", "", " ", "", "", "", 0], good] });
  expect(read.bodyIndexByKey.get("PO-1 / 1")).toBe(1);
  expect(read.problems).toEqual([]);
});

test("a link to nothing is listed, and its row still counts", () => {
  const tables = new TableSet([
    readTable(Orders, { headers, body: [good] }),
    readTable(Items, { headers: ["Item"], body: [["B-2"]] }),
  ]);
  expect(tables.rows(Orders)).toHaveLength(1);
  expect(tables.problems.map((problem) => problem.message)).toEqual([
    'Item "A-1" is not in Items. Add it there or correct it here.',
  ]);
});

test("a row written to cells reads back the same", () => {
  const order = fc.record<Order>({
    order: fc.nat(9999).map((n) => `PO-${String(n)}`),
    line: fc.nat(100),
    item: fc.constantFrom("A-1", "=B", "007"),
    price: fc.option(
      fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
      { nil: undefined },
    ),
    due: fc.option(fc.constantFrom("2026-02-28", "1999-12-31"), { nil: undefined }),
    status: fc.constantFrom("Open", "Received"),
    urgent: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(order, (written) => {
      const values = new Map(Object.entries(written));
      const cells = fieldsOf(Orders).map((field) =>
        Orders.columns[field as keyof typeof Orders.columns].toCell(values.get(field) as never),
      );
      const read = readTable(Orders, { headers, body: [[...cells, ""]] });
      expect([...read.rowsByKey.values()]).toEqual([written]);
    }),
  );
});
