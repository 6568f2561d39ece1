import { ok } from "../../src/domain/result";
import type { Action } from "../../src/tables/action";
import { Approvals } from "../../src/company/approvals";
import { approveInPart } from "../../src/features/expenses/approveClaim";
import { claimStates, claimTables } from "../../src/features/expenses/claimState";
import { addExpense } from "../../src/features/expenses/editExpenses";
import { handOver } from "../../src/features/expenses/handOver";
import { submitClaim } from "../../src/features/expenses/submitClaim";
import { Claims, Expenses } from "../../src/features/expenses/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { openProduct, productTables } from "../../src/workbench/frame/productInProcess";
import { claimsCompany, dinner, twoLines } from "../fixtures/claimsCompany";

// The whole product is set up for each test.
jest.setTimeout(120_000);

const claim = "CL-2026-0001";

/** Reads afresh and changes nothing. */
const lookAt: Action<undefined> = {
  title: "Look",
  reads: claimTables,
  plan: () => ok({ sentence: "Looked", changes: [] }),
};

async function openClaimed() {
  const product = await openProduct("Helen");
  const rows = new Map(claimsCompany(twoLines).tables.map(({ table, rowsByKey }) => [table, [...rowsByKey.values()]]));
  const made = await product.session.setUp(productTables, rows);
  if (!made.ok) throw new Error(made.problem.message);
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

/** A co-author types another amount into the first expense. */
function changeAmount(document: WorkbookDocument): void {
  const { sheet, area } = areaOf(document, Expenses, "amount");
  sheet.write(area, 99);
}
