import fc from "fast-check";
import { applied, done, refusal, refused, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { ok } from "../../domain/result";
import type { Action } from "../../tables/action";
import type { NewRow } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { ApprovalRules, Approvals } from "./approvals";
import { approvingTables, askFor, standingsIn, withdraw, type ApprovalRequest, type Standing } from "./approvalState";
import { planDecision, type DecideApproval } from "./planDecision";
import { Departments } from "../company/lists";
import { Absences } from "../calendar/tables";
import { People } from "../people/people";

const today = "2026-11-24";
const as = (user: string) => ({ today, now: `${today}T09:30`, user });

interface Given {
  readonly rules?: readonly NewRow<typeof ApprovalRules.columns>[];
  readonly people?: readonly NewRow<typeof People.columns>[];
  readonly absences?: readonly NewRow<typeof Absences.columns>[];
  readonly approvals?: readonly NewRow<typeof Approvals.columns>[];
}

/** Nora and Omar work for Helen, Helen for Ines, who answers to nobody; Omar stands in for Helen. Sales is Grace's, Grace has no manager. */
function company({ rules = [], people = [], approvals = [], absences = [] }: Given = {}): TableSet {
  const usual: readonly NewRow<typeof People.columns>[] = [
    { person: "Nora", department: "Office", manager: "Helen" },
    { person: "Omar", department: "Office", manager: "Helen" },
    { person: "Helen", department: "Office", manager: "Ines", delegate: "Omar" },
    { person: "Ines" },
    { person: "Grace", department: "Sales" },
    { person: "Tom", department: "Sales" },
  ];
  const changed = new Map([...usual, ...people].map((row) => [row.person, row]));
  return tablesOf([
    rowsOf(Departments, { department: "Office", manager: "Helen" }, { department: "Sales", manager: "Grace" }),
    rowsOf(People, ...changed.values()),
    rowsOf(Absences, ...absences),
    rowsOf(ApprovalRules, ...rules),
    rowsOf(Approvals, ...approvals),
  ]);
}

const trip = (more: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  kind: "Trip",
  reference: "TR-1",
  subject: "Lisbon, 2027-01-11 to 2027-01-14, 900.00 EUR",
  requester: "Nora",
  amount: 900,
  ...more,
});

/** Asking, as a duty's action does it. */
const ask: Action<ApprovalRequest> = {
  title: "Ask",
  reads: approvingTables,
  plan(tables, request, circumstances) {
    const before = standingsIn(tables)(request.kind, request.reference, { subject: request.subject });
    const asked = askFor(tables, request, before, circumstances);
    return asked.ok ? ok({ sentence: `Asked for ${request.reference}`, changes: asked.value }) : asked;
  },
};

/** Deciding, whatever became of the subject meanwhile. */
const decideStep: Action<DecideApproval> = { title: "Decide", reads: approvingTables, plan: planDecision };

const asked = (tables: TableSet, request = trip()): TableSet =>
  done(tables, ask, request, as(request.requester)).tables;
const approversOf = (tables: TableSet): readonly string[] =>
  tables.rows(Approvals).map(({ step, approver }) => `${String(step)} ${approver}`);
const standing = (tables: TableSet, subject = trip().subject): Standing =>
  standingsIn(tables)("Trip", "TR-1", { subject });
const decide = (tables: TableSet, user: string, approval: string, decision: "Approve" | "Refuse", comment?: string) =>
  done(tables, decideStep, { approval, decision, comment }, as(user)).tables;
const refusedTo = (tables: TableSet, user: string, approval: string, decision: "Approve" | "Refuse" = "Approve") =>
  refused(tables, decideStep, { approval, decision }, as(user));

const rule = (
  name: string,
  step: number,
  more: Partial<NewRow<typeof ApprovalRules.columns>> = {},
): NewRow<typeof ApprovalRules.columns> => ({ rule: name, kind: "Trip", step, ...more });

