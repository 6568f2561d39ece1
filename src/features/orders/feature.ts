import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { BlanketOrders, OrderTemplates } from "../../model/orders/agreements";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { QuoteRequests, Quotes } from "../../model/quotes/tables";
import { VendorReturns } from "../../model/returns/tables";
import { ordersDuty } from "./duty";

const next = () => import("./nextSteps").then((steps) => steps.nextOfOrder);

export const orders: Feature = {
  ...ordersDuty,
  purpose:
    "Orders to approved vendors from draft to delivery, receiving against them, returns, and how vendors deliver.",
  tables: [Orders, OrderLines, Receipts, VendorReturns, QuoteRequests, Quotes, BlanketOrders, OrderTemplates],
  records: [
    recordSource(Orders, {
      kind: "Order",
      words: ["vendor", "requester"],
      page: { path: "orders/order", param: "order", next },
    }),
    recordSource(OrderLines, {
      kind: "Order",
      words: ["item"],
      page: { path: "orders/order", param: "order", partOf: "order", next },
    }),
    recordSource(Receipts, {
      kind: "Order",
      words: ["note"],
      page: { path: "orders/order", param: "order", partOf: "order", next },
    }),
    recordSource(QuoteRequests, {
      kind: "Quotation",
      words: ["item"],
      page: { path: "orders/quote", param: "request" },
    }),
    recordSource(Quotes, {
      kind: "Quotation",
      words: ["vendor"],
      page: { path: "orders/quote", param: "request", partOf: "request" },
    }),
    recordSource(BlanketOrders, {
      kind: "Blanket order",
      words: ["vendor", "item"],
      page: { path: "orders/release", param: "blanket" },
    }),
    recordSource(VendorReturns, {
      kind: "Return",
      words: ["vendor", "item"],
      page: {
        path: "orders/return",
        param: "return",
        next: () => import("./returns/returnSteps").then((steps) => steps.nextOfReturn),
      },
    }),
  ],
  undoChecks: [{ of: [Orders], load: () => import("./send/undoSending").then((rules) => rules.undoSending) }],
  todo: () => import("./orderTodo").then((rules) => rules.orderTodo),
  sample: () => import("./sampleOrders").then((rows) => rows.sampleOrders),
};
