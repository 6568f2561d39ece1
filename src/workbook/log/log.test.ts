import { tracesIn, type LogRow } from "./log";

const row = (change: LogRow["change"], details: string): LogRow => ({
  entry: "E1",
  part: 1,
  when: "2026-11-24T09:30",
  by: "Nora",
  what: "Received 40 x A-1",
  table: "Moves",
  change,
  rows: 1,
  keys: "M-1",
  details,
  state: "Done",
});

const check = (change: LogRow["change"], details: string, expected: ReturnType<typeof tracesIn>): void =>
  expect(tracesIn(row(change, details))).toEqual(expected);

test("the Log's details tell what a row held", () => {
  check("Added", '[["M-1","abc",4]]', [{ change: "Added", key: "M-1", digest: "abc", bodyIndex: 4 }]);
  check("Changed", '[["M-1",{"quantity":[10,"x"]}]]', [
    { change: "Changed", key: "M-1", cells: { quantity: [10, "x"] } },
  ]);
  check("Removed", '[["M-1",{"quantity":10},2]]', [
    { change: "Removed", key: "M-1", cells: { quantity: 10 }, bodyIndex: 2, others: {} },
  ]);
  check("Removed", '[["M-1",{"quantity":10},2,{"My own":"mind"}]]', [
    { change: "Removed", key: "M-1", cells: { quantity: 10 }, bodyIndex: 2, others: { "My own": "mind" } },
  ]);
  check("Added", "[]", []);
});

test("details that someone edited make no sense, and nothing is undone by them", () => {
  for (const details of ["", "[", "{}", '["M-1"]', '[["M-1"]]', '[["M-1","abc","4"]]', '[["M-1","abc",4],[]]', "null"])
    check("Added", details, undefined);
  for (const details of ['[["M-1",{"quantity":[10]}]]', '[["M-1",{"quantity":10}]]', '[["M-1",[]]]', '[["M-1",null]]'])
    check("Changed", details, undefined);
  for (const details of ['[["M-1",{"quantity":10}]]', '[["M-1",{"quantity":[10,11]},2]]', '[["M-1",{},2,[]]]'])
    check("Removed", details, undefined);
});