describe("who approves", () => {
  const bands = [
    rule("manager", 1),
    rule("above 1000", 2, { over: 1000, approver: "Ines" }),
    rule("above 5000", 2, { over: 5000, approver: "Grace" }),
    rule("sales", 2, { over: 2000, approver: "Omar", department: "Sales" }),
    rule("claims", 1, { kind: "Claim", approver: "Omar" }),
  ];
  test.each<[string, Given["rules"], Partial<ApprovalRequest>, readonly string[]]>([
    ["the manager, where there are no rules", [], {}, ["1 Helen"]],
    [
      "the manager, where no rule holds for so little",
      [rule("big", 2, { over: 900, approver: "Ines" })],
      {},
      ["1 Helen"],
    ],
    ["the department's manager, where a person has none", [], { requester: "Tom" }, ["1 Grace"]],
    ["the manager of the department whose budget it is", [], { requester: "Ines", department: "Sales" }, ["1 Grace"]],
    ["one step at the limit", bands, { amount: 1000 }, ["1 Helen"]],
    ["two steps above it", bands, { amount: 1000.01 }, ["1 Helen", "2 Ines"]],
    ["the highest band that holds", bands, { amount: 5001 }, ["1 Helen", "2 Grace"]],
    [
      "the department's own rule before a higher general one",
      bands,
      { requester: "Tom", amount: 5001 },
      ["1 Grace", "2 Omar"],
    ],
    [
      "the general rule below the department's amount",
      bands,
      { requester: "Tom", amount: 1500 },
      ["1 Grace", "2 Ines"],
    ],
    ["the rules of the kind alone", bands, { kind: "Claim" }, ["1 Omar"]],
    [
      "the approver's own manager, where the rule names the requester",
      [rule("her own", 1, { approver: "Helen" })],
      { requester: "Helen" },
      ["1 Ines"],
    ],
    ["the requester's manager for nothing at all", [], { amount: 0 }, ["1 Helen"]],
    [
      "someone named twice once, at the later step",
      [rule("first", 1), rule("last", 2, { approver: "helen" })],
      {},
      ["2 Helen"],
    ],
  ])("is %s", (_, rules = [], more, approvers) => {
    expect(approversOf(asked(company({ rules }), trip(more)))).toEqual(approvers);
  });

  test("is never the requester, whatever the rules, the amount and the managers say", () => {
    const name = fc.constantFrom("Nora", "Omar", "Helen", "Ines", "Grace", "Tom");
    const rules = fc.uniqueArray(
      fc.record({
        step: fc.integer({ min: 1, max: 3 }),
        over: fc.integer({ min: 0, max: 3 }),
        approver: fc.option(name, { nil: undefined }),
      }),
      { selector: ({ step, over }) => `${String(step)} ${String(over)}` },
    );
    fc.assert(
      fc.property(rules, name, fc.integer({ min: 0, max: 4 }), (given, requester, amount) => {
        const tables = company({ rules: given.map((each, index) => ({ rule: String(index), kind: "Trip", ...each })) });
        const changes = askFor(tables, trip({ requester, amount }), { state: "Not asked" }, { today });
        const approvers = changes.ok
          ? changes.value.map((change) => (change.kind === "insert" ? change.row.approver : ""))
          : [];
        expect(approvers).not.toContain(requester);
        expect(new Set(approvers).size).toBe(approvers.length);
        expect(changes.ok ? approvers.length > 0 : changes.problem.message.includes("Nobody but")).toBe(true);
      }),
    );
  });

  test.each<[string, Given, Partial<ApprovalRequest>, string]>([
    [
      "nobody above",
      {},
      { requester: "Ines" },
      "Nobody but Ines could approve TR-1. Enter a manager for Ines in People, or another approver in Approval rules.",
    ],
    [
      "only oneself",
      {},
      { requester: "Grace" },
      "Nobody but Grace could approve TR-1. Enter a manager for Grace in People, or another approver in Approval rules.",
    ],
    [
      "an unknown requester",
      {},
      { requester: "Zoe" },
      "Zoe is not in People. Add the name there, with a manager who approves.",
    ],
    [
      "an approver who has left",
      { people: [{ person: "Helen", active: false }] },
      {},
      "Helen, who is to approve TR-1, has left: Active is No in People. Enter another manager for Nora there, or another approver in Approval rules.",
    ],
    [
      "an unknown approver",
      { rules: [rule("r", 1, { approver: "Zoe" })] },
      {},
      "Zoe, who is to approve TR-1, is not in People. Add the name there.",
    ],
    [
      "rules that contradict each other",
      { rules: [rule("a", 1), rule("b", 1, { approver: "Ines" })] },
      {},
      'The rules "a" and "b" in Approval rules both say who decides step 1. Give one of them another step or amount, or delete it.',
    ],
  ])("can't be told with %s", (_, given, more, sentence) => {
    expect(refusal(askFor(company(given), trip(more), { state: "Not asked" }, { today }))).toBe(sentence);
  });
});

