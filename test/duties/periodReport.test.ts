/** @jest-environment jsdom */
import { Budgets, Expenses } from "../../src/model/expenses/tables";
import { Kpis } from "../../src/model/kpi/tables";
import { Orders } from "../../src/model/orders/tables";
import { Vendors } from "../../src/model/stock/tables";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { chartSvg } from "../../src/features/kpi/report/chartSvg";
import { sheetFor } from "../../src/features/kpi/report/publishReport";
import type { ReportChart } from "../../src/features/kpi/report/reportCharts";
import { reportHtml } from "../../src/features/kpi/report/reportHtml";
import { reportSheet } from "../../src/features/kpi/report/reportSheet";
import { Reports } from "../../src/features/kpi/report/tables";
import { periodReport, type PeriodReport } from "../../src/features/kpi/report/periodReport";
import { sampleKpis } from "../../src/features/kpi/sampleKpis";
import { formatFigure } from "../../src/features/kpi/formatFigure";
import type { NewRow } from "../../src/tables/defineTable";
import { extentOf } from "../../src/workbook/pages/sheetPage";
import { smallCompany } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

jest.setTimeout(60_000);

const today = "2026-11-24";
const circumstances = { today, now: `${today}T09:30`, user: "Nora" };
const evil = '<img src=x onerror="alert(1)">';

const company = new Map(sampleCompany(today));
const kpis = sampleKpis(company, today);
const vendorOf = (vendor: unknown) => (vendor === company.get(Vendors)?.[0]?.vendor ? evil : vendor);
const tables = tablesOf([
  ...company,
  ...kpis,
  [Vendors, (company.get(Vendors) ?? []).map((row) => ({ ...row, vendor: vendorOf(row.vendor) }))],
  [Orders, (company.get(Orders) ?? []).map((row) => ({ ...row, vendor: evil }))],
]);

function reportOf(input: Partial<{ period: string; remarks: string }> = {}): PeriodReport {
  const report = periodReport(tables, { period: "2026-W47", remarks: "", ...input }, circumstances);
  if (!report.ok) throw new Error(report.problem.message);
  return report.value;
}

const parsed = (report: PeriodReport): Document => new DOMParser().parseFromString(reportHtml(report), "text/html");

test("the file holds text only: nothing runs and nothing comes from elsewhere", () => {
  const report = reportOf({ remarks: `${evil}<script>alert(2)</script>\n\nSecond & last` });
  const file = parsed(report);
  expect(report.lists.some(({ rows }) => rows.some(({ what }) => what.includes("<img")))).toBe(true);
  expect(file.querySelectorAll("script, img, link, iframe, object, [onerror], [onload], [href], [src]")).toHaveLength(
    0,
  );
  expect([...file.querySelectorAll(".remark")].map((each) => each.textContent)).toEqual([
    `${evil}<script>alert(2)</script>`,
    "Second & last",
  ]);
  expect(file.body.textContent).toContain(evil);
});

test("one heading leads, sections follow in its level, and every table says what it is", () => {
  const file = parsed(reportOf());
  const levels = [...file.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => tagName);
  expect(levels[0]).toBe("H1");
  expect(new Set(levels.slice(1))).toEqual(new Set(["H2"]));
  for (const table of file.querySelectorAll("table")) {
    expect(table.caption?.textContent).toBeTruthy();
    expect(table.querySelectorAll("thead th[scope=col]").length).toBe(table.rows[0]?.cells.length);
    for (const row of table.tBodies[0]?.rows ?? []) expect(row.querySelectorAll("th[scope=row]")).toHaveLength(1);
  }
  for (const picture of file.querySelectorAll("svg")) expect(picture.querySelector("title")?.textContent).toBeTruthy();
});

test("file and sheet show the figures of the report", () => {
  const report = reportOf();
  expect(report.kpis.length).toBeGreaterThan(5);
  const cells = [...(parsed(report).querySelector("table")?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent),
  );
  const sheet = reportSheet(report, "Report 2026-W47");
  const valueAt = (row: number, column: number) => {
    const cell = sheet.cells.find((each) => each.row === row && each.column === column);
    return cell && "value" in cell ? cell.value : undefined;
  };
  for (const [at, { kpi, period, state }] of report.kpis.entries()) {
    const value = kpi.value === undefined ? "No figure" : formatFigure(kpi.value, kpi.unit);
    expect([0, 1, 2, 5].map((column) => cells[at]?.[column])).toEqual([kpi.kpi, value, period, state]);
    const row = sheet.cells.find((cell) => "value" in cell && cell.value === kpi.kpi && cell.column === 1)?.row ?? -1;
    expect([2, 3, 6].map((column) => valueAt(row, column))).toEqual([kpi.value ?? "No figure", period, state]);
  }
});

