import { Approvals } from "../../src/model/approvals/approvals";
import { Claims, Expenses } from "../../src/model/expenses/tables";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { Equipment, EquipmentLog } from "../../src/model/equipment/tables";
import { InvoiceLines, Invoices } from "../../src/model/invoices/tables";
import { MeetingPeople, Meetings, Rooms } from "../../src/model/schedule/tables";
import { Requests, StatusLog } from "../../src/model/requests/tables";
import { Moves } from "../../src/model/stock/tables";
import { dayOfMoment, momentOf } from "../../src/domain/moment";
import { addExpense, removeExpense } from "../../src/features/expenses/line/editExpenses";
import { openClaim } from "../../src/features/expenses/head/openClaim";
import type { Action } from "../../src/tables/action";
import { insert, update, type Change } from "../../src/tables/change";
import { ok } from "../../src/domain/result";
import { claimsCompany } from "../fixtures/claimsCompany";
import { smallCompany } from "../fixtures/smallCompany";
import { openSetUp, type OpenProduct } from "../workbench/openProduct";

/** What was done before a day says nothing about what was done on it. */
const TODAY = dayOfMoment(momentOf(new Date()));

// The whole product is set up once for all cases.
jest.setTimeout(180_000);

/** Whatever a case wants written, as one action. */
const change: Action<readonly Change[]> = {
  title: "Change",
  reads: [
    ...[Orders, OrderLines, Receipts, Moves, Claims, Expenses, Approvals, Requests, StatusLog],
    ...[Invoices, InvoiceLines, Equipment, EquipmentLog, Rooms, Meetings, MeetingPeople],
  ],
  plan: (_, changes) => ok({ sentence: "Changed things", changes }),
};

let product: OpenProduct;

beforeAll(async () => {
  const companies = [...claimsCompany().tables, ...smallCompany().tables];
  product = await openSetUp("Nora", new Map(companies.map(({ table, rowsByKey }) => [table, [...rowsByKey.values()]])));
});

async function done(by: string, ...changes: readonly Change[]): Promise<string> {
  product.session.setUser(by);
  const answer = await product.session.run(change, changes);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.entry;
}

async function undone(by: string, entry: string): Promise<string> {
  product.session.setUser(by);
  const answer = await product.session.undo(entry);
  return answer.ok ? answer.value.sentence : answer.problem.message;
}

const order = (number: string) => insert(Orders, { order: number, vendor: "Northway", date: "2026-11-24" });

const asked = (request: string, more: { readonly about?: string } = {}) =>
  insert(Requests, {
    ...{ request, openedAt: "2026-11-24T09:00", requester: "Nora", type: "Help", subject: "A key" },
    ...more,
  });

test("an order that has had lines since is not taken back from under them", async () => {
  const opening = await done("Nora", order("PO-2026-0001"));
  const line = await done(
    "Omar",
    insert(OrderLines, { order: "PO-2026-0001", line: 1, item: "A-1", quantity: 6, price: 2, location: "Store" }),
  );
  expect(await undone("Nora", opening)).toBe(
    "PO-2026-0001 can't be taken back: PO-2026-0001 / 1 in Order lines belongs to it since. Undo or remove that first.",
  );
  expect(await undone("Omar", line)).toBe("Undid: Changed things");
  expect(await undone("Nora", opening)).toBe("Undid: Changed things");
});

test("an order that a request is about is not taken back", async () => {
  const opening = await done("Nora", order("PO-2026-0003"));
  await done("Nora", asked("RQ-2026-0003", { about: "PO-2026-0003" }));
  expect(await undone("Nora", opening)).toBe(
    "PO-2026-0003 can't be taken back: RQ-2026-0003 in Requests belongs to it since. Undo or remove that first.",
  );
});

test("a request's state is not taken back from under a later one, a message is", async () => {
  const entry = (number: string, more: { readonly state?: "On hold" | "Solved"; readonly text?: string }) =>
    insert(StatusLog, { entry: number, request: "RQ-2026-0004", at: "2026-11-24T10:00", ...more });
  await done("Nora", asked("RQ-2026-0004"));
  const hold = await done("Nora", entry("RL-2026-0041", { state: "On hold" }));
  const message = await done("Nora", entry("RL-2026-0042", { text: "It waits" }));
  const solved = await done("Omar", entry("RL-2026-0043", { state: "Solved" }));
  expect(await undone("Nora", hold)).toBe(
    "RQ-2026-0004 has gone on since: RL-2026-0043 in Status log. Undo that first.",
  );
  expect(await undone("Nora", message)).toBe("Undid: Changed things");
  expect(await undone("Omar", solved)).toBe("Undid: Changed things");
  expect(await undone("Nora", hold)).toBe("Undid: Changed things");
});

