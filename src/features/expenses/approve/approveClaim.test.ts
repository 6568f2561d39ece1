import { claimsCompany, fairClaim, helen, nora, omar, today, twoLines } from "../../../../test/fixtures/claimsCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { ok } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import type { NewRow } from "../../../tables/defineTable";
import { decideApproval } from "../../../model/approvals/decide";
import { Approvals } from "../../../model/approvals/approvals";
import { approveInPart, type ApproveInPart } from "./approveClaim";
import { claimStates } from "../../../model/expenses/claimState";
import { recordPaid } from "../paid/recordPaid";
import { cancelClaim } from "../submit/cancelClaim";
import { handOver } from "../handOver/handOver";
import { submitClaim } from "../submit/submitClaim";
import { Expenses } from "../../../model/expenses/tables";

const claim = "CL-2026-0001";
const advance = { advance: "AD-1", person: "Nora", date: "2026-11-02", amount: 100 };
const withAdvance = claimsCompany({
  ...twoLines,
  claims: [{ ...fairClaim, advance: 100 }],
  advances: [advance],
});
const asked = done(withAdvance, submitClaim, { claim }, nora).tables;
const stateOf = (tables: typeof asked) => {
  const state = claimStates(tables).get(claim);
  if (!state) throw new Error("no claim");
  return state;
};
const inPart: ApproveInPart = { claim, approved: { "EX-2026-0001": 25 }, comment: "No wine" };

test("what is approved in part is paid in part, with its share of tax, less the advance", () => {
  const { tables, plan } = done(asked, approveInPart, inPart, helen);
  expect(plan.sentence).toMatch(/^Approved CL-2026-0001, 2 lines, .*; in part: 207\.00 EUR of 222\.00 EUR$/);
  expect(stateOf(tables)).toMatchObject({
    status: "Approved",
    claimed: 222,
    approved: 207,
    tax: 2.5,
    advance: 100,
    pay: 107,
  });
  expect(tables.rows(Approvals)).toMatchObject([
    { decision: "Approve", decidedBy: "Helen", comment: "No wine", amount: 207 },
  ]);
});

test("all of it needs no comment and leaves the lines as they are", () => {
  const { tables, plan } = done(asked, approveInPart, { claim, approved: { "EX-2026-0001": 40 } }, helen);
  expect(plan.changes).toHaveLength(1);
  expect(stateOf(tables)).toMatchObject({ status: "Approved", approved: 222, pay: 122 });
});

test("of a line that is refused nothing is paid, and an advance is settled with no more than is approved", () => {
  const { tables } = done(
    asked,
    approveInPart,
    { claim, approved: { "EX-2026-0001": 30, "EX-2026-0002": 0 }, comment: "Hotel is on the card" },
    helen,
  );
  expect(stateOf(tables)).toMatchObject({ approved: 30, advance: 30, pay: 0 });
});

test("a refused claim is approved for nothing", () => {
  const refuse = { approval: "AP-2026-0001", decision: "Refuse", comment: "Private" } as const;
  const { tables } = done(asked, decideApproval, refuse, helen);
  expect(stateOf(tables)).toMatchObject({ status: "Refused", claimed: 222, approved: 0, tax: 0, advance: 0, pay: 0 });
});

test("submitted again, a claim is asked for in full again", () => {
  const cut = done(asked, approveInPart, inPart, helen).tables;
  const changed = done(cut, { ...cancelLine }, undefined, nora).tables;
  const { tables } = done(changed, submitClaim, { claim }, nora);
  expect(stateOf(tables)).toMatchObject({ status: "Submitted", claimed: 40, allowed: 40, approved: 0, pay: 0 });
});

const cancelLine = {
  title: "",
  reads: [],
  plan: () => ({
    ok: true as const,
    value: { sentence: "", changes: [{ kind: "remove" as const, table: Expenses, key: "EX-2026-0002" }] },
  }),
};

