import fc from "fast-check";
import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { MileageRates } from "../mileage";
import { Approvals } from "../../approvals/approvals";
import { People } from "../../people/people";
import { Rates } from "../../money/rates";
import { addDays } from "../../../domain/calendarDay";
import type { NewRow } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Trips } from "../../trips/tables";
import { Claims, Expenses, Policy, type Expense } from "../tables";
import { checkDraft, checkExpenses } from "./checkExpenses";
import { formatFindings, type Finding } from "./finding";

type Line = NewRow<typeof Expenses.columns>;
type Rule = NewRow<typeof Policy.columns>;

const today = "2026-11-24";
/** A Tuesday. */
const day = "2026-11-17";

const claims: readonly NewRow<typeof Claims.columns>[] = [
  { claim: "CL-1", person: "Nora Lindqvist", purpose: "Fair in Lisbon", trip: "TR-1", date: "2026-11-01" },
  { claim: "CL-2", person: "Tomas Berg", purpose: "Client visit", date: "2026-11-01" },
  { claim: "CL-3", person: "nora lindqvist", purpose: "Supplies", date: "2026-11-01" },
  { claim: "CL-4", person: "Helen Marsh", purpose: "Dinner with a client", date: "2026-11-01" },
  { claim: "CL-9", person: "Nora Lindqvist", purpose: "Mistake", date: "2026-11-01", cancelledOn: today },
];

function tablesWith(
  lines: readonly Line[],
  policy: readonly Rule[] = [],
  refusals: readonly NewRow<typeof Approvals.columns>[] = [],
): TableSet {
  return tablesOf([
    rowsOf(
      People,
      { person: "Nora Lindqvist", department: "Administration", grade: "Staff" },
      { person: "Tomas Berg", department: "Sales", grade: "Staff" },
      { person: "Helen Marsh", department: "Administration", grade: "Director" },
    ),
    rowsOf(Claims, ...claims),
    rowsOf(Expenses, ...lines),
    rowsOf(Policy, ...policy),
    rowsOf(Approvals, ...refusals),
    rowsOf(MileageRates, { from: "2026-01-01", rate: 0.3 }),
    rowsOf(Rates, { currency: "USD", date: "2026-11-01", rate: 0.9 }),
    rowsOf(Trips, {
      trip: "TR-1",
      traveller: "Nora Lindqvist",
      purpose: "Fair",
      kind: "Abroad",
      destination: "Lisbon",
      start: "2026-11-16",
      end: "2026-11-21",
    }),
  ]);
}

const meal = (expense: string, more: Partial<Line> = {}): Line => ({
  expense,
  claim: "CL-2",
  date: day,
  category: "Meals",
  amount: 20,
  ...more,
});

/** The rules found in one expense, with their strength: "Block Receipt missing". */
function rulesOf(
  lines: readonly Line[],
  policy: readonly Rule[] = [],
  of = lines[0]?.expense ?? "",
): readonly string[] {
  return (checkExpenses(tablesWith(lines, policy), today).get(of) ?? []).map(
    ({ strength, rule }) => `${strength} ${rule}`,
  );
}

