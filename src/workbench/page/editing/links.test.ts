import { WorkbookDocument } from "../../document/WorkbookDocument";
import { createBench } from "../bench";
import { goToPlace, linkOf } from "./links";

function linked(formula: string) {
  const document = new WorkbookDocument();
  document.run("local", () => {
    document.activeSheet.enter(0, 1, "Items");
    document.activeSheet.enter(0, 0, formula);
  });
  return linkOf(document, document.activeSheet, { row: 0, column: 0 });
}

test.each([
  ["a place in the workbook", `=HYPERLINK("#Items!A1","Go")`, { location: "Items!A1" }],
  ["an address on the web", `=HYPERLINK("https://example.com/a,b")`, { address: "https://example.com/a,b" }],
  ["what its argument gives", `=HYPERLINK("#"&B1&"!A"&SUM(1,2),"Go")`, { location: "Items!A3" }],
  ["nothing from another formula", `=UPPER("#Items!A1")`, undefined],
])("a HYPERLINK formula leads to %s", (_name, formula, link) => expect(linked(formula)).toEqual(link));

test("the name box finds addresses, sheets, tables and names, and nothing else", () => {
  const document = new WorkbookDocument();
  const other = document.run("local", () => {
    const sheet = document.addSheet("My items");
    sheet.write({ row: 0, column: 0, rows: 2, columns: 1 }, [["Item"], ["A-1"]]);
    document.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, true, "Items");
    document.setName({ name: "First", formula: "='My items'!$A$2" });
    return sheet;
  });
  const bench = createBench(document, "light");
  const check = (place: string, sheetName: string, row: number, column: number) => {
    expect(goToPlace(bench, place)).toBe(true);
    const { sheetId, activeRow, activeColumn } = document.selection;
    expect([document.sheet(sheetId)?.name, activeRow, activeColumn]).toEqual([sheetName, row, column]);
  };
  check("C7", "Sheet1", 6, 2);
  check("'My items'!B3", other.name, 2, 1);
  check("Items", other.name, 1, 0);
  check("sheet1!A1", "Sheet1", 0, 0);
  check("First", other.name, 1, 0);
  expect(goToPlace(bench, "Nowhere")).toBe(false);
});