test("an approval is not taken from an order that was sent, nor by someone who did not give it", async () => {
  await done("Nora", order("PO-2026-0002"));
  const approval = await done("Omar", update(Orders, "PO-2026-0002", { approvedOn: "2026-11-24", approvedBy: "Omar" }));
  expect(await undone("Nora", approval)).toBe("PO-2026-0002 was decided by Omar, who alone can undo that.");
  const sending = await done("Nora", update(Orders, "PO-2026-0002", { sentOn: "2026-11-25" }));
  expect(await undone("Omar", approval)).toBe(
    'PO-2026-0002 has gone on since: "Sent on" is 2026-11-25. Undo that first.',
  );
  expect(await undone("Nora", sending)).toBe("Undid: Changed things");
  expect(await undone("Omar", approval)).toBe("Undid: Changed things");
});

test("an order stays sent while something of it is received", async () => {
  await done("Nora", order("PO-2026-0004"));
  await done(
    "Nora",
    insert(OrderLines, { order: "PO-2026-0004", line: 1, item: "A-1", quantity: 6, price: 2, location: "Store" }),
  );
  const sending = await done("Nora", update(Orders, "PO-2026-0004", { sentOn: TODAY }));
  const receipt = await done(
    "Omar",
    insert(Receipts, {
      ...{ receipt: "RC-2026-0004", date: TODAY, order: "PO-2026-0004", line: 1, counted: 6, accepted: 6 },
    }),
  );
  expect(await undone("Nora", sending)).toBe(
    "PO-2026-0004 was received since: 1 row in Receipts, RC-2026-0004 among them. Undo that first.",
  );
  expect(await undone("Omar", receipt)).toBe("Undid: Changed things");
  expect(await undone("Nora", sending)).toBe("Undid: Changed things");
});

test("stock that was used since is not taken back", async () => {
  const move = { date: "2026-11-24", item: "A-1", location: "Store" };
  const receipt = await done("Nora", insert(Moves, { ...move, move: "MV-2026-0001", type: "Receipt", quantity: 10 }));
  const issue = await done("Nora", insert(Moves, { ...move, move: "MV-2026-0002", type: "Issue", quantity: -6 }));
  expect(await undone("Nora", receipt)).toBe(
    "That would leave -6 of A-1 at Store. Undo first what took from it since.",
  );
  expect(await undone("Nora", issue)).toBe("Undid: Changed things");
  expect(await undone("Nora", receipt)).toBe("Undid: Changed things");
});

test("a claim that was paid keeps its hand-over, and the requester does not undo a refusal", async () => {
  await done("Nora", insert(Claims, { claim: "CL-2026-0001", person: "Nora", purpose: "Fair", date: "2026-11-24" }));
  const handedOver = await done("Nora", update(Claims, "CL-2026-0001", { handedOverOn: "2026-11-24" }));
  await done("Nora", update(Claims, "CL-2026-0001", { paidOn: "2026-11-25" }));
  expect(await undone("Nora", handedOver)).toContain('"Paid on" is 2026-11-25');
  await done(
    "Nora",
    insert(Approvals, {
      ...{ approval: "AP-2026-0001", kind: "Claim", reference: "CL-2026-0001", subject: "x", requester: "Nora" },
      ...{ amount: 5, step: 1, steps: 1, approver: "Helen", askedOn: "2026-11-24" },
    }),
  );
  const refused = await done(
    "Helen",
    update(Approvals, "AP-2026-0001", { decision: "Refuse", decidedBy: "Helen", decidedOn: "2026-11-24" }),
  );
  expect(await undone("Nora", refused)).toBe("AP-2026-0001 was decided by Helen, who alone can undo that.");
});

test("a piece that came back since is not taken out of the hands that it was given to", async () => {
  await done("Nora", insert(Equipment, { tag: "DR-1", name: "Drill" }));
  const noted = (entry: number, event: "Handed out" | "Taken back") =>
    done("Nora", insert(EquipmentLog, { entry, date: TODAY, tag: "DR-1", event, person: "Omar" }));
  const out = await noted(9, "Handed out");
  const back = await noted(10, "Taken back");
  expect(await undone("Nora", out)).toBe("DR-1 has gone on since: 10 in Equipment log. Undo that first.");
  expect(await undone("Nora", back)).toBe("Undid: Changed things");
  expect(await undone("Nora", out)).toBe("Undid: Changed things");
});

