import type { Feature } from "../../ui/feature";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";

export const orders: Feature = {
  id: "orders",
  title: "Orders",
  purpose: "Orders to approved vendors from draft to delivery, receiving against them, and how vendors deliver.",
  tables: [Orders, OrderLines, Receipts],
  pages: [
    { path: "orders", load: () => import("./OrdersPage").then((page) => page.OrdersPage) },
    {
      path: "orders/receive",
      load: () => import("./ReceivePage").then((page) => page.ReceivePage),
    },
    {
      path: "orders/deliveries",
      load: () => import("./DeliveriesPage").then((page) => page.DeliveriesPage),
    },
    {
      path: "orders/order",
      load: () => import("./OrderPage").then((page) => page.OrderPage),
    },
    {
      path: "orders/new",
      load: () => import("./NewOrderPage").then((page) => page.NewOrderPage),
    },
    { path: "orders/line", load: () => import("./LinePage").then((page) => page.LinePage) },
    { path: "orders/send", load: () => import("./SendPage").then((page) => page.SendPage) },
    {
      path: "orders/confirm",
      load: () => import("./ConfirmPage").then((page) => page.ConfirmPage),
    },
    {
      path: "orders/end",
      load: () => import("./EndPage").then((page) => page.EndPage),
    },
  ],
  todo: () => import("./orderTodo").then((rules) => rules.orderTodo),
};
