import type { Area } from "../../src/workbench/document/address";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { openSample } from "../../src/workbench/frame/sampleInProcess";
import { compareCalculation } from "../fixtures/calculationDifferences";
import { describeWithOffice, officeTime, pagesOf, throughOffice, withoutResults } from "../fixtures/libreOffice";

jest.setTimeout(2 * officeTime);

/** What managers read. */
const forManagers = ["Dashboard"];

describeWithOffice("the sample company's workbook in LibreOffice", () => {
  let ours: WorkbookDocument;
  let theirs: WorkbookDocument;
  let close: () => void;
  const prints = new Map<string, Uint8Array>();

  beforeAll(async () => {
    // Today's company, because both programs know today when they calculate.
    ({ document: ours, close } = await openSample("Nora Lindqvist"));
    const bare = await withoutResults(await saveXlsx(ours));
    const onLetter = throughOffice(bare, forManagers);
    theirs = await openXlsx(onLetter.workbook);
    prints.set("Letter", onLetter.pdf);
    const european = await openXlsx(bare);
    for (const name of forManagers) european.sheet(name)?.setPageLayout({ paperSize: "A4" });
    prints.set("A4", throughOffice(await saveXlsx(european), forManagers).pdf);
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

  test.each(forManagers)("%s shows the same without the add-in, charts and all", (name) => {
    const [own, other] = [ours.sheet(name), theirs.sheet(name)];
    const used = own?.usedArea(true);
    if (!own || !other || !used) throw new Error(`There is no sheet ${name}.`);
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
    ["Letter", [792, 612]],
    ["A4", [842, 595]],
  ] as const)("what managers read prints as one landscape page of %s each", (paper, size) => {
    expect(pagesOf(prints.get(paper) ?? new Uint8Array())).toEqual(forManagers.map(() => size));
  });
});

/** LibreOffice writes fifteen digits of a number. */
function roundedValues(sheet: Sheet, area: Area): unknown[][] {
  return sheet
    .values(area)
    .map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)));
}
