import { brought, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { tableFromRows } from "../../../tables/tableFromRows";
import { Absences } from "../../../model/calendar/tables";
import { Rates } from "../../../model/money/rates";
import { People } from "../../../model/people/people";
import { Trips } from "../../../model/trips/tables";
import { TableSet } from "../../../tables/tableSet";
import { doubtfulRows } from "./workbookHealth";

const found = (tables: TableSet) =>
  doubtfulRows(tables, today).map(({ problem: { table, row, column, message } }) => [table, row, column, message]);
const inCompany = (rows: Rows) => found(smallCompany(rows));

test("Max below Min, and sent before it was ordered", () => {
  expect(
    inCompany({
      levels: [
        { item: "A-1", location: "Store", minimum: 20, maximum: 6 },
        { item: "A-1", location: "Van", minimum: 20, maximum: 20 },
        { item: "B-2", location: "Van", maximum: 20 },
      ],
      orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-09" }],
    }),
  ).toEqual([
    ["Levels", "A-1 / Store", "Max", "Max 6 of A-1 / Store is below Min 20. Correct one of the two."],
    ["Orders", "PO-1", "Sent on", "Sent on 2026-11-09 of PO-1 is before Date 2026-11-10. Correct one of the two."],
  ]);
});

test("a receipt before its order", () => {
  expect(
    inCompany({
      orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-11" }],
      receipts: [{ receipt: "RC-1", date: "2019-11-12", order: "PO-1", line: 1, counted: 1, accepted: 1 }],
    }),
  ).toEqual([
    [
      "Receipts",
      "RC-1",
      "Date",
      "Date 2019-11-12 of RC-1 is before 2026-11-10, the Date of PO-1. Correct one of the two.",
    ],
  ]);
});

test("people who are their own manager, at once or over others, and who stands in for themselves", () => {
  const people = [
    { person: "Ann", manager: "Ben" },
    { person: "Ben", manager: "Cara" },
    { person: "Cara", manager: "ann" },
    { person: "Dan", manager: "Dan", delegate: "Dan" },
    { person: "Eve", manager: "Ann", delegate: "Ann" },
  ];
  expect(found(new TableSet([tableFromRows(People, people)]))).toEqual([
    [
      "People",
      "Ann",
      "Manager",
      "Manager leads from Ann back to Ann over Ben, Cara. Choose someone else as Manager of Ann in People, or leave it blank.",
    ],
    [
      "People",
      "Dan",
      "Manager",
      "Dan can't be their own manager. Choose someone else as Manager of Dan in People, or leave it blank.",
    ],
    [
      "People",
      "Dan",
      "Delegate",
      "Dan can't be their own delegate. Choose someone else as Delegate of Dan in People, or leave it blank.",
    ],
  ]);
});

test("an end before its start, and a rate of 0", () => {
  const trip = { trip: "TR-1", traveller: "Nora", start: "2026-12-03", end: "2026-12-01" };
  const rate = { currency: "USD", date: "2026-11-02", rate: 0 };
  expect(
    found(new TableSet([tableFromRows(Trips, [{ ...completeTrip, ...trip }]), tableFromRows(Rates, [rate])])),
  ).toEqual([
    ["Trips", "TR-1", "End", "End 2026-12-01 of TR-1 is before Start 2026-12-03. Correct one of the two."],
    ["Rates", "USD / 2026-11-02", "Rate", "Rate of USD / 2026-11-02 is 0; it must be above 0."],
  ]);
});

test("a trip with a slip in its year; an open end that stands for no day at all is none", () => {
  const trip = { ...completeTrip, trip: "TR-1", traveller: "Nora", start: "2026-12-03" };
  const company = (end: string) =>
    new TableSet([
      tableFromRows(Trips, [{ ...trip, end }]),
      tableFromRows(Absences, [{ absence: "AB-1", person: "Nora", from: "2026-12-03", to: "9999-12-31" }]),
    ]);
  expect(found(company("2927-12-05")).map(([, , , message]) => message)).toEqual([
    "End 2927-12-05 of TR-1 is more than 366 days from Start 2026-12-03. Correct one of the two.",
    "End of TR-1 is 2927-12-05, which is more than 11 years ahead. Correct the date.",
  ]);
  expect(found(company("2026-12-05"))).toEqual([]);
});

const completeTrip = { destination: "Lisbon", kind: "Home", purpose: "Fair" };

test.each([
  ["today's", today, undefined],
  ["of tomorrow, as it is elsewhere already", "2026-11-25", undefined],
  ["still to come", "2026-11-26", "which is still to come, though it tells what has happened"],
  ["of another century", "1926-11-20", "which is more than 20 years ago"],
])("the date of a move is %s", (_, date, why) => {
  const found = inCompany({ moves: [{ ...brought("M-1", 5), date }] });
  expect(found.map(([, , , message]) => message)).toEqual(
    why === undefined ? [] : [`Date of M-1 is ${date}, ${why}. Correct the date.`],
  );
});

test("an approval that ends in a few years is usual, one in 2206 is not", () => {
  const vendor = (vendor: string, approvedUntil: string) => ({ vendor, approved: true, approvedUntil });
  expect(inCompany({ vendors: [vendor("Early", "2031-01-31"), vendor("Late", "2206-01-31")] })).toEqual([
    [
      "Vendors",
      "Late",
      "Approved until",
      "Approved until of Late is 2206-01-31, which is more than 11 years ahead. Correct the date.",
    ],
  ]);
});

test("stock below zero is told once an item and place, at its last move; parts of units add up", () => {
  const issued = (move: string, quantity: number, location: string) => ({
    ...brought(move, quantity, location),
    type: "Issue" as const,
  });
  expect(
    inCompany({
      moves: [
        issued("M-1", -5, "Store"),
        brought("M-2", 3),
        issued("M-3", -0.1, "Van"),
        brought("M-4", 0.3, "Van"),
        issued("M-5", -0.2, "Van"),
      ],
    }),
  ).toEqual([
    [
      "Moves",
      "M-2",
      "Qty",
      "A-1 / Store comes to -2 in Moves; it can't be below 0. Count it, or correct the rows that took too much.",
    ],
  ]);
});

test("near-twins among vendors are told at the later row; keys of ledgers and free texts are no names", () => {
  expect(
    inCompany({
      vendors: [{ vendor: "North-way Ltd", approved: true }],
      moves: [
        { ...brought("M-1", 1), note: "Handed over" },
        { ...brought("M 1", 1), note: "handed over." },
      ],
    }),
  ).toEqual([
    [
      "Vendors",
      "North-way Ltd",
      "Vendor",
      'Vendor "North-way Ltd" is nearly "Northway" in another row of Vendors. If they are one, keep one of them and use it everywhere.',
    ],
  ]);
});
