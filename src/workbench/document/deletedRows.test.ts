import { WorkbookDocument } from "./WorkbookDocument";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

test("formulas beside a table and in its totals forget a row that is deleted", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(area(0, 0, 4, 2), [
    ["Part", "Qty"],
    ["A", 10],
    ["B", 5],
    ["C", 3],
  ]);
  const table = document.addTable(sheet, area(0, 0, 4, 2), true, "Parts");
  table.set({ showTotals: true });
  table.setTotals("Qty", "Sum");
  sheet.write(area(0, 4, 1, 2), [["=SUM(Parts[Qty])", '=SUMIFS(Parts[Qty],Parts[Part],"C")']]);
  sheet.deleteCells(area(3, 0, 1, 2), "Up");
  expect(sheet.values(area(0, 4, 1, 2))).toEqual([[15, 0]]);
  table.deleteRows(0, 1);
  expect(sheet.value(0, 4)).toBe(5);
  expect(sheet.value(table.totalsArea?.row ?? 0, 1)).toBe(5);
});
