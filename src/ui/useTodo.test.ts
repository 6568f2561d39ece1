import { TableSet } from "../tables/tableSet";
import type { Feature } from "./feature";
import { waitingIn } from "./useTodo";

const duty = (id: string): Feature => ({ id, title: id, group: "manage", purpose: "", tables: [], pages: [] });

test("a duty that can't be looked up says so, and the others are shown", () => {
  const item = { what: "order to send", count: 1, example: "PO-1", page: "orders", step: "Send", rows: () => [] };
  const waiting = waitingIn(
    [
      { feature: duty("Orders"), rule: () => [item] },
      {
        feature: duty("Stock"),
        rule: () => {
          throw new RangeError("Invalid time value");
        },
      },
      { feature: duty("Trips"), rule: () => [] },
    ],
    new TableSet([]),
    "2026-11-24",
    "2026-11-24T09:30",
  );
  expect(waiting.map(({ feature, items, failed }) => [feature.id, items.length, failed])).toEqual([
    ["Stock", 0, "Invalid time value"],
    ["Orders", 1, undefined],
  ]);
});