test("the sheet holds values only, no two in one cell, and prints what is read", () => {
  const sheet = reportSheet(reportOf({ remarks: "word ".repeat(80) }), "Report 2026-W47");
  expect(sheet.cells.filter((cell) => "formula" in cell)).toEqual([]);
  const places = sheet.cells.map(({ row, column }) => `${String(row)} ${String(column)}`);
  expect(new Set(places).size).toBe(places.length);
  expect(sheet.print.area.columns).toBeLessThan(extentOf(sheet).columns);
  expect(Math.max(...sheet.cells.filter(({ column }) => column < 9).map(({ row }) => row))).toBeLessThan(
    sheet.print.area.rows,
  );
});

test("how much was not counted stands on the sheet in a line, in words that fit their column", () => {
  const report = reportOf();
  const sheet = reportSheet(report, "Report 2026-W47");
  const lines = sheet.cells.flatMap((cell) =>
    cell.column === 8 && "value" in cell && typeof cell.value === "string" ? [cell.value] : [],
  );
  expect(report.kpis.some(({ counted }) => / rows? not counted$/.test(counted))).toBe(true);
  for (const { counted } of report.kpis) expect(lines.join(" ")).toContain(counted);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(38);
});

test("a week that is over shows its KPIs as they stood then", () => {
  const [then, now] = [reportOf({ period: "2026-W44" }), reportOf({ period: "2026-W48" })];
  // The last complete month before 2 November is October; on 24 November it is October too; the week differs.
  expect(then.period.from).toBe("2026-10-26");
  expect(then.kpis.every(({ kpi }) => (kpi.to ?? "") <= "2026-11-01")).toBe(true);
  expect(now.kpis.every(({ kpi }) => (kpi.to ?? "") <= today)).toBe(true);
  expect(periodReport(tables, { period: "2025-W01", remarks: "" }, circumstances).ok).toBe(false);
});

test("each figure says of which period it is, and a month shows how the running one goes on beside the last complete one", () => {
  const ofOnTime = (period: string) => reportOf({ period }).kpis.find(({ kpi }) => kpi.measure === "On time in full");
  const [week, month, quarter] = [ofOnTime("2026-W47"), ofOnTime("2026-10"), ofOnTime("2026-Q4")];
  expect([week?.period, month?.period, quarter?.period]).toEqual(["2026-10", "2026-10", "2026-Q4 to date"]);
  expect(week?.toDate).not.toBe(week?.kpi.value);
  expect(month?.kpi.value).toBe(week?.kpi.value);
  expect(month?.toDate).toBeUndefined();
  // The quarter's figure counts October and what came of November; a month's target still holds for a share.
  expect(quarter?.kpi.denominator).toBeGreaterThan(month?.kpi.denominator ?? Infinity);
  expect(quarter?.kpi.target).toBe(month?.kpi.target);
});

test("a longer report holds no sum against the target of a shorter period", () => {
  const books = smallCompany({}).with(
    tablesOf([
      [Kpis, [{ kpi: "Spend", measure: "Purchase spend", unit: "amount", better: "Down", period: "Week", target: 5 }]],
    ]).tables,
  );
  const targetIn = (period: string) => {
    const report = periodReport(books, { period, remarks: "" }, circumstances);
    return report.ok ? report.value.kpis[0]?.kpi.target : report.problem.message;
  };
  expect([targetIn("2026-W47"), targetIn("2026-11")]).toEqual([5, undefined]);
});

test("a week that is over shows its lists and charts as they stood then, and says so", () => {
  const order = (number: string, more: Partial<NewRow<typeof Orders.columns>>) => ({
    order: number,
    date: "2026-10-01",
    vendor: "Northway",
    ...more,
  });
  const line = { line: 1, item: "A-1", quantity: 10, price: 2 };
  const asked = { kind: "Order", subject: "Gloves", requester: "Nora", amount: 20, step: 1, approver: "Omar" } as const;
  const receipt = { receipt: "RC-1", date: "2026-11-18", order: "PO-3", line: 1, counted: 10, accepted: 10 };
  const company = smallCompany({
    orders: [
      order("PO-1", { approvedOn: "2026-11-17", approvedBy: "Omar", sentOn: "2026-11-17" }),
      order("PO-2", {}),
      order("PO-3", { sentOn: "2026-11-01" }),
      order("PO-4", { sentOn: "2026-11-01" }),
      order("PO-5", { date: "2026-11-16", sentOn: "2026-11-16" }),
    ],
    lines: [
      { ...line, order: "PO-1" },
      { ...line, order: "PO-2" },
      { ...line, order: "PO-3", promised: "2026-11-10" },
      { ...line, order: "PO-4", promised: "2026-11-20" },
      { ...line, order: "PO-5", promised: "2026-11-12" },
    ],
    receipts: [receipt],
    approvals: [
      {
        ...asked,
        ...{ approval: "AP-1", reference: "PO-1", askedOn: "2026-11-12" },
        ...{ decision: "Approve", decidedBy: "Omar", decidedOn: "2026-11-17" },
      },
      { ...asked, approval: "AP-2", reference: "PO-2", askedOn: "2026-11-20" },
    ],
  });
  const budgets = tablesOf([
    rowsOf(Expenses),
    rowsOf(
      Budgets,
      ...["2026-10-01", "2026-11-01"].map((month) => ({ department: "Office", category: "Meals", month, amount: 9 })),
    ),
  ]);
  const books = company.with(budgets.tables);
  const told = (week: string): PeriodReport => {
    const report = periodReport(books, { period: week, remarks: "" }, circumstances);
    if (!report.ok) throw new Error(report.problem.message);
    return report.value;
  };
  const listsOf = (week: string) =>
    told(week)
      .lists.slice(0, 2)
      .map(({ title, rows }) => [title, ...rows.map(({ what, second }) => [what, second])]);
  expect(listsOf("2026-W46")).toEqual([
    ["Decisions waiting, as of 2026-11-15", ["PO-1 Omar", 3]],
    ["Late deliveries, as of 2026-11-15", ["PO-3 Northway", 5]],
  ]);
  expect(listsOf("2026-W48")).toEqual([
    ["Decisions waiting", ["PO-2 Omar", 4]],
    ["Late deliveries", ["PO-5 Northway", 12], ["PO-4 Northway", 4]],
  ]);
  expect(told("2026-W43").charts.map(({ title }) => title)).toEqual(["Budgets of 2026-10 by department"]);
  const file = parsed(told("2026-W46")).body.textContent;
  expect(file).toContain("Lists and charts as of 2026-11-15");
  expect(file).toContain("What changed from 2026-11-09 to 2026-11-15");
  expect(file).toContain("1 order line became late; the first is A-1 from Northway on PO-3, 5 days late.");
});

