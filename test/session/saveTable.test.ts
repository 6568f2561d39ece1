import { csvText } from "../../src/domain/csv";
import { readSource } from "../../src/features/import/readSource";
import { fileRows, textRows } from "../../src/tables/fileCells";
import { tableFromRows } from "../../src/tables/tableFromRows";
import { xlsxFile } from "../../src/ui/file/xlsxFile";
import { openXlsx } from "../../src/workbench/document/xlsx";
import { Parts } from "./stockroom";

const parts = tableFromRows(Parts, [
  { part: "007", name: '=HYPERLINK("http://x","Washer")', cost: 1.25, checked: "2026-11-24" },
  { part: "A-1", name: 'Bolt, 3/4" <steel> & more', checked: "2026-01-31" },
]);

test("a table saved as text has its days as people write them, and no text that a spreadsheet takes for a formula", () => {
  expect(csvText(textRows(parts)).split("\r\n").slice(0, 3)).toEqual([
    "\ufeffPart,Name,Unit cost,Held,Checked on",
    '007,"\'=HYPERLINK(""http://x"",""Washer"")",1.25,,2026-11-24',
    'A-1,"Bolt, 3/4"" <steel> & more",,,2026-01-31',
  ]);
});

test("a table saved as a workbook opens with texts as texts, numbers as numbers and days as days", () => {
  const document = openXlsx(xlsxFile("Parts", fileRows(parts)));
  const sheet = document.sheet("Parts");
  expect(sheet?.values({ row: 0, column: 0, rows: 3, columns: 5 })).toEqual([
    ["Part", "Name", "Unit cost", "Held", "Checked on"],
    ["007", '=HYPERLINK("http://x","Washer")', 1.25, null, 46_350],
    ["A-1", 'Bolt, 3/4" <steel> & more', null, null, 46_053],
  ]);
  expect(sheet?.texts({ row: 1, column: 4, rows: 1, columns: 1 })).toEqual([["2026-11-24"]]);
  expect(document.lost).toEqual([]);
});

test("what was saved can be imported again as it was", async () => {
  const again = await readSource({ name: "parts.xlsx", bytes: xlsxFile("Parts", fileRows(parts)) });
  if (!again?.ok) throw new Error("The file can't be read.");
  const { headers, rows } = again.value.grid;
  expect(headers).toEqual(["Part", "Name", "Unit cost", "Held", "Checked on"]);
  expect(rows.map(({ cells }) => [cells[0], cells[2] ?? "", cells[4]])).toEqual([
    ["007", 1.25, "2026-11-24"],
    ["A-1", "", "2026-01-31"],
  ]);
});
