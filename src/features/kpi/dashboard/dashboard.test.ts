import { ApprovalRules, Approvals } from "../../../model/approvals/approvals";
import { Departments, Lists, Locations } from "../../../model/company/lists";
import { People } from "../../../model/people/people";
import { Rates } from "../../../model/money/rates";
import { Settings } from "../../../model/company/settings";
import { officeWorkbook } from "../../../excel/officeWorkbook";
import { createSession } from "../../../session/createSession";
import type { Session } from "../../../session/session";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { insert, update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { tablesOf } from "../../../../test/fixtures/tablesOf";
import { extentOf, type SheetPage } from "../../../workbook/pages/sheetPage";
import { Contents } from "../../../workbook/contents";
import { Log } from "../../../workbook/log/log";
import type { Sheet } from "../../../workbench/document/Sheet";
import { WorkbookDocument } from "../../../workbench/document/WorkbookDocument";
import { CellError } from "../../../workbench/document/cellValue";
import { openExcel } from "../../../workbench/frame/inProcess";
import { Advances, Budgets, Claims, Expenses, Policy } from "../../../model/expenses/tables";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../../model/stock/tables";
import { BlanketOrders } from "../../../model/orders/agreements";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { VendorReturns } from "../../../model/returns/tables";
import { Trips } from "../../../model/trips/tables";
import { Facts } from "../facts";
import { stateOf, trendOf } from "../kpiStatus";
import { KpiHistory, Kpis } from "../../../model/kpi/tables";
import { budgetsNow } from "./budgetList";
import { dashboardPage } from "./dashboardPage";
import { lateByVendor } from "./lateChart";
import { LAST_COLUMN } from "./layout";
import { dashboardTables, publishDashboard } from "./publishDashboard";
import { axisOf } from "./trendChart";

jest.setTimeout(60_000);

const today = "2026-11-24";
const circumstances = { today, now: `${today}T09:30`, user: "Maria" };

const rows = <T extends AnyTable>(
  table: T,
  ...list: readonly NewRow<T["columns"]>[]
): readonly [AnyTable, readonly AnyRow[]] => [table, list];

const kpis = [
  { kpi: "On time", unit: "%", better: "Up", target: 0.95, amber: 0.9, period: "Month", ownValue: 0.92 },
  { kpi: "Spend", unit: "amount", better: "Down", target: 1000, period: "Month", ownValue: 1250.5 },
  { kpi: "Stockouts", unit: "count", better: "Down", period: "Month", ownValue: 3 },
  { kpi: "Days to approve", unit: "days", better: "Down", target: 3, period: "Month" },
] as const;

/** A company with something of each kind: a decision, a late line, an item that runs out, a budget that is nearly used. */
const company: readonly (readonly [AnyTable, readonly AnyRow[]])[] = [
  rows(Settings, { name: "Company", value: "Northwind" }),
  rows(Lists),
  rows(Rates),
  rows(Policy),
  rows(Advances),
  rows(Trips),
  rows(ApprovalRules),
  rows(Levels),
  rows(Locations, { location: "Store" }),
  rows(Departments, { department: "Sales" }, { department: "Workshop" }),
  rows(People, { person: "Nora", department: "Sales", manager: "Helen" }, { person: "Helen" }),
  rows(
    Approvals,
    {
      approval: "AP-1",
      kind: "Claim",
      reference: "C-2",
      subject: "s",
      requester: "Nora",
      amount: 480,
      step: 1,
      steps: 1,
      approver: "Helen",
      askedOn: "2026-11-20",
    },
    {
      approval: "AP-2",
      kind: "Claim",
      reference: "C-1",
      subject: "s",
      requester: "Nora",
      amount: 470,
      step: 1,
      steps: 1,
      approver: "Helen",
      askedOn: "2026-11-02",
      decision: "Approve",
      decidedBy: "Helen",
      decidedOn: "2026-11-03",
    },
  ),
  rows(Vendors, { vendor: "Acme", approved: true }, { vendor: "=Bad", approved: false }),
  rows(
    Items,
    { item: "A-1", name: "Bolt", unit: "each", buy: "Yes", dailyUse: 2, leadDays: 10 },
    { item: "B-2", name: "Nut", unit: "each", buy: "Yes", dailyUse: 1, leadDays: 3 },
  ),
  rows(VendorItems),
  rows(
    Moves,
    { move: "M-1", date: "2026-10-01", item: "A-1", location: "Store", quantity: 9, type: "Receipt" },
    { move: "M-2", date: "2026-10-01", item: "B-2", location: "Store", quantity: 40, type: "Receipt" },
  ),
  rows(
    Orders,
    { order: "PO-1", date: "2026-10-01", vendor: "Acme", sentOn: "2026-10-02" },
    { order: "PO-2", date: "2026-10-05", vendor: "=Bad", sentOn: "2026-10-06" },
    { order: "PO-3", date: "2026-11-20", vendor: "Acme", askedOn: "2026-11-22" },
  ),
  rows(
    OrderLines,
    { order: "PO-1", line: 1, item: "A-1", quantity: 5, price: 2, promised: "2026-11-10" },
    { order: "PO-2", line: 1, item: "B-2", quantity: 5, price: 2, promised: "2026-10-10" },
    { order: "PO-3", line: 1, item: "A-1", quantity: 100, price: 8 },
  ),
  rows(VendorReturns),
  rows(BlanketOrders),
  rows(Receipts, { receipt: "R-1", date: "2026-10-15", order: "PO-2", line: 1, counted: 5, accepted: 5 }),
  rows(
    Claims,
    {
      claim: "C-1",
      person: "Nora",
      department: "Sales",
      purpose: "Fair",
      date: "2026-11-02",
      submittedOn: "2026-11-02",
      handedOverOn: "2026-11-05",
    },
    {
      claim: "C-2",
      person: "Nora",
      department: "Sales",
      purpose: "Visit",
      date: "2026-11-18",
      submittedOn: "2026-11-20",
    },
  ),
  rows(
    Expenses,
    { expense: "E-1", claim: "C-1", date: "2026-11-01", category: "Hotel", amount: 470 },
    { expense: "E-2", claim: "C-2", date: "2026-11-18", category: "Hotel", amount: 480 },
  ),
  rows(
    Budgets,
    { department: "Sales", category: "Hotel", month: "2026-11-01", amount: 1000 },
    { department: "Sales", category: "Hotel", month: "2026-10-01", amount: 700 },
    { department: "Workshop", category: "Meals", month: "2026-11-01", amount: 300 },
  ),
  rows(Kpis, ...kpis.map((kpi) => ({ ...kpi, from: "2026-10-01", to: "2026-10-31", madeAt: `${today}T09:00` }))),
  rows(
    KpiHistory,
    ...["2026-07-01", "2026-08-01", "2026-09-01"].map((from, at) => ({
      kpi: "On time",
      from,
      to: from,
      value: 0.9 + at / 100,
      computed: 0.9 + at / 100,
    })),
  ),
];

interface Opened {
  readonly document: WorkbookDocument;
  readonly session: Session;
  readonly sheet: () => Sheet;
  /** What a cell beside or below a label shows. */
  readonly below: (label: string, down?: number, right?: number) => string;
  readonly tables: () => Promise<TableSet>;
}

async function opened(only: (table: AnyTable) => boolean = () => true): Promise<Opened> {
  const document = new WorkbookDocument({ clock: () => new Date(2026, 10, 24, 9, 30) });
  const excel = openExcel(document);
  excel.install();
  const known = [Contents, Log, ...company.map(([table]) => table)];
  let entries = 0;
  const session = createSession({
    workbook: officeWorkbook(known),
    known,
    clock: () => new Date(2026, 10, 24, 9, 30),
    newId: () => `entry-${String(++entries)}`,
    user: { get: () => "Maria", set: () => undefined },
  });
  await session.open();
  const kept = company.filter(([table]) => only(table));
  const made = await session.setUp(
    kept.map(([table]) => table),
    new Map(kept),
  );
  if (!made.ok) throw new Error(made.problem.message);
  const sheet = (): Sheet => {
    const found = document.sheet("Dashboard");
    if (!found) throw new Error("There is no dashboard.");
    return found;
  };
  return {
    document,
    session,
    sheet,
    below: (label, down = 1, right = 0) => {
      const used = sheet().usedArea(true);
      for (let row = 0; used && row < used.rows; row++)
        for (let column = 0; column <= LAST_COLUMN; column++)
          if (sheet().text(row, column) === label) return sheet().text(row + down, column + right);
      throw new Error(`"${label}" is not on the dashboard.`);
    },
    tables: async () => {
      const loaded = await session.load(dashboardTables);
      if (!loaded.ok) throw new Error(loaded.problem.message);
      return loaded.value;
    },
  };
}

async function published(only?: (table: AnyTable) => boolean): Promise<Opened> {
  const open = await opened(only);
  const done = await open.session.publish(publishDashboard, {});
  if (!done.ok) throw new Error(done.problem.message);
  return open;
}

const pageOf = (tables: TableSet): SheetPage => {
  const page = dashboardPage(tables, circumstances);
  if (!page.ok) throw new Error(page.problem.message);
  return page.value;
};

test("each card shows the figure, target, state and trend that the rules tell", async () => {
  const { below, tables } = await published();
  const set = await tables();
  for (const kpi of set.rows(Kpis)) {
    expect([kpi.kpi, below(kpi.kpi, 1, 1)]).toEqual([kpi.kpi, stateOf(kpi)]);
    const history = set.rows(KpiHistory).filter((row) => row.kpi === kpi.kpi);
    expect([kpi.kpi, below(kpi.kpi, 3)]).toEqual([kpi.kpi, trendOf(kpi, history).words]);
  }
  expect([below("On time"), below("On time", 2), below("On time", 2, 1)]).toEqual([
    "92.0%",
    "Target ≥ 95.0%",
    "to 31 Oct",
  ]);
  expect([below("Spend"), below("Spend", 2)]).toEqual(["1,251", "Target ≤ 1,000"]);
  expect([below("Days to approve"), below("Stockouts", 2)]).toEqual(["–", "No target"]);
});

test("a card follows its row without the add-in", async () => {
  const { document, session, below } = await published();
  await session.run(
    {
      title: "Correct",
      reads: [Kpis],
      plan: () => ({
        ok: true,
        value: { sentence: "Corrected", changes: [update(Kpis, "On time", { value: 0.97, target: 0.96 })] },
      }),
    },
    undefined,
  );
  expect([below("On time"), below("On time", 1, 1), below("On time", 2)]).toEqual([
    "97.0%",
    "On target",
    "Target ≥ 96.0%",
  ]);
  document.run("remote", () => document.table("Kpis")?.deleteRows(0, 1));
  expect([below("On time"), below("On time", 1, 1)]).toEqual(["–", "Gone"]);
});

test("the budget of the chosen department and month is that of the rules", async () => {
  const { document, sheet, below, tables } = await published();
  const strip = ["Budget", "Spent", "Committed", "Left", "Used", "State"] as const;
  const shown = (): readonly string[] => strip.map((label) => below(label));
  const sums = (department?: string): readonly string[] => {
    const uses = budgetsNow(new Facts(set, today)).filter(
      (use) => department === undefined || use.department === department,
    );
    const sum = (field: "budget" | "spent" | "committed" | "left"): string =>
      uses.reduce((total, use) => total + use[field], 0).toLocaleString("en");
    return [sum("budget"), sum("spent"), sum("committed"), sum("left")];
  };
  const set = await tables();
  expect(sums()).toEqual(["1,300", "470", "480", "350"]);
  expect(shown()).toEqual([...sums(), "73%", "Within budget"]);
  const choose = (label: string, value: string): void => {
    const page = pageOf(set);
    const choice = page.choices.find(({ title }) => title === label);
    if (!choice) throw new Error(`Nothing to choose for ${label}.`);
    document.run("local", () => sheet().write({ ...choice, rows: 1, columns: 1 }, value));
  };
  choose("Department", "Sales");
  expect(shown()).toEqual([...sums("Sales"), "95%", "Nearly used"]);
  choose("Month", "2026");
  expect(shown()).toEqual(["1,700", "470", "480", "750", "56%", "Within budget"]);
  choose("Month", "'2026-10");
  expect(shown()).toEqual(["700", "0", "0", "700", "0%", "Within budget"]);
});

test("a KPI or department whose name holds * shows its own figures", async () => {
  const open = await opened();
  const period = { from: "2026-10-01", to: "2026-10-31" };
  const kpi = { kpi: "On *", unit: "%", better: "Up", period: "Month", ownValue: 0.5, ...period } as const;
  const past = ["2026-08-01", "2026-09-01"].map((from) => ({ kpi: kpi.kpi, from, to: from, value: 0.25 }));
  const plan = {
    sentence: "Added",
    changes: [
      insert(Kpis, kpi),
      ...past.map((row) => insert(KpiHistory, row)),
      insert(Departments, { department: "S*" }),
      insert(Budgets, { department: "S*", category: "Hotel", month: "2026-11-01", amount: 50 }),
    ],
  };
  const reads = [Kpis, KpiHistory, Departments, Budgets];
  const added = await open.session.run({ title: "Add", reads, plan: () => ({ ok: true, value: plan }) }, undefined);
  if (!added.ok) throw new Error(added.problem.message);
  await open.session.publish(publishDashboard, {});
  expect([open.below("On *"), open.below("On *", 3)]).toEqual(["50.0%", "▲ Up, better"]);
  const page = pageOf(await open.tables());
  const figures = (name: string): unknown => {
    const chart = page.charts.find((each) => each.name === name);
    return chart && open.sheet().values(chart.data);
  };
  expect(figures("Dashboard budgets")).toContainEqual(["S*", 50, 0]);
  expect(figures("Dashboard trend")).toContainEqual(["Aug 26", 0.91, 0.25]);
});

test("the lists name what needs a manager, the worst first", async () => {
  const { below } = await published();
  expect([
    below("Decisions waiting (1)", 2),
    below("Decisions waiting (1)", 2, 2),
    below("Decisions waiting (1)", 2, 3),
  ]).toEqual(["C-2 Helen", "480", "4"]);
  expect([below("Late deliveries (1)", 2), below("Late deliveries (1)", 2, 3)]).toEqual(["PO-1 Acme", "14"]);
  expect([below("Stockouts within the lead time (1)", 2), below("Stockouts within the lead time (1)", 2, 2)]).toEqual([
    "A-1 Bolt",
    "1 Dec",
  ]);
  expect([below("Budgets about to run over (1)", 2), below("Budgets about to run over (1)", 2, 3)]).toEqual([
    "Sales: Hotel",
    "95%",
  ]);
});

test("charts stand over figures of the sheet that the rules tell", async () => {
  const { sheet, tables } = await published();
  const set = await tables();
  const page = pageOf(set);
  const figures = Object.fromEntries(page.charts.map(({ name, data }) => [name, sheet().values(data)]));
  expect(figures["Dashboard trend"]).toEqual([
    [null, "On time"],
    ["Jul 26", 0.9],
    ["Aug 26", 0.91],
    ["Sep 26", 0.92],
    // The month that is over since, kept by publishing.
    ["Oct 26", 0.92],
  ]);
  expect(figures["Dashboard budgets"]).toEqual([
    [null, "Budget", "Spent and committed"],
    ["Sales", 1000, 950],
    ["Workshop", 300, 0],
  ]);
  expect(figures["Dashboard late vendors"]).toEqual([
    [null, "Late lines", "Share so far"],
    ...lateByVendor(new Facts(set, today)).map(({ vendor, lines }, at) => [vendor, lines, (at + 1) / 2]),
  ]);
  expect(sheet().charts.map(({ name }) => name)).toEqual(page.charts.map(({ name }) => name));
});

test("where departments are many, the smallest stand together in the chart", async () => {
  const open = await opened();
  const names = Array.from({ length: 7 }, (_, at) => `Team ${String(at + 1)}`);
  const changes = names.flatMap((department, at) => [
    insert(Departments, { department }),
    insert(Budgets, { department, category: "Hotel", month: "2026-11-01", amount: 100 * (at + 1) }),
  ]);
  const plan = { ok: true, value: { sentence: "Added", changes } } as const;
  await open.session.run({ title: "Add", reads: [Departments, Budgets], plan: () => plan }, undefined);
  await open.session.publish(publishDashboard, {});
  const chart = pageOf(await open.tables()).charts.find(({ name }) => name === "Dashboard budgets");
  expect(chart && open.sheet().values(chart.data).slice(1)).toEqual([
    ["Sales", 1000, 950],
    ["Team 7", 700, 0],
    ["Team 6", 600, 0],
    ["Team 5", 500, 0],
    ["Team 4", 400, 0],
    // Workshop, and teams 1 to 3.
    ["Others", 900, 0],
  ]);
});

test("series are told apart by more than their colour", async () => {
  const { sheet } = await published();
  const looksOf = (name: string): Readonly<Record<string, unknown>> =>
    sheet().charts.find((chart) => chart.name === name)?.properties ?? {};
  const bars = looksOf("Dashboard budgets");
  expect(bars["series/0/format/fill/color"]).not.toBe("#FFFFFF");
  expect([bars["series/1/format/fill/color"], bars["series/1/format/line/weight"]]).toEqual(["#FFFFFF", 1.5]);
  expect(bars["axes/categoryAxis/tickLabelSpacing"]).toBe(1);
  const pareto = looksOf("Dashboard late vendors");
  expect([pareto["series/1/chartType"], pareto["series/1/markerStyle"]]).toEqual(["LineMarkers", "Square"]);
  const trend = looksOf("Dashboard trend");
  expect([trend["axes/valueAxis/minimum"], trend["axes/valueAxis/maximum"]]).toEqual([0.8, 1]);
});

test.each<[number, number, unknown]>([
  [0.55, 0.97, { format: "0%", bounds: { from: 0.4, to: 1 } }],
  [0.4, 1, { format: "0%", bounds: { from: 0.4, to: 1 } }],
  [1, 1, { format: "0%", bounds: { from: 0.8, to: 1 } }],
  [0.55, 1.2, { format: "0%" }],
])("the axis of shares from %f to %f", (least, most, axis) => {
  expect(axisOf("%", [most, least])).toEqual(axis);
});

test("no number on it turns to #### where its column is too narrow", async () => {
  const { sheet, tables } = await published();
  const { area } = pageOf(await tables()).print;
  const numbers = sheet()
    .values(area)
    .flatMap((line, row) =>
      line.flatMap((value, column) => (typeof value === "number" ? [[row, column] as const] : [])),
    );
  expect(numbers.length).toBeGreaterThan(15);
  expect(numbers.filter(([row, column]) => !sheet().style(row, column).shrinkToFit)).toEqual([]);
});

test("nothing on it needs the add-in, and no cell shows an error", async () => {
  const { sheet } = await published();
  const used = sheet().usedArea(true);
  if (!used) throw new Error("The dashboard is blank.");
  const formulas = sheet().formulas(used).flat().map(String);
  expect(formulas.filter((formula) => /OPS|_xldudf/i.test(formula))).toEqual([]);
  expect(formulas.filter((formula) => /FILTER|XLOOKUP|LET\(|UNIQUE|SORT/i.test(formula))).toEqual([]);
  expect(
    sheet()
      .values(used)
      .flat()
      .filter((value) => value instanceof CellError),
  ).toEqual([]);
});

test("it fits a screen of 1366 by 768 and one printed page across", async () => {
  const page = pageOf(await (await opened()).tables());
  const { area } = page.print;
  // Excel's standard font is 5.6 points a character; a pixel is three quarters of a point.
  const width = page.columnWidths.reduce((sum, characters) => sum + characters * 5.6, 0) / 0.75;
  const height =
    Array.from({ length: area.rows }, (_, row) => page.rowHeights.get(row) ?? 15).reduce((a, b) => a + b, 0) / 0.75;
  expect(width).toBeLessThan(1366 - 60);
  expect(height).toBeLessThan(560);
  expect(page.print.landscape).toBe(true);
  expect(extentOf(page).columns).toBeGreaterThan(area.columns);
});

test.each<[string, (table: AnyTable) => boolean, readonly string[], readonly string[]]>([
  [
    "stock and orders alone",
    (table) =>
      ![Budgets, Claims, Expenses, Policy, Advances, Trips, Approvals, ApprovalRules, People].some(
        (other: AnyTable) => other === table,
      ),
    ["Late deliveries (1)", "Stockouts within the lead time (1)"],
    ["Budget", "Budgets about to run over (1)"],
  ],
  [
    "KPIs alone",
    (table) => [Kpis, KpiHistory, Settings].some((other: AnyTable) => other === table),
    ["On time"],
    ["Late deliveries", "Decisions waiting", "Budget"],
  ],
])("with %s no room is left for what does not stand", async (_, only, there, notThere) => {
  const { below, sheet } = await published(only);
  for (const label of there) expect(below(label, 0)).toBe(label);
  for (const label of notThere) expect(() => below(label)).toThrow("is not on the dashboard");
  const used = sheet().usedArea(true);
  expect(
    used &&
      sheet()
        .values(used)
        .flat()
        .some((value) => value instanceof CellError),
  ).toBe(false);
});

test("without anything to show it is refused", () => {
  const page = dashboardPage(tablesOf([]), circumstances);
  expect(page.ok ? "" : page.problem.message).toBe("There is nothing to show yet. Choose KPIs under Reports first.");
});
