import { openExcel } from "./inProcess";
import type { OpenExcel } from "./inProcess";

const opened: OpenExcel[] = [];

function open(): OpenExcel {
  const excel = openExcel();
  opened.push(excel);
  return excel;
}

afterEach(() => {
  for (const excel of opened.splice(0)) excel.close();
});

const enter = (excel: OpenExcel, value: unknown): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });

test("two workbooks know nothing of each other", async () => {
  const [first, second] = [open(), open()];
  await Promise.all([enter(first, "one"), enter(second, "two")]);
  expect(first.document.activeSheet.value(0, 0)).toBe("one");
  expect(second.document.activeSheet.value(0, 0)).toBe("two");
});

test("an add-in's code finds the globals of its page while they are installed", async () => {
  const excel = open();
  expect("Excel" in globalThis).toBe(false);
  const uninstall = excel.install();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().name = "Mine";
    await context.sync();
  });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  uninstall();
  expect("Excel" in globalThis).toBe(false);
  expect(excel.document.activeSheet.name).toBe("Mine");
});

test("errors and arrays of the client are those of this process", async () => {
  const excel = open();
  const problem: unknown = await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem("Nothing").load("name");
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(Error);
  expect(problem).toBeInstanceOf(excel.OfficeExtension.Error);
  expect(problem).toMatchObject({ name: "RichApi.Error", code: "ItemNotFound" });
  const values = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toBeInstanceOf(Array);
  expect(values).toStrictEqual([["", ""]]);
});

test("a workbook that is closed hears of nothing more", async () => {
  const excel = open();
  const heard: unknown[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.close();
  excel.document.run("local", () => excel.document.activeSheet.enter(0, 0, "typed"));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual([]);
});

test("a binding tells what is changed and selected in its cells, and a sheet which cell was clicked", async () => {
  const excel = open();
  const heard: unknown[] = [];
  const hear = (event: unknown): Promise<void> => {
    heard.push(event);
    return Promise.resolve();
  };
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const binding = context.workbook.bindings.add(sheet.getRange("B2:C3"), "Range", "ours");
    await context.sync();
    binding.onDataChanged.add(({ binding: told }) => hear(told.id));
    binding.onSelectionChanged.add(({ startRow, startColumn }) => hear([startRow, startColumn]));
    sheet.onSingleClicked.add(({ address }) => hear(address));
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("C2").values = [[1]];
    sheet.getRange("C3").select();
    await context.sync();
  });
  excel.document.click(excel.document.activeSheet, { row: 2, column: 2, rows: 1, columns: 1 }, 4, 5);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(["ours", [1, 1], "C3"]);
});
