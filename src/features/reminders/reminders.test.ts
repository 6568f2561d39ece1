import { createFormats } from "../../domain/formats";
import type { TodoItem } from "../../domain/todoItem";
import { nora, smallCompany, today, type Rows } from "../../../test/fixtures/smallCompany";
import { done, refused, rowsOf } from "../../../test/fixtures/tablesOf";
import { Absences } from "../../model/calendar/tables";
import { remindersDue, type WaitingLine } from "../../model/reminders/reminderState";
import { routinesDue } from "../../model/reminders/routineState";
import { ReminderLevels, Reminders, RoutineLog, Routines } from "../../model/reminders/tables";
import { equipmentTodo } from "../equipment/equipmentTodo";
import { Equipment, EquipmentLog } from "../../model/equipment/tables";
import type { NewRow } from "../../tables/defineTable";
import { tableFromRows } from "../../tables/tableFromRows";
import type { TableSet } from "../../tables/tableSet";
import { deskMail } from "./away/deskMail";
import { reminderTodo } from "./reminderTodo";
import { doRoutine, leaveOut } from "./routines/routineActions";
import { digestOf } from "./tell/digest";
import { noteSent, quietReminder } from "./tell/noteReminders";
import { waitingLines } from "./waitingLines";

const company = (routines: readonly NewRow<typeof Routines.columns>[] = [], more: Rows = {}): TableSet =>
  smallCompany(more).with(
    [
      rowsOf(Reminders),
      rowsOf(ReminderLevels),
      rowsOf(Routines, ...routines),
      rowsOf(RoutineLog),
      rowsOf(Absences, { absence: "AB-2026-0001", person: "Petra", from: "2026-11-20", to: "2026-11-30" }),
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );
const line = (more: Partial<WaitingLine> = {}): WaitingLine => ({
  duty: "Orders",
  reference: "Orders: late / PO-1",
  says: "PO-1 is late",
  person: "Nora",
  isOverdue: true,
  page: "orders",
  ...more,
});
const dueOn = (tables: TableSet, day: string, lines: readonly WaitingLine[] = [line()]) =>
  [...remindersDue(tables, lines, day, "Nora").byPerson].map(([to, due]) => [to, due.map(({ level }) => level)]);
const on = (day: string) => ({ ...nora, today: day });
const send = (tables: TableSet, day: string): TableSet => {
  const [found] = remindersDue(tables, [line()], day, "Nora").byPerson;
  if (!found) throw new Error("Nobody is to be reminded.");
  return done(tables, noteSent, { to: found[0], lines: found[1] }, on(day)).tables;
};

test("each level is sent once: at once, again after 3 days, to the manager a week later, and never again", () => {
  let tables = company();
  expect(dueOn(tables, today)).toEqual([["Nora", [1]]]);
  tables = send(tables, today);
  expect(dueOn(tables, "2026-11-26")).toEqual([]);
  expect(dueOn(tables, "2026-11-27")).toEqual([["Nora", [2]]]);
  tables = send(tables, "2026-11-27");
  expect(dueOn(tables, "2026-12-04")).toEqual([["Omar", [3]]]);
  tables = send(tables, "2026-12-04");
  expect(dueOn(tables, "2027-06-01")).toEqual([]);
  expect(
    refused(tables, noteSent, { to: "Omar", lines: [{ reference: line().reference, says: "", level: 3 }] }, nora),
  ).toBe("Omar was reminded of all of it already.");
});

test("what is put off or answered is left alone until its day", () => {
  const about = { reference: line().reference, says: line().says };
  const put = done(company(), quietReminder, { ...about, event: "Snoozed", until: "2026-12-01" }, nora);
  expect(put.plan.sentence).toBe("Put off until 2026-12-01: PO-1 is late");
  expect(dueOn(put.tables, "2026-12-01")).toEqual([]);
  expect(dueOn(put.tables, "2026-12-02")).toEqual([["Nora", [1]]]);
  const answered = done(company(), quietReminder, { ...about, event: "Answered", note: "Friday" }, nora).tables;
  expect(remindersDue(answered, [line()], "2026-11-30", "Nora").quiet).toMatchObject([{ until: "2026-12-01" }]);
  expect(refused(company(), quietReminder, { ...about, event: "Snoozed" }, nora)).toBe(
    "Enter the day until which it is put off.",
  );
  expect(refused(company(), quietReminder, { ...about, event: "Answered" }, nora)).toBe("Enter what was answered.");
});

test("while somebody is away their delegate is reminded, and what is no one's comes to the coordinator", () => {
  const tables = company([], { people: [{ person: "Quinn", delegate: "Omar" }] }).with([
    tableFromRows(Absences, [
      { absence: "AB-1", person: "Quinn", from: "2026-11-20", to: "2026-11-30", status: "Approved" },
    ]),
  ]);
  const lines = [line({ person: "Quinn" }), line({ reference: "x", person: undefined }), line({ reference: "X" })];
  expect(dueOn(tables, today, lines)).toEqual([
    ["Omar", [1]],
    ["Nora", [1]],
  ]);
});

test("a duty's list is told line by line where it is somebody's business, else as one line", () => {
  const loans = smallCompany().with(
    [
      rowsOf(Equipment, { tag: "DR-1", name: "Drill" }, { tag: "DR-2", name: "Drill" }),
      rowsOf(
        EquipmentLog,
        { entry: 1, date: "2026-11-01", tag: "DR-1", event: "Handed out", person: "Omar", dueBack: "2026-11-10" },
        { entry: 2, date: "2026-11-01", tag: "DR-2", event: "Fault", note: "Bent" },
      ),
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );
  expect(waitingLines("Equipment", equipmentTodo(loans, today))).toMatchObject([
    { person: "Omar", says: "DR-1, Drill, with Omar until 2026-11-10", isOverdue: true },
    { person: undefined, says: "1 piece of equipment broken or missing: DR-2, Drill: Bent" },
  ]);
  const counted: TodoItem = { what: "items low", count: 3, example: "A-1", page: "inventory" };
  expect(waitingLines("Stock", [counted])).toMatchObject([{ says: "3 items low: A-1", reference: "Stock: inventory" }]);
});

test("the digest names what is overdue first, whose it is, and how often it was said", () => {
  const due = { level: 1, to: "Omar", before: [], ...line({ says: "A report", isOverdue: false }) };
  expect(digestOf("Omar", "omar@example.com", [due, { ...due, ...line(), level: 3 }])).toEqual({
    to: "omar@example.com",
    subject: "2 things wait for you",
    body: "Dear Omar,\n\nthese wait for you:\n\n- PO-1 is late, of Nora, overdue, reminder 3\n- A report, of Nora\n\nPlease see to it, or tell us until when it will be done.",
  });
});

const opening = {
  routine: "Opening",
  every: "Working day",
  from: "2026-11-20",
  owner: "Nora",
  checklist: "Alarm off; Post",
} as const;

test("a routine is due on its days until it is noted; what was missed is overdue, and told to the manager after days", () => {
  const tables = company([opening]);
  // 20 November 2026 is a Friday.
  expect(routinesDue(tables, today).map((due) => [due.dueOn, due.isMissed])).toEqual([
    ["2026-11-20", true],
    ["2026-11-23", true],
    ["2026-11-24", false],
  ]);
  const did = done(tables, doRoutine, { routine: "opening", dueOn: today, ticked: ["Post"] }, nora);
  expect(did.plan.sentence).toBe("Did Opening for 2026-11-24, but 1 point of its checklist");
  expect(did.tables.rows(RoutineLog)).toMatchObject([{ open: "Alarm off", by: "Nora", result: "Done" }]);
  expect(refused(did.tables, doRoutine, { routine: "Opening", dueOn: today, ticked: [] }, nora)).toBe(
    "Opening is not due for 2026-11-24, or was noted before.",
  );
  const days = ["2026-11-20", "2026-11-23"];
  expect(refused(did.tables, leaveOut, { routine: "Opening", days, note: " " }, nora)).toBe(
    "Say why Opening is left out.",
  );
  const left = done(did.tables, leaveOut, { routine: "Opening", days, note: "Closed" }, nora).tables;
  expect(routinesDue(left, today)).toEqual([]);
  expect(
    reminderTodo(tables, "2026-11-27").map(({ count, what, byPerson }) => [count, what, [...(byPerson?.keys() ?? [])]]),
  ).toEqual([
    [1, "routine missed for days", ["Omar"]],
    [5, "routines missed", ["Nora"]],
    [1, "routine today", ["Nora"]],
  ]);
});

test("while the owner is away the stand-in does it", () => {
  const tables = company([{ ...opening, owner: "Petra", standIn: "Omar" }]);
  expect(routinesDue(tables, today).at(-1)).toMatchObject({ dueOn: today, person: "Omar" });
  expect(routinesDue(tables, "2026-12-01").at(-1)).toMatchObject({ dueOn: "2026-12-01", person: "Petra" });
});

test("the mail of a desk that is handed over names what is open and what comes round", () => {
  const desk = {
    person: "Nora",
    standIn: "Omar",
    from: "2026-12-01",
    to: "2026-12-04",
    note: "The key is in the drawer.",
    open: [line()],
    routines: [{ routine: "Opening", on: "2026-12-01" }],
  };
  expect(deskMail(desk, undefined, createFormats("en-GB")).body).toBe(
    "Dear Omar,\n\nI am away from 1 Dec 2026 to 4 Dec 2026. This is open:\n\n- PO-1 is late, overdue\n\nThis comes round meanwhile:\n\n- 1 Dec 2026: Opening\n\nThe key is in the drawer.\n\nThank you\nNora",
  );
});
