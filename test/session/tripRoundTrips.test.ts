import { ApprovalRules, Approvals } from "../../src/model/approvals/approvals";
import { decideApproval } from "../../src/model/approvals/decide";
import { People } from "../../src/model/people/people";
import { askTripApproval } from "../../src/features/travel/approve/askTripApproval";
import { emptyLeg, saveLeg } from "../../src/features/travel/legs/bookLeg";
import { openTripClaim } from "../../src/features/travel/claim/openTripClaim";
import { requestTrip } from "../../src/features/travel/request/requestTrip";
import { Trips } from "../../src/model/trips/tables";
import { tripStates, tripStateTables } from "../../src/model/trips/tripState";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { Expenses } from "../../src/model/expenses/tables";
import { ok } from "../../src/domain/result";
import type { Action } from "../../src/tables/action";
import { openSetUp } from "../workbench/openProduct";
import { rowsOf, productTables } from "../fixtures/tablesOf";
import { tripRows } from "../fixtures/tripBook";

/** Reads again and changes nothing. */
const lookAt: Action<undefined> = {
  title: "Look",
  reads: tripStateTables,
  plan: () => ok({ sentence: "Looked", changes: [] }),
};

// The sample company is set up for each test.
jest.setTimeout(120_000);

test("each step of a trip reads once and writes once, and Undo takes its claim back", async () => {
  const { session, host, close } = await openSetUp("Nora Lindqvist", sampleCompany("2026-11-24"));
  const inTwo = async <I>(action: Action<I>, input: I): Promise<string> => {
    host.traffic.reset();
    const done = await session.run(action, input);
    if (!done.ok) throw new Error(`${action.title}: ${done.problem.message}`);
    expect([action.title, host.traffic.reads, host.traffic.writes]).toEqual([action.title, 1, 1]);
    return done.value.entry;
  };
  await inTwo(requestTrip, {
    traveller: "Rui Costa",
    purpose: "Course",
    department: undefined,
    kind: "Home",
    destination: "Cork",
    country: undefined,
    start: "2027-02-01",
    end: "2027-02-02",
  });
  await inTwo(saveLeg, {
    ...emptyLeg,
    trip: "TR-2026-0010",
    mode: "Rail",
    from: "Dublin",
    to: "Cork",
    depart: "2027-02-01T07:00",
    arrive: "2027-02-01T09:30",
  });
  await inTwo(askTripApproval, { trip: "TR-2026-0008" });
  const claimEntry = await inTwo(openTripClaim, { trip: "TR-2026-0002" });

  const read = await session.load(productTables);
  if (!read.ok) throw new Error(read.problem.message);
  const claim = read.value.find(Trips, "TR-2026-0002")?.claim;
  const lines = read.value.rows(Expenses).filter((line) => line.claim === claim);
  expect(lines.map(({ category, amount }) => [category, amount])).toEqual([
    ["Mileage", 78.6],
    ["Hotel", 268],
    ["Per diem", 43.5],
    ["Per diem", 42],
    ["Mileage", 78.6],
    ["Per diem", 43.5],
  ]);
  const waiting = tripStates(read.value, "2026-11-24").get("TR-2026-0008")?.standing.waitingFor;
  expect(waiting?.approver).toBe("Jonas Okafor");
  const own = await session.run(decideApproval, { approval: waiting?.approval ?? "", decision: "Approve" });
  expect(own.ok ? "" : own.problem.message).toContain("is for Jonas Okafor");

  const undone = await session.undo(claimEntry);
  expect(undone.ok ? "" : undone.problem.message).toBe("");
  const after = await session.load(productTables);
  expect(after.ok && after.value.find(Trips, "TR-2026-0002")).toMatchObject({ claim: undefined, closedOn: undefined });
  close();
});

test("a trip whose step someone deletes from Approvals is asked again", async () => {
  const rules = [
    { rule: "first", kind: "Trip" as const, step: 1 },
    { rule: "second", kind: "Trip" as const, step: 2, approver: "Iris" },
  ];
  const rows = new Map([
    ...tripRows({ estimates: [{ trip: "TR-1", category: "Flight", amount: 900 }] }),
    rowsOf(People, { person: "Nora", manager: "Helen" }, { person: "Helen" }, { person: "Iris" }),
    rowsOf(ApprovalRules, ...rules),
  ]);
  const { session, document, close } = await openSetUp("Nora", rows);
  const ask = async (): Promise<string> => {
    const asked = await session.run(askTripApproval, { trip: "TR-1" });
    return asked.ok ? asked.value.sentence : asked.problem.message;
  };
  const statusNow = async (): Promise<string | undefined> => {
    const look = await session.plan(lookAt, undefined);
    return look.ok ? tripStates(look.value.tables, "2026-11-24").get("TR-1")?.status : look.problem.message;
  };
  await ask();
  expect(await ask()).toBe("TR-1 waits for Helen already (AP-2026-0001 in Approvals).");
  document.table(Approvals.name)?.deleteRows(1, 1);
  expect(await statusNow()).toBe("Changed since approval");
  expect(await ask()).toMatch(/^Asked Helen, then Iris to approve TR-1/);
  expect(await statusNow()).toBe("Waiting approval");
  close();
});
