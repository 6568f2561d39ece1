import { DocumentKinds, DocumentRules, Letters } from "../../model/documents/tables";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { DELIVERY_NOTE } from "./missing/missingPapers";

/** Kinds with the years that most European commercial laws ask for; a company checks them against its own. */
const kinds: readonly NewRow<typeof DocumentKinds.columns>[] = [
  { kind: "Contract", keepYears: 10, reviewMonths: 12 },
  { kind: "Invoice", keepYears: 10 },
  { kind: DELIVERY_NOTE, keepYears: 6 },
  { kind: "Receipt", keepYears: 10 },
  { kind: "Insurance", keepYears: 6, reviewMonths: 12 },
  { kind: "Certificate", keepYears: 5 },
  { kind: "Agreement", keepYears: 6 },
  { kind: "Protocol", keepYears: 10 },
  { kind: "Letter", keepYears: 6 },
  { kind: "Policy", reviewMonths: 12, note: "Kept for good" },
];

const rules: readonly NewRow<typeof DocumentRules.columns>[] = [
  { rule: "Contract with large vendors", table: "Vendors", kind: "Contract", over: 5000 },
  { rule: "Delivery note of each receipt", table: "Receipts", kind: DELIVERY_NOTE },
  { rule: "Insurance of dear equipment", table: "Equipment", kind: "Insurance", over: 10_000 },
];

const letters: readonly NewRow<typeof Letters.columns>[] = [
  {
    letter: "Chase a delivery",
    table: "Orders",
    to: "{Vendor.Email}",
    subject: "Order {Order}: when does it come?",
    text: "Dear {Vendor.Contact},¶our order {Order} of {Date} has not come in full. Please tell us the day on which the rest will be here.¶Kind regards¶{Company}",
  },
  {
    letter: "Complaint",
    table: "Orders",
    to: "{Vendor.Email}",
    subject: "Complaint about order {Order}",
    text: "Dear {Vendor.Contact},¶the goods of our order {Order} were not as ordered. Please replace them, or send us a credit note.¶Kind regards¶{Company}",
  },
  {
    letter: "Confirm an invoice is disputed",
    table: "Invoices",
    to: "{Vendor.Email}",
    subject: "Your invoice {Number}",
    text: "Dear {Vendor.Contact},¶we have your invoice {Number} of {Date} over {Total} and can't pay it as it is. Please call us about it.¶Kind regards¶{Company}",
  },
  {
    letter: "Ask for an insurance certificate",
    table: "Vendors",
    to: "{Email}",
    subject: "Certificate of insurance",
    text: "Dear {Contact},¶please send us your certificate of insurance for this year.¶Kind regards¶{Company}",
  },
];

export const usualDocuments: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map<AnyTable, readonly AnyRow[]>([
  [DocumentKinds, kinds],
  [DocumentRules, rules],
  [Letters, letters],
]);
