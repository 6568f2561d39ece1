import { applied, done, refused, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { nora, today } from "../../../test/fixtures/smallCompany";
import { addDays, type Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import { absentTable, type AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { sampleCompany } from "../home/sampleCompany";
import { Orders } from "../../model/orders/tables";
import { chooseKpis } from "./chooseKpis";
import { addOwnKpi, editKpi } from "./editKpi";
import { kpiTodo } from "./kpiTodo";
import { refreshKpis } from "./refreshKpis";
import { KpiHistory, Kpis } from "../../model/kpi/tables";
import { whatChanged } from "./whatChanged";

const company = new Map<AnyTable, readonly AnyRow[]>([...sampleCompany(today), rowsOf(Kpis), rowsOf(KpiHistory)]);
const empty = tablesOf(company);
const chosen = done(empty, chooseKpis, { add: ["On time in full", "Stockouts"], remove: [] }, nora);

const otif = (tables: TableSet) => {
  const kpi = tables.find(Kpis, "On time in full");
  if (!kpi) throw new Error("On time in full is not in KPIs");
  return kpi;
};
const october = "On time in full / 2026-10-01";

/** The tables after a person typed into cells. */
const typed = (tables: TableSet, table: AnyTable, key: string, set: AnyRow): TableSet =>
  applied(tables, { sentence: "", changes: [{ kind: "update", table, key, set }] });

test("a chosen KPI comes with its figure, its usual target and its past periods", () => {
  expect(chosen.plan.sentence).toBe("Chose On time in full, Stockouts");
  const kpi = otif(chosen.tables);
  expect(kpi).toMatchObject({ unit: "%", target: 0.95, from: "2026-10-01", to: "2026-10-31", madeAt: nora.now });
  expect(kpi.value).toBe((kpi.numerator ?? 0) / (kpi.denominator ?? 0));
  const history = chosen.tables.rows(KpiHistory).filter((row) => row.kpi === kpi.kpi);
  expect(history.map(({ from }) => from)).toEqual(
    [
      "2025-12",
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
      "2026-07",
      "2026-08",
      "2026-09",
      "2026-10",
    ].map((month) => `${month}-01`),
  );
  expect(history.at(-1)).toMatchObject({ value: kpi.value, computed: kpi.value, numerator: kpi.numerator });
});

test("a KPI is chosen once, and dropped with its history left", () => {
  expect(refused(chosen.tables, chooseKpis, { add: ["Stockouts"], remove: [] }, nora)).toBe(
    "Stockouts is in KPIs already. Give the other one another name first.",
  );
  const after = done(chosen.tables, chooseKpis, { add: [], remove: ["Stockouts"] }, nora);
  expect(after.plan.sentence).toBe("Dropped Stockouts");
  expect(after.tables.rows(KpiHistory).some(({ kpi }) => kpi === "Stockouts")).toBe(true);
});

test("a measure whose tables do not stand is refused with what it needs", () => {
  const without = empty.with([absentTable(Orders)]);
  expect(refused(without, chooseKpis, { add: ["Order cycle time"], remove: [] }, nora)).toBe(
    "Order cycle time needs Orders. Set up that duty on Home first.",
  );
});

test("refreshing twice keeps each period once", () => {
  const next = { ...nora, today: "2026-12-02", now: "2026-12-02T08:00" };
  const first = done(chosen.tables, refreshKpis, {}, next);
  expect(first.plan.sentence).toBe("Made the figures of 2 KPIs, and kept 2 periods in the history");
  expect(first.tables.find(KpiHistory, "On time in full / 2026-11-01")).toMatchObject({ madeAt: next.now });
  const again = done(first.tables, refreshKpis, {}, next);
  expect(again.plan.sentence).toBe("Made the figures of 2 KPIs");
  expect(again.tables.rows(KpiHistory)).toEqual(first.tables.rows(KpiHistory));
});

test("a value corrected by hand stays, is noted once, and is what the KPI shows", () => {
  const computed = otif(chosen.tables).value ?? 0;
  const corrected = typed(chosen.tables, KpiHistory, october, { value: 0.9 });
  const after = done(corrected, refreshKpis, {}, nora);
  expect(after.tables.find(KpiHistory, october)).toMatchObject({ value: 0.9, computed });
  expect(after.tables.find(KpiHistory, october)?.note).toContain(`Corrected by hand; ${String(computed)} was computed`);
  expect(otif(after.tables)).toMatchObject({ value: 0.9 });
  expect(otif(after.tables).notCounted).toContain("corrected by hand in KPI history");
  const again = done(after.tables, refreshKpis, {}, nora);
  expect(again.tables.find(KpiHistory, october)).toEqual(after.tables.find(KpiHistory, october));
});

test("this period to date ends today", () => {
  const terms = { ...otif(chosen.tables), shows: "To date" } as const;
  const after = done(chosen.tables, editKpi, { kpi: "On time in full", terms }, nora);
  expect(otif(after.tables)).toMatchObject({ from: "2026-11-01", to: today, shows: "To date" });
});

test("days of grace make more lines on time, and the past stays as it was made", () => {
  const before = otif(chosen.tables);
  const after = done(chosen.tables, editKpi, { kpi: before.kpi, terms: { ...before, graceDays: 7 } }, nora);
  expect(otif(after.tables).numerator).toBeGreaterThan(before.numerator ?? Infinity);
  expect(after.plan.warnings).toEqual([
    "The periods in KPI history were made by the earlier terms; they stay as they are.",
  ]);
  expect(after.tables.rows(KpiHistory)).toEqual(chosen.tables.rows(KpiHistory));
});

test.each([
  ["Up", 0.9, 0.95, "Amber must be at or below the target, where more is better."],
  ["Down", 5, 3, "Amber must be at or above the target, where less is better."],
  ["Up", undefined, 0.9, "Enter a target, or leave amber blank too."],
] as const)("better %s, target %s and amber %s are refused", (better, target, amber, sentence) => {
  const own = { kpi: "Own", definition: "", unit: "count", better, period: "Week", target, amber } as const;
  expect(refused(empty, addOwnKpi, own, nora)).toBe(sentence);
});

test("a KPI of one's own takes its value from its cell and keeps it each period", () => {
  const own = { kpi: "Complaints", definition: "Calls a week", unit: "count", better: "Down", period: "Week" } as const;
  const added = done(empty, addOwnKpi, own, nora).tables;
  const counted = typed(added, Kpis, "Complaints", { ownValue: 7 });
  const after = done(counted, refreshKpis, {}, nora).tables;
  expect(after.find(Kpis, "Complaints")).toMatchObject({ value: 7, from: "2026-11-16", to: "2026-11-22" });
  expect(after.find(KpiHistory, "Complaints / 2026-11-16")).toMatchObject({ value: 7 });
});

test("Home tells of KPIs off target and of periods that are over", () => {
  expect(kpiTodo(chosen.tables, today).map(({ what, count }) => [what, count])).toEqual([["KPIs off target", 2]]);
  expect(kpiTodo(chosen.tables, "2026-12-01")[1]).toMatchObject({ count: 2 });
});

test("a figure outside its usual range is told, though it crosses no target", () => {
  const own = { kpi: "Complaints", definition: "", unit: "count", better: "Down", period: "Week" } as const;
  let { tables } = done(empty, addOwnKpi, own, nora);
  const monday = (week: number): Day => addDays("2026-11-16", -7 * week);
  const calls = [7, 8, 7, 6, 7, 8, 7, 7];
  tables = tables.with(
    tablesOf([
      [
        KpiHistory,
        calls.map((value, at) => ({ kpi: "Complaints", from: monday(at + 1), to: addDays(monday(at), -1), value })),
      ],
    ]).tables,
  );
  const told = (value: number) =>
    whatChanged(
      typed(tables, Kpis, "Complaints", { value, from: monday(0), to: "2026-11-22" }),
      "2026-11-16",
      today,
    ).map(({ sentence }) => sentence);
  expect(told(8)[0]).not.toContain("usual range");
  expect(told(12)[0]).toContain("outside the usual range of the last 12 periods, 4.85 to 9.4");
});

test("what changed tells of targets crossed, and of deliveries and stock since then", () => {
  const september = "On time in full / 2026-09-01";
  const moved = typed(typed(chosen.tables, KpiHistory, september, { value: 0.96 }), Kpis, "On time in full", {
    value: 0.8,
  });
  const sentences = whatChanged(moved, "2026-10-15", today).map(({ sentence }) => sentence);
  expect(sentences[0]).toMatch(
    /^On time in full fell by 16 points to 80%, and is off its target now; the mean of the periods before was \d+(\.\d)?%\.$/,
  );
  expect(sentences.some((sentence) => /order lines? became late; the first is .+ days? late\.$/.test(sentence))).toBe(
    true,
  );
  // October was over by then: its figure was in the last report already.
  expect(whatChanged(moved, "2026-11-20", today).some(({ kpi }) => kpi !== undefined)).toBe(false);
});
