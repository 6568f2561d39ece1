import { applied, done, refused, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { brought, nora, smallCompany, today, type Rows } from "../../../test/fixtures/smallCompany";
import { Requests, StatusLog } from "../../model/requests/tables";
import { requestStates } from "../../model/requests/requestState";
import { OrderLines, Orders } from "../../model/orders/tables";
import { stockOf } from "../../model/stock/stock";
import { Moves } from "../../model/stock/tables";
import { supplyProblems } from "../../model/supply/supplyProblems";
import { requestSupplyStatus, supplyByRequest, supplyStates, type SupplyState } from "../../model/supply/supplyState";
import { update } from "../../tables/change";
import { keyOf, type AnyTable, type NewRow } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { reorderSuggestions } from "../inventory/reorder/reorderSuggestions";
import { receiveShipment } from "../orders/receive/receiveShipment";
import { mergeRequests } from "../requests/join/joinRequests";
import { changeState } from "../requests/say/changeState";
import { askSupplies } from "./ask/askSupplies";
import { issueSupplies } from "./issue/issueSupplies";
import { changeLine, releaseSupply, resumeSupply, stopSupply } from "./line/lineActions";
import { proposeServing } from "./serve/proposeServing";
import { serveSupplies } from "./serve/serveSupplies";
import { drawIssueSlip } from "./sheets/issueSlip";
import { supplyTodo } from "./supplyTodo";

const REQUEST = "RQ-2026-0001";
const GLOVES = `${REQUEST} / 1`;
const TAPE = `${REQUEST} / 2`;

/** The small company with 10 gloves in the store, which Northway sells, and a request of the office where one is given. */
const company = (rows: Rows = {}, requests: readonly NewRow<typeof Requests.columns>[] = []): TableSet => {
  const small = smallCompany({ moves: [brought("MV-1", 10)], ...rows });
  return tablesOf([
    ...small.tables.map((read) => [read.table, [...read.rowsByKey.values()]] as const),
    rowsOf(Requests, ...requests),
    rowsOf(StatusLog),
  ] as readonly (readonly [AnyTable, readonly Readonly<Record<string, unknown>>[]])[]);
};

const asked = (gloves: number, tape?: number): TableSet =>
  after(
    company(),
    askSupplies,
    {
      requester: "Nora",
      neededBy: "2026-12-01",
      lines: [{ item: "A-1", quantity: gloves }, ...(tape === undefined ? [] : [{ item: "B-2", quantity: tape }])],
    },
    nora,
  );

/** The tables after an action. */
function after<Input>(...doing: Parameters<typeof done<Input>>): TableSet {
  return done(...doing).tables;
}

const line = (tables: TableSet, key = GLOVES): SupplyState => {
  const state = supplyStates(tables).get(key);
  if (!state) throw new Error(`${key} is not there.`);
  return state;
};
const statusOf = (tables: TableSet): string =>
  requestSupplyStatus(supplyByRequest(supplyStates(tables)).get(REQUEST) ?? []);
const requestStatus = (tables: TableSet): string | undefined => requestStates(tables, nora.now).get(REQUEST)?.status;

const kept = (tables: TableSet, quantity: number, key = GLOVES): TableSet =>
  after(tables, serveSupplies, { request: REQUEST, lines: [{ line: key, quantity, location: "Store" }] }, nora);
const ordered = (tables: TableSet, quantity: number, key = GLOVES): TableSet =>
  after(
    tables,
    serveSupplies,
    { request: REQUEST, lines: [{ line: key, quantity, location: "Store", vendor: "Northway" }] },
    nora,
  );
const issued = (tables: TableSet, quantity: number, key = GLOVES): TableSet =>
  after(tables, issueSupplies, { request: REQUEST, receiver: "Omar", lines: [{ line: key, quantity }] }, nora);
const arrived = (tables: TableSet, accepted: number): TableSet => {
  const [own] = tables.rows(OrderLines);
  if (!own) throw new Error("Nothing is ordered.");
  const sent = applied(tables, {
    sentence: "",
    changes: [update(Orders, own.order, { approvedOn: today, approvedBy: "Omar", sentOn: today })],
  });
  return after(sent, receiveShipment, { order: own.order, lines: [{ line: own.line, counted: accepted }] }, nora);
};
test("a request without items is a draft, and one with items is pending for the requester's department", () => {
  const tables = asked(12, 3);
  expect(statusOf(company({}, []))).toBe("Draft");
  expect(statusOf(tables)).toBe("Pending");
  expect(line(tables, TAPE)).toMatchObject({ toServe: 3, line: { department: "Office", neededBy: "2026-12-01" } });
  expect(tables.find(Requests, REQUEST)).toMatchObject({
    type: "Supply",
    subject: "12 pairs of Gloves (A-1) and 3 rolls of Tape (B-2)",
  });
});

test("what is asked for and not ordered is no longer available, and what is kept stays on hand", () => {
  const tables = asked(6);
  expect(stockOf(tables, today).of("A-1")).toMatchObject({ onHand: 10, reserved: 0, asked: 6, available: 4 });
  expect(stockOf(kept(tables, 4), today).at("A-1", "Store")).toMatchObject({
    onHand: 10,
    reserved: 4,
    asked: 2,
    available: 4,
  });
  expect(stockOf(kept(tables, 4), today).of("A-1")).toMatchObject({ reserved: 4, asked: 2, available: 4 });
});

test("reorder suggestions count what requests ask for, until an order for them does", () => {
  const level = { levels: [{ item: "A-1", location: "Store", minimum: 5, maximum: 30 }] };
  const wanted = after(company(level), askSupplies, { requester: "Nora", lines: [{ item: "A-1", quantity: 9 }] }, nora);
  expect(reorderSuggestions(company(level), today).suggestions).toEqual([]);
  expect(reorderSuggestions(kept(wanted, 9), today).suggestions).toMatchObject([
    { item: "A-1", numbers: { reserved: 9, available: 1 } },
  ]);
  expect(reorderSuggestions(ordered(wanted, 9), today).suggestions).toEqual([]);
});

test.each<[string, (tables: TableSet) => TableSet, string, Partial<SupplyState>]>([
  ["part of it is drafted as an order", (t) => ordered(t, 5), "Partly ordered", { ordered: 5, toServe: 7 }],
  ["all of it is", (t) => ordered(t, 12), "Ordered", { ordered: 12, toServe: 0 }],
  ["stock keeps a part", (t) => kept(t, 4), "Partly received", { reserved: 4, ready: 4, toServe: 8 }],
  [
    "part of the order came",
    (t) => arrived(ordered(t, 12), 5),
    "Partly received",
    { received: 5, ready: 5, issued: 0 },
  ],
  ["all of it came", (t) => arrived(ordered(t, 12), 12), "Received", { received: 12, ready: 12 }],
  ["stock keeps a part and the rest came", (t) => arrived(ordered(kept(t, 4), 8), 8), "Received", { ready: 12 }],
  ["a part is issued", (t) => issued(kept(t, 4), 3), "Partly received", { issued: 3, reserved: 1, ready: 1 }],
  [
    "all of it is issued, from stock and from what came",
    (t) => issued(arrived(ordered(kept(t, 4), 8), 8), 12),
    "Issued",
    { issued: 12, ready: 0, toServe: 0 },
  ],
  [
    "it is stopped with nothing issued",
    (t) => after(t, stopSupply, { line: GLOVES, why: "Not needed" }, nora),
    "Cancelled",
    { toServe: 0 },
  ],
  [
    "it is stopped after a part was issued",
    (t) => after(issued(kept(t, 4), 3), stopSupply, { line: GLOVES, why: "Enough" }, nora),
    "Stopped",
    { issued: 3, reserved: 0, ready: 0 },
  ],
])("where %s, departments see its state", (_, change, status, figures) => {
  const tables = change(asked(12));
  expect(line(tables)).toMatchObject({ status, ...figures });
  expect(statusOf(tables)).toBe(status);
});

test("the order for a request knows its line, and so does the line the order", () => {
  const tables = ordered(asked(12, 3), 12);
  expect(tables.rows(OrderLines)).toMatchObject([
    { item: "A-1", quantity: 12, department: "Office", requestLine: GLOVES, promised: "2026-12-01" },
  ]);
  expect(line(tables).orders.map(({ key }) => key)).toEqual([keyOf(OrderLines, tables.rows(OrderLines)[0] ?? {})]);
  expect(requestStatus(tables)).toBe("New");
});

test("requests for the same item are ordered on lines of their own", () => {
  const two = after(asked(12), askSupplies, { requester: "Omar", lines: [{ item: "A-1", quantity: 6 }] }, nora);
  const tables = after(
    ordered(two, 12),
    serveSupplies,
    {
      request: "RQ-2026-0002",
      lines: [{ line: "RQ-2026-0002 / 1", quantity: 6, location: "Store", vendor: "Northway" }],
    },
    nora,
  );
  expect(tables.rows(OrderLines).map(({ requestLine, quantity }) => [requestLine, quantity])).toEqual([
    [GLOVES, 12],
    ["RQ-2026-0002 / 1", 6],
  ]);
});

test("the last issue solves the request and is an answer to its requester", () => {
  const part = issued(kept(asked(6), 6), 4);
  expect(requestStatus(part)).not.toBe("Solved");
  const all = issued(part, 2);
  expect(requestStatus(all)).toBe("Solved");
  expect(all.rows(StatusLog).at(-1)).toMatchObject({ way: "To requester", text: "Issued 2 pairs of A-1 to Omar" });
  expect(all.rows(Moves).at(-1)).toMatchObject({
    quantity: -2,
    reference: GLOVES,
    department: "Office",
    note: "Taken by Omar",
  });
});

test("what came on the request's order is issued under that order, the rest under the request", () => {
  const tables = issued(arrived(ordered(kept(asked(12), 4), 8), 8), 10);
  const [order] = line(tables).orders;
  expect(
    tables
      .rows(Moves)
      .filter(({ type }) => type === "Issue")
      .map(({ reference, quantity }) => [reference, quantity]),
  ).toEqual([
    [order?.key, -8],
    [GLOVES, -2],
  ]);
});

test.each<[string, () => string, string]>([
  [
    "more than is asked for is not issued",
    () => refused(kept(asked(6), 6), issueSupplies, { request: REQUEST, lines: [{ line: GLOVES, quantity: 7 }] }, nora),
    `${GLOVES} asks for 6 pairs of A-1, and only 6 pairs of that are not issued yet. Issue those, or ask for more.`,
  ],
  [
    "nor more than lies there",
    () =>
      refused(
        asked(20),
        issueSupplies,
        { request: REQUEST, lines: [{ line: GLOVES, quantity: 12, location: "Store" }] },
        nora,
      ),
    "Store holds only 10 pairs of A-1. Issue less, move some there first, or count it.",
  ],
  [
    "stock keeps no more than nobody else waits for",
    () =>
      refused(
        asked(20),
        serveSupplies,
        { request: REQUEST, lines: [{ line: GLOVES, quantity: 12, location: "Store" }] },
        nora,
      ),
    "Store has only 10 pairs of A-1 that nobody else waits for. Keep those, and order the rest.",
  ],
  [
    "no more is kept and ordered than is asked for",
    () =>
      refused(
        asked(6),
        serveSupplies,
        {
          request: REQUEST,
          lines: [
            { line: GLOVES, quantity: 4, location: "Store" },
            { line: GLOVES, quantity: 4, location: "Store", vendor: "Northway" },
          ],
        },
        nora,
      ),
    `Only 2 pairs of A-1 on ${GLOVES} are left to decide. Enter that or less.`,
  ],
  [
    "a vendor that is not approved gets no order",
    () =>
      refused(
        asked(6),
        serveSupplies,
        { request: REQUEST, lines: [{ line: GLOVES, quantity: 6, vendor: "Duskfield" }] },
        nora,
      ),
    "A-1 can't be ordered: Duskfield is not an approved vendor. Approve it in Vendors or choose another.",
  ],
  [
    "less than was issued can't be asked for",
    () => refused(issued(kept(asked(6), 6), 4), changeLine, { line: GLOVES, quantity: 3 }, nora),
    "4 pairs of A-1 are issued already. Enter that or more.",
  ],
  [
    "nobody can be asked for without a department",
    () => refused(company(), askSupplies, { requester: "Petra", lines: [{ item: "A-1", quantity: 1 }] }, nora),
    `Choose the department that ${REQUEST} is for: its requester has none in People.`,
  ],
])("%s", (_, message, expected) => {
  expect(message()).toBe(expected);
});

test("what is released or stopped is free for others, and can be asked for again", () => {
  const released = after(kept(asked(6), 6), releaseSupply, { line: GLOVES }, nora);
  expect(line(released)).toMatchObject({ reserved: 0, toServe: 6, status: "Pending" });
  const stopped = after(kept(asked(6), 6), stopSupply, { line: GLOVES, why: "Not needed" }, nora);
  expect(stockOf(stopped, today).of("A-1")).toMatchObject({ reserved: 0, asked: 0, available: 10 });
  expect(line(after(stopped, resumeSupply, { line: GLOVES }, nora))).toMatchObject({ toServe: 6, status: "Pending" });
});

test("a request that is cancelled asks for nothing more, and one that is merged goes on with its items", () => {
  const cancelled = after(
    kept(asked(6), 6),
    changeState,
    { request: REQUEST, state: "Cancelled", text: "Found some" },
    nora,
  );
  expect(statusOf(cancelled)).toBe("Cancelled");
  expect(stockOf(cancelled, today).of("A-1")).toMatchObject({ reserved: 0, asked: 0 });
  const two = after(asked(6), askSupplies, { requester: "Omar", lines: [{ item: "B-2", quantity: 2 }] }, nora);
  const merged = after(two, mergeRequests, { request: "RQ-2026-0002", other: REQUEST }, nora);
  expect(line(merged, TAPE)).toMatchObject({ line: { item: "B-2", quantity: 2 }, status: "Pending" });
  expect(line(merged, "RQ-2026-0002 / 1").status).toBe("Cancelled");
  expect(refused(kept(asked(6), 6), mergeRequests, { request: REQUEST, other: REQUEST }, nora)).toMatch(
    /Choose another/,
  );
});

test("what is free is proposed to be kept, and the rest to be ordered from the item's vendor", () => {
  const tables = asked(12, 3);
  expect(proposeServing(tables, [...supplyStates(tables).values()], today)).toEqual([
    { line: GLOVES, quantity: 10, location: "Store" },
    { line: GLOVES, quantity: 2, location: "Store", vendor: "Northway" },
    { line: TAPE, quantity: 3, location: undefined, vendor: undefined },
  ]);
});

test("Home tells what is late, what can be issued and what nobody has decided on", () => {
  const tables = kept(asked(6, 3), 6);
  const what = (on: string): readonly (readonly [string, number])[] =>
    supplyTodo(tables, on).map((item) => [item.page, item.count]);
  expect(what(today)).toEqual([
    ["supply?show=ready", 1],
    ["supply?show=serve", 1],
  ]);
  expect(what("2026-12-02")[0]).toEqual(["supply?show=late", 2]);
});

test("lines of no request, too much issued and goods of another item are problems", () => {
  const tables = company({
    supply: [{ request: "RQ-9", line: 1, item: "A-1", quantity: 2, department: "Office" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 1, requestLine: "RQ-8 / 1" }],
    moves: [
      brought("MV-1", 10),
      { ...brought("MV-2", -3), type: "Issue", reference: "RQ-9 / 1" },
      { ...brought("MV-3", -1), item: "B-2", type: "Issue", reference: "RQ-9 / 1" },
    ],
  });
  expect(supplyProblems(tables).map(({ message }) => message)).toEqual([
    'Request "RQ-9" is not in Requests. Add it there or correct it here.',
    "RQ-9 / 1 asks for 2 of A-1, and 4 were issued. Ask for that much, or correct the moves.",
    'Request line "RQ-8 / 1" is not in Supply lines. Add it there or clear it here.',
    "MV-3 issues B-2 on RQ-9 / 1, which asks for A-1. Correct the item or the reference.",
  ]);
});

test("the slip lists what was handed out of the request, from stock and from its order", () => {
  const tables = issued(arrived(ordered(kept(asked(12), 4), 8), 8), 10);
  const drawn = drawIssueSlip.plan(tables, { request: REQUEST }, nora);
  const cells = drawn.ok
    ? (drawn.value.pages[0]?.cells ?? []).map((cell) => ("value" in cell ? cell.value : ""))
    : [drawn.problem.message];
  expect(cells).toEqual(expect.arrayContaining([`Issue slip ${REQUEST}`, "Gloves (A-1)", 8, 2, "Taken by Omar"]));
  expect(drawIssueSlip.plan(asked(2), { request: REQUEST }, nora)).toMatchObject({
    ok: false,
    problem: { message: `Nothing of ${REQUEST} is issued yet.` },
  });
});
