import { readSource } from "../../src/features/import/readSource";
import type { Cell } from "../../src/tables/column";
import { headersOf } from "../../src/tables/defineTable";
import { readTable } from "../../src/tables/readTable";
import { Moves } from "../../src/model/stock/tables";
import { csvOf, fileTableOf, type FileTable } from "../../src/tables/fileTable";
import { xlsxFile } from "../../src/ui/file/xlsxFile";
import { openXlsx } from "../../src/workbench/document/xlsx";

const ODD = [
  '=HYPERLINK("http://x","y")',
  "+1+1",
  "-",
  "@x",
  " ends ",
  "a\nb",
  "<&>\"'",
  "\u0007_x0041_",
  "Ø 5 µm 🧤",
  "007",
];

const moves: readonly (readonly Cell[])[] = ODD.map((note, at) => [
  ...[`M-${String(at)}`, 46350 + at / 4, "A-1", "Store", at - 1.25, "Count"],
  ...["", "", "Nora", 0.1, note, true],
]);
/** A table with a column of people's own at its end, and a blank row. */
const read = readTable(Moves, {
  headers: [...headersOf(Moves), "Seen"],
  body: [...moves, moves[0]?.map(() => "") ?? []],
});

test("an .xlsx file opens with the same cells: texts stay texts, dates are dates, and the header stays in view", () => {
  const document = openXlsx(xlsxFile(fileTableOf(read)));
  const sheet = document.sheet("Moves");
  const area = { row: 0, column: 0, rows: moves.length + 1, columns: 12 };
  expect(sheet?.values(area).map((row) => row.map((cell) => cell ?? ""))).toEqual([
    [...headersOf(Moves), "Seen"],
    ...moves,
  ]);
  // A text that begins with "=" has no formula of its own.
  expect(sheet?.text(1, 10)).toBe(ODD[0]);
  expect(sheet?.text(1, 1)).toBe("2026-11-24");
  expect(document.lost).toEqual([]);
});

test("what is saved comes in again as it was, by the import's own reader", async () => {
  for (const handed of [
    { name: "Moves.xlsx", bytes: xlsxFile(fileTableOf(read)) },
    { name: "Moves.csv", bytes: new TextEncoder().encode(csvOf(fileTableOf(read))) },
  ]) {
    const source = await readSource(handed);
    if (!source?.ok) throw new Error("not read");
    const { grid } = source.value;
    expect(grid.headers).toEqual([...headersOf(Moves), "Seen"]);
    expect(grid.rows.map(({ cells }) => String(cells[0]))).toEqual(moves.map(([move]) => move));
    expect(grid.rows.map(({ cells }) => String(cells[1]).slice(0, 10))[0]).toBe("2026-11-24");
    expect(grid.rows.map(({ cells }) => Number(cells[4]))).toEqual(moves.map(([, , , , quantity]) => quantity));
  }
});

test("no cell of a .csv file begins like a formula", () => {
  const lines = csvOf({
    name: "x",
    columns: [{ header: "=1", numberFormat: "General", width: 9 }],
    rows: ODD.map((text) => [text]),
  });
  expect(lines).not.toMatch(/(^|[\r\n,"])[=+@]/);
});

test("only the chosen rows are saved, in their order", () => {
  expect(fileTableOf(read, [2, 0]).rows.map(([move]) => move)).toEqual(["M-2", "M-0"]);
});

test("a sheet's name and the letters of its columns are as Excel takes them", () => {
  const columns = Array.from({ length: 30 }, (_, at) => ({
    header: `C${String(at)}`,
    numberFormat: "0.0#",
    width: 10,
  }));
  const wide: FileTable = {
    name: "What changed: orders/receipts [since November]",
    columns,
    rows: [columns.map((_, at) => at)],
  };
  const document = openXlsx(xlsxFile(wide));
  const sheet = document.sheet("What changed  orders receipts");
  expect(sheet?.value(1, 29)).toBe(29);
});
