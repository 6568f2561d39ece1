import { openExcel } from "../frame/inProcess";
import type { OpenExcel } from "../frame/inProcess";

let excel: OpenExcel;

beforeEach(() => {
  excel = openExcel();
  const { CustomFunctions, host } = excel;
  CustomFunctions.associate("DOUBLE", (x: number) => x * 2);
  CustomFunctions.associate("LATER", async (x: number) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return x + 1;
  });
  CustomFunctions.associate("MISSING", () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's own class for this, which its types do not call an Error
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No usage in the last year.");
  });
  CustomFunctions.associate("BROKEN", () => {
    throw new Error("a defect");
  });
  CustomFunctions.associate("TIMES", (rows: number[][], factor: number) =>
    rows.map((row) => row.map((value) => value * factor)),
  );
  CustomFunctions.associate("NOTHING", () => null);
  CustomFunctions.associate("SHOW", (value: unknown) => JSON.stringify(value));
  const single = (id: string, ...names: string[]) => ({
    id,
    name: id,
    parameters: names.map((name) => ({ name, dimensionality: "scalar" })),
  });
  host.declareFunctions(
    {
      functions: [
        ...[single("DOUBLE", "x"), single("LATER", "x"), single("MISSING"), single("BROKEN"), single("NOTHING")],
        { id: "TIMES", name: "TIMES", parameters: [{ name: "rows", dimensionality: "matrix" }, { name: "factor" }] },
        { id: "SHOW", name: "SHOW", parameters: [{ name: "value", dimensionality: "matrix" }] },
      ],
    },
    "CONTOSO",
  );
});

afterEach(() => {
  expect(excel.host.defects).toEqual([]);
  excel.close();
});

/** Enters formulas down column A, and shows the cells when all functions have answered. */
async function shown(...formulas: string[]): Promise<string[]> {
  const { document } = excel;
  const sheet = document.activeSheet;
  document.run("local", () => {
    for (const [row, formula] of formulas.entries()) sheet.enter(row, 0, formula);
  });
  await document.whenCalculated();
  return formulas.map((_, row) => sheet.text(row, 0));
}

test("a cell waits as #BUSY! and then shows what the add-in's function gives", async () => {
  const sheet = excel.document.activeSheet;
  excel.document.run("local", () => sheet.enter(0, 0, "=CONTOSO.DOUBLE(21)"));
  expect(sheet.text(0, 0)).toBe("#BUSY!");
  await excel.document.whenCalculated();
  expect(sheet.value(0, 0)).toBe(42);
});

test("formulas that lean on functions follow their answers", async () => {
  expect(await shown("=CONTOSO.LATER(1)", "=CONTOSO.DOUBLE(A1)", "=A2+A1")).toEqual(["2", "4", "6"]);
});

test("an error comes with the function's own sentence", async () => {
  expect(await shown("=CONTOSO.MISSING()", "=CONTOSO.BROKEN()")).toEqual(["#N/A", "#VALUE!"]);
  expect(excel.document.activeSheet.errorReason(0, 0)).toBe("No usage in the last year.");
});

test("many values spill", async () => {
  await shown("1", "2", "=CONTOSO.TIMES(A1:A2,10)");
  const sheet = excel.document.activeSheet;
  expect([sheet.value(2, 0), sheet.value(3, 0)]).toEqual([10, 20]);
  expect(sheet.spillAnchor(3, 0)).toEqual({ row: 2, column: 0 });
});

test("null shows as 0, as in Excel", async () => {
  expect(await shown("=CONTOSO.NOTHING()")).toEqual(["0"]);
});

test.each([
  ["a single value comes as one row of one", "=CONTOSO.SHOW(7)", "[[7]]"],
  ["a text comes as it is", '=CONTOSO.SHOW("A-1")', '[["A-1"]]'],
  ["an empty cell of a range comes as 0", "=CONTOSO.SHOW(C1:C2)", "[[0],[0]]"],
])("%s", async (_, formula, argument) => {
  expect(await shown(formula)).toEqual([argument]);
});

test("an error among the arguments is the answer, where functions do not take errors", async () => {
  expect(await shown("=1/0", "=CONTOSO.DOUBLE(A1)")).toEqual(["#DIV/0!", "#DIV/0!"]);
});

test("a function that the add-in does not have shows #NAME?", async () => {
  expect(await shown("=CONTOSO.NOSUCH(1)")).toEqual(["#NAME?"]);
});

test("an answer that comes after the cell has changed is not shown", async () => {
  const sheet = excel.document.activeSheet;
  excel.document.run("local", () => sheet.enter(0, 0, "=CONTOSO.LATER(1)"));
  excel.document.run("local", () => sheet.enter(0, 0, "typed"));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(sheet.value(0, 0)).toBe("typed");
});

test("a thousand cells are answered together", async () => {
  const formulas = Array.from({ length: 1000 }, (_, at) => `=CONTOSO.DOUBLE(${at})`);
  const texts = await shown(...formulas);
  expect(texts[999]).toBe("1998");
  // The runtime's answers are no work of the add-in's.
  expect(excel.host.traffic.batches).toBe(0);
});
