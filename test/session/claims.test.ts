import { ok } from "../../src/domain/result";
import type { Action } from "../../src/tables/action";
import { Approvals } from "../../src/model/approvals/approvals";
import { decideApproval } from "../../src/model/approvals/decide";
import { acceptFromCells } from "../../src/features/approvals/decisions";
import { approveInPart } from "../../src/features/expenses/approve/approveClaim";
import { claimStates, claimTables } from "../../src/model/expenses/claimState";
import { addExpense } from "../../src/features/expenses/line/editExpenses";
import { handOver } from "../../src/features/expenses/handOver/handOver";
import { submitClaim } from "../../src/features/expenses/submit/submitClaim";
import { Claims, Expenses } from "../../src/model/expenses/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openSetUp } from "../workbench/openProduct";
import { claimsCompany, dinner, twoLines, type ClaimRows } from "../fixtures/claimsCompany";

// The whole product is set up for each test.
jest.setTimeout(120_000);

const claim = "CL-2026-0001";

/** Reads again and changes nothing. */
const lookAt: Action<undefined> = {
  title: "Look",
  reads: claimTables,
  plan: () => ok({ sentence: "Looked", changes: [] }),
};

async function openClaimed(rules: ClaimRows["rules"] = []) {
  const { tables } = claimsCompany({ ...twoLines, rules });
  const product = await openSetUp(
    "Helen",
    new Map(tables.map(({ table, rowsByKey }) => [table, [...rowsByKey.values()]])),
  );
  const { session } = product;
  return {
    ...product,
    statusNow: async () => {
      const look = await session.plan(lookAt, undefined);
      return look.ok ? claimStates(look.value.tables).get(claim)?.status : look.problem.message;
    },
  };
}

test("submitting, approving in part and handing over take one round trip to read and one to write each", async () => {
  const { session, host, document, statusNow, close } = await openClaimed();
  const trips = async (act: () => ReturnType<typeof session.run>): Promise<readonly number[]> => {
    host.traffic.reset();
    const done = await act();
    expect(done.ok ? "" : done.problem.message).toBe("");
    return [host.traffic.reads, host.traffic.writes];
  };
  expect(await trips(() => session.run(submitClaim, { claim }))).toEqual([1, 1]);
  expect(
    await trips(() => session.run(approveInPart, { claim, approved: { "EX-2026-0001": 25 }, comment: "No wine" })),
  ).toEqual([1, 1]);
  expect(await trips(() => session.run(handOver, {}))).toEqual([1, 1]);
  expect(await statusNow()).toBe("Handed over");
  expect(cellOf(document, Claims, "status")).toBe("Handed over");
  close();
});

test("a line that someone changes while its claim is being submitted stays theirs, and the claim reads as changed", async () => {
  const { session, host, document, statusNow, close } = await openClaimed();
  host.faults.meanwhile = () => changeAmount(document);
  const answer = await session.run(submitClaim, { claim });
  expect(answer.ok ? "" : answer.problem.message).toBe("");
  expect(await statusNow()).toBe("Changed");
  expect(cellOf(document, Claims, "status")).toBe("Changed");
  expect(cellOf(document, Expenses, "amount")).toBe(99);
  close();
});

test("an approval does not cover what someone changed while it was given", async () => {
  const { session, host, document, statusNow, close } = await openClaimed();
  await session.run(submitClaim, { claim });
  host.faults.meanwhile = () => changeAmount(document);
  await session.run(approveInPart, { claim, approved: { "EX-2026-0001": 25 }, comment: "No wine" });
  expect(await statusNow()).toBe("Changed");
  expect(cellOf(document, Claims, "status")).toBe("Changed");
  expect(cellOf(document, Expenses, "amount")).toBe(99);
  close();
});

type Typed = readonly [table: AnyTable, field: string, value: string | number];

test.each<[string, Typed]>([
  ["category", [Expenses, "category", "Entertainment"]],
  ["receipt", [Expenses, "receipt", "another.pdf"]],
  ["vendor", [Expenses, "vendor", "Bar"]],
  ["cost centre", [Expenses, "costCentre", "1300"]],
  ["tax", [Expenses, "tax", 3]],
  ["day", [Expenses, "date", 46000]],
  ["department", [Claims, "department", "Workshop"]],
  ["person", [Claims, "person", "Omar"]],
  ["advance", [Claims, "advance", 10]],
  ["approved amount", [Expenses, "approved", 24.99]],
])("a co-author who types another %s into a cell voids the approval, with and without the pane", async (_, typed) => {
  const { session, document, statusNow, close } = await openClaimed();
  await session.run(submitClaim, { claim });
  await session.run(approveInPart, { claim, approved: { "EX-2026-0001": 25 }, comment: "No wine" });
  expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Approved", "Approved"]);
  type(document, ...typed);
  expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Changed", "Changed"]);
  expect((await session.run(handOver, {})).ok).toBe(false);
  close();
});

