import { sampleCompany } from "../../src/features/home/sampleCompany";
import { nameOfPeriod } from "../../src/features/kpi/report/reportPeriods";
import { publishReport } from "../../src/features/kpi/report/publishReport";
import { Reports } from "../../src/features/kpi/report/tables";
import { checkSharing } from "../../src/features/kpi/share/checkSharing";
import { sampleKpis } from "../../src/features/kpi/sampleKpis";
import { productTables } from "../fixtures/tablesOf";
import { openProduct } from "../workbench/openProduct";
import { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { Frozen } from "../../src/workbook/freeze/frozenTable";

jest.setTimeout(180_000);

test("a manager without the add-in reads the report and every sheet of the frozen file as they were", async () => {
  const product = await openProduct("Nora Lindqvist");
  const { session, document } = product;
  const { today } = session.circumstances();
  const company = sampleCompany(today);
  const made = await session.setUp(productTables, new Map([...company, ...sampleKpis(company, today)]));
  if (!made.ok) throw new Error(made.problem.message);
  await document.whenCalculated();
  const period = nameOfPeriod("Week", today);
  const input = { period, remarks: "=1+1 is no formula", sheet: `Report ${period}` };
  const published = await session.publish(publishReport, input);
  if (!published.ok) throw new Error(published.problem.message);
  await document.whenCalculated();

  const shownOn = (name: string) => {
    const sheet = document.sheet(name);
    const area = sheet?.usedArea(true);
    return sheet && area
      ? sheet.values(area).map((line) => line.map((cell) => (cell && typeof cell === "object" ? cell.code : cell)))
      : [];
  };
  const before = document.sheets.map(({ name }) => [
    name,
    name === "Levels" || name === "Items" ? shownOn(name) : undefined,
  ]);
  const whole = await session.readWhole("with links");
  if (!whole.ok) throw new Error(whole.problem.message);
  const found = checkSharing(whole.value, []);
  expect(found.filter(({ fix }) => fix === "freeze").length).toBeGreaterThan(0);
  expect(found.filter(({ fix, sheet }) => fix === "freeze" && sheet.startsWith("Report"))).toEqual([]);
  expect(found.some(({ what }) => what.startsWith("Passport"))).toBe(true);

  const frozen = await session.freeze();
  if (!frozen.ok) throw new Error(frozen.problem.message);
  await document.whenCalculated();
  for (const [name, values] of before) if (values) expect(shownOn(String(name))).toEqual(values);
  const again = await session.readWhole("with links");
  expect(again.ok && checkSharing(again.value, []).filter(({ fix }) => fix === "freeze")).toEqual([]);

  const file = openXlsx(saveXlsx(document));
  for (const sheet of file.sheets) {
    const area = sheet.usedArea(true);
    const formulas = area
      ? sheet
          .formulas(area)
          .flat()
          .filter((cell) => typeof cell === "string" && cell.startsWith("="))
      : [];
    expect([
      sheet.name,
      formulas.filter((formula) => /OPS[._]/i.test(String(formula)) && sheet.name !== Frozen.sheet),
    ]).toEqual([sheet.name, []]);
    // The remark is a text that begins like a formula.
    if (sheet.name.startsWith("Report 2")) expect(formulas).toEqual([input.remarks]);
  }
  const kept = await session.load([Reports]);
  expect(kept.ok && kept.value.rows(Reports).map((row) => [row.period, row.onSheet])).toEqual([[period, input.sheet]]);
});

const cell = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Three texts below each other; the links lie on the cells, as Insert > Link puts them. */
function linkedBook(): WorkbookDocument {
  const document = new WorkbookDocument();
  document.addSheet("Blank");
  const sheet = document.addSheet("Mine");
  sheet.write(cell(2, 1, 3, 1), [["Receipt"], ["Policy"], ["Items"]]);
  sheet.setHyperlink(2, 1, { address: "file:///C:/Users/nora/receipt.pdf" });
  sheet.setHyperlink(3, 1, { address: "https://example.com/policy" });
  sheet.setHyperlink(4, 1, { location: "Mine!A1" });
  return openXlsx(saveXlsx(document));
}

test("a link to a file that lies on a cell is found, in the round trip that reads the cells", async () => {
  const product = await openProduct("Nora Lindqvist", linkedBook());
  const look = async () => {
    const before = product.host.traffic.batches;
    const whole = await product.session.readWhole("with links");
    if (!whole.ok) throw new Error(whole.problem.message);
    return {
      trips: product.host.traffic.batches - before,
      found: checkSharing(whole.value, []).map(({ what, address }) => [address, what]),
    };
  };
  const link = "Mine!B3 has a link to a file on a computer or a server: file:///C:/Users/nora/receipt.pdf";
  expect((await look()).found).toEqual([["B3", link]]);
  expect(await look()).toEqual({ trips: 1, found: [["B3", link]] });
  product.document.sheet("Mine")?.clear(cell(2, 1), "RemoveHyperlinks");
  expect(await look()).toEqual({ trips: 1, found: [] });
  product.close();
});

test("links are found where a sheet is read in parts", async () => {
  const document = linkedBook();
  const rows = 60_000;
  const long = Array.from({ length: rows }, (_, row) => [`A text of some length ${String(row)}`, row]);
  document.sheet("Mine")?.write(cell(10, 0, rows, 2), long);
  document.sheet("Mine")?.setHyperlink(rows, 1, { address: "C:\\Users\\nora\\last.pdf" });
  const product = await openProduct("Nora Lindqvist", document);
  const whole = await product.session.readWhole("with links");
  const mine = whole.ok ? whole.value.sheets.find(({ name }) => name === "Mine") : undefined;
  expect(mine?.links.map(({ row, address }) => [row, address])).toEqual([
    [2, "file:///C:/Users/nora/receipt.pdf"],
    [3, "https://example.com/policy"],
    [rows, "C:\\Users\\nora\\last.pdf"],
  ]);
  product.close();
});
