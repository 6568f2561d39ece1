import type { Duty } from "../../ui/feature";

export const ordersDuty: Duty = {
  id: "orders",
  title: "Orders",
  group: "supply",
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
};
