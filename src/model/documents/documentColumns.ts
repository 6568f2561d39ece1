import { optional } from "../../tables/column";
import { literally, monthsLater, sameAs } from "../../tables/criteriaText";
import { day, flag, link, text } from "../../tables/kinds";
import { all, figure, isAbove, isBelow, isBlank, isFilled, ladder, not, type Rungs } from "../../tables/ladder";

/** Where a document is between filing and disposal. */
export const documentStatuses = [
  "Current",
  "Review due",
  "Expiring",
  "Expired",
  "Superseded",
  "To dispose",
  "Disposed",
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** How many days ahead a document counts as expiring. */
export const EXPIRING_DAYS = 60;

/** What people fill in of a document. */
export const documentColumns = {
  document: text({ header: "Document", help: "Our number of it.", width: 15 }),
  title: text({ header: "Title", help: "What it is about.", width: 34 }),
  kind: link(
    { header: "Kind", help: "What sort of paper it is; how long it is kept follows from it.", width: 18 },
    "DocumentKinds",
  ),
  table: optional(
    text({ header: "Of", help: "The table of the record that it belongs to, such as Vendors.", width: 14 }),
  ),
  record: optional(text({ header: "Record", help: "The key of that record, such as PO-2026-0007.", width: 24 })),
  link: optional(text({ header: "Link or file", help: "Where it is: an address, a path or a binder.", width: 34 })),
  dated: optional(day({ header: "Dated", help: "The date on the document." })),
  filedOn: day({ header: "Filed on", help: "When it was entered here." }),
  owner: optional(link({ header: "Owner", help: "Who keeps it up to date.", width: 20 }, "People")),
  version: optional(text({ header: "Version", help: "Such as 2, or 2026." })),
  replaces: optional(link({ header: "Replaces", help: "The document that it takes the place of." }, "Documents")),
  reviewOn: optional(day({ header: "Review on", help: "When it is to be looked at again." })),
  validUntil: optional(day({ header: "Valid until", help: "The last day on which it holds." })),
  confidential: optional(flag({ header: "Confidential", help: "Yes: it is left out of lists for others." })),
  hold: optional(
    text({ header: "Hold", help: "Why it must be kept beyond its time; blank if it need not.", width: 22 }),
  ),
  disposedOn: optional(day({ header: "Disposed on", help: "When it was destroyed." })),
  protocol: optional(text({ header: "Protocol", help: "The protocol of its disposal." })),
  note: optional(text({ header: "Note", help: "Anything else.", width: 28 })),
} as const;

/** For how many years a document of this row's kind is kept; 0 for good. */
const KEEP_YEARS = `IFERROR(N(INDEX(DocumentKinds[Keep years],MATCH(${literally("[@Kind]")},DocumentKinds[Kind],0))),0)`;

/** From its day, its filing or its end, whichever is the latest, the years of its kind. */
export const keepUntilFormula = `=LET(years,${KEEP_YEARS},IF(years=0,"",${monthsLater("MAX(N([@Dated]),N([@[Filed on]]),N([@[Valid until]]))", "12*years")}))`;

/** The Status column and its rule. */
export const documentLadder = ladder(
  documentColumns,
  {
    replacedBy: figure.number(`COUNTIFS(Documents[Replaces],${sameAs("[@Document]")})`),
    daysBeyond: figure.number(`IF([@[Keep until]]="",0,TODAY()-[@[Keep until]])`),
    daysValid: figure.number(`IF([@[Valid until]]="",99999,INT([@[Valid until]])-TODAY())`),
    today: figure.day("TODAY()"),
  },
  (of): Rungs<DocumentStatus> => ({
    rungs: [
      [isFilled(of.disposedOn), "Disposed"],
      [all(isAbove(of.daysBeyond, 0), isBlank(of.hold)), "To dispose"],
      [isAbove(of.replacedBy, 0), "Superseded"],
      [isBelow(of.daysValid, 0), "Expired"],
      [not(isAbove(of.daysValid, EXPIRING_DAYS)), "Expiring"],
      [all(isFilled(of.reviewOn), not(isAbove(of.reviewOn, of.today))), "Review due"],
    ],
    otherwise: "Current",
  }),
);
