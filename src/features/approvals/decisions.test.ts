import { done, refused, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { Approvals, ApprovalRules } from "../../model/approvals/approvals";
import { subjectsNow } from "../../model/approvals/approvalSubjects";
import { decideApproval } from "../../model/approvals/decide";
import { claimSubject, Claims, expenseReads, Expenses } from "../../model/expenses/tables";
import { TripEstimates, TripLegs, Trips } from "../../model/trips/tables";
import { Departments } from "../../model/company/lists";
import { staffOn } from "../../model/calendar/absences";
import { Absences } from "../../model/calendar/tables";
import { notInPeople, People } from "../../model/people/people";
import { Settings } from "../../model/company/settings";
import type { NewRow } from "../../tables/defineTable";
import { readTable } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { approvalTodo } from "./approvalTodo";
import { cellDecisions } from "./cellDecisions";
import { acceptFromCells, clearDecision } from "./decisions";
import { approvalOf, decisionList, isShown } from "./decisionList";
import { addAbsence, endAbsence } from "./absences";
import { handOver } from "./handOver";
import { waitingDecisions } from "./waiting";

const today = "2026-11-24";
const as = (user: string) => ({ today, now: `${today}T09:30`, user });

const lisbon = "Nora to Lisbon, 2026-12-08 to 2026-12-11, estimate 900";
const porto = "Nora to Porto, 2026-12-08 to 2026-12-11, estimate 900";
/** TR-9 is a day longer than it was asked for. */
const portoNow = "Nora to Porto, 2026-12-08 to 2026-12-12, estimate 900";
const claim = { claim: "EX-1", person: "Nora", purpose: "Fair", date: "2026-11-18" };
/** Of 900.00 that are claimed 700.00 would be approved. */
const lines = [
  { expense: "E-1", claim: "EX-1", date: "2026-11-17", category: "Hotel", amount: 400 },
  { expense: "E-2", claim: "EX-1", date: "2026-11-17", category: "Flight", amount: 500, approved: 300 },
].map((line) => ({ ...line, askedAs: expenseReads(line) }));
const twoLines = claimSubject(claim, lines, "EUR");

type Row = NewRow<typeof Approvals.columns>;
const row = (approval: string, more: Partial<Row> = {}): Row => ({
  approval,
  kind: "Trip",
  reference: "TR-1",
  subject: lisbon,
  requester: "Nora",
  amount: 900,
  step: 1,
  approver: "Helen",
  askedOn: "2026-11-20",
  ...more,
});

/** Nora asks, Helen decides; Omar stands in for Helen, who is here unless `away`. */
const company = (approvals: readonly Row[], away = false): TableSet =>
  tablesOf([
    rowsOf(Settings),
    rowsOf(Departments),
    rowsOf(
      People,
      { person: "Nora", manager: "Helen" },
      { person: "Omar", manager: "Helen" },
      { person: "Helen", manager: "Ines", delegate: "Omar" },
      { person: "Ines" },
      { person: "Gone", manager: "Ines", active: false },
    ),
    rowsOf(Absences, ...(away ? [{ absence: "AB-2026-0001", person: "Helen", from: today }] : [])),
    rowsOf(ApprovalRules),
    rowsOf(Approvals, ...approvals),
    rowsOf(
      Trips,
      ...(
        [
          ["TR-1", "Lisbon", "2026-12-11"],
          ["TR-9", "Porto", "2026-12-12"],
        ] as const
      ).map(([trip, destination, end]) => ({
        trip,
        traveller: "Nora",
        purpose: "Fair",
        kind: "Home" as const,
        destination,
        start: "2026-12-08",
        end,
      })),
    ),
    rowsOf(
      TripEstimates,
      { trip: "TR-1", category: "Hotel", amount: 900 },
      { trip: "TR-9", category: "Hotel", amount: 900 },
    ),
    rowsOf(TripLegs),
    rowsOf(Claims, claim),
    rowsOf(Expenses, ...lines),
  ]);

const inCells = (tables: TableSet) =>
  cellDecisions(tables, today, subjectsNow(tables)).map(
    ({ approval, obstacle }) => `${approval.approval}: ${obstacle ?? "accepted"}`,
  );

describe("a decision made in a cell", () => {
  const approve: Partial<Row> = { decision: "Approve" };
  test.each<[string, Partial<Row>, boolean, string]>([
    ["is the approver's where nobody is named", approve, false, "accepted"],
    ["may be the approver's by name", { ...approve, decidedBy: "HELEN" }, false, "accepted"],
    ["may be the delegate's while the approver is away", { ...approve, decidedBy: "Omar" }, true, "accepted"],
    ["refuses with a comment", { decision: "Refuse", comment: "Too dear" }, false, "accepted"],
    ["that someone dated by hand is checked all the same", { ...approve, decidedOn: today }, false, "accepted"],
    [
      "is not the requester's",
      { ...approve, decidedBy: "Nora", decidedOn: today },
      false,
      "AP-1 is Nora's own request for TR-1: someone else must decide it.",
    ],
    [
      "is not the delegate's while the approver is there",
      { ...approve, decidedBy: "Omar" },
      false,
      "Omar decides for Helen only while Absences gives Helen as away; AP-1 waits.",
    ],
    ["is not anyone's", { ...approve, decidedBy: "Zoe" }, false, "AP-1 is for Helen to decide, not for Zoe."],
    [
      "does not refuse without a comment",
      { decision: "Refuse" },
      false,
      "Say why TR-1 is refused, as the comment of AP-1; Nora will want to know.",
    ],
    [
      "does not hold for what was withdrawn",
      { ...approve, withdrawnOn: "2026-11-21" },
      false,
      "AP-1 was withdrawn on 2026-11-21; there is nothing to decide any more.",
    ],
    [
      "does not hold for what was changed since",
      { ...approve, reference: "TR-9", subject: porto },
      false,
      `TR-9 was changed after it was asked: it reads "${portoNow}" now. It has to be asked again.`,
    ],
    [
      "does not hold for what is gone",
      { ...approve, reference: "TR-7" },
      false,
      "TR-7 was cancelled, or it is not in the workbook any more.",
    ],
  ])("%s", (_, more, away, told) => {
    expect(inCells(company([row("AP-1", more)], away))).toEqual([`AP-1: ${told}`]);
  });

  const second = row("AP-2", { step: 2, approver: "Ines", decision: "Approve" });
  test.each<[string, readonly Row[], readonly string[]]>([
    ["waits for the step before it", [second, row("AP-1")], ["AP-2: AP-2 is step 2: Helen has to approve AP-1 first."]],
    [
      "holds together with the step before it, in whatever order they stand",
      [second, row("AP-1", approve)],
      ["AP-1: accepted", "AP-2: accepted"],
    ],
    [
      "comes too late after a no in the step before it",
      [row("AP-1", { decision: "Refuse", comment: "No" }), second],
      ["AP-1: accepted", "AP-2: TR-1 was refused by Helen already."],
    ],
    ["is none where it was counted already", [row("AP-1", { ...approve, decidedBy: "Helen", decidedOn: today })], []],
  ])("%s", (_, rows, told) => {
    expect(inCells(company(rows))).toEqual(told);
  });

  test("is recorded with all others that can be, at once; the others stay as they are", () => {
    const tables = company([
      row("AP-1", approve),
      row("AP-2", { kind: "Claim", reference: "EX-1", subject: twoLines, decision: "Refuse", comment: " Twice " }),
      row("AP-3", { reference: "TR-9", subject: porto, ...approve }),
    ]);
    const after = done(tables, acceptFromCells, {}, as("Ines"));
    expect(after.plan).toMatchObject({
      sentence: "Accepted from cells: 1 approved, 1 refused",
      warnings: [expect.stringMatching(/^TR-9 was changed/)],
    });
    expect(after.tables.rows(Approvals)).toMatchObject([
      { decidedBy: "Helen", decidedOn: today },
      { decidedBy: "Helen", decidedOn: today, comment: "Twice" },
      { decision: "Approve", decidedOn: undefined },
    ]);
    expect(refused(after.tables, acceptFromCells, {}, as("Ines"))).toBe(
      "No decision in a cell can be accepted. Each one's reason is beside it.",
    );
  });

  const inPart = { ...approve, kind: "Claim", reference: "EX-1", subject: twoLines } as const;
  test("is on the sum that the lines come to, and so are the steps after it", () => {
    const tables = company([
      row("AP-1", inPart),
      row("AP-2", { ...inPart, step: 2, approver: "Ines" }),
      row("AP-3", { ...inPart, step: 3, approver: "Omar", decision: undefined }),
    ]);
    const after = done(tables, acceptFromCells, {}, as("Ines")).tables;
    expect(after.rows(Approvals)).toMatchObject([
      { amount: 700, decidedBy: "Helen" },
      { amount: 700, decidedBy: "Ines" },
      { amount: 700, decidedBy: undefined },
    ]);
  });

  test("is not accepted where the lines come to more than the step before left of them", () => {
    const rows = [
      row("AP-1", { ...inPart, amount: 650, decidedBy: "Helen", decidedOn: today }),
      row("AP-2", { ...inPart, amount: 650, step: 2, approver: "Ines" }),
    ];
    expect(inCells(company(rows))).toEqual([
      "AP-2: EX-1 can be approved for 650.00 EUR at most, and Approved of its lines comes to 700.00 EUR. Put the lines right in Expenses.",
    ]);
  });

  test.each<[string, string, string]>([
    ["the requester", "Nora", "TR-1 is your own request: someone else must accept the decision in the cell of AP-1."],
    ["somebody unknown", "Someone", notInPeople("Someone")],
    ["one who has left", "Gone", "Gone has left: Active is No in People. Someone else must do this."],
  ])("is not accepted by %s", (_, user, told) => {
    expect(refused(company([row("AP-1", approve)]), acceptFromCells, {}, as(user))).toBe(told);
  });

  test.each<[string, Partial<Row>, string]>([
    [
      "another requester typed into its row",
      { ...approve, requester: "Omar", decidedBy: "Helen" },
      "AP-1: TR-1 is Nora's, and AP-1 names Omar as its requester. Correct the name in Approvals.",
    ],
    ["an approver who is not in People", { ...approve, approver: "Zoe" }, `AP-1: ${notInPeople("Zoe")}`],
    [
      "an approver who has left",
      { ...approve, approver: "Gone" },
      "AP-1: Gone has left: Active is No in People. Someone else must do this.",
    ],
  ])("does not count with %s", (_, more, told) => {
    expect(inCells(company([row("AP-1", more)]))).toEqual([told]);
  });

  test("that can't be accepted is cleared; one that counts is not", () => {
    const tables = company([
      row("AP-1", { decision: "Refuse", decidedBy: "Zoe" }),
      row("AP-2", { ...approve, decidedBy: "Helen", decidedOn: today }),
    ]);
    const after = done(tables, clearDecision, { approval: "AP-1" }, as("Tom"));
    expect(after.plan.sentence).toBe('Cleared "Refuse" from the cell of AP-1, TR-1');
    expect(after.tables.find(Approvals, "AP-1")).toMatchObject({ decision: undefined, decidedBy: undefined });
    expect(refused(after.tables, clearDecision, { approval: "AP-1" }, as("Tom"))).toBe(
      "No decision stands in the cell of AP-1.",
    );
    expect(refused(after.tables, clearDecision, { approval: "AP-2" }, as("Tom"))).toBe(
      "AP-2 was decided by Helen on 2026-11-24; that stays.",
    );
  });
});

test("what was changed since it was asked can't be decided in the pane either", () => {
  const tables = company([row("AP-1", { reference: "TR-9", subject: porto }), row("AP-2")]);
  expect(refused(tables, decideApproval, { approval: "AP-1", decision: "Approve" }, as("Helen"))).toMatch(
    /^TR-9 was changed/,
  );
  expect(done(tables, decideApproval, { approval: "AP-2", decision: "Approve" }, as("Helen")).plan.sentence).toBe(
    `Approved TR-1, ${lisbon}`,
  );
});

test("a claim of which less is approved is decided in part, as it is told", () => {
  const tables = company([row("AP-1", { kind: "Claim", reference: "EX-1", subject: twoLines })]);
  const after = done(tables, decideApproval, { approval: "AP-1", decision: "Approve" }, as("Helen"));
  expect(after.plan.sentence).toBe(`Approved EX-1, ${twoLines}; in part: 700.00 EUR of 900.00 EUR`);
  expect(after.tables.find(Approvals, "AP-1")?.amount).toBe(700);
  const refused = done(tables, decideApproval, { approval: "AP-1", decision: "Refuse", comment: "No" }, as("Helen"));
  expect(refused.tables.find(Approvals, "AP-1")?.amount).toBe(900);
});

describe("what waits", () => {
  const rows = [
    row("AP-1", { askedOn: "2026-11-23" }),
    row("AP-2", { step: 2, approver: "Ines" }),
    row("AP-3", { kind: "Claim", reference: "EX-1", subject: twoLines, requester: "Omar" }),
    row("AP-4", { reference: "TR-9", subject: porto, decision: "Approve", decidedBy: "Zoe" }),
    row("AP-5", { reference: "TR-8", decision: "Refuse", decidedBy: "Helen", decidedOn: today, comment: "No" }),
    row("AP-6", { reference: "TR-8", step: 2, approver: "Ines" }),
    row("AP-7", { reference: "TR-6", withdrawnOn: today }),
  ];
  const listed = (show: "mine" | "all" | "decided", user: string, away = false) => {
    const tables = company(rows, away);
    const list = decisionList(tables, today, user, subjectsNow(tables));
    return list.filter((each) => isShown(each, show)).map((each) => approvalOf(each).approval);
  };

  test.each<[string, "mine" | "all" | "decided", string, boolean, readonly string[]]>([
    ["is the next step of each request, the oldest first", "all", "Tom", false, ["AP-3", "AP-4", "AP-1"]],
    ["for an approver is theirs", "mine", "helen", false, ["AP-3", "AP-4", "AP-1"]],
    ["for a later approver is not there yet", "mine", "Ines", false, []],
    ["for a delegate is nothing while the approver is there", "mine", "Omar", false, []],
    ["for a delegate is all but their own while the approver is away", "mine", "Omar", true, ["AP-4", "AP-1"]],
    ["for a requester is nothing of their own", "mine", "Nora", true, []],
    ["is not what was decided", "decided", "Tom", false, ["AP-5"]],
  ])("%s", (_, show, user, away, numbers) => {
    expect(listed(show, user, away)).toEqual(numbers);
  });

  test("is not for a delegate who has decided the step before", () => {
    const steps = [
      row("AP-1", { approver: "Omar", decision: "Approve", decidedBy: "Omar", decidedOn: today }),
      row("AP-2", { step: 2 }),
    ];
    const tables = company(steps, true);
    const mine = (user: string) =>
      decisionList(tables, today, user, subjectsNow(tables)).filter((each) => each.kind === "waiting" && each.mine)
        .length;
    expect([mine("Helen"), mine("Omar")]).toEqual([1, 0]);
  });

  test("is told with age, who stands in, and why it can't be decided", () => {
    const tables = company(rows, true);
    expect(waitingDecisions(tables, today, subjectsNow(tables))).toMatchObject([
      // Omar can't stand in for his own request.
      { approval: { approval: "AP-3" }, age: 4, isAway: true, inCell: false },
      { approval: { approval: "AP-4" }, standsIn: "Omar", inCell: true },
      { approval: { approval: "AP-1" }, age: 1, standsIn: "Omar" },
    ]);
    const [own, changed, plain] = waitingDecisions(tables, today, subjectsNow(tables));
    expect(own).not.toHaveProperty("standsIn");
    expect(changed?.outdated).toMatch(/^TR-9 was changed/);
    expect(plain).not.toHaveProperty("outdated");
  });

  test("is said on Home, decisions in cells apart", () => {
    expect(approvalTodo(company(rows), today)).toMatchObject([
      {
        what: "decision made in a cell to check",
        count: 1,
        example: `Approved by Zoe: TR-9, ${porto}`,
        step: "Check",
        page: "approvals/cells",
      },
      {
        what: "decisions wait",
        count: 2,
        example: "EX-1, 2 lines, EUR 900.00 for Nora, for Helen, 4 days",
        byPerson: new Map([
          [
            "Helen",
            { what: "decisions wait", count: 2, example: "EX-1, 2 lines, EUR 900.00 for Nora, for Helen, 4 days" },
          ],
        ]),
        step: "Decide",
        page: "approvals?show=undecided",
      },
    ]);
    expect(approvalTodo(company([]), today)).toEqual([]);
  });
});

describe("handing over", () => {
  const two = company([row("AP-1", { decision: "Approve" }), row("AP-2", { step: 2, approver: "Ines" })]);
  test("gives the step to someone else, and the row keeps whose it was", () => {
    const after = done(two, handOver, { approval: "AP-1", approver: "Omar" }, as("Helen"));
    expect(after.plan.sentence).toBe("Handed AP-1, TR-1, over from Helen to Omar");
    expect(after.tables.find(Approvals, "AP-1")).toMatchObject({
      approver: "Omar",
      handedOverFrom: "Helen",
      decision: undefined,
    });
    const again = done(after.tables, handOver, { approval: "AP-1", approver: "Helen" }, as("Omar"));
    expect(again.tables.find(Approvals, "AP-1")).toMatchObject({ approver: "Helen", handedOverFrom: "Helen, Omar" });
  });

  test.each<[string, string, string, TableSet, string]>([
    ["to the requester", "nora", "Helen", two, "Nora asked for TR-1 and can't decide it. Choose someone else."],
    ["by somebody unknown", "Omar", "Someone", two, notInPeople("Someone")],
    ["by the requester", "Omar", "Nora", two, "TR-1 is your own request: ask Helen to hand it over."],
    [
      "by who neither decides it nor manages its approver",
      "Omar",
      "Omar",
      two,
      "AP-1 is for Helen to decide: only Helen or Ines can hand it over.",
    ],
    ["by a manager to themselves", "Ines", "Ines", two, "You can't hand AP-1 over to yourself. Choose someone else."],
    ["to whom it is", "Helen", "Helen", two, "AP-1 is Helen's already."],
    ["to who decides another step", "Ines", "Helen", two, "Ines decides AP-2 of TR-1; each step wants another person."],
    ["to someone unknown", "Zoe", "Helen", two, "Zoe is not in People. Choose someone who is, or add the name there."],
    ["to someone who has left", "Gone", "Helen", two, "Gone has left: Active is No in People. Choose someone else."],
    [
      "what was withdrawn",
      "Omar",
      "Helen",
      company([row("AP-1", { withdrawnOn: today })]),
      "AP-1 was withdrawn on 2026-11-24.",
    ],
    [
      "what was decided",
      "Omar",
      "Helen",
      company([row("AP-1", { decision: "Approve", decidedBy: "Helen", decidedOn: today })]),
      "AP-1 was decided by Helen already.",
    ],
  ])("is refused %s", (_, approver, user, tables, sentence) => {
    expect(refused(tables, handOver, { approval: "AP-1", approver }, as(user))).toBe(sentence);
  });
});

test("a stand-in hands over while the approver is away, and a manager once the approver has left", () => {
  const away = company([row("AP-1")], true);
  expect(done(away, handOver, { approval: "AP-1", approver: "Ines" }, as("Omar")).plan.sentence).toContain("to Ines");
  const left = company([row("AP-1", { approver: "Gone" })]);
  expect(done(left, handOver, { approval: "AP-1", approver: "Omar" }, as("Ines")).plan.sentence).toContain("to Omar");
  expect(refused(left, handOver, { approval: "AP-1", approver: "Omar" }, as("Helen"))).toBe(
    "AP-1 is for Gone to decide: only Ines can hand it over.",
  );
});

test("who decides meanwhile is chosen by who is away or their manager, not by who waits for the decision", () => {
  const away = { person: "Helen", from: today, delegate: "Ines" };
  for (const user of ["Helen", "Ines"])
    expect(done(company([]), addAbsence, away, as(user)).plan.sentence).toContain("Ines decides");
  expect(refused(company([]), addAbsence, away, as("Nora"))).toBe(
    "Who decides for Helen is for Helen or Ines to choose. Leave the delegate as it is in People, or ask them.",
  );
  expect(done(company([]), addAbsence, { ...away, delegate: "Omar" }, as("Nora")).plan.sentence).toContain(
    "Omar decides",
  );
});

describe("an absence", () => {
  const [from, to] = [today, "2026-12-01"];
  test.each<[string, Parameters<typeof addAbsence.plan>[1], string, readonly string[]]>([
    [
      "with a delegate",
      { person: "Helen", from, to, delegate: "omar" },
      "Helen is away from 2026-11-24 to 2026-12-01, Omar decides",
      [],
    ],
    [
      "that is open, without a delegate",
      { person: "Nora", from },
      "Nora is away from 2026-11-24",
      ["Nobody decides for Nora meanwhile. Choose a delegate."],
    ],
    [
      "that is over",
      { person: "Nora", from: "2026-11-01", to: "2026-11-23" },
      "Nora is away from 2026-11-01 to 2026-11-23",
      [],
    ],
    [
      "of an afternoon",
      { person: "Helen", from, to: from, fromTime: "13:00", delegate: "Omar" },
      "Helen is away from 2026-11-24 to 2026-11-24, Omar decides",
      [],
    ],
  ])("%s is entered", (_, input, sentence, warnings) => {
    const after = done(company([]), addAbsence, input, as("Tom"));
    expect(after.plan).toMatchObject({ sentence, warnings });
    expect(after.tables.rows(Absences)).toMatchObject([
      { absence: "AB-2026-0001", person: input.person, from: input.from, to: input.to },
    ]);
  });

  test("several of one person are kept side by side", () => {
    const first = done(company([]), addAbsence, { person: "Nora", from, to: from }, as("Tom")).tables;
    const { tables } = done(first, addAbsence, { person: "Nora", from: "2026-12-21" }, as("Tom"));
    expect(tables.rows(Absences)).toMatchObject([
      { from, to: from },
      { absence: "AB-2026-0002", from: "2026-12-21" },
    ]);
    expect(refused(tables, addAbsence, { person: "nora", from, to: from }, as("Tom"))).toBe(
      "nora is away from 2026-11-24 already. Change that absence instead.",
    );
  });

  test.each<[string, string, string | undefined, object]>([
    ["that has begun ends yesterday", "2026-11-20", undefined, { to: "2026-11-23" }],
    ["that begins today is cancelled", today, "2026-12-01", { status: "Cancelled" }],
    ["that is to come is cancelled", "2026-12-01", undefined, { status: "Cancelled" }],
  ])("%s", (_, first, last, left) => {
    const before = done(company([]), addAbsence, { person: "Nora", from: first, to: last }, as("Tom")).tables;
    const { tables } = done(before, endAbsence, { absence: "AB-2026-0001" }, as("Tom"));
    expect(tables.rows(Absences)).toMatchObject([left]);
    expect(staffOn(tables, today).isAway("Nora")).toBe(false);
  });

  test("what an older workbook kept in People counts, and moves to Absences with the first one entered", () => {
    const older = company([]).with([
      readTable(People, {
        headers: ["Person", "Manager", "Delegate", "Away from", "Away to"],
        body: [
          ["Nora", "Helen", "", "", ""],
          ["Helen", "", "Omar", 46350, 46357],
          ["Omar", "Helen", "", "soon", ""],
        ],
      }),
    ]);
    expect(staffOn(older, today).isAway("HELEN")).toBe(true);
    const { tables } = done(older, addAbsence, { person: "Omar", from: "2026-12-21" }, as("Tom"));
    expect(tables.rows(Absences)).toMatchObject([
      { absence: "AB-2026-0001", person: "Helen", from: today, to: "2026-12-01" },
      { absence: "AB-2026-0002", person: "Omar" },
    ]);
    const ended = done(tables, endAbsence, { absence: "AB-2026-0001" }, as("Tom")).tables;
    expect(staffOn(ended, today).isAway("Helen")).toBe(false);
  });

  test.each<[string, Parameters<typeof addAbsence.plan>[1], string]>([
    [
      "that ends before it begins",
      { person: "Helen", from, to: "2026-11-23" },
      "The last day away, 2026-11-23, comes before the first, 2026-11-24. Enter a later one.",
    ],
    [
      "that ends before it begins on one day",
      { person: "Helen", from, to: from, fromTime: "13:00", toTime: "09:00" },
      "The absence of 2026-11-24 ends at 09:00, before it begins at 13:00. Enter a later time.",
    ],
    ["with oneself as delegate", { person: "Helen", from, delegate: "HELEN" }, "Helen can't stand in for themselves."],
    [
      "with an unknown delegate",
      { person: "Helen", from, delegate: "Zoe" },
      "Zoe is not in People. Choose someone who is.",
    ],
    [
      "with a delegate who has left",
      { person: "Helen", from, delegate: "Gone" },
      "Gone has left: Active is No in People. Choose someone else.",
    ],
  ])("%s is refused", (_, input, sentence) => {
    expect(refused(company([]), addAbsence, input, as("Tom"))).toBe(sentence);
  });
});
