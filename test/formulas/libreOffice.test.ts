import { dayOfMoment, momentOf } from "../../src/domain/moment";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { openProduct, productTables } from "../../src/workbench/frame/productInProcess";
import { compareCalculation } from "../fixtures/calculationDifferences";
import { officeTime, throughOffice, withOffice, withoutResults } from "../fixtures/libreOffice";

withOffice(
  "LibreOffice calculates every native formula of the sample company as we do, and finds no error",
  async () => {
    const { session, document, close } = await openProduct("Nora Lindqvist");
    try {
      // Today's company, because both programs know today when they calculate.
      const made = await session.setUp(productTables, sampleCompany(dayOfMoment(momentOf(new Date()))));
      if (!made.ok) throw new Error(made.problem.message);
      await document.whenCalculated();
      const theirs = await openXlsx(throughOffice(await withoutResults(await saveXlsx(document))).workbook);
      const compared = document.sheets.map((sheet) => {
        const other = theirs.sheet(sheet.name);
        if (!other) throw new Error(`LibreOffice lost the sheet ${sheet.name}.`);
        // OPS functions belong to the add-in: another program has none of them.
        return compareCalculation(sheet, other, (formula) => !formula.includes("OPS."));
      });
      expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
      expect(compared.flatMap(({ errors }) => errors)).toEqual([]);
      expect(compared.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThan(5_000);
    } finally {
      close();
    }
  },
  officeTime,
);