test.each<[string, Partial<ApproveInPart>, string]>([
  [
    "more than was claimed",
    { approved: { "EX-2026-0001": 40.01 } },
    "Approved of EX-2026-0001 can't exceed the 40.00 EUR that are claimed.",
  ],
  [
    "below nothing",
    { approved: { "EX-2026-0001": -1 } },
    "Enter what is approved of EX-2026-0001: from 0 to 40.00 EUR.",
  ],
  [
    "not a number",
    { approved: { "EX-2026-0001": NaN } },
    "Enter what is approved of EX-2026-0001: from 0 to 40.00 EUR.",
  ],
  [
    "less without a reason",
    { comment: " " },
    "Say why less than all of CL-2026-0001 is approved; Nora will want to know.",
  ],
  ["another claim's line", { approved: { "EX-7": 1 } }, "EX-7 is not a line of CL-2026-0001. Open the claim again."],
])("%s can't be approved", (_, input, sentence) => {
  expect(refused(asked, approveInPart, { ...inPart, ...input }, helen)).toBe(sentence);
});

test.each([
  ["the claimant", nora],
  ["someone else", omar],
])("%s can't approve it", (_, who) => {
  expect(refused(asked, approveInPart, inPart, who)).toMatch(/^AP-2026-0001 is /);
});

test("handed over once, paid once", () => {
  const approved = done(asked, approveInPart, inPart, helen).tables;
  const { tables: gone, plan } = done(approved, handOver, {}, omar);
  expect(plan.sentence).toBe("Handed over 1 claim as HO-2026-0001: 2 lines, 107.00 EUR to pay");
  expect(gone.find(Expenses, "EX-2026-0001")).toMatchObject({ handedOverOn: today, handOver: "HO-2026-0001" });
  expect(refused(approved, handOver, {}, nora)).toBe("CL-2026-0001 is your own: someone else must hand it over.");
  expect(refused(gone, recordPaid, { claims: [claim], paidOn: today }, nora)).toBe(
    "CL-2026-0001 is your own: someone else must mark it as paid.",
  );
  const nobody = { ...nora, user: "Nobody" };
  expect(refused(approved, handOver, {}, nobody)).toContain("Nobody is not in People");
  expect(refused(gone, recordPaid, { claims: [claim], paidOn: today }, nobody)).toContain("Nobody is not in People");
  expect(refused(gone, handOver, {}, omar)).toBe("No claim is approved and not handed over. Approve one first.");
  expect(refused(gone, cancelClaim, { claim }, nora)).toBe("CL-2026-0001 is handed over and can't be cancelled.");
  const { tables: paid, plan: payment } = done(gone, recordPaid, { claims: [claim], paidOn: today }, omar);
  expect(payment.sentence).toBe("Marked CL-2026-0001 as paid: 107.00 EUR to Nora");
  expect(stateOf(paid).status).toBe("Paid");
  expect(refused(paid, recordPaid, { claims: [claim], paidOn: today }, omar)).toBe(
    "CL-2026-0001 is paid and can't be marked as paid.",
  );
});

/** A co-author's write into the cells of an expense. */
const writing = (set: Partial<NewRow<typeof Expenses.columns>>, key = "EX-2026-0001"): Action<undefined> => ({
  ...cancelLine,
  plan: () => ok({ sentence: "", changes: [{ kind: "update", table: Expenses, key, set }] }),
});

test.each<[string, number | undefined, string]>([
  ["raised", undefined, "222.00"],
  ["lowered", 20, "202.00"],
])("an approved amount that was %s afterwards reads as changed and is not handed over", (_, amount, sum) => {
  const approved = done(asked, approveInPart, inPart, helen).tables;
  const { tables } = done(approved, writing({ approved: amount }), undefined, nora);
  expect(stateOf(tables).status).toBe("Changed");
  expect(refused(tables, handOver, {}, omar)).toBe(
    `CL-2026-0001 was approved for 207.00 EUR, and Approved of its lines comes to ${sum} EUR. Put the lines right in Expenses, or submit it again.`,
  );
  expect(stateOf(done(tables, writing({ approved: 25 }), undefined, nora).tables).status).toBe("Approved");
  const again = stateOf(done(tables, submitClaim, { claim }, nora).tables);
  expect(again).toMatchObject({ status: "Submitted", allowed: 222, approved: 0 });
});

