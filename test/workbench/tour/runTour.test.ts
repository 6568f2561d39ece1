import { productTables } from "../../fixtures/tablesOf";
import { openProduct } from "../openProduct";
import { runTour, tourText, type StepReport } from "./runTour";

jest.setTimeout(180_000);

test("the tour drives the product from set-up to freezing, and says of each step that it was done", async () => {
  const product = await openProduct("Nora Lindqvist");
  const told: StepReport[] = [];
  const reports = await runTour(product.session, productTables, (report) => told.push(report));
  expect(reports.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(told.map(({ title }) => title)).toContain("Undo the receipt");
  expect(product.document.sheet("Dashboard")).toBeDefined();
  expect(tourText(reports, "Excel")).toMatch(/^10 steps done in Excel\.\n- Set up the sample company: \d+\.\d s\n/);
  product.close();
});

test("the tour ends at the step that breaks, and says why", async () => {
  const product = await openProduct("Nora Lindqvist");
  product.host.faults.readOnly = true;
  const reports = await runTour(product.session, productTables, () => undefined);
  expect(reports).toHaveLength(1);
  expect(tourText(reports, "Excel")).toContain("broke: This workbook is open for reading only.");
  product.close();
});
