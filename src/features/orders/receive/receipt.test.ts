import { createFormats } from "../../../domain/formats";
import { smallCompany } from "../../../../test/fixtures/smallCompany";
import { orderStates } from "../../../model/orders/orderState";
import { receivedLines, type CountedLine } from "./receipt";

const tables = smallCompany({
  orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-01" }],
  lines: [
    { order: "PO-1", line: 1, item: "A-1", quantity: 40 },
    { order: "PO-1", line: 2, item: "B-2", quantity: 5 },
  ],
});
const lines = orderStates(tables).get("PO-1")?.lines ?? [];
const blank: CountedLine = { counted: "", rejected: "", reason: "" };

const check = (typed: Readonly<Record<number, CountedLine>>, expected: ReturnType<typeof receivedLines>): void =>
  expect(receivedLines(lines, typed, createFormats("en").style)).toEqual(expected);

test("a line of which nothing was counted is no part of the delivery", () => {
  check({ 1: blank, 2: { ...blank, counted: "0" } }, { received: [], unread: [] });
  check({ 1: { ...blank, counted: "40" }, 2: blank }, { received: [{ line: 1, counted: 40 }], unread: [] });
});

test("what was rejected goes with its reason; a reason without rejects is left out", () => {
  check(
    { 1: { counted: "40", rejected: "2", reason: " torn " }, 2: { counted: "5", rejected: "", reason: "torn" } },
    {
      received: [
        { line: 1, counted: 40, rejected: 2, reason: "torn" },
        { line: 2, counted: 5 },
      ],
      unread: [],
    },
  );
});

test("a text that is no number is pointed at, and nothing is taken of its line", () => {
  check(
    { 1: { ...blank, counted: "forty" }, 2: { ...blank, counted: "5" } },
    { received: [{ line: 2, counted: 5 }], unread: [1] },
  );
});
