import { InvoiceLines, Invoices } from "../../model/invoices/tables";
import { MatchTolerances } from "../../model/invoices/tolerances";
import { Receipts } from "../../model/orders/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";

const next = () => import("./nextSteps").then((steps) => steps.nextOfInvoice);
const page = { path: "invoices/invoice", param: "invoice", next } as const;

/** Invoices of vendors from entry to payment. */
export const invoices: Feature = {
  id: "invoices",
  title: "Invoices",
  group: "supply",
  purpose:
    "Invoices of vendors, matched with orders and receipts, handed over to finance once, and what is to be paid when.",
  tables: [Invoices, InvoiceLines, MatchTolerances],
  records: [
    recordSource(Invoices, { kind: "Invoice", words: ["vendor", "number"], page }),
    recordSource(InvoiceLines, { kind: "Invoice", words: ["description"], page: { ...page, partOf: "invoice" } }),
  ],
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
    { path: "invoices/edit", load: () => import("./edit/EditPage").then((page) => page.EditPage) },
    { path: "invoices/prices", load: () => import("./prices/PricesPage").then((page) => page.PricesPage) },
    {
      path: "invoices/hand-over",
      find: "Hand invoices over to finance",
      load: () => import("./handOver/HandOverPage").then((page) => page.HandOverPage),
    },
    { path: "invoices/pay", find: "What to pay", load: () => import("./pay/PayPage").then((page) => page.PayPage) },
  ],
  undoChecks: [{ of: [Receipts], load: () => import("./enter/undoReceipt").then((rules) => rules.undoReceipt) }],
  todo: () => import("./invoiceTodo").then((rules) => rules.invoiceTodo),
  usual: () => import("./usualTolerances").then((rows) => rows.usualRows),
};
