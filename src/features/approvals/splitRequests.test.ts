import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { Settings } from "../../model/company/settings";
import type { NewRow } from "../../tables/defineTable";
import { OrderLines, Orders } from "../../model/orders/tables";
import { splitRequests } from "./splitRequests";

const today = "2026-11-24";
type Order = Partial<NewRow<typeof Orders.columns>> & { readonly amount: number };
type Asked = Partial<NewRow<typeof Approvals.columns>> & { readonly amount: number };

/** Orders of Tom to Northway, claims of Tom; the limit of orders is 500, claims above 300 want a second step. */
function found(orders: readonly Order[], asked: readonly Asked[] = []) {
  const tables = tablesOf([
    rowsOf(Settings),
    rowsOf(ApprovalRules, { rule: "second", kind: "Claim", step: 2, over: 300 }),
    rowsOf(
      Orders,
      ...orders.map(({ amount: _, ...more }, index) => ({
        order: `PO-${String(index + 1)}`,
        date: "2026-11-20",
        vendor: "Northway",
        requester: "Tom",
        ...more,
      })),
    ),
    rowsOf(
      OrderLines,
      ...orders.map(({ amount }, index) => ({
        order: `PO-${String(index + 1)}`,
        line: 1,
        item: "A-1",
        quantity: 1,
        price: amount,
      })),
    ),
    rowsOf(
      Approvals,
      ...asked.map((more, index) => ({
        approval: `AP-${String(index + 1)}`,
        kind: "Claim" as const,
        reference: `EX-${String(index + 1)}`,
        subject: "A subject",
        requester: "Tom",
        step: 1,
        approver: "Helen",
        askedOn: "2026-11-20",
        ...more,
      })),
    ),
  ]);
  return splitRequests(tables, today).map(
    ({ references, total, limit }) => `${references.join("+")}=${String(total)}>${String(limit)}`,
  );
}

test.each<[string, readonly Order[], readonly string[]]>([
  ["together above the limit", [{ amount: 300 }, { amount: 200.01 }], ["PO-1+PO-2=500.01>500"]],
  ["together at the limit", [{ amount: 300 }, { amount: 200 }], []],
  ["one above the limit by itself, which was approved as such", [{ amount: 501 }, { amount: 10 }], []],
  ["seven days, both counted", [{ amount: 300, date: "2026-11-14" }, { amount: 300 }], ["PO-1+PO-2=600>500"]],
  ["eight days", [{ amount: 300, date: "2026-11-13" }, { amount: 300 }], []],
  [
    "the requester's name in other letters",
    [{ amount: 300 }, { amount: 300, requester: " TOM" }],
    ["PO-1+PO-2=600>500"],
  ],
  ["another requester", [{ amount: 300 }, { amount: 300, requester: "Ann" }], []],
  ["another vendor", [{ amount: 300 }, { amount: 300, vendor: "Tokai" }], []],
  ["one cancelled", [{ amount: 300 }, { amount: 300, cancelledOn: today }], []],
  ["one in another currency", [{ amount: 300 }, { amount: 300, currency: "USD" }], []],
  [
    "long ago",
    [
      { amount: 300, date: "2026-10-20" },
      { amount: 300, date: "2026-10-20" },
    ],
    [],
  ],
  [
    "the largest run of days",
    [
      { amount: 260, date: "2026-11-06" },
      { amount: 260, date: "2026-11-12" },
      { amount: 270, date: "2026-11-18" },
      { amount: 10, date: "2026-11-18" },
    ],
    ["PO-2+PO-3+PO-4=540>500"],
  ],
])("orders: %s", (_, orders, splits) => {
  expect(found(orders)).toEqual(splits);
});

test.each<[string, readonly Asked[], readonly string[]]>([
  ["together above a band", [{ amount: 200 }, { amount: 150 }], ["EX-1+EX-2=350>300"]],
  ["two steps of one claim", [{ amount: 200 }, { amount: 200, reference: "EX-1", step: 2 }], []],
  ["one refused", [{ amount: 200 }, { amount: 150, decision: "Refuse" }], []],
  ["one withdrawn", [{ amount: 200 }, { amount: 150, withdrawnOn: today }], []],
  ["one a trip, whose kind has no band", [{ amount: 200 }, { amount: 150, kind: "Trip" }], []],
])("claims: %s", (_, asked, splits) => {
  expect(found([], asked)).toEqual(splits);
});