test.each([1, 2])(
  "a claim whose step %i someone deletes from Approvals waits for nobody, and is asked again",
  async (step) => {
    const { session, document, statusNow, close } = await openClaimed([
      { rule: "first", kind: "Claim", step: 1 },
      { rule: "second", kind: "Claim", step: 2, approver: "Iris" },
    ]);
    await session.run(submitClaim, { claim });
    document.table(Approvals.name)?.deleteRows(step - 1, 1);
    expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Changed", "Changed"]);
    const left = `AP-2026-000${String(3 - step)}`;
    const decided = await session.run(decideApproval, { approval: left, decision: "Approve" });
    expect(decided.ok ? "" : decided.problem.message).toBe(
      "A step of CL-2026-0001 is missing in Approvals, so it has to be asked again.",
    );
    const submitted = await session.run(submitClaim, { claim });
    expect(submitted.ok ? "" : submitted.problem.message).toBe("");
    expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Submitted", "Submitted"]);
    const tables = await session.load([Approvals]);
    expect(
      tables.ok && tables.value.rows(Approvals).map((row) => [row.step, row.approver, row.withdrawnOn !== undefined]),
    ).toEqual([
      [3 - step, step === 1 ? "Iris" : "Helen", true],
      [1, "Helen", false],
      [2, "Iris", false],
    ]);
    close();
  },
);

test("what a manager cuts and approves in cells is what counts, once the pane has checked it", async () => {
  const { session, document, statusNow, close } = await openClaimed();
  await session.run(submitClaim, { claim });
  type(document, Expenses, "approved", 25);
  type(document, Approvals, "decision", "Approve");
  expect(cellOf(document, Claims, "status")).toBe("Submitted");
  const accepted = await session.run(acceptFromCells, {});
  expect(accepted.ok ? "" : accepted.problem.message).toBe("");
  expect(cellOf(document, Approvals, "amount")).toBe(207);
  expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Approved", "Approved"]);
  type(document, Expenses, "approved", 30);
  expect([await statusNow(), cellOf(document, Claims, "status")]).toEqual(["Changed", "Changed"]);
  const refused = await session.run(handOver, {});
  expect(refused.ok ? "" : refused.problem.message).toMatch(
    /^CL-2026-0001 was approved for 207\.00 EUR.* 212\.00 EUR\./,
  );
  type(document, Expenses, "approved", 25);
  expect((await session.run(handOver, {})).ok).toBe(true);
  close();
});

test("what people write into an expense stays text, though it begins like a formula", async () => {
  const { session, close } = await openClaimed();
  const comment = '=HYPERLINK("http://x","Bistro")';
  const done = await session.run(addExpense, { ...dinner, claim, comment });
  expect(done.ok ? "" : done.problem.message).toBe("");
  const tables = await session.load([Expenses, Approvals]);
  expect(tables.ok && tables.value.find(Expenses, "EX-2026-0003")?.comment).toBe(comment);
  close();
});

const areaOf = (document: WorkbookDocument, table: AnyTable, field: string) => {
  const found = document.table(table.name);
  const sheet = found && document.sheet(found.sheetId);
  if (!sheet) throw new Error(`There is no table ${table.name}.`);
  const column = found.area.column + Object.keys(table.columns).indexOf(field);
  return { sheet, area: { row: found.bodyArea.row, column, rows: 1, columns: 1 } };
};

/** What the first row of a table shows. */
function cellOf(document: WorkbookDocument, table: AnyTable, field: string): unknown {
  const { sheet, area } = areaOf(document, table, field);
  return sheet.values(area)[0]?.[0];
}

/** A co-author types into the first row of a table. */
function type(document: WorkbookDocument, table: AnyTable, field: string, value: string | number): void {
  const { sheet, area } = areaOf(document, table, field);
  sheet.write(area, value);
}

const changeAmount = (document: WorkbookDocument): void => type(document, Expenses, "amount", 99);
