import { CalculatedBook } from "../../../test/fixtures/calculatedBook";
import { done, tablesOf } from "../../../test/fixtures/tablesOf";
import { nora, today } from "../../../test/fixtures/smallCompany";
import { sampleCompany } from "../home/sampleCompany";
import { refreshKpis } from "./refreshKpis";
import { sampleKpis } from "./sampleKpis";
import { formatFigure } from "./formatFigure";
import { historyIn, stateOf, trendOf } from "./kpiStatus";
import { KpiHistory, Kpis } from "../../model/kpi/tables";

const company = sampleCompany(today);
const kpis = sampleKpis(company, today);
const tables = tablesOf([...company, ...kpis]);

test("the sample's KPIs are what refreshing makes of its rows", () => {
  const after = done(tables, refreshKpis, {}, nora).tables;
  const figures = (held: typeof tables) => held.rows(Kpis).map(({ madeAt: _, ...kpi }) => kpi);
  expect(figures(after)).toEqual(figures(tables));
  expect(after.rows(KpiHistory)).toEqual(tables.rows(KpiHistory));
});

test("each has a past, and a value or what could not be counted; some are on target and some are not", () => {
  const historyOf = historyIn(tables);
  for (const { kpi, value, notCounted } of tables.rows(Kpis)) {
    expect([kpi, value === undefined && notCounted === undefined]).toEqual([kpi, false]);
    expect([kpi, historyOf(kpi).length > 0]).toEqual([kpi, true]);
  }
  const states = new Set(tables.rows(Kpis).map(stateOf));
  expect([...states]).toEqual(expect.arrayContaining(["On target", "Off target"]));
});

test("cells say the same figures, states and trends as the rules", () => {
  const book = new CalculatedBook(kpis, today);
  const historyOf = historyIn(tables);
  const rows = tables.rows(Kpis);
  const said = rows.map(({ kpi, value, unit }) => [kpi, value === undefined ? "" : formatFigure(value, unit)] as const);
  expect(book.column(Kpis, "shown")).toEqual(new Map(said));
  expect(book.column(Kpis, "state")).toEqual(new Map(rows.map((kpi) => [kpi.kpi, stateOf(kpi)])));
  expect(book.column(Kpis, "trend")).toEqual(
    new Map(rows.map((kpi) => [kpi.kpi, trendOf(kpi, historyOf(kpi.kpi)).words])),
  );
});
