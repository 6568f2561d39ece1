import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import type { Sheet } from "./Sheet";
import type { Table } from "./Table";
import { WorkbookDocument } from "./WorkbookDocument";

/** Stock(Item, Qty, Price, Value) in A1:D3, Value calculated. */
function stock(): { document: WorkbookDocument; sheet: Sheet; table: Table } {
  const document = new WorkbookDocument({ clock: () => new Date(2026, 10, 24) });
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:C3"), [
    ["Item", "Qty", "Price"],
    ["A-1", 2, 3],
    ["B-2", 4, 5],
  ]);
  const table = document.addTable(sheet, parseAddress("A1:C3"), true, "Stock");
  sheet.enter(0, 3, "Value");
  sheet.enter(1, 3, "=[@Qty]*[@Price]");
  return { document, sheet, table };
}

function show(sheet: Sheet, address: string): unknown[][] {
  return sheet
    .values(parseAddress(address))
    .map((row) => row.map((value) => (value instanceof CellError ? value.code : value)));
}

function refusal(act: () => void): string {
  try {
    act();
    return "accepted";
  } catch (problem) {
    return problem instanceof DocumentRefusal ? problem.code : String(problem);
  }
}

test("a header typed to the right of a table becomes its column, and a formula fills it", () => {
  const { sheet, table } = stock();
  expect(table.columns.map(({ name, formula }) => [name, formula])).toEqual([
    ["Item", ""],
    ["Qty", ""],
    ["Price", ""],
    ["Value", "=[@Qty]*[@Price]"],
  ]);
  expect(show(sheet, "D2:D3")).toEqual([[6], [20]]);
});

test("a row typed below a table belongs to it, with format, validation and formula", () => {
  const { sheet, table } = stock();
  sheet.setNumberFormats(parseAddress("B2:B3"), "0.0");
  sheet.setValidation(parseAddress("B2:B3"), {
    rule: { type: "WholeNumber", operator: "GreaterThan", formula1: 0 },
    ignoreBlanks: true,
    errorAlert: { show: true, style: "Stop", title: "", message: "Whole numbers only." },
    prompt: { show: false, title: "", message: "" },
  });
  sheet.write(parseAddress("A4:C5"), [
    ["C-3", 6, 7],
    ["D-4", 1, 1],
  ]);
  expect(table.area).toEqual(parseAddress("A1:D5"));
  expect(show(sheet, "D4:D5")).toEqual([[42], [1]]);
  expect(sheet.text(3, 1)).toBe("6.0");
  expect(sheet.validationProblem(4, 1, 0)?.message).toBe("Whole numbers only.");
});

test("a table does not take in what lies apart, is blank, or meets other cells", () => {
  const { sheet, table } = stock();
  sheet.enter(5, 0, "apart");
  sheet.write(parseAddress("A4:C4"), [["", "", ""]]);
  expect(table.area).toEqual(parseAddress("A1:D3"));
  sheet.enter(5, 0, "");
  sheet.enter(3, 3, "in the way");
  expect(table.area).toEqual(parseAddress("A1:D4"));
  table.set({ showTotals: true });
  sheet.enter(5, 0, "below the totals");
  expect(table.area).toEqual(parseAddress("A1:D5"));
});

test("an array written below a table grows it up to the first blank row", () => {
  const { sheet, table } = stock();
  sheet.write(parseAddress("A4:C6"), [
    ["C-3", 1, 1],
    ["", "", ""],
    ["E-5", 1, 1],
  ]);
  expect(table.area).toEqual(parseAddress("A1:D4"));
});

test("formulas follow when tables, columns and sheets get other names", () => {
  const { document, sheet, table } = stock();
  const other = document.addSheet("Other");
  other.write(parseAddress("A1:A3"), [["=SUM(Stock[Value])"], ["=Stock[[#Headers],[Qty]]"], ["=Sheet1!A2"]]);
  table.rename("Items");
  table.renameColumn("Value", "Worth");
  sheet.enter(0, 1, "Count");
  sheet.rename("All items");
  expect(other.formulas(parseAddress("A1:A3")).flat()).toEqual([
    "=SUM(Items[Worth])",
    "=Items[[#Headers],[Count]]",
    "='All items'!A2",
  ]);
  expect(show(other, "A1:A3").flat()).toEqual([26, "Count", "A-1"]);
  expect(sheet.formula(1, 3)).toBe("=[@Count]*[@Price]");
});

