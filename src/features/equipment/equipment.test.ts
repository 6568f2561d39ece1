import { nora, smallCompany, today } from "../../../test/fixtures/smallCompany";
import { done, refused, rowsOf } from "../../../test/fixtures/tablesOf";
import { equipmentStates, valueOn } from "../../model/equipment/equipmentState";
import { Equipment, EquipmentLog, JoinerKit } from "../../model/equipment/tables";
import { People } from "../../model/people/people";
import { Categories, Priorities, ServiceTargets } from "../../model/requests/ruleTables";
import { Requests, RequestTasks, StatusLog } from "../../model/requests/tables";
import type { Action } from "../../tables/action";
import type { NewRow } from "../../tables/defineTable";
import { tableFromRows } from "../../tables/tableFromRows";
import type { TableSet } from "../../tables/tableSet";
import type { Publishing } from "../../workbook/pages/sheetPage";
import { equipmentTodo } from "./equipmentTodo";
import { handOut, takeBack } from "./lend/handOut";
import { joinerLines } from "./people/joinerKit";
import {
  moveEquipment,
  noteCheck,
  noteRepair,
  readMeter,
  reportFault,
  retireEquipment,
} from "./service/serviceActions";
import { drawAgreement } from "./sheets/agreement";
import { drawLabels, modulesOf } from "./sheets/labels";
import { drawValues } from "./sheets/valueSheet";
import { compareStockTake, takeStock } from "./stockTake/takeStock";

