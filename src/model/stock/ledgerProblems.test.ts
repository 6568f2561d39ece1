import { brought, smallCompany, type Rows } from "../../../test/fixtures/smallCompany";
import { ledgerProblems } from "./ledgerProblems";

const problems = (rows: Rows) =>
  ledgerProblems(
    smallCompany({
      orders: [{ order: "PO-1", date: "2026-11-02", vendor: "Northway", sentOn: "2026-11-02" }],
      lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 10 }],
      ...rows,
    }),
  ).map(({ column, message }) => [column, message]);

const receipt = {
  receipt: "RC-1",
  date: "2026-11-10",
  order: "po-1",
  line: 1,
  counted: 0.3,
  accepted: 0.1,
  rejected: 0.2,
};

test.each([
  ["a receipt that adds up, whatever its decimals", receipt, []],
  ["a receipt for no line", { ...receipt, line: 2 }, [["Line", "PO-1 has no line 2. Correct the line of RC-1."]]],
  [
    "a receipt that does not add up",
    { ...receipt, counted: 5, accepted: 3, rejected: undefined },
    [["Counted", "RC-1 counted 5, and accepted and rejected come to 3. Correct one of the three."]],
  ],
])("%s", (_, row, listed) => {
  expect(problems({ receipts: [row] })).toEqual(listed);
});

const counted = {
  move: "MV-2",
  date: "2026-11-20",
  item: "A-1",
  location: "Store",
  quantity: -1,
  type: "Count",
} as const;
const later = { ...counted, move: "MV-3", type: "Issue" } as const;

test.each([
  ["of the same day", {}, []],
  ["of another place", { date: "2026-11-01", location: "Van" }, []],
  [
    "of an earlier day, its item spelt otherwise",
    { date: "2026-11-01", item: "a-1" },
    [
      [
        "Date",
        "MV-3 is dated 2026-11-01 and was booked after A-1 was counted in Store on 2026-11-20, so that the count no longer holds. Count it again, or correct the date.",
      ],
    ],
  ],
])("a move that is booked after a count, %s", (_, how, listed) => {
  expect(problems({ moves: [brought("MV-1", 8), counted, { ...later, ...how }] })).toEqual(listed);
});