test("a table made of cells with formulas goes on with them", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:B3"), [
    ["N", "Twice"],
    [1, "=A2*2"],
    [2, "=A3*2"],
  ]);
  document.addTable(sheet, parseAddress("A1:B3"), true);
  sheet.enter(3, 0, 5);
  expect(sheet.formula(3, 1)).toBe("=A4*2");
  expect(sheet.value(3, 1)).toBe(10);
});

test("rows that are added to a filtered table are filtered, too", () => {
  const { sheet, table } = stock();
  table.filter("Item", { filterOn: "Values", values: ["B-2"] });
  table.addRows([["A-0", 1, 1, null]], 0);
  expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([true, true, false]);
});

test("headers are texts, each once", () => {
  const { sheet, table } = stock();
  sheet.write(parseAddress("A1:C1"), [["Qty", 7, ""]]);
  expect(table.columns.map(({ name }) => name)).toEqual(["Qty2", "7", "Column1", "Value"]);
  expect(show(sheet, "A1:C1")).toEqual([["Qty2", "7", "Column1"]]);
});

test("a formula in a header leaves its result as the header", () => {
  const { sheet, table } = stock();
  sheet.enter(0, 0, '="It"&"em no"');
  expect([table.columns[0]?.name, sheet.formula(0, 0)]).toEqual(["Item no", ""]);
});

test("rows inserted in a table move only what stands below its columns", () => {
  const { document, sheet, table } = stock();
  sheet.enter(6, 0, "below");
  sheet.enter(6, 5, "beside");
  const sum = document.addSheet();
  sum.enter(0, 0, "=SUM(Stock[Qty])+Sheet1!B3");
  table.addRows([["N-0", 10, 1, null]], 1);
  expect(table.area).toEqual(parseAddress("A1:D4"));
  expect(show(sheet, "A2:D4")).toEqual([
    ["A-1", 2, 3, 6],
    ["N-0", 10, 1, 10],
    ["B-2", 4, 5, 20],
  ]);
  expect(show(sheet, "A8:F8")[0]?.[0]).toBe("below");
  expect(sheet.value(6, 5)).toBe("beside");
  expect(sum.formula(0, 0)).toBe("=SUM(Stock[Qty])+Sheet1!B4");
  expect(sum.value(0, 0)).toBe(20);
});

test("a table that loses all its rows keeps a blank one, with its formula", () => {
  const { sheet, table } = stock();
  sheet.enter(4, 0, "below");
  table.deleteRows(0, 2);
  expect(table.area).toEqual(parseAddress("A1:D2"));
  expect(show(sheet, "A2:D2")).toEqual([[null, null, null, 0]]);
  expect(sheet.value(3, 0)).toBe("below");
});

test("cells cannot be inserted or deleted so that a table would be torn", () => {
  const { sheet, document } = stock();
  document.addTable(sheet, parseAddress("B6:C7"), true, "Narrow");
  expect(
    refusal(() => {
      sheet.insertCells(parseAddress("A2"), "Down");
    }),
  ).toBe("InsertDeleteConflict");
  expect(
    refusal(() => {
      sheet.deleteCells(parseAddress("A1:D1"), "Up");
    }),
  ).toBe("InsertDeleteConflict");
  expect(
    refusal(() => {
      sheet.insertCells(parseAddress("C5"), "Down");
    }),
  ).toBe("InsertDeleteConflict");
  expect(
    refusal(() => {
      document.table("Stock")?.addRows(1, 0);
    }),
  ).toBe("accepted");
  expect(document.table("Narrow")?.area).toEqual(parseAddress("B7:C8"));
});

