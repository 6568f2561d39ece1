import type { SupplyStatus } from "../../model/supply/supplyColumns";

/** What the pages of supply requests say. */
export const words = {
  title: "Supply requests",
  pages: "Supply request pages",
  ask: {
    title: "Ask for supplies",
    subtitle: "What a department needs, item by item.",
    more: (request: string): string => `More on ${request}`,
    submit: "Check",
    write: "Ask",
    subjectHelp: "What it is for, in a line; blank for the items.",
    departmentHelp: "Whom it is for; blank for the requester's own.",
    neededByHelp: "The day on which all of it is needed.",
    itemHelp: "Code, name or barcode.",
    quantityHelp: "Units asked for.",
    noteHelp: "Anything worth knowing, such as a size.",
  },
  list: {
    show: "Show",
    toServe: "To serve",
    ready: "To issue",
    coming: "Ordered",
    late: "Late",
    open: "Open",
    all: "All",
    list: "Lines of supply requests",
    search: "Search lines",
    rows: ["line", "lines"] as const,
    nothingFits: "No matches",
    nothingFitsText: "Search for part of an item, a department or a request, or show all lines.",
    sorts: { needed: "Needed first", department: "By department", item: "By item" },
    neededBy: (day: string): string => `needed ${day}`,
  },
  noneTitle: "Nothing is asked for",
  noneText: "Ask for supplies here, or open a request of type Supply and add what it asks for.",
  gone: "There is no such request",
  goneText: (request: string): string => `${request} is not in the sheet Requests.`,
  request: {
    department: "Department",
    none: "It has no items yet. Add what is asked for.",
    lines: "Items",
    add: "Add items",
    serve: "Keep or order",
    issue: "Issue",
    open: "Open the request",
    figures: (asked: string, issued: string): string => `${asked} asked, ${issued} issued`,
    reserved: (quantity: string, place: string): string => `${quantity} kept in ${place}`,
    ordered: (quantity: string): string => `${quantity} still to come`,
    arrived: (quantity: string): string => `${quantity} received for it`,
    toServe: (quantity: string): string => `${quantity} to decide`,
    change: "Change",
    changeOf: (line: string): string => `Change ${line}`,
  },
  serve: {
    title: "Keep or order",
    subtitle:
      "What stock has free is kept for the department, the rest is drafted as an order. Change what should come otherwise.",
    none: "Nothing is left to decide.",
    line: "Line",
    lineHelp: "The line of the request.",
    quantity: "Quantity",
    quantityHelp: "Units that are kept or ordered.",
    location: "Location",
    locationHelp: "Where stock keeps it; where it is ordered, where it is delivered to.",
    vendor: "Order from",
    vendorHelp: "Blank: stock gives it.",
    submit: "Check",
    write: "Keep and order",
  },
  issue: {
    title: "Issue",
    subtitle: "What is here for the department. Part of a line can be issued; the rest waits.",
    none: "Nothing is here to be issued yet. Keep it in stock, or wait for what is ordered.",
    receiver: "Taken by",
    receiverHelp: "Who takes it; blank for the requester.",
    location: "Location",
    locationHelp: "Where it is taken from; blank for where it is kept.",
    quantityHelp: "Units that are handed out.",
    submit: "Check",
    write: "Issue",
  },
  line: {
    title: "Line of a supply request",
    unknown: "There is no such line",
    unknownText: "It may have been removed from the sheet Supply lines.",
    why: "Why",
    whyHelp: "It is kept with the line.",
    stop: "Give no more of it",
  },
  slip: {
    draw: "Create the slip",
    title: "Issue slip",
    called: "the issue slip",
    department: "For",
    requester: "Asked by",
    date: "Drawn on",
    columns: {
      date: "Issued on",
      item: "Item",
      quantity: "Qty",
      unit: "",
      from: "From",
      note: "",
      open: "Still to come",
    },
    sentence: "Please check what you take, and sign for it.",
    handedOver: "Handed over",
    taken: "Taken",
  },
  board: {
    draw: "Create the sheet Supply board",
    help: "The sheet Supply board shows each department where its requests stand, by native formulas, for people without the add-in.",
    called: "the supply board",
    subtitle: "What departments asked for, by state, and the open lines, what is needed first on top.",
  },
};

export const toneOfSupply = (status: SupplyStatus): "plain" | "good" | "warning" => {
  switch (status) {
    case "Received":
    case "Issued":
      return "good";
    case "Pending":
    case "Partly ordered":
    case "Partly received":
      return "warning";
    case "Draft":
    case "Ordered":
    case "Stopped":
    case "Cancelled":
      return "plain";
  }
};
