import type { Area } from "../../src/workbench/document/address";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { openSample } from "../workbench/openSample";
import { compareCalculation } from "../fixtures/calculationDifferences";
import {
  describeWithOffice,
  officeTime,
  pagesOf,
  throughOffice,
  withoutResults,
} from "../../src/workbench/fixtures/libreOffice";

jest.setTimeout(2 * officeTime);

/** What managers read. */
const forManagers = ["dashboard", "report"] as const;

describeWithOffice("the sample company's workbook in LibreOffice", () => {
  let ours: WorkbookDocument;
  let theirs: WorkbookDocument;
  let close: () => void;
  const sheetOf = (document: WorkbookDocument, what: string): Sheet => {
    const found = document.sheets.find(({ name }) =>
      what === "report" ? /^Report \d/.test(name) : name === "Dashboard",
    );
    if (!found) throw new Error(`There is no ${what}.`);
    return found;
  };
  const prints = new Map<string, Uint8Array>();

  beforeAll(async () => {
    // Today's company, because both programs know today when they calculate.
    ({ document: ours, close } = await openSample("Nora Lindqvist"));
    const bare = withoutResults(saveXlsx(ours));
    const names = forManagers.map((what) => sheetOf(ours, what).name);
    const onLetter = throughOffice(bare, names);
    theirs = openXlsx(onLetter.workbook);
    prints.set("Letter", onLetter.pdf);
    const european = openXlsx(bare);
    for (const what of forManagers) sheetOf(european, what).setPageLayout({ paperSize: "A4" });
    prints.set("A4", throughOffice(saveXlsx(european), names).pdf);
  });

  afterAll(() => {
    close();
  });

  test("every native formula has the same result as here, and none is an error", () => {
    const compared = ours.sheets.map((sheet) => {
      const other = theirs.sheet(sheet.name);
      if (!other) throw new Error(`LibreOffice lost the sheet ${sheet.name}.`);
      // OPS functions belong to the add-in: another program has none of them.
      return compareCalculation(sheet, other, (formula) => !formula.includes("OPS."));
    });
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    expect(compared.flatMap(({ errors }) => errors)).toEqual([]);
    expect(compared.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThan(5_000);
  });

  test.each(forManagers)("the %s shows the same without the add-in, charts and all", (what) => {
    const [own, other] = [sheetOf(ours, what), sheetOf(theirs, what)];
    const used = own.usedArea(true);
    if (!used) throw new Error(`The ${what} is blank.`);
    expect(
      own
        .formulas(used)
        .flat()
        .filter((formula) => /OPS\.|_xldudf/i.test(String(formula))),
    ).toEqual([]);
    expect(compareCalculation(own, other).errors).toEqual([]);
    expect(roundedValues(other, used)).toEqual(roundedValues(own, used));
    const drawn = (sheet: Sheet): unknown[] =>
      sheet.charts.map(({ name: title, type, source }) => [title, type, source.area]);
    expect(own.charts.length).toBeGreaterThan(0);
    expect(drawn(other)).toEqual(drawn(own));
  });

  test.each([
    ["Letter", [612, 792]],
    ["A4", [595, 842]],
  ] as const)("on %s the dashboard is one page across, and the report one upright page", (paper, [short, long]) => {
    const pages = pagesOf(prints.get(paper) ?? new Uint8Array());
    expect(pages).toHaveLength(2);
    expect(pages).toContainEqual([long, short]);
    expect(pages).toContainEqual([short, long]);
  });
});

/** LibreOffice writes fifteen digits of a number. */
function roundedValues(sheet: Sheet, area: Area): unknown[][] {
  return sheet
    .values(area)
    .map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)));
}
