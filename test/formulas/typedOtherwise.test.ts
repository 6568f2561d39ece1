import { productTables } from "../fixtures/tablesOf";
import { readOf } from "../faults/readOf";
import { openRoom, type Room } from "../faults/room";
import type { Cell, Kind } from "../../src/tables/column";
import type { AnyTable } from "../../src/tables/defineTable";
import { TableSet } from "../../src/tables/tableSet";
import { CellError, type CellValue } from "../../src/workbench/document/cellValue";

// Every formula of the sample company is calculated for each way of typing.
jest.setTimeout(60_000);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const found = ({ name }: AnyTable) => {
  const table = room.document.table(name);
  const sheet = table && room.document.sheet(table.sheetId);
  return sheet ? [{ table, sheet }] : [];
};

/** What each column that Excel calculates shows, and how rows are coloured, by table and row. */
function shown(): ReadonlyMap<string, string> {
  room.document.calculate();
  const cells = new Map<string, string>();
  for (const { name, columns, ...declared } of productTables)
    for (const { table, sheet } of found({ name, columns, ...declared })) {
      for (const { kind, header } of Object.values(columns)) {
        if (kind !== "formula") continue;
        sheet.values(table.columnBody(header)).forEach(([value = null], row) => {
          cells.set(`${name}, row ${String(row + 1)}, ${header}`, textOf(value));
        });
      }
      sheet.conditionalLooks(table.bodyArea).forEach((looks, row) => {
        cells.set(`${name}, row ${String(row + 1)}, colours`, looks.map((look) => look?.style.fill ?? "-").join(" "));
      });
    }
  return cells;
}

/** Excel compares texts whatever their capitals are. */
const textOf = (value: CellValue): string =>
  value instanceof CellError ? value.code : JSON.stringify(value).toLowerCase();

/** Writes the cells of all columns of a kind as somebody else would type them; answers how many. */
function retype(kind: Kind, typed: (cell: Cell) => Cell): number {
  let count = 0;
  for (const declared of productTables)
    for (const { table, sheet } of found(declared))
      for (const column of Object.values(declared.columns).filter((each) => each.kind === kind)) {
        const area = table.columnBody(column.header);
        sheet.write(
          area,
          sheet.values(area).map(([value = null]) => {
            if (value === null || value === "" || value instanceof CellError) return [""];
            count++;
            return [typed(value)];
          }),
        );
      }
  return count;
}

function readRows(): readonly unknown[] {
  const tables = new TableSet(productTables.map((table) => readOf(room.document, table)));
  return productTables.map((table) => tables.rows(table));
}

test.each<readonly [string, Kind, (cell: Cell) => Cell]>([
  ["a day with a time of day", "day", (day) => Number(day) + 0.75],
  ["a word of few in other capitals", "choice", (word) => String(word).toUpperCase()],
  ["a Yes or No in other capitals", "flag", (word) => String(word).toLowerCase()],
  ["a link in other capitals", "link", (key) => String(key).toUpperCase()],
])("%s counts the same in every formula and colour as in the pane", (_, kind, typed) => {
  room.document.restore(room.start);
  const [before, rows] = [shown(), readRows()];
  expect(retype(kind, typed)).toBeGreaterThan(10);
  expect(readRows()).toEqual(rows);
  const after = shown();
  const others = [...before].filter(([cell, was]) => after.get(cell) !== was);
  expect(others.map(([cell, was]) => `${cell}: ${String(after.get(cell))}, not ${was}`)).toEqual([]);
});

test.each<readonly [string, Kind, (cell: Cell) => Cell]>([
  ["TRUE for Yes", "flag", (word) => word === "Yes"],
  ["1 for Yes", "flag", (word) => (word === "Yes" ? 1 : 0)],
  ["y for Yes", "flag", (word) => (word === "Yes" ? "y" : "n")],
  ["a Yes with a space", "flag", (word) => `${String(word)} `],
  ["a word of few with a space", "choice", (word) => `${String(word)} `],
])("%s, which no formula finds, is said of each cell", (_, kind, typed) => {
  room.document.restore(room.start);
  const count = retype(kind, typed);
  const { problems } = new TableSet(productTables.map((table) => readOf(room.document, table)));
  expect(count).toBeGreaterThan(10);
  expect(problems.filter(({ message }) => /must be Yes or No|has a space around it/.test(message)).length).toBe(count);
});
