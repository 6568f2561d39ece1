import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { productTables } from "../../../../test/fixtures/tablesOf";
import { Reports } from "../../kpi/report/tables";
import { tableQuery, workbooksQuery } from "./gatherQuery";

/** Microsoft's own parser takes the text for a whole query. */
const isQuery = async (text: string): Promise<void> => {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  expect([task.resultKind, task.stage]).toEqual(["Ok", "Parse"]);
};

test("the query of every table is one that Power Query reads, with all its columns and types", async () => {
  for (const table of productTables) {
    const text = tableQuery(table);
    await isQuery(text);
    for (const { header } of Object.values(table.columns))
      expect(text).toContain(`{"${header.replaceAll('"', '""')}", `);
  }
});

test.each([
  ["folder", "C:\\Operations 2026"],
  ["site", "https://contoso.sharepoint.com/sites/operations"],
  ["folder", '\\\\server\\a "quoted" #(tab) folder'],
] as const)("the workbooks of a %s are found at %s", async (kind, address) => {
  await isQuery(workbooksQuery({ kind, address }));
});

test("an address can't become part of the query", () => {
  expect(workbooksQuery({ kind: "folder", address: 'x"), Evil = #(lf)' })).toContain(
    'Folder.Files("x""), Evil = #(#)(lf)")',
  );
});

test("a column of an older workbook is found by its former header", () => {
  expect(tableQuery(Reports)).toContain('Table.RenameColumns(Rows, {{"Week", "Period"}}, MissingField.Ignore)');
});
