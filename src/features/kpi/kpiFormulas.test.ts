import { CalculatedBook } from "../../../test/fixtures/calculatedBook";
import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import type { NewRow } from "../../tables/defineTable";
import { historyIn, stateOf, trendOf } from "./kpiStatus";
import { KpiHistory, Kpis } from "../../model/kpi/tables";

const today = "2026-11-24";
type Row = NewRow<typeof Kpis.columns>;
const row = (kpi: string, more: Partial<Row>): Row => ({
  kpi,
  unit: "%",
  better: "Up",
  period: "Month",
  from: "2026-10-01",
  ...more,
});

const kpis = [
  row("at target", { value: 0.95, target: 0.95, amber: 0.9 }),
  row("between", { value: 0.92, target: 0.95, amber: 0.9 }),
  row("below", { value: 0.89, target: 0.95, amber: 0.9 }),
  row("no amber", { value: 0.94, target: 0.95 }),
  row("less is better", { value: 4, target: 5, amber: 8, better: "Down", unit: "days" }),
  row("less, between", { value: 8, target: 5, amber: 8, better: "Down", unit: "days" }),
  row("no target", { value: 8 }),
  row("no figure", { target: 5 }),
  row("a week", { value: 5, target: 5, period: "Week", from: "2026-11-16" }),
];
const history = [
  ["at target", "2026-06-01", 0.1],
  ["at target", "2026-07-01", 0.8],
  ["at target", "2026-09-01", 0.9],
  ["at target", "2026-10-01", 0.95],
  ["less is better", "2026-09-01", 3],
  ["between", "2026-09-01", 0.921],
  ["less, between", "2026-08-01", 9],
  ["a week", "2026-10-19", 1],
  ["a week", "2026-10-26", 8],
  ["a week", "2026-11-09", 9],
] as const;
const rows = new Map([
  rowsOf(Kpis, ...kpis),
  rowsOf(KpiHistory, ...history.map(([kpi, from, value]) => ({ kpi, from, to: from, value }))),
]);
const tables = tablesOf(rows);
const book = new CalculatedBook(rows, today);
const snapshots = historyIn(tables);

test.each([
  ["at target", "On target", "▲ Up, better"],
  ["between", "Watch", "► Steady"],
  ["below", "Off target", "No trend"],
  ["no amber", "Off target", "No trend"],
  ["less is better", "On target", "▲ Up, worse"],
  ["less, between", "Watch", "▼ Down, better"],
  ["no target", "No target", "No trend"],
  ["no figure", "No figure", "No trend"],
  ["a week", "On target", "▼ Down, worse"],
])("%s: the cells and the rules say %s, %s", (kpi, state, trend) => {
  const found = tables.find(Kpis, kpi);
  if (!found) throw new Error(`${kpi} is not in the test`);
  const rule = trendOf(found, snapshots(kpi));
  expect([stateOf(found), rule.words]).toEqual([state, trend]);
  expect([book.column(Kpis, "state").get(kpi), book.column(Kpis, "trend").get(kpi)]).toEqual([state, trend]);
  const mean = book.column(Kpis, "meanBefore").get(kpi);
  if (rule.meanBefore === undefined) expect(mean).toBe("");
  else expect(mean).toBeCloseTo(rule.meanBefore, 9);
});

test("periods missing from the history are missing from the mean, and older ones do not fill in", () => {
  const found = tables.find(Kpis, "at target");
  expect(found && trendOf(found, snapshots("at target")).meanBefore).toBeCloseTo(0.85, 9);
});