describe("a line by itself", () => {
  test.each<[string, Partial<Line>, readonly string[]]>([
    ["an ordinary lunch", {}, []],
    ["no receipt above 25", { amount: 25.01 }, ["Block Receipt missing"]],
    ["no receipt at 25", { amount: 25 }, []],
    ["a receipt", { amount: 80, receipt: "lunch.jpg" }, []],
    ["mileage needs no receipt", { category: "Mileage", amount: 30, distance: 100 }, []],
    ["mileage above the rate", { category: "Mileage", amount: 30.01, distance: 100 }, ["Block Mileage above the rate"]],
    ["mileage without distance", { category: "Mileage", amount: 30 }, ["Block Mileage above the rate"]],
    ["ninety days ago", { date: addDays(today, -90) }, []],
    ["ninety-one days ago", { date: addDays(today, -91) }, ["Warn Older than allowed (days)"]],
    ["tomorrow", { date: addDays(today, 1) }, ["Block Dated in the future"]],
    ["a Sunday", { date: "2026-11-22" }, ["Note On a weekend"]],
    ["a train on a Sunday", { date: "2026-11-22", category: "Rail" }, []],
    ["entertainment of nobody", { category: "Entertainment" }, ["Warn People missing at entertainment"]],
    ["a refund", { amount: -200 }, []],
    ["dollars without a rate", { currency: "USD" }, ["Block Exchange rate missing"]],
    ["dollars", { currency: "USD", rate: 0.9, rateDate: "2026-11-01", homeAmount: 18 }, []],
    [
      "dollars at a rate far off",
      { currency: "USD", rate: 0.99, rateDate: "2026-11-01", homeAmount: 19.8 },
      ["Warn Exchange rate far off (%)"],
    ],
    [
      "dollars at a rate of last year",
      { currency: "USD", rate: 0.9, rateDate: "2025-11-01", homeAmount: 18 },
      ["Warn Exchange rate stale"],
    ],
    ["an amount that is no currency's", { currency: "dollar" }, ["Block Exchange rate missing"]],
    ["outside the trip", { claim: "CL-1", date: "2026-11-23" }, ["Warn Outside the trip's dates"]],
    ["a flight booked before the trip", { claim: "CL-1", category: "Flight", date: "2026-11-02" }, []],
    ["a Saturday of the trip", { claim: "CL-1", date: "2026-11-21" }, []],
    ["a cancelled claim", { claim: "CL-9", amount: 500 }, []],
    ["no claim", { claim: undefined, amount: 20 }, []],
  ])("%s", (_what, more, expected) => expect(rulesOf([meal("EX-1", more)])).toEqual(expected));
});

