import type { Feature } from "../../ui/feature";
import { OrderLines, Orders, Receipts } from "./tables";
import { words } from "./words";

export const orders: Feature = {
  id: "orders",
  title: words.title,
  purpose: words.purpose,
  tables: [Orders, OrderLines, Receipts],
  pages: [
    { path: "orders", title: words.title, load: () => import("./OrdersPage").then((page) => page.OrdersPage) },
    {
      path: "orders/receive",
      title: words.receive.title,
      load: () => import("./ReceivePage").then((page) => page.ReceivePage),
    },
    {
      path: "orders/deliveries",
      title: words.deliveries.title,
      load: () => import("./DeliveriesPage").then((page) => page.DeliveriesPage),
    },
    {
      path: "orders/order",
      title: words.order.title,
      load: () => import("./OrderPage").then((page) => page.OrderPage),
    },
    {
      path: "orders/new",
      title: words.newOrder.title,
      load: () => import("./NewOrderPage").then((page) => page.NewOrderPage),
    },
    { path: "orders/line", title: words.line.change, load: () => import("./LinePage").then((page) => page.LinePage) },
    { path: "orders/send", title: words.send.title, load: () => import("./SendPage").then((page) => page.SendPage) },
    {
      path: "orders/confirm",
      title: words.confirm.title,
      load: () => import("./ConfirmPage").then((page) => page.ConfirmPage),
    },
    {
      path: "orders/end",
      title: words.order.moreActions,
      load: () => import("./EndPage").then((page) => page.EndPage),
    },
  ],
  attention: () => import("./orderAttention").then((rules) => rules.orderAttention),
};