test("what changed is told from the last report on, and a second report of a week gets a sheet beside the first", () => {
  const row = {
    report: "RP-2026-0001",
    period: "2026-W46",
    since: "2026-11-09",
    publishedAt: "2026-11-16T08:00",
    by: "Nora",
    onSheet: "Report 2026-W46",
  };
  const later = tablesOf([...company, ...kpis, [Reports, [row]]]);
  const report = periodReport(later, { period: "2026-W47", remarks: "" }, circumstances);
  expect(report.ok && report.value.since).toBe("2026-11-16");
  expect(sheetFor(later, "2026-W46", false)).toBe("Report 2026-W46");
  expect(sheetFor(later, "2026-W46", true)).toBe("Report 2026-W46 (2)");
  expect(sheetFor(later, "2026-W47", false)).toBe("Report 2026-W47");
});

const drawn = (chart: Pick<ReportChart, "kind" | "unit" | "categories" | "series">): Document =>
  new DOMParser().parseFromString(chartSvg({ name: "c", title: "A & B", ...chart }), "text/html");

test("lines draw every figure within their frame, and break where there is none", () => {
  const picture = drawn({
    kind: "line",
    unit: "%",
    categories: ["1", "2", "3", "4"],
    series: [
      { name: "<b>", values: [0.5, undefined, 1.2, 1] },
      { name: "two", values: [-0.1, 0, 0.1, 0.2] },
    ],
  });
  const lines = [...picture.querySelectorAll("polyline")].map((line) => (line.getAttribute("points") ?? "").split(" "));
  expect(lines.map((points) => points.length)).toEqual([2, 4]);
  for (const point of lines.flat()) {
    const [x = NaN, y = NaN] = point.split(",").map(Number);
    expect(x > 0 && x < 640 && y > 0 && y < 260).toBe(true);
  }
  // The figure that stands alone is a mark; one more of each kind is in the legend.
  expect([picture.querySelectorAll("circle").length, picture.querySelectorAll("rect").length]).toEqual([4, 5]);
  expect(picture.body.innerHTML).not.toContain("NaN");
  expect(picture.querySelector("b")).toBeNull();
});

test("days stand in full below lines, however many there are", () => {
  const categories = Array.from({ length: 12 }, (_, at) => `2026-09-${String(at + 10)}`);
  const picture = drawn({
    kind: "line",
    unit: "%",
    categories,
    series: [{ name: "a", values: categories.map(() => 1) }],
  });
  const shown = [...picture.querySelectorAll("text.middle")].map(({ textContent }) => textContent);
  expect(shown).toEqual(["2026-09-10", "2026-09-12", "2026-09-14", "2026-09-16", "2026-09-18", "2026-09-20"]);
});

test("every bar has its name and its figure, and series differ in more than colour", () => {
  const categories = ["Workshop and maintenance of machines", "Office of the managing director", "IT"];
  const picture = drawn({
    kind: "bar",
    unit: "amount",
    categories,
    series: [
      { name: "Budget", values: [120_000, 1250, 0] },
      { name: "Spent and committed", values: [125_000, -300, undefined] },
    ],
  });
  expect([...picture.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
    ...[categories[0], "120,000", "125,000", categories[1], "1,250", "-300", categories[2], "0"],
    ...["Budget", "Spent and committed"],
  ]);
  for (const rect of picture.querySelectorAll("rect")) {
    const [x = NaN, width = NaN] = ["x", "width"].map((name) => Number(rect.getAttribute(name)));
    expect(x >= 0 && width >= 0 && x + width <= 640).toBe(true);
  }
  expect(reportHtml(reportOf())).toMatch(/\.bar\.s1 { fill: none;/);
});
