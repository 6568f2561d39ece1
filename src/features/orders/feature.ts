import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";

const next = () => import("./nextSteps").then((steps) => steps.nextOfOrder);

export const orders: Feature = {
  id: "orders",
  title: "Orders",
  group: "supply",
  purpose: "Orders to approved vendors from draft to delivery, receiving against them, and how vendors deliver.",
  tables: [Orders, OrderLines, Receipts],
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
      path: "orders/end",
      load: () => import("./end/EndPage").then((page) => page.EndPage),
    },
  ],
  todo: () => import("./orderTodo").then((rules) => rules.orderTodo),
};
