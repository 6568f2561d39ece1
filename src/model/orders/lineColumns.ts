import { optional } from "../../tables/column";
import { all, any, figure, is, isAbove, isBelow, isBlank, isFilled, ladder, type Rungs } from "../../tables/ladder";
import { count, day, link, listed, money, quantity, text } from "../../tables/kinds";

/** What people fill in of an order line; what came of it is calculated. */
export const lineColumns = {
  order: link({ header: "Order", help: "The order.", former: ["PO"], width: 15 }, "Orders"),
  line: count({ header: "Line", help: "Its number in the order." }),
  item: link({ header: "Item", help: "What is ordered." }, "Items"),
  quantity: quantity({ header: "Qty", help: "Units ordered." }),
  unit: optional(listed({ header: "Unit", help: "What the quantity is counted in." }, "Unit")),
  price: optional(money({ header: "Price", help: "The price of one unit, in the order's currency." })),
  promised: optional(
    day({ header: "Promised", help: "When it should come: needed by, then as the vendor confirmed." }),
  ),
  firstPromised: optional(day({ header: "First promised", help: "The first day that the vendor confirmed." })),
  neededBy: optional(
    day({ header: "Needed by", help: "The day that was asked for, kept once the vendor confirms another." }),
  ),
  blanket: optional(
    link({ header: "Blanket order", help: "The blanket order that it is a release of." }, "BlanketOrders"),
  ),
  location: optional(link({ header: "Location", help: "Where it is to be delivered." }, "Locations")),
  department: optional(link({ header: "Department", help: "Whom it is for; blank for stock." }, "Departments")),
  requestLine: optional(
    text({
      names: "SupplyLines",
      header: "Request line",
      help: "The line of a supply request that it was drafted for.",
    }),
  ),
  why: optional(text({ header: "Why", help: "What made this line.", width: 34 })),
  approvedItem: optional(text({ names: "Items", header: "Approved item", help: "The item that was approved." })),
  approvedQuantity: optional(
    quantity({ header: "Approved qty", help: "The units that were approved; no more than these are received." }),
  ),
  approvedPrice: optional(money({ header: "Approved price", help: "The price that was approved." })),
  approvedDepartment: optional(
    text({
      names: "Departments",
      header: "Approved for department",
      help: "The department that was approved, or Stock.",
    }),
  ),
  approvedDay: optional(day({ header: "Approved for day", help: "The day that was asked for when it was approved." })),
} as const;

/** What "Approved for department" says where the line is for none. */
export const FOR_STOCK = "Stock";

/**
 * Whether a line is what was approved: the Approval column and its rule; "" where nothing of it was approved. An approval of
 * old knows no department and no day. The day is the one that was asked for: another that the vendor confirmed is no change.
 */
export const approvalLadder = ladder(lineColumns, {}, (of): Rungs<"" | "As approved" | "Changed"> => ({
  rungs: [
    [isBlank(of.approvedQuantity), ""],
    [
      all(
        is(of.quantity, of.approvedQuantity),
        is(of.item, of.approvedItem),
        any(is(of.price, of.approvedPrice), all(isBlank(of.price), isBlank(of.approvedPrice))),
        any(
          isBlank(of.approvedDepartment),
          is(of.department, of.approvedDepartment),
          all(isBlank(of.department), is(of.approvedDepartment, FOR_STOCK)),
        ),
        any(
          isBlank(of.approvedDay),
          isFilled(of.firstPromised),
          is(of.promised, of.approvedDay),
          is(of.neededBy, of.approvedDay),
        ),
      ),
      "As approved",
    ],
  ],
  otherwise: "Changed",
}));

/** How far a line is billed. */
export type Billing = "Nothing to bill" | "To bill" | "Part billed" | "Billed" | "Billed too much";

/** How far a line is billed by what was received of it and kept: the Billing column and its rule. */
export const billingLadder = ladder(
  lineColumns,
  { kept: figure.number("ROUND([@Received]-[@Returned],6)"), billed: figure.number("[@Billed]") },
  (of): Rungs<Billing> => ({
    rungs: [
      [isAbove(of.billed, of.kept), "Billed too much"],
      [is(of.kept, 0), "Nothing to bill"],
      [is(of.billed, of.kept), "Billed"],
      [isBelow(of.billed, 0), "To bill"],
      [isAbove(of.billed, 0), "Part billed"],
    ],
    otherwise: "To bill",
  }),
);