describe("the policy table", () => {
  const off = (rule: string): Rule => ({ rule, measure: "Line", strength: "Off" });

  test("sets the strength and the figure of a built-in rule by its name", () => {
    const old = [meal("EX-1", { date: addDays(today, -40) })];
    expect(
      rulesOf(old, [{ rule: "older than allowed (days)", measure: "Line", limit: 30, strength: "Block" }]),
    ).toEqual(["Block Older than allowed (days)"]);
    expect(rulesOf([meal("EX-1", { amount: 80 })], [off("Receipt missing")])).toEqual([]);
  });

  const limit = (rule: string, strength: Rule["strength"], amount: number, more: Partial<Rule> = {}): Rule => ({
    rule,
    measure: "Line",
    limit: amount,
    strength,
    ...more,
  });
  const dinner = (more: Partial<Line> = {}) => [meal("EX-1", { amount: 70, receipt: "r", ...more })];

  test.each<[string, readonly Rule[], Partial<Line>, readonly string[]]>([
    ["over the limit", [limit("any", "Warn", 50)], {}, ["Warn any"]],
    ["at the limit", [limit("any", "Warn", 70)], {}, []],
    [
      "a category's limit goes before a department's",
      [
        limit("any", "Warn", 50),
        limit("meals", "Block", 60, { category: "meals" }),
        limit("sales", "Note", 10, { department: "Sales" }),
      ],
      {},
      ["Block meals"],
    ],
    [
      "a grade's limit goes before that of all",
      [
        limit("meals", "Block", 60, { category: "Meals" }),
        limit("directors", "Block", 90, { category: "Meals", grade: "Director" }),
      ],
      { claim: "CL-4" },
      [],
    ],
    [
      "Off exempts what it is about",
      [limit("any", "Block", 50), { ...off("no limit on meals"), category: "Meals", limit: 0 }],
      {},
      [],
    ],
    [
      "a receipt for meals from 5 on",
      [{ rule: "receipts of meals", category: "Meals", measure: "Line", receiptAbove: 5, strength: "Note" }],
      { receipt: undefined, amount: 20 },
      ["Note receipts of meals"],
    ],
    ["a night of more than its limit", [limit("night", "Warn", 69.99, { measure: "Night" })], {}, ["Warn night"]],
    ["two nights within it", [limit("night", "Warn", 35, { measure: "Night" })], { nights: 2 }, []],
    ["two nights of more", [limit("night", "Warn", 34.99, { measure: "Night" })], { nights: 2 }, ["Warn night"]],
    [
      "a specific rule that is weaker does not replace a stricter one",
      [limit("any", "Block", 60), limit("meals", "Warn", 50, { category: "Meals" })],
      { comment: "Two guests" },
      ["Block any", "Note meals"],
    ],
    [
      "unless it says so",
      [limit("any", "Block", 60), limit("meals", "Warn", 50, { category: "Meals", replaced: "All days, ANY" })],
      {},
      ["Warn meals"],
    ],
    [
      "two limits of the same scope hold both",
      [limit("ask", "Warn", 50), limit("never", "Block", 60)],
      {},
      ["Block never", "Warn ask"],
    ],
    ["a full stop is no reason", [limit("any", "Warn", 50)], { comment: " . " }, ["Warn any"]],
    [
      "a specific receipt rule that is weaker leaves the stricter one",
      [{ rule: "receipts of meals", category: "Meals", measure: "Line", receiptAbove: 5, strength: "Note" }],
      { receipt: undefined },
      ["Block Receipt missing"],
    ],
    [
      "a limit a night stands beside one on the bill",
      [limit("night", "Warn", 35, { category: "Meals", measure: "Night" }), limit("bill", "Block", 60)],
      { nights: 2 },
      ["Block bill"],
    ],
  ])("%s", (_what, policy, more, expected) => expect(rulesOf(dinner(more), policy)).toEqual(expected));

  test("a sum that is too high is found where it passes the limit, with all its lines", () => {
    const lines = [
      meal("EX-3", { amount: 25, vendor: "Bar" }),
      meal("EX-1", { amount: 24, vendor: "Cafe" }),
      meal("EX-2", { amount: 15, vendor: "Grill", claim: "CL-2" }),
      meal("EX-4", { amount: 25, date: "2026-11-18" }),
      meal("EX-5", { amount: 23, claim: "CL-1" }),
    ];
    const policy = [limit("meals a day", "Warn", 60, { category: "Meals", measure: "Day" })];
    const found = checkExpenses(tablesWith(lines, policy), today);
    expect([...found.keys()]).toEqual(["EX-3"]);
    expect(found.get("EX-3")).toMatchObject([{ figure: 64, limit: 60, rows: ["EX-1", "EX-2", "EX-3"] }]);
    expect(formatFindings(found.get("EX-3") ?? [])).toBe(
      "Warn: Meals of 2026-11-17 come to 64.00 EUR, over the limit of 60.00 EUR (meals a day). Claim at most the limit, or say why in the comment.",
    );
  });

  test.each<[Rule["measure"], string, boolean]>([
    ["Month", "2026-11-02", true],
    ["Month", "2026-10-30", false],
    ["Year", "2026-10-30", true],
    ["Year", "2025-12-30", false],
    ["Trip", "2026-11-18", false],
  ])("a limit a %s with another expense of %s", (measure, date, isOver) => {
    const lines = [meal("EX-1"), meal("EX-0", { date, amount: 24 })];
    const found = checkExpenses(tablesWith(lines, [limit("sum", "Block", 40, { measure })]), today);
    expect([...found.values()].flat().some(({ rule }) => rule === "sum")).toBe(isOver);
  });

  test("a limit a trip holds for the trip's claims together", () => {
    const lines = [meal("EX-1", { claim: "CL-1" }), meal("EX-2", { claim: "CL-1", date: "2026-11-18", amount: 24 })];
    expect(rulesOf(lines, [limit("trip", "Block", 40, { measure: "Trip" })], "EX-2")).toEqual(["Block trip"]);
  });

  test("a refund brings a sum down", () => {
    const lines = [meal("EX-1", { amount: 24 }), meal("EX-2", { amount: 21 }), meal("EX-3", { amount: -10 })];
    expect(rulesOf(lines, [limit("day", "Block", 40, { measure: "Day" })], "EX-2")).toEqual([]);
  });
});

