import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { BlanketOrders, OrderTemplates } from "../../model/orders/agreements";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { QuoteRequests, Quotes } from "../../model/quotes/tables";
import { VendorReturns } from "../../model/returns/tables";

const next = () => import("./nextSteps").then((steps) => steps.nextOfOrder);

export const orders: Feature = {
  id: "orders",
  title: "Orders",
  group: "supply",
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
  pages: [
    { path: "orders", load: () => import("./list/OrdersPage").then((page) => page.OrdersPage) },
    {
      path: "orders/receive",
      find: "Receive a shipment",
      load: () => import("./receive/ReceivePage").then((page) => page.ReceivePage),
    },
    {
      path: "orders/deliveries",
      find: "Deliveries of vendors",
      load: () => import("./deliveries/DeliveriesPage").then((page) => page.DeliveriesPage),
    },
    {
      path: "orders/order",
      load: () => import("./OrderPage").then((page) => page.OrderPage),
    },
    {
      path: "orders/new",
      find: "New order",
      load: () => import("./draft/NewOrderPage").then((page) => page.NewOrderPage),
    },
    { path: "orders/line", load: () => import("./edit/LinePage").then((page) => page.LinePage) },
    { path: "orders/send", load: () => import("./send/SendPage").then((page) => page.SendPage) },
    {
      path: "orders/confirm",
      load: () => import("./confirm/ConfirmPage").then((page) => page.ConfirmPage),
    },
    {
      path: "orders/returns",
      find: "Returns to vendors",
      load: () => import("./returns/ReturnsPage").then((page) => page.ReturnsPage),
    },
    { path: "orders/return", load: () => import("./returns/ReturnPage").then((page) => page.ReturnPage) },
    { path: "orders/return-step", load: () => import("./returns/ReturnStepPage").then((page) => page.ReturnStepPage) },
    { path: "orders/rejected", load: () => import("./returns/RejectedPage").then((page) => page.RejectedPage) },
    {
      path: "orders/return-stock",
      find: "Return from stock",
      load: () => import("./returns/FromStockPage").then((page) => page.FromStockPage),
    },
    {
      path: "orders/quotes",
      find: "Quotations",
      load: () => import("./quotes/QuotesPage").then((page) => page.QuotesPage),
    },
    { path: "orders/quote", load: () => import("./quotes/QuotePage").then((page) => page.QuotePage) },
    {
      path: "orders/ask",
      find: "Ask for quotations",
      load: () => import("./quotes/AskPage").then((page) => page.AskPage),
    },
    { path: "orders/quote-step", load: () => import("./quotes/QuoteStepPage").then((page) => page.QuoteStepPage) },
    {
      path: "orders/agreements",
      find: "Blanket orders and templates",
      load: () => import("./agreements/AgreementsPage").then((page) => page.AgreementsPage),
    },
    { path: "orders/release", load: () => import("./agreements/ReleasePage").then((page) => page.ReleasePage) },
    {
      path: "orders/keep",
      load: () => import("./agreements/KeepTemplatePage").then((page) => page.KeepTemplatePage),
    },
    {
      path: "orders/end",
      load: () => import("./end/EndPage").then((page) => page.EndPage),
    },
  ],
  undoChecks: [{ of: [Orders], load: () => import("./send/undoSending").then((rules) => rules.undoSending) }],
  todo: () => import("./orderTodo").then((rules) => rules.orderTodo),
  sample: () => import("./sampleOrders").then((rows) => rows.sampleOrders),
};