describe("a meeting", () => {
  const meeting = (number: string, more: object = {}) =>
    insert(Meetings, {
      ...{ meeting: number, subject: "Audit", start: "2030-12-03T09:00", end: "2030-12-03T10:00", room: "Oak" },
      ...{ organiser: "Nora", status: "Confirmed" as const, ...more },
    });
  const cancel = (number: string) => update(Meetings, number, { status: "Cancelled" });

  test("that was cancelled does not come back where somebody else was booked since", async () => {
    await done("Nora", insert(Rooms, { room: "Oak", seats: 8 }), meeting("MT-2030-0001"));
    const cancelled = await done("Nora", cancel("MT-2030-0001"));
    await done("Omar", meeting("MT-2030-0002", { subject: "Interview" }));
    expect(await undone("Nora", cancelled)).toBe(
      "MT-2030-0001 Audit can't come back to where it was: Oak is taken: MT-2030-0002 Interview; Nora is busy: MT-2030-0002 Interview. Move that first, or find another time.",
    );
    await done("Omar", cancel("MT-2030-0002"));
    expect(await undone("Nora", cancelled)).toBe("Undid: Changed things");
  });

  test("that was moved does not come back to a person who is elsewhere by now", async () => {
    await done(
      "Nora",
      meeting("MT-2030-0003", { room: undefined, start: "2030-12-04T09:00", end: "2030-12-04T10:00" }),
      insert(MeetingPeople, { meeting: "MT-2030-0003", person: "Omar" }),
    );
    const moved = await done(
      "Nora",
      update(Meetings, "MT-2030-0003", { start: "2030-12-04T14:00", end: "2030-12-04T15:00" }),
    );
    await done(
      "Nora",
      meeting("MT-2030-0004", { room: undefined, start: "2030-12-04T09:30", end: "2030-12-04T10:30" }),
      insert(MeetingPeople, { meeting: "MT-2030-0004", person: "Omar" }),
    );
    expect(await undone("Nora", moved)).toContain("Omar is busy");
  });

  test("is confirmed by an approver, who alone takes that back", async () => {
    await done(
      "Nora",
      insert(Rooms, { room: "Elm", seats: 8, approver: "Omar" }),
      meeting("MT-2030-0005", { room: "Elm", status: "Waiting approval" }),
    );
    const confirmed = await done("Omar", update(Meetings, "MT-2030-0005", { status: "Confirmed" }));
    expect(await undone("Nora", confirmed)).toBe("MT-2030-0005 Audit was confirmed by Omar, who alone can undo that.");
    expect(await undone("Omar", confirmed)).toBe("Undid: Changed things");
  });
});

test("what was received and billed stays once the invoice was handed over, and so do its lines", async () => {
  await done(
    "Nora",
    order("PO-2026-0109"),
    insert(OrderLines, { order: "PO-2026-0109", line: 1, item: "A-1", quantity: 6, price: 2, location: "Store" }),
  );
  const receipt = await done(
    "Nora",
    insert(Receipts, { receipt: "RC-2026-0109", date: TODAY, order: "PO-2026-0109", line: 1, counted: 6, accepted: 6 }),
  );
  await done(
    "Nora",
    insert(Invoices, {
      kind: "Invoice",
      invoice: "IV-2026-0009",
      vendor: "Northway",
      number: "77",
      date: TODAY,
      total: 12,
    }),
    insert(InvoiceLines, {
      ...{ invoice: "IV-2026-0009", line: 1, kind: "Goods" as const, amount: 12, quantity: 6, price: 2 },
      ...{ order: "PO-2026-0109", orderLine: 1 },
    }),
  );
  const corrected = await done("Nora", update(InvoiceLines, "IV-2026-0009 / 1", { quantity: 5 }));
  const handedOver = await done("Nora", update(Invoices, "IV-2026-0009", { handedOverOn: TODAY }));
  expect(await undone("Nora", receipt)).toBe(
    `IV-2026-0009 bills PO-2026-0109 / 1 and was handed over on ${TODAY}. Undo that first, or ask the vendor for a credit note.`,
  );
  expect(await undone("Nora", corrected)).toBe(
    `IV-2026-0009 has gone on since: "Handed over on" is ${TODAY}. Undo that first.`,
  );
  expect(await undone("Nora", handedOver)).toBe("Undid: Changed things");
  expect(await undone("Nora", corrected)).toBe("Undid: Changed things");
  expect(await undone("Nora", receipt)).toBe("Undid: Changed things");
});

