import { openExcel } from "./inProcess";

test("what is written is read again", async () => {
  const excel = openExcel();
  const values = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      ["Item", 1],
      ["=1+1", true],
    ];
    range.load("values,formulas,address");
    await context.sync();
    return [range.values, range.formulas, range.address];
  });
  expect(values).toEqual([
    [
      ["Item", 1],
      [2, true],
    ],
    [
      ["Item", 1],
      ["=1+1", true],
    ],
    "Sheet1!A1:B2",
  ]);
  console.log(excel.host.traffic, [...excel.host.unserved], excel.host.defects);
  excel.close();
});
