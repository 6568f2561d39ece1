import { parseAddress } from "../address";
import type { WorkbookDocument } from "../WorkbookDocument";
import { WorkbookDocument as Document } from "../WorkbookDocument";
import { TwoCopies } from "./TwoCopies";

/** Two copies of a sheet with a table Stock(Item, Qty, Twice). */
function copies(): TwoCopies {
  const document = new Document();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:C3"), [
    ["Item", "Qty", "Twice"],
    ["A-1", 10, null],
    ["B-2", 20, null],
  ]);
  document.addTable(sheet, parseAddress("A1:C3"), true, "Stock");
  sheet.enter(1, 2, "=[@Qty]*2");
  return new TwoCopies(document);
}

function write(document: WorkbookDocument, address: string, rows: (string | number | null)[][]): void {
  document.activeSheet.write(parseAddress(address), rows);
}

function stock(document: WorkbookDocument): unknown[][] {
  const table = document.table("Stock");
  return table ? document.activeSheet.values(table.area).slice(1) : [];
}

/** Both are the same afterwards, whoever's changes arrived first. */
function exchanged(two: TwoCopies, arrivedFirst?: "first" | "second"): ReturnType<TwoCopies["exchange"]> {
  const lost = two.exchange(arrivedFirst);
  expect(two.second.fingerprint()).toBe(two.first.fingerprint());
  return lost;
}

const nothingLost = { first: [], second: [] };

test("what one writes reaches the other only when changes are exchanged", () => {
  const two = copies();
  write(two.first, "B2", [[11]]);
  expect(stock(two.second)[0]).toEqual(["A-1", 10, 20]);
  expect(exchanged(two)).toEqual(nothingLost);
  expect(stock(two.second)[0]).toEqual(["A-1", 11, 22]);
});

test("rows that both add below a table are both kept, and its formulas go on", () => {
  const two = copies();
  write(two.first, "A4:B5", [
    ["C-3", 1],
    ["C-4", 2],
  ]);
  write(two.second, "A4:B4", [["D-1", 7]]);
  expect(exchanged(two)).toEqual(nothingLost);
  expect(stock(two.first).slice(2)).toEqual([
    ["C-3", 1, 2],
    ["C-4", 2, 4],
    ["D-1", 7, 14],
  ]);
  write(two.second, "A7:B7", [["E-1", 5]]);
  exchanged(two);
  expect(stock(two.first)).toHaveLength(6);
});

test("of two who write into one cell the later has the last word, other cells of the row keep both", () => {
  const two = copies();
  write(two.first, "A2:B2", [["First", 1]]);
  write(two.second, "B2", [[2]]);
  expect(exchanged(two)).toEqual(nothingLost);
  expect(stock(two.first)[0]).toEqual(["First", 2, 4]);
});

test("it is a matter of whose arrived first", () => {
  const two = copies();
  write(two.first, "B2", [[1]]);
  write(two.second, "B2", [[2]]);
  exchanged(two, "second");
  expect(stock(two.second)[0]?.[1]).toBe(1);
});

test("a row that one edits while the other deletes a row above keeps its edit", () => {
  const two = copies();
  two.first.table("Stock")?.deleteRows(0, 1);
  write(two.second, "B3", [[21]]);
  write(two.second, "A4:B4", [["C-3", 3]]);
  expect(exchanged(two)).toEqual(nothingLost);
  expect(stock(two.first)).toEqual([
    ["B-2", 21, 42],
    ["C-3", 3, 6],
  ]);
});

test("an edit of a row that the other deletes is lost, and told", () => {
  const two = copies();
  two.first.table("Stock")?.deleteRows(0, 1);
  write(two.second, "B2", [[11]]);
  expect(exchanged(two)).toEqual({ first: [], second: ['On "Sheet1": B2 was deleted at the same moment.'] });
  expect(stock(two.second)).toEqual([["B-2", 20, 40]]);
});

test("of two who change the structure of a sheet the later loses, and is told", () => {
  const two = copies();
  two.first.table("Stock")?.deleteRows(0, 1);
  two.second.table("Stock")?.addRows([["Z-9", 1, null]], 0);
  const lost = exchanged(two);
  expect(lost.first).toEqual([]);
  expect(lost.second).toHaveLength(1);
  expect(stock(two.first)).toEqual([["B-2", 20, 40]]);
});

test("sheets of one name that both make: the first keeps it, the other's table goes with its sheet", () => {
  const two = copies();
  for (const document of [two.first, two.second]) {
    const sheet = document.addSheet("Orders");
    sheet.write(parseAddress("A1:A2"), [["Order"], [document === two.first ? "first" : "second"]]);
    document.addTable(sheet, parseAddress("A1:A2"), true, "Orders");
  }
  const lost = exchanged(two);
  expect(lost.second).toEqual(['The sheet "Orders": a co-author made one of that name first.']);
  expect(two.second.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Orders"]);
  expect(two.second.sheet("Orders")?.value(1, 0)).toBe("first");
});

test("a sheet that both made under other names is in both copies, and can be written on", () => {
  const two = copies();
  two.first.addSheet("Mine");
  two.second.addSheet("Theirs");
  expect(exchanged(two)).toEqual(nothingLost);
  expect(two.first.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Mine", "Theirs"]);
  two.first.sheet("Theirs")?.write(parseAddress("A1"), [["=Sheet1!B2"]]);
  exchanged(two);
  expect(two.second.sheet("Theirs")?.value(0, 0)).toBe(10);
});

test("nobody undoes what a co-author has done", () => {
  const two = copies();
  write(two.first, "B2", [[1]]);
  exchanged(two);
  expect([two.first.canUndo, two.second.canUndo]).toEqual([false, false]);
});