test("all that depends on a record is listed, in every table", async () => {
  const opening = await done(
    "Nora",
    insert(Claims, { claim: "CL-2026-0008", person: "Nora", purpose: "Fair", date: "2026-11-24" }),
  );
  await done(
    "Omar",
    ...["EX-2026-0081", "EX-2026-0082"].map((expense) =>
      insert(Expenses, { expense, claim: "CL-2026-0008", date: "2026-11-20", category: "Meals", amount: 5 }),
    ),
    insert(Approvals, {
      ...{ approval: "AP-2026-0008", kind: "Claim", reference: "CL-2026-0008", subject: "x", requester: "Nora" },
      ...{ amount: 10, step: 1, steps: 1, approver: "Helen", askedOn: "2026-11-24" },
    }),
  );
  const answer = await undone("Nora", opening);
  expect(answer).toContain("CL-2026-0008 can't be taken back:");
  expect(answer).toContain("EX-2026-0081, EX-2026-0082 in Expenses");
  expect(answer).toContain("AP-2026-0008 in Approvals");
  expect(answer).toContain("belong to it since. Undo or remove those first.");
});

test("an order line that something was received on is not taken back from under the receipt", async () => {
  await done("Nora", order("PO-2026-0009"));
  const line = await done(
    "Nora",
    insert(OrderLines, { order: "PO-2026-0009", line: 1, item: "A-1", quantity: 6, price: 2, location: "Store" }),
  );
  await done(
    "Omar",
    insert(Receipts, {
      receipt: "RC-2026-0009",
      date: "2026-11-24",
      order: "PO-2026-0009",
      line: 1,
      counted: 6,
      accepted: 6,
    }),
  );
  expect(await undone("Nora", line)).toBe(
    "PO-2026-0009 / 1 can't be taken back: RC-2026-0009 in Receipts belongs to it since. Undo or remove that first.",
  );
});

test("what an order says is settled once it is sent, and a claim's lines once they are handed over", async () => {
  await done("Nora", order("PO-2026-0010"));
  const line = { order: "PO-2026-0010", line: 1, item: "A-1", quantity: 6, price: 2, location: "Store" };
  await done("Nora", insert(OrderLines, line));
  const dearer = await done("Nora", update(OrderLines, "PO-2026-0010 / 1", { price: 3 }));
  const placed = await done("Nora", update(OrderLines, "PO-2026-0010 / 1", { location: "Van" }));
  await done("Nora", update(Orders, "PO-2026-0010", { sentOn: TODAY }));
  expect(await undone("Nora", dearer)).toBe(`PO-2026-0010 has gone on since: "Sent on" is ${TODAY}. Undo that first.`);
  expect(await undone("Nora", placed)).toBe("Undid: Changed things");

  await done("Nora", insert(Claims, { claim: "CL-2026-0010", person: "Nora", purpose: "Fair", date: "2026-11-24" }));
  await done(
    "Nora",
    insert(Expenses, {
      expense: "EX-2026-0100",
      claim: "CL-2026-0010",
      date: "2026-11-20",
      category: "Meals",
      amount: 5,
    }),
  );
  const raised = await done("Nora", update(Expenses, "EX-2026-0100", { amount: 7 }));
  await done("Nora", update(Claims, "CL-2026-0010", { handedOverOn: TODAY }));
  expect(await undone("Nora", raised)).toContain(`"Handed over on" is ${TODAY}`);
});

test("the number of a record that was removed is not given to another one", async () => {
  const add = async (): Promise<string> => {
    const answer = await product.session.run(addExpense, {
      date: "2026-11-20",
      category: "Meals",
      amount: 5,
      receipt: "R-1",
    });
    if (!answer.ok) throw new Error(answer.problem.message);
    return /EX-\d+-\d+/.exec(answer.value.sentence)?.[0] ?? "";
  };
  product.session.setUser("Nora");
  const first = await add();
  const removed = await product.session.run(removeExpense, { expense: first });
  expect(removed.ok ? "" : removed.problem.message).toBe("");
  expect(await add()).not.toBe(first);
});

test("a number that was taken back is not given to another record", async () => {
  const open = async (purpose: string) => {
    product.session.setUser("Nora");
    const answer = await product.session.run(openClaim, { person: "Nora", department: "Workshop", purpose });
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const first = await open("Fair");
  const number = /CL-\d+-\d+/.exec(first.sentence)?.[0];
  expect(await undone("Nora", first.entry)).toContain("Undid: Opened");
  expect((await open("Visit")).sentence).not.toContain(number);
});