test("what was approved in full is asked again, though it comes to the same again", () => {
  const approved = done(asked, approveInPart, { claim, approved: {} }, helen).tables;
  const { tables } = done(approved, writing({ approved: 25 }), undefined, nora);
  expect(stateOf(tables).status).toBe("Changed");
  expect(stateOf(done(tables, submitClaim, { claim }, nora).tables).status).toBe("Submitted");
});

test("a claim whose approved amounts were changed after it went to finance is not marked as paid", () => {
  const approved = done(asked, approveInPart, inPart, helen).tables;
  const gone = done(approved, handOver, {}, omar).tables;
  const { tables } = done(gone, writing({ approved: 40 }), undefined, nora);
  expect(refused(tables, recordPaid, { claims: [claim], paidOn: today }, omar)).toBe(
    "CL-2026-0001 was approved for 207.00 EUR, and Approved of its lines comes to 222.00 EUR. Put the lines right in Expenses.",
  );
});

describe("of two steps, the second", () => {
  const rules = [
    { rule: "Manager", kind: "Claim" as const, step: 1 },
    { rule: "Head", kind: "Claim" as const, step: 2, approver: "Iris" },
  ];
  const first = done(
    done(claimsCompany({ ...twoLines, rules }), submitClaim, { claim }, nora).tables,
    approveInPart,
    inPart,
    helen,
  ).tables;
  const iris = { ...helen, user: "Iris" };
  const sums = (tables: typeof asked) => tables.rows(Approvals).map(({ amount }) => amount);

  test("is asked for what the first left, and approves that without a word", () => {
    expect(sums(first)).toEqual([207, 207]);
    const { tables, plan } = done(first, approveInPart, { claim, approved: {} }, iris);
    expect(plan.sentence).toMatch(/; in part: 207\.00 EUR of 222\.00 EUR$/);
    expect(stateOf(tables)).toMatchObject({ status: "Approved", approved: 207 });
  });

  test("may lower it further, and what the first approved stays to be seen", () => {
    const lower = { claim, approved: { "EX-2026-0002": 100 }, comment: "One night" };
    expect(refused(first, approveInPart, { ...lower, comment: "" }, iris)).toMatch(/^Say why less than all/);
    const { tables } = done(first, approveInPart, lower, iris);
    expect(sums(tables)).toEqual([207, 125]);
    expect(stateOf(tables)).toMatchObject({ status: "Approved", approved: 125 });
  });

  test("can't raise it, in the pane or in the cells", () => {
    expect(refused(first, approveInPart, { claim, approved: { "EX-2026-0001": 40 } }, iris)).toBe(
      "Approved of EX-2026-0001 can't exceed the 25.00 EUR that the step before approved.",
    );
    const raised = done(first, writing({ approved: undefined }), undefined, nora).tables;
    expect(refused(raised, approveInPart, { claim, approved: {} }, iris)).toBe(
      "CL-2026-0001 can be approved for 207.00 EUR at most, and Approved of its lines comes to 222.00 EUR. Put the lines right in Expenses.",
    );
  });
});

test("a claim that is named twice is handed over once", () => {
  const approved = done(asked, approveInPart, inPart, helen).tables;
  const { plan } = done(approved, handOver, { claims: [claim, claim] }, omar);
  expect(plan.sentence).toBe("Handed over 1 claim as HO-2026-0001: 2 lines, 107.00 EUR to pay");
});

test("a cancelled claim takes its request back", () => {
  const { tables } = done(asked, cancelClaim, { claim }, nora);
  expect(tables.rows(Approvals)).toMatchObject([{ withdrawnOn: today }]);
  expect(stateOf(tables)).toMatchObject({ status: "Cancelled", approved: 0 });
});
