import { nora, omar, today } from "../../../test/fixtures/smallCompany";
import { done, refused, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { Absences, Hours } from "../../model/calendar/tables";
import { Departments, Locations } from "../../model/company/lists";
import { People } from "../../model/people/people";
import { requestStates } from "../../model/requests/requestState";
import { Categories, EscalationRules, Priorities, RepeatRules, ServiceTargets } from "../../model/requests/ruleTables";
import { Escalations, RequestForms, Requests, RequestTasks, StatusLog } from "../../model/requests/tables";
import { Vendors } from "../../model/stock/tables";
import type { Circumstances } from "../../tables/action";
import type { NewRow } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { bottlenecksOf } from "./bottlenecks/bottlenecks";
import { editRequest } from "./edit/editRequest";
import type { EnterRequest } from "../../model/requests/intake";
import { enterRequest } from "./enter/enterRequest";
import { readMail, writerOf } from "./enter/readMail";
import { takeInForms } from "./enter/takeInForms";
import { dueEscalations, escalationMail, noteEscalations } from "./escalate/escalations";
import { linkRequests, mergeRequests, splitRequest } from "./join/joinRequests";
import { refreshClocks } from "./refreshClocks";
import { requestTodo } from "./requestTodo";
import { fillTemplate } from "./say/answerTemplate";
import { changeState, handOver, reopenRequest, takeRequest, writeMessage } from "./say/changeState";
import { tickTask } from "./tasks/tickTask";

interface Given {
  readonly targets?: readonly NewRow<typeof ServiceTargets.columns>[];
  readonly absences?: readonly NewRow<typeof Absences.columns>[];
  readonly forms?: readonly NewRow<typeof RequestForms.columns>[];
  readonly requests?: readonly NewRow<typeof Requests.columns>[];
}

/** Nora, Omar and Petra, Tuesday 24 November 2026, 9 to 17 on weekdays; a request may take eight hours. */
const company = (given: Given = {}): TableSet =>
  tablesOf([
    rowsOf(Hours),
    rowsOf(Absences, ...(given.absences ?? [])),
    rowsOf(
      People,
      { person: "Nora", department: "Office", manager: "Omar", email: "nora@fernhill.example" },
      { person: "Omar", department: "Office", manager: "Petra", email: "omar@fernhill.example" },
      { person: "Petra", email: "petra@fernhill.example" },
      { person: "Left", active: false },
    ),
    rowsOf(Departments, { department: "Office", manager: "Petra" }),
    rowsOf(Locations, { location: "Store" }),
    rowsOf(Vendors, { vendor: "Northway" }),
    rowsOf(
      ServiceTargets,
      ...(given.targets ?? [
        { priority: "3 Medium", respond: 60, solve: 480, update: 120, pauses: "Waiting for requester, On hold" },
        { priority: "1 Critical", respond: 15, solve: 120 },
        { priority: "Major", solve: 60 },
      ]),
    ),
    rowsOf(
      Priorities,
      { impact: "Medium", urgency: "Medium", priority: "3 Medium" },
      { impact: "High", urgency: "High", priority: "1 Critical" },
    ),
    rowsOf(
      Categories,
      { category: "Access", type: "Help", owner: "Omar", backup: "Petra", checklist: "Ask the manager; Set up" },
      { category: "Printers", type: "Repair", owner: "Petra", asks: "Equipment" },
      { category: "Desks", type: "Repair" },
    ),
    rowsOf(
      EscalationRules,
      { level: 50, to: "Owner" },
      { level: 75, to: "Owner" },
      { level: 100, to: "Owner's manager" },
      { level: 150, to: "Person", person: "Petra" },
      { level: 0, priority: "Major", to: "Department's manager" },
    ),
    rowsOf(RepeatRules, { same: "Equipment", count: 3, days: 90 }),
    rowsOf(Requests, ...(given.requests ?? [])),
    rowsOf(StatusLog),
    rowsOf(RequestTasks),
    rowsOf(Escalations),
    rowsOf(RequestForms, ...(given.forms ?? [])),
  ]);

const at = (time: string, user = "Nora", day = today): Circumstances => ({ today: day, now: `${day}T${time}`, user });
const input: EnterRequest = { requester: "Nora", type: "Help", subject: "A key for the store" };
const request = "RQ-2026-0001";
const entered = (more: Partial<EnterRequest> = {}, tables = company(), time = "09:30") =>
  done(tables, enterRequest, { ...input, ...more }, at(time));
const stateOf = (tables: TableSet, now: string, key = request) => {
  const state = requestStates(tables, now).get(key);
  if (!state) throw new Error(`${key} is not there.`);
  return state;
};

test("three fields make a request with its owner, steps, priority and due times", () => {
  const { plan, tables } = entered();
  expect(plan.sentence).toBe("Entered RQ-2026-0001, A key for the store, for Omar");
  expect(tables.find(Requests, request)).toMatchObject({
    department: "Office",
    category: "Access",
    owner: "Omar",
    respondBy: "2026-11-24T10:30",
    solveBy: "2026-11-25T09:30",
    warnAt: "2026-11-24T15:30",
  });
  expect(tables.rows(RequestTasks).map(({ what }) => what)).toEqual(["Ask the manager", "Set up"]);
  expect(stateOf(tables, `${today}T09:30`)).toMatchObject({ status: "New", priority: "3 Medium", lamp: "Running" });
});

test.each<[string, Partial<EnterRequest>, string]>([
  ["without a subject", { subject: " " }, "Enter what is asked, in a line."],
  ["of nobody", { requester: "Nobody" }, "Nobody is not in People. Choose one that is, or add it there."],
  ["without what its category asks for", { category: "Printers" }, "Enter the Equipment: Printers asks for it."],
  [
    "of an unknown category",
    { category: "Moon" },
    "Moon is not in Request categories. Choose one that is, or add it there.",
  ],
  ["that is still to come", { openedAt: `${today}T18:00` }, "2026-11-24 18:00 is still to come. Enter when it came."],
])("no request is entered %s", (_, more, sentence) => {
  expect(refused(company(), enterRequest, { ...input, ...more }, nora)).toBe(sentence);
});

test("a request goes to the backup while the owner is away or has more to do, and to nobody where both are away", () => {
  const away = (person: string) => ({ absence: `AB-${person}`, person, from: today, to: today });
  const one = entered({}, company({ absences: [away("Omar")] }));
  expect(one.plan.sentence).toContain("for Petra");
  expect(one.plan.warnings).toEqual(["Omar is away: it goes to Petra."]);
  const none = entered({}, company({ absences: [away("Omar"), away("Petra")] }));
  expect(none.plan.warnings).toEqual(["Omar and Petra are away: it has no owner yet."]);
  const second = entered({ subject: "Another key" }, entered().tables);
  expect(second.plan.warnings).toEqual(["Omar has 1 open, Petra 0: it goes to Petra."]);
});

test("the same request twice is said", () => {
  expect(entered({}, entered().tables).plan.warnings).toContain(
    "RQ-2026-0001, A key for the store is open and asks the same. Merge them if it is the same.",
  );
});

test("from taking to solving: the first answer responds, the wait pauses, the requester's word goes on", () => {
  let tables = done(entered().tables, takeRequest, { request }, at("10:00", "Omar")).tables;
  expect(stateOf(tables, `${today}T10:00`)).toMatchObject({ status: "In progress", respondedAt: undefined });
  tables = done(
    tables,
    writeMessage,
    { request, way: "To requester", text: "Which door?" },
    at("10:15", "Omar"),
  ).tables;
  expect(stateOf(tables, `${today}T12:00`).response).toMatchObject({ lamp: "Met", worked: 45 });
  tables = done(tables, changeState, { request, state: "Waiting for requester" }, at("10:15", "Omar")).tables;
  expect(tables.find(Requests, request)?.solveBy).toBeUndefined();
  expect(stateOf(tables, `${today}T16:00`)).toMatchObject({ lamp: "Paused", resolution: { worked: 45, left: 435 } });
  tables = done(tables, writeMessage, { request, way: "From requester", text: "The side door" }, at("12:15")).tables;
  expect(stateOf(tables, `${today}T12:15`)).toMatchObject({
    status: "In progress",
    update: { due: `${today}T14:15`, lamp: "Running" },
  });
  expect(tables.find(Requests, request)).toMatchObject({ solveBy: "2026-11-25T11:30", updateBy: `${today}T14:15` });
  tables = done(
    tables,
    changeState,
    { request, state: "Solved", text: "Here it is", way: "To requester" },
    at("16:00"),
  ).tables;
  expect(stateOf(tables, "2026-12-24T12:00")).toMatchObject({ status: "Solved", lamp: "Met", askedAt: undefined });
  expect(tables.find(Requests, request)).toMatchObject({ endedAt: `${today}T16:00`, updateBy: undefined });
});

test("a reminder gives no more time for the answer", () => {
  const first = done(entered().tables, writeMessage, { request, way: "From requester", text: "?" }, at("10:00")).tables;
  const second = done(first, writeMessage, { request, way: "From requester", text: "??" }, at("11:30")).tables;
  expect(stateOf(second, `${today}T12:01`).update).toMatchObject({ due: `${today}T12:00`, lamp: "Late" });
});

test("what is reopened runs on with what was left", () => {
  const solved = done(entered().tables, changeState, { request, state: "Solved" }, at("11:30")).tables;
  expect(refused(solved, takeRequest, { request }, omar)).toBe("RQ-2026-0001 is Solved. Reopen it first.");
  expect(refused(solved, reopenRequest, { request, text: "." }, nora)).toBe("Say why RQ-2026-0001 is taken up again.");
  const reopened = done(solved, reopenRequest, { request, text: "It broke" }, at("09:30", "Nora", "2026-12-01")).tables;
  expect(stateOf(reopened, "2026-12-01T09:30")).toMatchObject({
    reopened: 1,
    lamp: "Running",
    resolution: { worked: 120 },
  });
  expect(reopened.find(Requests, request)).toMatchObject({ solveBy: "2026-12-01T15:30", endedAt: undefined });
});

test("an entry for an earlier time counts from then on, and what came after it stays", () => {
  const taken = done(entered().tables, takeRequest, { request }, at("12:00", "Omar")).tables;
  let tables = done(taken, changeState, { request, state: "On hold", at: `${today}T10:00` }, at("15:00")).tables;
  expect(stateOf(tables, `${today}T15:00`)).toMatchObject({ status: "In progress", resolution: { worked: 210 } });
  tables = done(tables, changeState, { request, state: "Solved", at: `${today}T14:00` }, at("15:30")).tables;
  expect(stateOf(tables, `${today}T15:30`)).toMatchObject({ endedAt: `${today}T14:00`, resolution: { worked: 150 } });
  expect(refused(tables, changeState, { request, state: "Closed", at: `${today}T08:00` }, at("16:00"))).toBe(
    "RQ-2026-0001 came on 2026-11-24 09:30. Enter a moment after that, or correct Opened in Requests.",
  );
});

test("another priority gives other clocks and keeps the pauses", () => {
  const held = done(entered().tables, changeState, { request, state: "On hold" }, at("10:00")).tables;
  const back = done(held, changeState, { request, state: "In progress" }, at("13:00")).tables;
  const { plan, tables } = done(back, editRequest, { request, impact: "High", urgency: "High" }, at("13:00"));
  expect(plan.sentence).toBe("Changed RQ-2026-0001, A key for the store: Impact and Urgency, priority 1 Critical");
  // The target of the new priority pauses in no state: three and a half hours count.
  expect(stateOf(tables, `${today}T13:00`)).toMatchObject({
    lamp: "Late",
    resolution: { worked: 210, due: `${today}T11:30` },
  });
  expect(refused(tables, editRequest, { request, impact: "High" }, nora)).toBe("There are no changes to save.");
});

test("a changed target is written again with one click", () => {
  const { tables } = entered();
  const shorter = tables.with(
    tablesOf([rowsOf(ServiceTargets, { priority: "3 Medium", respond: 60, solve: 240 })]).tables,
  );
  expect(requestTodo(shorter, today, `${today}T10:00`).map(({ what }) => what)).toContain(
    "request whose due time changed",
  );
  const again = done(shorter, refreshClocks, {}, at("10:00")).tables;
  expect(again.find(Requests, request)?.solveBy).toBe("2026-11-24T13:30");
  expect(refused(again, refreshClocks, {}, at("10:00"))).toBe("All due times are up to date.");
});

test("a request is handed over, also while the one who had it is away", () => {
  const { tables, plan } = done(
    entered().tables,
    handOver,
    { request, owner: "Petra", text: "You know the door" },
    at("10:00"),
  );
  expect(plan.sentence).toBe("RQ-2026-0001, A key for the store is with Petra");
  expect(tables.rows(StatusLog).at(-1)).toMatchObject({ owner: "Petra", text: "You know the door", state: undefined });
  expect(refused(tables, handOver, { request, owner: "Petra" }, at("10:00"))).toBe(
    "RQ-2026-0001 is with Petra already.",
  );
  expect(refused(tables, handOver, { request, owner: "Left" }, at("10:00"))).toContain("has left");
});

test("duplicates are merged, wholes split, and nothing becomes part of itself", () => {
  const two = entered({ subject: "The same key" }, entered().tables).tables;
  const other = "RQ-2026-0002";
  const { tables, plan } = done(two, mergeRequests, { request: other, other: request }, at("11:00"));
  expect(plan.sentence).toBe("Merged RQ-2026-0002, The same key into RQ-2026-0001, A key for the store");
  expect(stateOf(tables, `${today}T11:00`, other)).toMatchObject({ status: "Merged", lamp: "" });
  expect(refused(tables, mergeRequests, { request, other }, nora)).toBe(
    "RQ-2026-0002 is itself merged into RQ-2026-0001. Choose that one.",
  );
  expect(refused(tables, mergeRequests, { request, other: request }, nora)).toBe(
    "Choose another request than RQ-2026-0001 itself.",
  );
  const split = done(tables, splitRequest, { request, subjects: ["Key", " ", "Lock"] }, at("11:00"));
  expect(split.plan.sentence).toBe("Split RQ-2026-0001, A key for the store into RQ-2026-0003 and RQ-2026-0004");
  expect(split.tables.find(Requests, "RQ-2026-0004")).toMatchObject({
    parent: request,
    subject: "Lock",
    owner: "Omar",
  });
  expect(refused(split.tables, linkRequests, { request, other: "RQ-2026-0003" }, nora)).toBe(
    "RQ-2026-0003 is part of RQ-2026-0001, so that it can't be the whole of it as well.",
  );
});

test("steps of the checklist are ticked, and open ones are said at the end", () => {
  const ticked = done(entered().tables, tickTask, { request, task: 1 }, nora).tables;
  expect(ticked.rows(RequestTasks)).toMatchObject([{ doneOn: today, by: "Nora" }, { doneOn: undefined }]);
  const { plan } = done(ticked, changeState, { request, state: "Solved" }, at("12:00"));
  expect(plan.warnings).toEqual(["1 of its steps are not done: Set up."]);
});

test("each level of escalation is told once, the highest only, and not while it is paused", () => {
  const { tables } = entered();
  const dueAt = (set: TableSet, now: string) => dueEscalations(set, now).map(({ level, to }) => [level, to]);
  expect(dueAt(tables, `${today}T13:29`)).toEqual([]);
  expect(dueAt(tables, `${today}T13:30`)).toEqual([[50, "Omar"]]);
  expect(dueAt(tables, `${today}T15:30`)).toEqual([[75, "Omar"]]);
  const told = done(tables, noteEscalations, { escalations: [{ request, level: 75 }] }, at("15:30")).tables;
  expect(dueAt(told, `${today}T16:59`)).toEqual([]);
  expect(dueAt(told, "2026-11-25T09:31")).toEqual([[100, "Petra"]]);
  expect(refused(told, noteEscalations, { escalations: [{ request, level: 75 }] }, at("16:00"))).toBe(
    "RQ-2026-0001 at 75% was told already, or is no longer open.",
  );
  const [due] = dueEscalations(told, "2026-11-25T14:00");
  expect(due && escalationMail(told, due)).toMatchObject({
    to: "petra@fernhill.example",
    subject: "Late: RQ-2026-0001, A key for the store",
  });
  const held = done(tables, changeState, { request, state: "On hold" }, at("10:00")).tables;
  expect(dueAt(held, "2026-12-24T10:00")).toEqual([]);
});

test("a major request is told at once", () => {
  const { tables } = entered({ major: true });
  expect(dueEscalations(tables, `${today}T09:30`)).toMatchObject([{ level: 0, to: "Petra" }]);
});

test("bottlenecks name the oldest, who waits for whom, where time goes, and the third fault in 90 days", () => {
  const fault = (openedAt: string, key: string) =>
    ({
      request: key,
      openedAt,
      requester: "Nora",
      type: "Repair",
      subject: "Jam",
      equipment: "P-7",
      owner: "Omar",
    }) as const;
  const tables = company({
    requests: [
      fault("2026-08-01T09:00", "RQ-1"),
      fault("2026-10-01T09:00", "RQ-2"),
      fault("2026-11-01T09:00", "RQ-3"),
      { ...fault("2026-11-23T09:00", "RQ-4"), equipment: "p-7" },
    ],
  });
  const found = bottlenecksOf(tables, today, `${today}T09:30`);
  expect(found.states).toMatchObject([{ status: "New", count: 4, over: 4, oldest: { request: { request: "RQ-1" } } }]);
  expect(found.waits).toMatchObject([{ who: "Nora", whom: "Omar", count: 4 }]);
  expect(found.repeats).toMatchObject([
    { name: "P-7", requests: [{ request: "RQ-2" }, { request: "RQ-3" }, { request: "RQ-4" }] },
  ]);
  expect(found.spent[0]?.state).toBe("New");
  expect(requestTodo(tables, today, `${today}T09:30`).map(({ what }) => what)).toContain("fault that comes again");
});

describe("a pasted mail", () => {
  const english = { decimal: ".", dateOrder: "mdy" } as const;
  test.each<[string, string, Partial<ReturnType<typeof readMail>>]>([
    [
      "of Outlook",
      "From: Nora Lindqvist <nora@fernhill.example>\nSent: Tuesday, 2026-11-24 09:12\nTo: Office\nSubject: RE: Printer jam\n\nIt is stuck.\nAgain.",
      {
        sender: "Nora Lindqvist",
        email: "nora@fernhill.example",
        subject: "Printer jam",
        body: "It is stuck.\nAgain.",
        sentAt: "2026-11-24T09:12",
      },
    ],
    [
      "in German",
      "Von: Müller, Jan\r\nBetreff: AW: WG: Schlüssel\r\n\r\nBitte.",
      { sender: "Müller, Jan", subject: "Schlüssel", body: "Bitte." },
    ],
    [
      "without a head",
      "\nNo hot water\n\nSince Monday: cold.",
      { sender: undefined, subject: "No hot water", body: "Since Monday: cold." },
    ],
    [
      "with a colon in its text only",
      "Hello\nproblem: the door",
      { sender: undefined, subject: "Hello", body: "problem: the door" },
    ],
    ["that is empty", "", { subject: "", body: "" }],
  ])("%s is recognised", (_, text, expected) => {
    expect(readMail(text, english)).toMatchObject(expected);
  });

  test("its writer is found by address or by name in either order", () => {
    const tables = company();
    expect(writerOf(tables, { sender: "N. L.", email: "NORA@fernhill.example" })?.person).toBe("Nora");
    expect(writerOf(tables, { sender: "omar", email: undefined })?.person).toBe("Omar");
    expect(writerOf(tables, { sender: "Who", email: undefined })).toBeUndefined();
  });
});

test("what was sent by form becomes requests once, and who is unknown stays", () => {
  const forms = [
    { name: "Nora", subject: "A chair", sentAt: "2026-11-23T16:30", type: "Other", place: "Attic" },
    { name: "N.N.", email: "omar@fernhill.example", subject: "A lamp" },
    { name: "Stranger", subject: "Money" },
  ] as const;
  const { tables, plan } = done(company({ forms }), takeInForms, {}, nora);
  expect(plan.sentence).toBe("Took in 2 requests: RQ-2026-0001 and RQ-2026-0002");
  expect(plan.warnings).toEqual(["Stranger is not in People; what they ask stays in Request form."]);
  expect(tables.find(Requests, request)).toMatchObject({
    openedAt: "2026-11-23T16:30",
    details: "Attic",
    place: undefined,
  });
  expect(tables.rows(RequestForms).map((form) => form.request)).toEqual([request, "RQ-2026-0002", undefined]);
  expect(refused(tables, takeInForms, {}, nora)).toContain("Stranger is not in People.");
});

test("templates are filled in, and what they do not know is left", () => {
  expect(fillTemplate("{Requester}: {request} by {solve by} {x}", stateOf(entered().tables, `${today}T09:30`))).toBe(
    "Nora: RQ-2026-0001 by 2026-11-25 09:30 {x}",
  );
});