/** A drill and a saw in the store, a camera of two pieces as a kit, and a generator that is checked every year or 500 hours. */
const company = (more: readonly NewRow<typeof Equipment.columns>[] = []): TableSet =>
  smallCompany({ people: [{ person: "Viktor", active: false }] }).with(
    [
      rowsOf(
        Equipment,
        { tag: "DR-1", name: "Drill", category: "Tool", home: "Store", vendor: "Northway", warrantyTo: "2027-01-31" },
        { tag: "SW-1", name: "Saw", category: "Tool", home: "Store", cost: 400, boughtOn: "2024-11-24", lifeYears: 4 },
        { tag: "CM-1", name: "Camera", kit: "Camera kit", home: "Van" },
        { tag: "CM-2", name: "Tripod", kit: "camera kit", home: "Van" },
        { tag: "GN-1", name: "Generator", checkMonths: 12, checkEvery: 500, boughtOn: "2026-01-10" },
        ...more,
      ),
      rowsOf(EquipmentLog),
      rowsOf(JoinerKit, { category: "Tool", department: "Office", pieces: 2 }, { category: "Tool", role: "Diver" }),
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );
const after = <Input>(tables: TableSet, action: Action<Input>, input: Input): TableSet =>
  done(tables, action, input, nora).tables;
const pieceIn = (tables: TableSet, tag: string, on = today) => {
  const piece = equipmentStates(tables, on).get(tag);
  if (!piece) throw new Error(`${tag} is not there.`);
  return piece;
};

test("a piece goes out to a person with a day to bring it back, and is overdue after it", () => {
  const { plan, tables } = done(company(), handOut, { person: "omar", tags: ["dr-1"], dueBack: "2026-11-30" }, nora);
  expect(plan.sentence).toBe("Handed out DR-1, Drill to Omar until 2026-11-30");
  expect(pieceIn(tables, "DR-1")).toMatchObject({ state: "Out", holder: "Omar", dueBack: "2026-11-30", problem: "" });
  expect(pieceIn(tables, "DR-1", "2026-12-01")).toMatchObject({ state: "Out", problem: "Overdue" });
  const back = after(tables, takeBack, { tags: ["DR-1"], place: "Van" });
  expect(pieceIn(back, "DR-1")).toMatchObject({ state: "Ready", holder: undefined, place: "Van" });
});

test("a kit goes out as one, and comes back with what broke", () => {
  const { plan, tables } = done(company(), handOut, { person: "Omar", tags: ["Camera kit", "DR-1", "CM-1"] }, nora);
  expect(plan.sentence).toBe("Handed out 3 pieces (CM-1, CM-2 and DR-1) to Omar");
  const back = after(tables, takeBack, { tags: ["CM-1", "CM-2"], fault: "Wet" });
  expect(pieceIn(back, "CM-2")).toMatchObject({ state: "Not usable", problem: "Broken", openFault: { note: "Wet" } });
});

test.each<[string, Partial<Parameters<typeof handOut.plan>[1]>, string]>([
  ["nobody's name", { person: "Nobody" }, "Nobody is not in People. Choose one that is, or add it there."],
  ["somebody who left", { person: "Viktor" }, "Viktor has left: Active is No in People. Someone else must do this."],
  ["no tag", { tags: [" "] }, "Name at least one piece of equipment by its tag."],
  ["an unknown tag", { tags: ["XX-9"] }, "XX-9 is not in Equipment. Choose one that is, or add it there."],
  ["what is out", { tags: ["SW-1"] }, "SW-1, Saw is out with Petra. Take it back first."],
  ["what is broken", { tags: ["GN-1"] }, "GN-1, Generator is broken. Note its repair first."],
  [
    "a day that has passed",
    { dueBack: "2026-11-01" },
    "2026-11-01 has passed. Enter the day on which it is to come back, or none.",
  ],
])("nothing is handed out for %s", (_, more, sentence) => {
  let tables = after(company(), handOut, { person: "Petra", tags: ["SW-1"] });
  tables = after(tables, reportFault, { tag: "GN-1", note: "No spark" });
  expect(refused(tables, handOut, { person: "Omar", tags: ["DR-1"], ...more }, nora)).toBe(sentence);
});

test("a fault under warranty names the vendor, and blocks the piece until its repair", () => {
  const { plan, tables } = done(company(), reportFault, { tag: "DR-1", note: "No power" }, nora);
  expect(plan.warnings).toEqual(["It is under warranty until 2027-01-31: ask Northway before paying a repair."]);
  expect(pieceIn(tables, "DR-1").state).toBe("Not usable");
  expect(refused(tables, noteRepair, { tag: "DR-1", cost: -80 }, nora)).toMatch(/^A repair's cost is an amount from 0/);
  const repaired = done(tables, noteRepair, { tag: "DR-1", cost: 80, vendor: "Northway" }, nora);
  expect(repaired.plan.sentence).toBe("Noted the repair of DR-1, Drill, 80.00 EUR");
  expect(pieceIn(repaired.tables, "DR-1")).toMatchObject({ state: "Ready", repairs: 80 });
});

test("a fault asks for its repair in the same step, with what is known of the piece", () => {
  const requests = [
    rowsOf(Requests),
    rowsOf(StatusLog),
    rowsOf(ServiceTargets),
    rowsOf(Priorities),
    rowsOf(Categories),
    rowsOf(RequestTasks),
  ].map(([table, rows]) => tableFromRows(table, rows));
  const { plan, tables } = done(
    company().with(requests),
    reportFault,
    { tag: "DR-1", note: "No power", askRepair: true },
    nora,
  );
  expect(plan.sentence).toBe("Noted a fault of DR-1, Drill: No power; asked for its repair by RQ-2026-0001");
  expect(tables.rows(Requests)).toEqual([
    expect.objectContaining({
      requester: "Nora",
      type: "Repair",
      subject: "DR-1, Drill: No power",
      equipment: "DR-1",
      vendor: "Northway",
      place: "Store",
    }),
  ]);
  expect(tables.rows(StatusLog)).toEqual([expect.objectContaining({ request: "RQ-2026-0001", state: "New" })]);
  expect(pieceIn(tables, "DR-1").state).toBe("Not usable");
});

test("a check is due by the calendar or by the meter, whichever comes first; one that failed is a fault", () => {
  let tables = company();
  expect(pieceIn(tables, "GN-1")).toMatchObject({ check: "Checked", nextCheck: "2027-01-10", checkAt: 500 });
  expect(pieceIn(tables, "GN-1", "2026-12-20").check).toBe("Due soon");
  expect(pieceIn(tables, "GN-1", "2027-01-11")).toMatchObject({ check: "Overdue", problem: "Check overdue" });
  tables = after(tables, readMeter, { tag: "GN-1", meter: 460 });
  expect(pieceIn(tables, "GN-1").check).toBe("Due soon");
  tables = after(tables, readMeter, { tag: "GN-1", meter: 501 });
  expect(pieceIn(tables, "GN-1").check).toBe("Overdue");
  expect(refused(tables, readMeter, { tag: "GN-1", meter: 400 }, nora)).toBe(
    "The meter was read at 501 before; 400 is less. Correct the reading.",
  );
  const passed = after(tables, noteCheck, { tag: "GN-1", result: "Passed", on: "2026-11-20", document: "C-7" });
  expect(pieceIn(passed, "GN-1")).toMatchObject({ check: "Checked", nextCheck: "2027-11-20", checkAt: 1001 });
  const failed = after(tables, noteCheck, { tag: "GN-1", result: "Failed", note: "Leaks" });
  expect(pieceIn(failed, "GN-1")).toMatchObject({
    state: "Not usable",
    check: "Overdue",
    openFault: { note: "Leaks" },
  });
});

test("a stock-take finds what is there, what came from elsewhere, and what is missing", () => {
  let tables = after(company(), handOut, { person: "Omar", tags: ["CM-2"] });
  const scanned = ["dr-1", "CM-1", "CM-2", "DR-1"];
  expect(compareStockTake(tables, { place: "Store", scanned }, today)).toMatchObject({
    found: [{ equipment: { tag: "DR-1" } }],
    moved: [{ equipment: { tag: "CM-1" } }],
    returned: [{ equipment: { tag: "CM-2" } }],
    missing: [{ equipment: { tag: "SW-1" } }],
    unknown: [],
  });
  expect(refused(tables, takeStock, { place: "Store", scanned: ["A", "B"] }, nora)).toBe(
    "A, B are not in Equipment. Add it there, or take it out of the scanned tags.",
  );
  const taken = done(tables, takeStock, { place: "store", scanned }, nora);
  expect(taken.plan.sentence).toBe("Took stock of Store: 1 piece found, 2 came there, 1 missing");
  expect(pieceIn(taken.tables, "SW-1")).toMatchObject({ state: "Not usable", problem: "Missing" });
  expect(pieceIn(taken.tables, "CM-2")).toMatchObject({ state: "Ready", place: "Store" });
  tables = after(taken.tables, takeStock, { place: "Store", scanned: ["SW-1", "DR-1", "CM-1", "CM-2"] });
  expect(pieceIn(tables, "SW-1")).toMatchObject({ state: "Ready", problem: "" });
});

test("what is retired is neither lent nor moved any more", () => {
  expect(refused(company(), retireEquipment, { tag: "DR-1" }, nora)).toBe(
    "Say what became of DR-1: sold, scrapped, lost.",
  );
  const tables = after(company(), retireEquipment, { tag: "DR-1", note: "Sold" });
  expect(pieceIn(tables, "DR-1").state).toBe("Archived");
  expect(refused(tables, moveEquipment, { tags: ["DR-1"], place: "Van" }, nora)).toBe("DR-1, Drill was retired.");
  expect(refused(tables, reportFault, { tag: "DR-1", note: "?" }, nora)).toBe("DR-1, Drill was retired.");
});

test.each<[string, number | undefined, string]>([
  ["Straight line", 200, "2026-11-24"],
  ["Straight line", 208.33, "2026-11-23"],
  ["Straight line", 0, "2030-01-01"],
  ["Straight line", 400, "2024-01-01"],
  // 400 x (1 - 2/48)^24
  ["Declining balance", 144.03, "2026-11-24"],
])("by %s the saw is worth %s on %s", (method, value, on) => {
  const saw = pieceIn(company(), "SW-1").equipment;
  expect(valueOn(saw, on, method as "Straight line")).toBe(value);
});

test("who joins gets what fits their department, as far as it is ready; who left is chased", () => {
  let tables = after(company(), handOut, { person: "Nora", tags: ["DR-1"] });
  const person = tables.find(People, "Nora");
  if (!person) throw new Error("Nora is not there.");
  expect(joinerLines(tables, equipmentStates(tables, today), person)).toMatchObject([
    { category: "Tool", held: { equipment: { tag: "DR-1" } } },
    { category: "Tool", held: undefined, ready: { equipment: { tag: "SW-1" } } },
  ]);
  const leaver = { entry: 9, date: "2026-01-01", tag: "SW-1", event: "Handed out", person: "Viktor" } as const;
  tables = tables.with([tableFromRows(EquipmentLog, [leaver])]);
  expect(equipmentTodo(tables, today)).toContainEqual(
    expect.objectContaining({ count: 1, what: "piece to take back from somebody who left", isOverdue: true }),
  );
});

test("labels, agreement and values are drawn as sheets", () => {
  const tables = after(company(), handOut, { person: "Omar", tags: ["SW-1"], dueBack: "2026-12-24" });
  const drawn = <Input>(publishing: Publishing<Input>, input: Input) => {
    const planned = publishing.plan(tables.limitedTo(publishing.reads), input, nora);
    const [page] = planned.ok ? planned.value.pages : [];
    if (!page) throw new Error(planned.ok ? "No page." : planned.problem.message);
    return page;
  };
  const labels = drawn(drawLabels, { tags: ["SW-1", "DR-1"] });
  const dark = modulesOf("SW-1").flat().filter(Boolean).length + modulesOf("DR-1").flat().filter(Boolean).length;
  expect(labels.cells.filter((cell) => "value" in cell && cell.value === 1)).toHaveLength(dark);
  expect(labels.cells).toContainEqual(expect.objectContaining({ value: "SW-1" }));
  const agreement = drawn(drawAgreement, { person: "Omar" });
  expect(agreement.cells).toContainEqual(expect.objectContaining({ value: "Saw" }));
  const values = drawn(drawValues, { on: today });
  expect(values.cells).toContainEqual(
    expect.objectContaining({ formula: "=IF(G6=0,E6,E6-VDB(E6,F6,G6,0,H6,2,TRUE))" }),
  );
});

test("what is noted late counts for its day, not for when it was noted", () => {
  const broken = after(company(), reportFault, { tag: "SW-1", note: "Smokes" });
  const early = done(broken, noteRepair, { tag: "SW-1", on: "2026-11-01", cost: 30 }, nora);
  expect(early.plan.warnings).toEqual([`Its fault of ${today} is later than this repair and stays open.`]);
  expect(pieceIn(early.tables, "SW-1")).toMatchObject({ problem: "Broken", repairs: 30 });
  const checked = after(company(), noteCheck, { tag: "GN-1", result: "Passed", on: "2026-11-10", meter: 20 });
  const older = after(checked, noteCheck, { tag: "GN-1", result: "Passed", on: "2026-02-03", meter: 20 });
  expect(pieceIn(older, "GN-1")).toMatchObject({ lastCheck: "2026-11-10", nextCheck: "2027-11-10" });
  const lent = after(company(), handOut, { person: "Omar", tags: ["DR-1"] });
  const before = { entry: 9, date: "2026-11-02", tag: "DR-1", event: "Taken back", person: "Viktor" } as const;
  const typed = lent.with([tableFromRows(EquipmentLog, [...lent.rows(EquipmentLog), before])]);
  expect(pieceIn(typed, "DR-1")).toMatchObject({ state: "Out", holder: "Omar" });
});