describe("claimed twice", () => {
  const bill = (expense: string, claim: string, more: Partial<Line> = {}): Line =>
    meal(expense, { claim, amount: 64.2, vendor: "Taberna Central Lda", receipt: `${expense}.jpg`, ...more });

  test.each<[string, Line, Line, readonly string[]]>([
    [
      "the same day and amount",
      bill("EX-1", "CL-1"),
      bill("EX-2", "CL-3", { vendor: "Hotel Sol" }),
      ["Warn Duplicate of the same person"],
    ],
    ["another amount", bill("EX-1", "CL-1"), bill("EX-2", "CL-3", { amount: 64.3 }), []],
    [
      "two days apart at the same vendor",
      bill("EX-1", "CL-1"),
      bill("EX-2", "CL-3", { date: "2026-11-19" }),
      ["Note Near duplicate of the same person (days)"],
    ],
    ["two nights of one claim", bill("EX-1", "CL-1"), bill("EX-2", "CL-1", { date: "2026-11-18" }), []],
    ["a week apart", bill("EX-1", "CL-1", { date: "2026-11-16" }), bill("EX-2", "CL-3", { date: "2026-11-20" }), []],
    [
      "lines of one receipt",
      bill("EX-1", "CL-1", { receipt: "one.jpg" }),
      bill("EX-2", "CL-1", { receipt: "one.jpg" }),
      [],
    ],
    [
      "one receipt in two claims",
      bill("EX-1", "CL-1", { receipt: "one.jpg" }),
      bill("EX-2", "CL-3", { receipt: "ONE.jpg", date: "2026-11-18" }),
      ["Warn Duplicate of the same person"],
    ],
    ...["2026-11-10", "2026-11-24"].map((date): [string, Line, Line, readonly string[]] => [
      `one receipt in two claims a week apart, ${date}`,
      bill("EX-1", "CL-1", { receipt: "one.jpg" }),
      bill("EX-2", "CL-3", { receipt: "one.jpg", date }),
      ["Warn Duplicate of the same person"],
    ]),
    [
      "two people, the bill a cent apart",
      bill("EX-1", "CL-1"),
      bill("EX-2", "CL-2", { amount: 64.25, vendor: "TABERNA CENTRAL 04 LISB" }),
      ["Warn Duplicate across people (days)"],
    ],
    ["two people at different vendors", bill("EX-1", "CL-1"), bill("EX-2", "CL-2", { vendor: "Hotel Sol" }), []],
    ["two people a week apart", bill("EX-1", "CL-1"), bill("EX-2", "CL-2", { date: "2026-11-10" }), []],
    ["a charge and its refund", bill("EX-1", "CL-1"), bill("EX-2", "CL-1", { amount: -64.2 }), []],
  ])("%s", (_what, one, other, expected) => {
    expect(rulesOf([one, other], [], "EX-1")).toEqual(expected);
  });

  test("of three of one day, two of which split a receipt, each is told of the others only", () => {
    const lines = [
      bill("EX-1", "CL-1", { receipt: "one.jpg" }),
      bill("EX-2", "CL-1", { receipt: "one.jpg" }),
      bill("EX-3", "CL-3"),
    ];
    const found = checkExpenses(tablesWith(lines), today);
    const told = (expense: string): string | undefined => found.get(expense)?.[0]?.text;
    expect(told("EX-1")).toMatch(/like EX-3 .* on 2026-11-17\. /);
    expect(told("EX-2")).toMatch(/like EX-3 .* on 2026-11-17\. /);
    expect(told("EX-3")).toMatch(/like EX-1 .* on 2026-11-17 and 1 more\. /);
  });

  test("two attendees who claim the same bill are told of each other", () => {
    const lines = [
      bill("EX-1", "CL-1", { people: "Tomas Berg, a client" }),
      bill("EX-2", "CL-2", { people: "Nora Lindqvist" }),
    ];
    const [finding] = checkExpenses(tablesWith(lines), today).get("EX-2") ?? [];
    expect(finding?.text).toBe(
      "It looks like EX-1 in CL-1 of Nora Lindqvist: 64.20 EUR at Taberna Central Lda on 2026-11-17. Tomas Berg is named there. Take one of them out, or say why in the comment.",
    );
  });
});

