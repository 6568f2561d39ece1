import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { count, day, link, quantity, text } from "../../tables/kinds";
import { all, any, either, figure, is, isAbove, isAtLeast, isFilled, ladder, type Rungs } from "../../tables/ladder";

/** Where what a department asked for is; a request without lines is a draft. */
export const supplyStatuses = [
  "Draft",
  "Pending",
  "Partly ordered",
  "Ordered",
  "Partly received",
  "Received",
  "Issued",
  "Stopped",
  "Cancelled",
] as const;
export type SupplyStatus = (typeof supplyStatuses)[number];

/** What people fill in of a line; what became of it is calculated. */
export const supplyColumns = {
  // A text, not a link: a workbook that keeps stock holds this table, and need not keep requests.
  request: text({ names: "Requests", header: "Request", help: "The supply request.", width: 15 }),
  line: count({ header: "Line", help: "Its number in the request." }),
  item: link({ header: "Item", help: "What is asked for." }, "Items"),
  quantity: quantity({ header: "Qty", help: "Units asked for." }),
  department: link({ header: "Department", help: "Whom it is for." }, "Departments"),
  neededBy: optional(day({ header: "Needed by", help: "The day on which it is needed." })),
  location: optional(link({ header: "Location", help: "Where it is kept for them, and handed out." }, "Locations")),
  fromStock: optional(quantity({ header: "From stock", help: "Units of it that stock gives, rather than an order." })),
  stoppedOn: optional(day({ header: "Stopped on", help: "When it was decided to give no more of it." })),
  why: optional(text({ header: "Why", help: "Why it was stopped.", width: 28 })),
  note: optional(text({ header: "Note", help: "Anything worth knowing, such as a size.", width: 28 })),
} as const;

/** The key of a line, as Moves and Order lines name it. */
export const LINE_KEY = '[@Request]&" / "&[@Line]';
const LINES_OF_REQUEST = `SupplyLines[Request],${sameAs("[@Request]")}`;
const linesIn = (status: SupplyStatus) =>
  figure.number(`COUNTIFS(${LINES_OF_REQUEST},SupplyLines[Status],"${status}")`);

/** The Status column of a line and its rule. */
export const lineLadder = ladder(
  supplyColumns,
  {
    issued: figure.number("[@Issued]"),
    ordered: figure.number("[@Ordered]"),
    /** Received on its own orders, and what stock keeps or gave for it. */
    here: figure.number("ROUND([@Received]+MAX(N([@[From stock]]),[@[Issued from stock]]),6)"),
  },
  (of): Rungs<Exclude<SupplyStatus, "Draft">> => ({
    rungs: [
      [isAtLeast(of.issued, of.quantity), "Issued"],
      [isFilled(of.stoppedOn), either(isAbove(of.issued, 0), "Stopped", "Cancelled")],
      [isAtLeast(of.here, of.quantity), "Received"],
      [isAbove(of.here, 0), "Partly received"],
      [isAtLeast(of.ordered, of.quantity), "Ordered"],
      [isAbove(of.ordered, 0), "Partly ordered"],
    ],
    otherwise: "Pending",
  }),
);

/** The Request status column, the same in each line of a request, and its rule over the states of the lines. */
export const requestLadder = ladder(
  supplyColumns,
  {
    lines: figure.number(`COUNTIFS(${LINES_OF_REQUEST})`),
    cancelled: linesIn("Cancelled"),
    live: figure.number(
      `COUNTIFS(${LINES_OF_REQUEST},SupplyLines[Status],"<>Cancelled",SupplyLines[Status],"<>Stopped")`,
    ),
    issued: linesIn("Issued"),
    here: figure.number(`${linesIn("Issued").formula}+${linesIn("Received").formula}`),
    partlyHere: linesIn("Partly received"),
    ordered: linesIn("Ordered"),
    partlyOrdered: linesIn("Partly ordered"),
  },
  (of): Rungs<SupplyStatus> => ({
    rungs: [
      [is(of.lines, 0), "Draft"],
      [is(of.cancelled, of.lines), "Cancelled"],
      [is(of.live, 0), "Stopped"],
      [is(of.issued, of.live), "Issued"],
      [is(of.here, of.live), "Received"],
      [any(isAbove(of.here, 0), isAbove(of.partlyHere, 0)), "Partly received"],
      [all(isAbove(of.ordered, 0), is(of.ordered, of.live)), "Ordered"],
      [any(isAbove(of.ordered, 0), isAbove(of.partlyOrdered, 0)), "Partly ordered"],
    ],
    otherwise: "Pending",
  }),
);
