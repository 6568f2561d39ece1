import { InvoiceLines, Invoices } from "../../model/invoices/tables";
import { MatchTolerances } from "../../model/invoices/tolerances";
import { Receipts } from "../../model/orders/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { invoicesDuty } from "./duty";

const next = () => import("./nextSteps").then((steps) => steps.nextOfInvoice);
const page = { path: "invoices/invoice", param: "invoice", next } as const;

/** Invoices of vendors from entry to payment. */
export const invoices: Feature = {
  ...invoicesDuty,
  purpose:
    "Invoices of vendors, matched with orders and receipts, handed over to finance once, and what is to be paid when.",
  tables: [Invoices, InvoiceLines, MatchTolerances],
  records: [
    recordSource(Invoices, { kind: "Invoice", words: ["vendor", "number"], page }),
    recordSource(InvoiceLines, { kind: "Invoice", words: ["description"], page: { ...page, partOf: "invoice" } }),
  ],
  undoChecks: [{ of: [Receipts], load: () => import("./enter/undoReceipt").then((rules) => rules.undoReceipt) }],
  todo: () => import("./invoiceTodo").then((rules) => rules.invoiceTodo),
  usual: () => import("./usualTolerances").then((rows) => rows.usualRows),
};
