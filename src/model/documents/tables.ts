import { optional } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, formula, link, LONGEST, money, text } from "../../tables/kinds";
import { documentColumns, documentLadder, keepUntilFormula } from "./documentColumns";

const tabColor = "#8764B8";

export const DocumentKinds = defineTable({
  name: "DocumentKinds",
  sheet: "Document kinds",
  help: "What papers there are, and for how many years each is kept.",
  tabColor,
  key: "kind",
  version: 1,
  record: { noun: "kind of document" },
  columns: {
    kind: text({ header: "Kind", help: "The kind, once each.", width: 22 }),
    keepYears: optional(
      count({ header: "Keep years", help: "How long it is kept after its end; blank for good." }, LONGEST.years),
    ),
    reviewMonths: optional(
      count({ header: "Review months", help: "How often it is looked at again; blank for never." }, LONGEST.months),
    ),
    note: optional(text({ header: "Note", help: "Why so long, such as the law that asks for it.", width: 34 })),
  },
});

export const Documents = defineTable({
  name: "Documents",
  sheet: "Documents",
  help: "The register of papers: where each is, what it belongs to, how long it holds and is kept.",
  tabColor,
  key: "document",
  version: 1,
  record: {
    noun: "document",
    folded: ["version", "replaces", "confidential", "hold", "disposedOn", "protocol", "note"],
  },
  undo: { stages: ["filedOn", "disposedOn"] },
  expects: {
    ascending: [
      ["dated", "validUntil"],
      ["dated", "reviewOn"],
      ["filedOn", "disposedOn"],
    ],
    past: ["filedOn", "disposedOn"],
  },
  columns: {
    ...documentColumns,
    keepUntil: formula({
      header: "Keep until",
      help: "By its kind: from its day, filing or end, whichever is the latest.",
      formula: keepUntilFormula,
      numberFormat: "yyyy-mm-dd",
    }),
    status: formula({
      header: "Status",
      help: "Current, Review due, Expiring, Expired, Superseded, To dispose or Disposed.",
      formula: documentLadder.formula,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Disposed",{Status}="Superseded")', tone: "muted" },
    { formula: '={Status}="Expired"', column: "Status", tone: "bad" },
    {
      formula: '=OR({Status}="Expiring",{Status}="Review due",{Status}="To dispose")',
      column: "Status",
      tone: "warning",
    },
  ],
});
export type Document = RowOf<typeof Documents.columns>;

/** Of which records papers can be asked for. */
export const paperedTables = ["Vendors", "Orders", "Receipts", "Invoices", "Equipment", "Trips"] as const;
export type PaperedTable = (typeof paperedTables)[number];

export const DocumentRules = defineTable({
  name: "DocumentRules",
  sheet: "Document rules",
  help: "Which papers must be there: of what, of which kind, from what amount on.",
  tabColor,
  key: "rule",
  version: 1,
  record: { noun: "rule for documents" },
  columns: {
    rule: text({ header: "Rule", help: "Its name, once each.", width: 34 }),
    table: choice({ header: "Of", help: "The records that need it." }, paperedTables),
    kind: link({ header: "Kind", help: "The paper that must be there.", width: 22 }, "DocumentKinds"),
    over: optional(
      money({
        header: "Over",
        help: "From this amount on, in the company's currency: of a vendor, its orders of a year.",
      }),
    ),
  },
});
export type DocumentRule = RowOf<typeof DocumentRules.columns>;

export const Letters = defineTable({
  name: "Letters",
  sheet: "Letters",
  help: "Texts that are filled from a record: {Vendor} stands for its column Vendor, {Vendor.Contact} for the contact of that vendor.",
  tabColor,
  key: "letter",
  version: 1,
  record: { noun: "letter" },
  columns: {
    letter: text({ header: "Letter", help: "Its name, once each.", width: 24 }),
    table: text({ header: "Of", help: "The table whose records it is written about, such as Orders." }),
    to: optional(text({ header: "To", help: "The address, such as {Vendor.Email}.", width: 20 })),
    subject: text({ header: "Subject", help: "May hold columns in braces.", width: 34 }),
    text: text({ header: "Text", help: "May hold columns in braces; ¶ begins a new paragraph.", width: 70 }),
  },
});
export type Letter = RowOf<typeof Letters.columns>;