describe("a request", () => {
  const twoSteps = company({ rules: [rule("first", 1), rule("second", 2, { approver: "Ines" })] });

  test("is approved when each step is, one after the other", () => {
    expect(standing(twoSteps)).toMatchObject({ state: "Not asked", approvals: [] });
    const waiting = asked(twoSteps);
    expect(standing(waiting)).toMatchObject({
      state: "Waiting",
      waitingFor: { approval: "AP-2026-0001", approver: "Helen" },
    });
    expect(refusedTo(waiting, "Ines", "AP-2026-0002")).toBe(
      "AP-2026-0002 is step 2: Helen has to approve AP-2026-0001 first.",
    );
    const half = decide(waiting, "Helen", "AP-2026-0001", "Approve");
    expect(standing(half)).toMatchObject({ state: "Waiting", waitingFor: { approver: "Ines" } });
    expect(standing(decide(half, "ines", "AP-2026-0002", "Approve", " Fine "))).toMatchObject({
      state: "Approved",
      approvals: [{ decidedBy: "Helen" }, { decidedBy: "ines", decidedOn: today, comment: "Fine" }],
    });
  });

  test("ends with one no, which wants a reason", () => {
    const waiting = asked(twoSteps);
    expect(refusedTo(waiting, "Helen", "AP-2026-0001", "Refuse")).toBe(
      "Say why TR-1 is refused, as the comment of AP-2026-0001; Nora will want to know.",
    );
    const no = decide(waiting, "Helen", "AP-2026-0001", "Refuse", "No budget");
    expect(standing(no).state).toBe("Refused");
    expect(refusedTo(no, "Ines", "AP-2026-0002")).toBe("TR-1 was refused by Helen already.");
    expect(standing(asked(no, trip({ subject: "Cheaper" })), "Cheaper")).toMatchObject({
      state: "Waiting",
      approvals: [{ approval: "AP-2026-0003" }, { approval: "AP-2026-0004" }],
    });
  });

  test("that reads differently now has to be asked again, approved or not", () => {
    const waiting = asked(company());
    const approved = decide(waiting, "Helen", "AP-2026-0001", "Approve");
    for (const tables of [waiting, approved]) expect(standing(tables, "Lisbon, a day longer").state).toBe("Changed");
    const again = asked(approved, trip({ subject: "Lisbon, a day longer" }));
    expect(standing(again, "Lisbon, a day longer")).toMatchObject({
      state: "Waiting",
      approvals: [{ approval: "AP-2026-0002" }],
    });
    expect(again.find(Approvals, "AP-2026-0001")).toMatchObject({ decision: "Approve", withdrawnOn: today });
  });

  test("that was approved in part has to be asked again once it comes to another sum", () => {
    const half = done(
      asked(twoSteps),
      decideStep,
      { approval: "AP-2026-0001", decision: "Approve", amount: 700 },
      as("Helen"),
    ).tables;
    expect(half.rows(Approvals).map(({ amount }) => amount)).toEqual([700, 700]);
    const approved = decide(half, "Ines", "AP-2026-0002", "Approve");
    // What a trip comes to stands in its subject; what of a claim is approved does not.
    const asClaim = company({ approvals: approved.rows(Approvals).map((row) => ({ ...row, kind: "Claim" as const })) });
    const stateAt = (amount: number) => standingsIn(asClaim)("Claim", "TR-1", { subject: trip().subject, amount });
    expect(stateAt(700)).toMatchObject({ state: "Approved" });
    for (const other of [699.99, 700.01, 900])
      expect(stateAt(other)).toMatchObject({ state: "Changed", approvedFor: 700 });
  });

  test("is asked once for the same", () => {
    const waiting = asked(company());
    expect(refused(waiting, ask, trip(), as("Nora"))).toBe("TR-1 waits for Helen already (AP-2026-0001 in Approvals).");
    expect(refused(decide(waiting, "Helen", "AP-2026-0001", "Approve"), ask, trip(), as("Nora"))).toBe(
      "TR-1 is approved as it stands.",
    );
  });

  test("that is taken back waits for nobody", () => {
    const waiting = asked(twoSteps);
    const changes = withdraw(waiting, "Trip", "TR-1", today);
    expect(standing(applied(waiting, { sentence: "Took it back", changes })).state).toBe("Not asked");
    expect(changes).toHaveLength(2);
    expect(withdraw(waiting, "Claim", "TR-1", today)).toEqual([]);
  });

  test("is not approved by a step whose row is gone, nor by a word in a cell, nor by its requester's name", () => {
    const row = {
      approval: "AP-1",
      kind: "Trip",
      reference: "TR-1",
      subject: trip().subject,
      requester: "Nora",
      amount: 900,
      step: 1,
      approver: "Helen",
      askedOn: today,
      decision: "Approve",
    } as const;
    const check = (more: Partial<NewRow<typeof Approvals.columns>>, state: Standing["state"]) =>
      expect(standing(company({ approvals: [{ ...row, ...more }] })).state).toBe(state);
    check({ decidedBy: "Helen", decidedOn: today }, "Approved");
    check({ decidedBy: "Helen", decidedOn: today, steps: 2 }, "Changed");
    check({ decidedBy: "Helen" }, "Waiting");
    check({ decidedBy: "nora ", decidedOn: today }, "Waiting");
    check({ decidedOn: today }, "Waiting");
    check({ decidedBy: "No\u200bra ", decidedOn: today }, "Waiting");
    check({ decidedBy: "Bart", decidedOn: today }, "Waiting");
  });
});

