import { defineTable, headersOf, type AnyTable } from "../../tables/defineTable";
import { link, quantity, text } from "../../tables/kinds";
import { readTable } from "../../tables/readTable";
import { optional, type Cell } from "../../tables/column";
import { TableSet } from "../../tables/tableSet";
import { emptyMapping } from "./mapping";
import { proposeTable, withReadings } from "./proposeMapping";
import { inspectColumns } from "./inspectColumns";
import { planImport, sumsOf, type ImportOutcome } from "./planImport";
import { prepareRows } from "./prepareRows";
import { gridOf } from "./sourceGrid";
import { finish } from "./steps";

const about = { help: "" };
const Places = defineTable({
  name: "Places",
  sheet: "Places",
  help: "",
  tabColor: "#000000",
  key: "place",
  version: 1,
  columns: {
    place: text({ header: "Place", ...about }),
    inside: optional(link({ header: "Inside", ...about }, "Places")),
  },
});
const Goods = defineTable({
  name: "Goods",
  sheet: "Goods",
  help: "",
  tabColor: "#000000",
  key: "code",
  version: 1,
  columns: {
    code: text({ header: "Code", ...about }),
    amount: quantity({ header: "Amount", ...about }),
    place: optional(link({ header: "Place", ...about }, "Places")),
  },
});

function bring(
  table: AnyTable,
  file: readonly (readonly string[])[],
  standing: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
  notMade: readonly string[] = [],
): ImportOutcome {
  const targets: readonly AnyTable[] = [Places, Goods];
  const grid = gridOf(file, 1);
  const looks = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "dmy" } }));
  const mapping = {
    ...emptyMapping,
    notMade: [...notMade],
    tables: [proposeTable(table, { looks, targets, locations: [] }, "other")],
  };
  const prepared = finish(prepareRows("list.csv", grid, withReadings(mapping, looks, targets), targets, "2026-11-24"));
  const read = targets.map((one) => readTable(one, { headers: headersOf(one), body: standing[one.name] ?? [] }));
  return planImport(prepared, new TableSet(read), "Kim");
}

const told = (outcome: ImportOutcome) =>
  outcome.refused.map(({ source, reasons }) => [source.number, ...reasons.map(({ message }) => message)]);

test("a second row with the same key is refused, whether it says the same or something else", () => {
  const outcome = bring(Goods, [["Code", "Amount"], ["A", "1"], ["B", "2"], ["B", "2"], ...manyGoods, ["A", "3"]]);
  expect(outcome.tables[0]?.added).toHaveLength(2 + manyGoods.length);
  expect(told(outcome)).toEqual([
    [4, "Row 3 of the file holds B already. Keep one of the two."],
    [4 + manyGoods.length + 1, "Row 2 of the file holds A already. Keep one of the two."],
  ]);
  expect(sumsOf(outcome)).toEqual({ new: 2 + manyGoods.length, changed: 0, same: 0, merged: 0, refused: 2 });
});

const nested = [
  ["Place", "Inside"],
  ["Hall", ""],
  ["Shelf", "Hall"],
  ["Box", "Rack"],
  ["Tin", "Box"],
];

test("a row that a name alone makes is made along where the file names it", () => {
  const outcome = bring(Places, nested);
  expect(outcome.madeAlong).toMatchObject([{ table: { name: "Places" }, names: ["Rack"] }]);
  expect(outcome.changes).toHaveLength(5);
  expect(told(outcome)).toEqual([]);
});

test("a link to nothing is refused, also where the row that it leads to is refused itself", () => {
  const outcome = bring(Places, nested, {}, ["Places"]);
  expect(outcome.tables[0]?.added.map(({ key }) => key)).toEqual(["Hall", "Shelf"]);
  expect(told(outcome)).toEqual([
    [4, 'Inside "Rack" is not in Places. Add it there first.'],
    [5, 'Inside "Box" is not in Places. Add it there first.'],
  ]);
});

test("rows that are broken or doubled in the workbook are left alone and named", () => {
  const outcome = bring(
    Goods,
    [
      ["Code", "Amount"],
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ],
    {
      Goods: [
        ["A", "lots", ""],
        ["B", 1, ""],
        ["B", 2, ""],
        ["C", 3, ""],
      ],
    },
  );
  expect(outcome.tables[0]?.same).toBe(1);
  expect(told(outcome)).toEqual([
    [2, "A stands in Goods and can't be read there. Correct it first."],
    [3, "B stands in more than one row of Goods. Correct that first."],
  ]);
});

test("a new row needs what a known row can do without", () => {
  const outcome = bring(
    Goods,
    [
      ["Code", "Place"],
      ["A", "Hall"],
      ["B", "Hall"],
    ],
    {
      Goods: [["A", 5, ""]],
      Places: [["Hall", ""]],
    },
  );
  expect(outcome.tables[0]?.changed).toEqual([
    { key: "A", changes: [{ header: "Place", before: undefined, after: "Hall" }] },
  ]);
  expect(told(outcome)).toEqual([[3, "B needs Amount in Goods, and the file has no column for it."]]);
});

test.each([
  ["1.234,50", "1.5", 'Amount must be a number from 0 with a decimal point; it holds "1.234,50".'],
  ["-1.5", "1.5", 'Amount must be a number from 0; it holds "-1.5".'],
  ["lots", "1.5", 'Amount must be a number from 0; it holds "lots".'],
])("%s among numbers such as %s is refused", (odd, usual, sentence) => {
  const outcome = bring(Goods, [
    ["Code", "Amount"],
    ["A", usual],
    ["B", "2.25"],
    ["C", odd],
  ]);
  expect(told(outcome)).toEqual([[4, sentence]]);
});

test("a code that an export keeps as text with an equals sign is the code", () => {
  const outcome = bring(Goods, [
    ["Code", "Amount"],
    ['="007"', "1"],
  ]);
  expect(outcome.tables[0]?.added.map(({ key }) => key)).toEqual(["007"]);
});

const manyGoods = Array.from({ length: 20 }, (_, n) => [`C${String(n)}`, "1"]);