test.each<[string, string]>([
  ["another claim", "CL-3"],
  ["the same claim", "CL-1"],
])("two per diems of one person for one day are found in %s", (_what, claim) => {
  const lines = [
    meal("EX-1", { claim: "CL-1", category: "Per diem", amount: 74 }),
    meal("EX-2", { claim, category: "Per diem", amount: 55.5 }),
    meal("EX-3", { claim: "CL-1", category: "Per diem", amount: 74, date: "2026-11-18" }),
    meal("EX-4", { claim: "CL-2", category: "Per diem", amount: 60 }),
  ];
  const found = checkExpenses(tablesWith(lines), today);
  expect([...found].map(([expense, findings]) => [expense, findings.map(({ rule }) => rule)])).toEqual([
    ["EX-1", ["Two per diems for one day"]],
    ["EX-2", ["Two per diems for one day"]],
  ]);
  expect(found.get("EX-1")?.[0]?.text).toBe(
    `EX-2 in ${claim} is a per diem for 2026-11-17 already. Take one of them out.`,
  );
});

test("a refused claim counts against no other, and is itself checked as if it were submitted again", () => {
  const refused = {
    approval: "AP-1",
    kind: "Claim",
    reference: "CL-1",
    subject: "1 line, EUR 24.00, check 1",
    requester: "Nora Lindqvist",
    amount: 40,
    step: 1,
    approver: "Helen Marsh",
    askedOn: today,
    decision: "Refuse",
    decidedBy: "Helen Marsh",
    decidedOn: today,
  } as const;
  const policy: readonly Rule[] = [{ rule: "day", measure: "Day", limit: 40, strength: "Block" }];
  const lines = [meal("EX-1", { claim: "CL-1", amount: 24 }), meal("EX-2", { claim: "CL-3", amount: 25 })];
  const of = (refusals: readonly (typeof refused)[]) => [
    ...checkExpenses(tablesWith(lines, policy, refusals), today).keys(),
  ];
  expect(of([])).toEqual(["EX-2"]);
  expect(of([refused])).toEqual([]);
  const both = [...lines, meal("EX-0", { claim: "CL-3", amount: 20 })];
  expect([...checkExpenses(tablesWith(both, policy, [refused]), today).keys()].sort()).toEqual(["EX-1", "EX-2"]);
});

test("a meal on a per diem day is found, on the day after it is not", () => {
  const lines = [
    meal("EX-1", { claim: "CL-1" }),
    meal("EX-2", { claim: "CL-3", date: "2026-11-18" }),
    meal("EX-3", { claim: "CL-1", category: "Per diem", amount: 74 }),
  ];
  const found = checkExpenses(tablesWith(lines), today);
  expect([...found.keys()]).toEqual(["EX-1"]);
  expect(found.get("EX-1")).toMatchObject([{ rule: "Meal on a per diem day", rows: ["EX-1", "EX-3"] }]);
});

const anyLine = fc.record({
  claim: fc.constantFrom("CL-1", "CL-2", "CL-3", "CL-4", undefined),
  date: fc.integer({ min: -100, max: 2 }).map((days) => addDays(today, days)),
  category: fc.constantFrom("Meals", "Hotel", "Per diem", "Entertainment", "Mileage", "Snacks"),
  vendor: fc.constantFrom("Taberna Central", "TABERNA CENTRAL 04", "Hotel Sol", undefined),
  amount: fc.constantFrom(-20, 19.9, 20, 20.1, 64, 180, 2000),
  currency: fc.constantFrom(undefined, "USD"),
  receipt: fc.constantFrom(undefined, "a.jpg", "b.jpg"),
  comment: fc.constantFrom(undefined, "Agreed"),
});
const anyLines = fc
  .array(anyLine, { minLength: 1, maxLength: 14 })
  .map((lines) => lines.map((line, index): Line => ({ ...line, expense: `EX-${String(index + 10)}` })));
