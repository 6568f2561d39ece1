import type { InvoiceStatus } from "../../model/invoices/invoiceColumns";

/** What the pages of invoices say. */
export const words = {
  title: "Invoices",
  pages: "Invoice pages",
  show: "Show",
  showOpen: "Not handed over",
  showProblem: "With a problem",
  showUnsettled: "To settle",
  showPrices: "With new prices",
  showAll: "All invoices",
  list: {
    list: "Invoices",
    search: "Search invoices",
    rows: ["invoice", "invoices"] as const,
    nothingFits: "No matches",
    nothingFitsText: "Search for part of its number, vendor or order, or show all invoices.",
  },
  sorts: { newest: "Newest first", due: "Due first", vendor: "By vendor", value: "Largest first" },
  noneTitle: "No invoices yet",
  noneText: "Enter one from what was received, or read an e-invoice.",
  due: (day: string): string => `due ${day}`,
  gone: "There is no such invoice",
  goneText: (invoice: string): string =>
    `${invoice} is not in the sheet Invoices. It may have been renamed or deleted.`,
  invoice: {
    lines: "Lines",
    noLines: "It has no lines yet.",
    request: "Make a request",
    requestLabel: "Request",
    requestOf: (number: string, status: string): string => `Invoice ${number}: ${status.toLowerCase()}`,
    number: "Vendor's number",
    date: "Date",
    total: "Total",
    tax: "Tax",
    difference: "To approve",
    due: "Due",
    discount: (amount: string, day: string): string => `${amount} less until ${day}`,
    discountLabel: "Discount",
    home: "In company currency",
    handedOver: "Handed over",
    posted: "Posted",
    paid: "Paid",
    approval: "Approval",
    cancelled: "Set aside",
    noDuplicate: "No duplicate",
    askedVendor: "Vendor asked",
    offBy: (by: string): string =>
      `Its lines and tax differ from its total by ${by}. Correct the line, the tax or the total.`,
    overCredited: (invoice: string, by: string): string =>
      `Credit notes take back ${by} more than the total of ${invoice}. Correct the credit note or the invoice that it corrects.`,
    overPrepaid: "Prepaid is more than the total. Correct one of the two.",
    notNeeded: "Not needed",
    looksLike: (invoice: string, number: string, day: string): string =>
      `It looks like ${invoice}, ${number} of ${day}. Keep it with the reason why it is none, or set it aside.`,
    handOver: "Hand over",
    keep: "No duplicate",
    cancel: "Set aside",
    mail: "Ask the vendor",
    correct: "Correct",
    correctLine: (line: string): string => `Correct line ${line}`,
    receive: "Receive the goods",
    decision: "See the decision",
    unit: (price: string): string => `${price} each`,
  },
  reason: {
    help: "It is kept with the invoice and in the Log.",
    keep: "It looks like another invoice. Say why both are to be paid.",
    cancel: "It counts for nothing any more, and stays in the workbook.",
  },
  correct: {
    title: "Correct a line",
    text: "As the vendor's paper has it. A change takes its approval away.",
    quantity: "Units billed.",
    price: "Of one unit.",
    order: "The order that it bills.",
    orderLine: "The order's line.",
  },
  addLine: {
    title: "Add a line",
    text: "As the vendor's paper has it; the total is changed under Edit.",
    amount: "What the line comes to; blank for quantity times price.",
    remove: "Remove the line",
  },
  enter: {
    title: "Enter an invoice",
    choose: "What was received and is not billed yet, by order. Choose the one that the invoice names.",
    without: "Invoice without an order",
    file: "Read an e-invoice",
    list: {
      list: "Orders to be billed",
      search: "Search by order or vendor",
      rows: ["order to be billed", "orders to be billed"] as const,
      nothingFits: "No matches",
      nothingFitsText:
        "Only what was received and is not billed is here. An early invoice is entered by its order's page.",
    },
    nothing: "Nothing received is unbilled",
    lines: (count: string): string => (count === "1" ? "1 line" : `${count} lines`),
    subtitle: (order: string, vendor: string): string =>
      `${order}, ${vendor}: as received, to be corrected to what the invoice says.`,
    quantityOf: (line: string, item: string): string => `Qty ${line}, ${item}`,
    priceOf: (line: string): string => `Price ${line}`,
    ordered: (quantity: string, price: string): string => `${quantity} to bill, ordered at ${price}`,
    freight: "Freight and charges, without tax.",
    taxRate: "Of all lines, such as 21%.",
    total: "As it states; left out: lines and tax.",
    number: "The vendor's number.",
    terms: "Blank for the vendor's.",
    submit: "Check",
    write: "Enter",
    kind: "A credit note takes back.",
    corrects: "The invoice that a credit note takes back.",
    description: "What it is for, such as electricity in October.",
    credit: "Enter a credit note",
    creditText: (number: string): string => `For what went back on ${number}.`,
    creditUnits: "Units that it takes back.",
    creditPrice: "Of one unit, without tax.",
    noReturn: "There is no such return",
    noReturnText: (number: string): string => `${number} is not in the sheet Vendor returns.`,
    amount: "Without tax.",
    category: "The budget that it uses.",
    requester: "Who ordered it; never approves it.",
  },
  edit: {
    title: "Edit",
    text: "As the vendor's paper has it. What was asked or approved of it as it reads now is void once it reads differently.",
  },
  file: {
    title: "Read an e-invoice",
    text: "An XML file: UBL 2.1 (Peppol), or Factur-X, ZUGFeRD and XRechnung as XML. It stays on this computer.",
    choose: "Choose the XML file",
    tooLarge: "The file is larger than 5 MB. An invoice as XML is smaller; attachments must be taken out.",
    unreadable: (name: string): string => `${name} can't be read. Choose it again.`,
    vendor: "Whom it is from, by Vendors.",
    order: "The order that it bills; blank where none was made.",
    found: (kind: string, number: string, seller: string): string => `${kind} ${number} from ${seller}`,
    matched: (ours: string): string => `matched to ${ours}`,
    unmatched: "matched to no order line",
  },
  prices: {
    title: "Prices and costs",
    subtitle: "What it says of the vendor's prices, and of what its goods cost with freight and duty.",
    last: "The vendor's last prices",
    same: "Its prices are the vendor's last ones, or it is not accepted, older, or in another currency than they.",
    first: (item: string, price: string): string => `${item}: ${price}, none is known yet`,
    change: (item: string, from: string, to: string): string => `${item}: ${from} becomes ${to}`,
    write: "Take over",
    costs: "Freight and duty",
    noCosts: "It bills no freight and no duty.",
    spreadOn: (day: string): string => `They were spread on ${day}.`,
    toSpread: (amount: string): string => `${amount} without tax can go into the unit cost of the items.`,
    by: "Each line gets its share, to the cent.",
    over: "Left out: its own. Choose the vendor's invoice where the carrier's is a separate one.",
    weightOf: (line: string, item: string): string => `Weight ${line}, ${item}`,
    weight: "Of the whole line, in any unit.",
    spread: "Spread",
  },
  handOver: {
    title: "Hand over",
    subtitle: "Invoices that are ready go to finance once, as a file in the columns that finance asks for.",
    nothing: "No invoice is ready",
    nothingText: "The list of invoices says what each waits for.",
    write: (count: string): string => (count === "1" ? "Hand over 1 invoice" : `Hand over ${count} invoices`),
    earlier: "Files handed over",
    headings: "Finance's own headings: name the columns on the sheet Hand-over, such as Invoice number.",
  },
  pay: {
    title: "To pay",
    subtitle: "What falls due this week, discounts about to lapse, and what is owed by age.",
    due: "Due within a week or over its day",
    discounts: "Discounts that lapse within a week",
    aging: "Owed by vendor",
    nothing: "Nothing is due within a week.",
    noDiscount: "No discount lapses within a week.",
    nothingOwed: "Nothing is owed.",
    paid: "Mark the selected as paid today",
    choose: (invoice: string): string => `Choose ${invoice}`,
    chosen: (count: string): string => `${count} chosen`,
    withoutRate: (count: string): string => `${count} in a foreign currency without a rate not counted.`,
    accruals: "Received and not billed",
    accrualsText: (day: string, total: string): string => `As of ${day}: ${total} without tax.`,
  },
};

/** How a status is shown. */
export const toneOf = (status: InvoiceStatus): "plain" | "good" | "warning" | "bad" => {
  switch (status) {
    case "Ready":
    case "Handed over":
    case "Posted":
    case "Paid":
      return "good";
    case "No receipt yet":
    case "Waiting approval":
      return "warning";
    case "Cancelled":
      return "plain";
    default:
      return "bad";
  }
};
