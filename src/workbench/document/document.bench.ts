/** Prints how long the document takes for what people do in large workbooks: `npx tsx src/workbench/document/document.bench.ts`. */
import { openXlsx, saveXlsx } from "./xlsx";
import { WorkbookDocument } from "./WorkbookDocument";

const columns = 12;

function measure<T>(what: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms`);
  return result;
}

function measureRate(what: string, cells: number, work: () => unknown): void {
  const start = performance.now();
  work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${(cells / seconds / 1e6).toFixed(1)} million cells a second`);
}

function sumIfs(rows: number): void {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write({ row: 0, column: 0, rows: rows + 1, columns: 2 }, [
    ["Item", "Qty"],
    ...Array.from({ length: rows }, (_, row) => [`A-${String(row % 2500)}`, row]),
  ]);
  document.addTable(sheet, { row: 0, column: 0, rows: rows + 1, columns: 2 }, true, "Moves");
  const items = document.addSheet("Items");
  items.write({ row: 0, column: 0, rows: rows + 1, columns: 1 }, [
    ["Item"],
    ...Array.from({ length: rows }, (_, row) => [`A-${String(row)}`]),
  ]);
  document.addTable(items, { row: 0, column: 0, rows: rows + 1, columns: 1 }, true, "Items");
  items.enter(0, 1, "On hand");
  const n = `${String(rows)} SUMIFS over ${String(rows)} rows`;
  measure(`${n}, entered`, () => {
    items.enter(1, 1, "=SUMIFS(Moves[Qty],Moves[Item],[@Item])");
  });
  measure(`${n}, one cell changed`, () => {
    sheet.enter(5, 1, 1000);
  });
  measure(`${n}, one row added`, () => {
    sheet.enter(rows + 1, 0, "A-7");
  });
  items.enter(0, 2, "Twice");
  measure(`${String(rows)} products of the row, entered`, () => {
    items.enter(1, 2, "=[@[On hand]]*2");
  });
  measure("all recalculated", () => {
    document.calculate("Full");
  });
  measure("undo", () => document.undo());
}

function large(rows: number): void {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  const area = { row: 0, column: 0, rows, columns };
  const matrix = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column % 3 === 0 ? `text ${String(row % 1000)}` : row * column)),
  );
  measureRate("written", rows * columns, () => {
    sheet.write(area, matrix);
  });
  measureRate("read", rows * columns, () => sheet.values(area));
  measure("a table made of them", () => document.addTable(sheet, area, true, "Big"));
  measure("a column [@X]*2 entered", () => {
    sheet.enter(0, columns, "Twice");
    sheet.enter(1, columns, `=[@${document.table("Big")?.columns[1]?.name ?? ""}]*2`);
  });
  measure("one cell changed", () => {
    sheet.enter(500, 1, 7);
  });
  measure("a row inserted in the middle", () => {
    document.table("Big")?.addRows(1, 50_000);
  });
  measure("undone", () => document.undo());
  measure("sorted", () => document.table("Big")?.sort([{ column: 0, ascending: true }]));
  measure("fingerprint", () => document.fingerprint());
  let start = performance.now();
  const bytes = saveXlsx(document);
  console.log(`saved, ${(bytes.length / 1e6).toFixed(1)} MB: ${(performance.now() - start).toFixed(0)} ms`);
  start = performance.now();
  openXlsx(bytes);
  console.log(`opened: ${(performance.now() - start).toFixed(0)} ms`);
}

function main(): void {
  sumIfs(10_000);
  large(100_000);
}
main();