const anyPolicy = fc.subarray<Rule>([
  { rule: "day", measure: "Day", limit: 50, strength: "Warn" },
  { rule: "meals a month", category: "Meals", measure: "Month", limit: 60, strength: "Block" },
  { rule: "Meal on a per diem day", measure: "Line", strength: "Warn" },
  { rule: "Duplicate across people (days)", measure: "Line", limit: 10, strength: "Off" },
  { rule: "Receipt missing", measure: "Line", receiptAbove: 10, strength: "Warn" },
  { rule: "no receipt for snacks", category: "Snacks", measure: "Line", receiptAbove: 0, strength: "Off" },
]);
const namesOf = (findings: Iterable<readonly Finding[]>) => new Set([...findings].flat().map(({ rule }) => rule));

describe("whatever the expenses", () => {
  test("findings do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        anyLines,
        anyPolicy,
        fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
        (lines, policy, places) => {
          const shuffled = lines
            .map((line, index) => ({ line, at: places[index] ?? 0 }))
            .sort((one, other) => one.at - other.at)
            .map(({ line }) => line);
          const sorted = (rows: readonly Line[]) =>
            [...checkExpenses(tablesWith(rows, policy), today)].sort(([one], [other]) => (one < other ? -1 : 1));
          expect(sorted(shuffled)).toEqual(sorted(lines));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a comment excuses every Warn of its line, and no Block", () => {
    fc.assert(
      fc.property(anyLines, anyPolicy, (lines, policy) => {
        const [first, ...others] = lines;
        if (!first) return;
        const of = (comment: string | undefined) =>
          checkExpenses(tablesWith([{ ...first, comment }, ...others], policy), today).get(first.expense) ?? [];
        const blocks = (findings: readonly Finding[]) => findings.filter(({ strength }) => strength === "Block");
        expect(blocks(of("Agreed with the manager"))).toEqual(blocks(of(undefined)));
        expect(of("Agreed with the manager").map(({ strength }) => strength)).not.toContain("Warn");
        expect(of(undefined)).toHaveLength(of("Agreed with the manager").length);
      }),
      { numRuns: 150 },
    );
  });

  test("a rule that is Off finds nothing", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const found = namesOf(checkExpenses(tablesWith(lines), today).values());
        const policy = [...found].map((rule): Rule => ({ rule, measure: "Line", receiptAbove: 0, strength: "Off" }));
        expect(checkExpenses(tablesWith(lines, policy), today)).toEqual(new Map());
      }),
      { numRuns: 100 },
    );
  });

  test("of two duplicates each names the other", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const found = checkExpenses(tablesWith(lines), today);
        const pairs = [...found].flatMap(([expense, findings]) =>
          findings
            .filter(({ rule }) => /duplicate/i.test(rule))
            .flatMap(({ rule, rows }) =>
              rows.filter((row) => row !== expense).map((row) => `${rule}: ${expense} ${row}`),
            ),
        );
        const mirrored = pairs.map((pair) => pair.replace(/(\S+) (\S+)$/, "$2 $1"));
        expect(new Set(mirrored)).toEqual(new Set(pairs));
      }),
      { numRuns: 150 },
    );
  });

  test("a draft is told what the table would be told of it", () => {
    fc.assert(
      fc.property(anyLines, anyPolicy, (lines, policy) => {
        const tables = tablesWith(lines, policy);
        const all = checkExpenses(tables, today);
        for (const draft of tables.rows(Expenses)) {
          const without = tablesWith(
            lines.filter(({ expense }) => expense !== draft.expense),
            policy,
          );
          expect(checkDraft(without, draft satisfies Expense, today)).toEqual(all.get(draft.expense) ?? []);
          expect(checkDraft(tables, draft, today)).toEqual(all.get(draft.expense) ?? []);
        }
      }),
      { numRuns: 60 },
    );
  });
});
