import type { QuoteStatus } from "../../../model/quotes/tables";

/** What the pages of quotations say. */
export const words = {
  title: "Quotations",
  subtitle: "One need, several vendors, their answers side by side; the choice becomes a draft order.",
  show: "Show",
  showOpen: "Undecided",
  showLate: "Answers overdue",
  showAll: "All",
  list: {
    list: "Quotations",
    search: "Search by number, item or vendor",
    rows: ["request", "requests"] as const,
    nothingFits: "No matches",
    nothingFitsText: "Search for part of its number or item, or show all.",
  },
  noneTitle: "No quotations asked for yet",
  noneText: "Ask several vendors about one need before you order.",
  gone: "There is no such request",
  goneText: (request: string): string =>
    `${request} is not in the sheet Quote requests. It may have been renamed or deleted.`,
  ask: {
    title: "Ask for quotations",
    subtitle: "What is needed, and who is asked. The mails are drafted next.",
    vendor: "Who is asked. An order goes only to an approved one.",
    answerBy: "Until when they may answer.",
    submit: "Ask",
  },
  needed: "Needed",
  neededBy: "Needed by",
  answerBy: "Answer by",
  location: "Deliver to",
  department: "For",
  chosen: "Chosen",
  reason: "Reason",
  order: "Order",
  answers: "Answers",
  cheapest: "Cheapest",
  fastest: "Fastest",
  isChosen: "Chosen",
  declined: "No offer",
  waiting: "No answer yet",
  each: (price: string): string => `${price} each`,
  arrives: (day: string): string => `comes ${day}`,
  least: (quantity: string): string => `at least ${quantity}`,
  valid: (day: string): string => `valid until ${day}`,
  notComparable: "no rate",
  mail: "Write a mail",
  mailTo: (vendor: string): string => `Write a mail to ${vendor}`,
  note: "Note the answer",
  noteOf: (vendor: string): string => `Note the answer of ${vendor}`,
  choose: "Choose",
  chooseOf: (vendor: string): string => `Choose ${vendor}`,
  cancel: "Cancel the request",
  answer: {
    title: (vendor: string): string => `Answer of ${vendor}`,
    price: (currency: string): string => `Of one unit, in ${currency}. Left blank: the vendor makes no offer.`,
  },
  choice: {
    title: (vendor: string): string => `Choose ${vendor}`,
    text: "It becomes a draft order at the price that was offered.",
    reason: "Why this one; it is kept with the request and on the order's line.",
    write: "Make the draft",
  },
  cancelText: "Nothing is ordered by it. The reason is kept.",
  mailText: {
    subject: (request: string, item: string): string => `Request for quotation ${request}: ${item}`,
    ask: "Please make us an offer for:",
    by: (day: string): string => `Please answer by ${day}.`,
    tell: "Tell us the price of one unit without tax, the days until delivery, the least that you sell, and until when the offer holds.",
  },
};

/** How a status is shown. */
export const toneOf = (status: QuoteStatus): "plain" | "good" | "warning" =>
  status === "Decided" ? "good" : status === "Answered" ? "warning" : "plain";