describe("who decides", () => {
  const away = (from: string, to?: string) =>
    company({
      people: [{ person: "Helen", department: "Office", manager: "Ines", delegate: "Omar" }],
      absences: [{ absence: "AB-1", person: "Helen", from, to }],
    });
  test.each<[string, TableSet, string, string | undefined]>([
    ["the approver", company(), "helen", undefined],
    ["the approver, even while away", away(today), "Helen", undefined],
    ["the delegate on the first day away", away(today, "2026-12-01"), "Omar", undefined],
    ["the delegate on the last day away", away("2026-11-01", today), "Omar", undefined],
    ["the delegate while the return is open", away("2026-11-01"), "Omar", undefined],
    [
      "not the delegate the day after",
      away("2026-11-01", "2026-11-23"),
      "Omar",
      "Omar decides for Helen only while Absences gives Helen as away; AP-2026-0001 waits.",
    ],
    [
      "not the delegate the day before",
      away("2026-11-25"),
      "Omar",
      "Omar decides for Helen only while Absences gives Helen as away; AP-2026-0001 waits.",
    ],
    [
      "not the requester",
      company(),
      " NORA",
      "AP-2026-0001 is Nora's own request for TR-1: someone else must decide it.",
    ],
    ["not just anyone", company(), "Grace", "AP-2026-0001 is for Helen to decide, not for Grace."],
    [
      "not just anyone while the approver is away",
      away(today),
      "Grace",
      "AP-2026-0001 is for Helen or Omar to decide, not for Grace.",
    ],
  ])("is %s", (_, tables, user, sentence) => {
    const waiting = asked(tables);
    if (sentence === undefined)
      expect(standing(decide(waiting, user, "AP-2026-0001", "Approve")).approvals).toMatchObject([
        { approver: "Helen", decidedBy: user },
      ]);
    else expect(refusedTo(waiting, user, "AP-2026-0001")).toBe(sentence);
  });

  test("is not the requester as a delegate", () => {
    const waiting = asked(away(today), trip({ requester: "Omar" }));
    expect(refusedTo(waiting, "Omar", "AP-2026-0001")).toBe(
      "AP-2026-0001 is Omar's own request for TR-1: someone else must decide it.",
    );
  });

  test("is another person at each step", () => {
    const rules = [rule("first", 1, { approver: "Omar" }), rule("second", 2, { approver: "Helen" })];
    const waiting = asked(
      company({
        rules,
        people: [{ person: "Helen", delegate: "Omar" }],
        absences: [{ absence: "AB-1", person: "Helen", from: today }],
      }),
    );
    const half = decide(waiting, "Omar", "AP-2026-0001", "Approve");
    expect(refusedTo(half, "Omar", "AP-2026-0002")).toBe(
      "Omar has decided AP-2026-0001 of TR-1 already; someone else must decide AP-2026-0002.",
    );
  });

  test("decides once", () => {
    const decided = decide(asked(company()), "Helen", "AP-2026-0001", "Approve");
    expect(refusedTo(decided, "Helen", "AP-2026-0001", "Refuse")).toBe(
      "AP-2026-0001 was decided by Helen on 2026-11-24 already.",
    );
  });
});
