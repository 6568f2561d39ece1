import type { DocumentStatus } from "../../model/documents/documentColumns";

/** What the pages of documents say. */
export const words = {
  title: "Documents",
  pages: "Document pages",
  show: "Show",
  showInForce: "In force",
  showDue: "To renew or review",
  showAll: "All",
  list: {
    list: "Documents",
    search: "Search by all words: title, record, owner, file",
    rows: ["document", "documents"] as const,
    nothingFits: "No matches",
    nothingFitsText: "A document is found where it holds all the words. Use fewer of them, or show all.",
  },
  sorts: { newest: "Newest first", ends: "Ends first", kind: "By kind", record: "By record" },
  noneTitle: "No documents yet",
  noneText: "File one here or from the page of any order, vendor or piece of equipment.",
  until: (day: string): string => `until ${day}`,
  gone: "There is no such document",
  goneText: (document: string): string =>
    `${document} is not in the sheet Documents. It may have been renamed or deleted.`,
  document: {
    kind: "Kind",
    record: "Record",
    link: "Link or file",
    dated: "Dated",
    filed: "Filed",
    owner: "Owner",
    version: "Version",
    replaces: "Replaces",
    replacedBy: "Replaced by",
    review: "Review on",
    valid: "Valid until",
    keep: "Keep until",
    forGood: "for good",
    hold: "On hold",
    disposed: "Disposed on",
    protocol: "Protocol",
    note: "Note",
    confidential: "Confidential",
    edit: "Edit",
    renew: "Renew",
    expired: (day: string): string => `It expired on ${day}. Renew it, or file what takes its place.`,
    reviewDue: "It is to be looked at again.",
    toDispose: "Its time is over. Dispose of it, or say under Hold why it must be kept.",
  },
  file: {
    title: "File a document",
    subtitle: (record: string): string => `For ${record}.`,
    without: "For the company; file it from a record's page to tie it to that record.",
    what: "What it is about.",
    link: "An address, a path or a binder: the paper itself stays where it is.",
    replaces: "The document that it takes the place of.",
    submit: "File",
  },
  renew: {
    title: "Renew",
    subtitle: "The next version is filed, and the one before is superseded.",
    version: "Blank: one more than before.",
  },
  review: { title: "Reviewed", subtitle: "It was looked at and holds.", next: "When it is to be looked at again." },
  of: {
    title: "Documents",
    subtitle: (table: string, record: string): string => `${table}: ${record}`,
    none: "Nothing is filed for it.",
    unknown: "There is no such record",
    unknownText: "Open it from its own page.",
    file: "File a document",
    letters: "Write a letter",
    missing: (kind: string): string => `Missing: ${kind}`,
    back: "Back to it",
  },
  missing: {
    title: "Missing",
    subtitle: "Documents that the rules require and that are missing or out of date.",
    none: "Nothing is missing",
    noneText: "All that the rules ask for is there.",
    noRules: "There are no rules yet. Say which papers must be there.",
    rules: "Rules",
    file: "File",
    expired: "expired",
    list: {
      list: "Missing papers",
      search: "Search by record or kind",
      rows: ["missing document", "missing documents"] as const,
      nothingFits: "No matches",
      nothingFitsText: "Search for part of a record's name or of a kind.",
    },
  },
  dispose: {
    title: "Keep and dispose",
    subtitle: "What may be disposed of, the index for auditors, and how long each kind is kept.",
    over: "May be disposed of",
    none: "Nothing is to be disposed of.",
    choose: (document: string): string => `Choose ${document}`,
    dispose: (count: string): string => (count === "1" ? "Dispose of 1 document" : `Dispose of ${count} documents`),
    keptUntil: (day: string): string => `kept until ${day}`,
    protocols: "Protocols",
    draw: "Create",
    drawNamed: (protocol: string): string => `Create ${protocol}`,
    index: "Index for auditors",
    drawIndex: "Create the index",
    indexKind: "Blank: all kinds.",
    confidential: "Include confidential ones",
    confidentialHelp: "Anyone who sees the sheet sees them too.",
    kinds: "Kinds and years",
  },
  protocol: {
    title: "Disposal protocol",
    on: "Disposed of on",
    document: "Document",
    what: "Title",
    kind: "Kind",
    dated: "Dated",
    keptUntil: "Kept until",
    sentence: "The documents above were destroyed after the time for which they had to be kept, and can't be restored.",
    signs: "Date and signature",
    witness: "Witness",
  },
  index: {
    title: "Index of documents",
    on: "As of",
    kind: "Kind",
    forGood: "for good",
    columns: [
      { header: "Kind", width: 16 },
      { header: "Document", width: 15 },
      { header: "Title", width: 34 },
      { header: "Record", width: 22 },
      { header: "Version", width: 9 },
      { header: "Dated", width: 12, date: true as const },
      { header: "Valid until", width: 12, date: true as const },
      { header: "Keep until", width: 12, date: true as const },
      { header: "Status", width: 13 },
      { header: "Link or file", width: 40 },
    ],
  },
  letters: {
    title: "Letters",
    subtitle: "Texts that are filled from a record. They are written from its page, under Documents.",
    write: "Write a letter",
    letter: "Letter",
    none: "There is no letter about this",
    noneText: "Add one in Letters, with the table that it is about.",
    edit: "Edit the letters",
    mail: "Open as a mail",
    draw: "Create as a sheet",
    to: "To",
    date: "Date",
    unknown: (words: string): string => `No column: ${words}. Correct the letter, or write it in by hand.`,
    about: (table: string): string => `about ${table}`,
  },
};

/** How a status is shown. */
export const toneOf = (status: DocumentStatus): "plain" | "good" | "warning" | "bad" => {
  switch (status) {
    case "Current":
      return "good";
    case "Review due":
    case "Expiring":
    case "To dispose":
      return "warning";
    case "Expired":
      return "bad";
    case "Superseded":
    case "Disposed":
      return "plain";
  }
};
