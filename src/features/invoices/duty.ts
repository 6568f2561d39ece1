import type { Duty } from "../../ui/feature";

export const invoicesDuty: Duty = {
  id: "invoices",
  title: "Invoices",
  group: "supply",
  pages: [
    { path: "invoices", load: () => import("./InvoicesPage").then((page) => page.InvoicesPage) },
    { path: "invoices/invoice", load: () => import("./InvoicePage").then((page) => page.InvoicePage) },
    {
      path: "invoices/enter",
      find: "Enter an invoice",
      load: () => import("./enter/EnterPage").then((page) => page.EnterPage),
    },
    {
      path: "invoices/file",
      find: "Read an e-invoice",
      load: () => import("./einvoice/FilePage").then((page) => page.FilePage),
    },
    { path: "invoices/reason", load: () => import("./settle/ReasonPage").then((page) => page.ReasonPage) },
    { path: "invoices/correct", load: () => import("./settle/CorrectPage").then((page) => page.CorrectPage) },
    { path: "invoices/line", load: () => import("./edit/AddLinePage").then((page) => page.AddLinePage) },
    { path: "invoices/edit", load: () => import("./edit/EditPage").then((page) => page.EditPage) },
    { path: "invoices/prices", load: () => import("./prices/PricesPage").then((page) => page.PricesPage) },
    {
      path: "invoices/hand-over",
      find: "Hand invoices over to finance",
      load: () => import("./handOver/HandOverPage").then((page) => page.HandOverPage),
    },
    { path: "invoices/pay", find: "What to pay", load: () => import("./pay/PayPage").then((page) => page.PayPage) },
  ],
};