test("a table is refused over another, and under a name that is taken or impossible", () => {
  const { document, sheet, table } = stock();
  expect(refusal(() => document.addTable(sheet, parseAddress("C3:F5"), true))).toBe("InvalidArgument");
  expect(refusal(() => document.addTable(sheet, parseAddress("H1:I3"), true, "STOCK"))).toBe("InvalidArgument");
  expect(
    refusal(() => {
      table.rename("A1");
    }),
  ).toBe("InvalidArgument");
  expect(
    refusal(() => {
      table.resize(parseAddress("A2:D9"));
    }),
  ).toBe("InvalidArgument");
});

test("without headers a table inserts a row for them", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("B2:C3"), [
    [1, 2],
    [3, 4],
  ]);
  const table = document.addTable(sheet, parseAddress("B2:C3"), false);
  expect(table.area).toEqual(parseAddress("B2:C4"));
  expect(show(sheet, "B2:C4")).toEqual([
    ["Column1", "Column2"],
    [1, 2],
    [3, 4],
  ]);
});

test("totals are shown, follow the filter, and go", () => {
  const { sheet, table } = stock();
  table.set({ showTotals: true });
  table.setTotals("Qty", "Sum");
  expect(show(sheet, "A4:D4")).toEqual([["Total", 6, null, 26]]);
  expect(sheet.formula(3, 1)).toBe("=SUBTOTAL(109,[Qty])");
  table.filter("Item", { filterOn: "Values", values: ["A-1"] });
  expect(sheet.isRowHidden(2)).toBe(true);
  expect(show(sheet, "B4:D4")).toEqual([[2, null, 6]]);
  table.clearFilters();
  table.set({ showTotals: false });
  expect(show(sheet, "A4:D4")).toEqual([[null, null, null, null]]);
  expect(table.area).toEqual(parseAddress("A1:D3"));
});

test("sorting a table takes whole rows along", () => {
  const { sheet, table } = stock();
  sheet.write(parseAddress("A4:C4"), [["C-3", 3, 1]]);
  table.sort([{ column: 1, ascending: false }]);
  expect(show(sheet, "A2:D4")).toEqual([
    ["B-2", 4, 5, 20],
    ["C-3", 3, 1, 3],
    ["A-1", 2, 3, 6],
  ]);
});

test("columns come and go with their formulas", () => {
  const { document, sheet, table } = stock();
  const other = document.addSheet();
  other.write(parseAddress("A1:A2"), [["=SUM(Stock[Price])"], ["=SUM(Stock[Value])"]]);
  table.addColumn(1, [["Place"], ["here"], ["there"]]);
  expect(show(sheet, "A1:E2")).toEqual([
    ["Item", "Place", "Qty", "Price", "Value"],
    ["A-1", "here", 2, 3, 6],
  ]);
  table.deleteColumns(3, 1);
  expect(show(other, "A1:A2")).toEqual([["#REF!"], ["#REF!"]]);
  expect(sheet.formula(1, 3)).toBe("=[@Qty]*#REF!");
});

test("a table turned into plain cells leaves addresses in formulas", () => {
  const { document, sheet, table } = stock();
  const other = document.addSheet();
  other.enter(0, 0, "=SUM(Stock[Value])");
  table.convertToRange();
  expect(other.formula(0, 0)).toBe("=SUM(Sheet1!$D$2:$D$3)");
  expect(sheet.formula(2, 3)).toBe("=$B3*$C3");
  expect(other.value(0, 0)).toBe(26);
  expect(document.tables()).toEqual([]);
});

test("a sheet's copy has its tables under names of their own", () => {
  const { document, sheet } = stock();
  const copy = document.copySheet(sheet);
  expect(copy.name).toBe("Sheet1 (2)");
  expect(document.tablesOf(copy)).toHaveLength(1);
  copy.enter(1, 1, 100);
  expect([copy.value(1, 3), sheet.value(1, 3)]).toEqual([300, 6]);
});

test("values go into the one blank row of a table, and a blank row that is asked for below it is added", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1"), [["Item"]]);
  const table = document.addTable(sheet, parseAddress("A1:A2"), true);
  table.addRows([["Bolt"]]);
  expect([table.rowCount, sheet.value(1, 0)]).toEqual([1, "Bolt"]);
  sheet.clear(parseAddress("A2"), "Contents");
  table.addRows(1);
  expect(table.rowCount).toBe(2);
});
