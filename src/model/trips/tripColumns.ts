import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { choice, count, day, link, text } from "../../tables/kinds";
import { all, figure, is, isAbove, isAtLeast, isFilled, ladder, type Rungs } from "../../tables/ladder";
import type { ApprovalState } from "../approvals/approvalLadder";

/** The words of a trip's state, as the Status column shows them. */
export const tripStatuses = [
  "Draft",
  "Waiting approval",
  "Approved",
  "Refused",
  "Changed since approval",
  "Booked",
  "Travelling",
  "To claim",
  "Closed",
  "Cancelled",
] as const;
export type TripStatus = (typeof tripStatuses)[number];

/** What people fill in of a trip; its state is calculated from it. */
export const tripColumns = {
  trip: text({ header: "Trip", help: "Its number.", width: 15 }),
  traveller: link({ header: "Traveller", help: "Who travels.", width: 20 }, "People"),
  purpose: text({ header: "Purpose", help: "What the trip is for.", width: 30 }),
  department: optional(
    link({ header: "Department", help: "Whose budget pays; blank for the traveller's." }, "Departments"),
  ),
  kind: choice({ header: "Kind", help: "Abroad asks for passport and visa." }, ["Home", "Abroad"]),
  destination: text({ header: "Destination", help: "The place, such as Boston, MA.", width: 20 }),
  country: optional(text({ header: "Country", help: "For trips abroad, as Entry rules and Per diem rates spell it." })),
  start: day({ header: "Start", help: "The first day." }),
  end: day({ header: "End", help: "The last day." }),
  requestedOn: optional(day({ header: "Requested on", help: "When it was entered." })),
  visaOn: optional(day({ header: "Visa got on", help: "When the visa was there; blank while it is not." })),
  claim: optional(text({ header: "Claim", help: "The number of the claim that was opened for it.", width: 15 })),
  closedOn: optional(day({ header: "Closed on", help: "When it was closed: claimed, or nothing to claim." })),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was cancelled." })),
  reason: optional(text({ header: "Reason", help: "Why it was cancelled.", width: 28 })),
  lastLeg: optional(
    count({ header: "Last leg", help: "The highest number of a leg that was removed; no other leg takes it again." }),
  ),
} as const;

const legs = `TripLegs[Trip],${sameAs("[@Trip]")}`;

/** What the state of a trip looks at beside its own columns. */
const figures = {
  approval: figure.word<ApprovalState>("[@Approval]"),
  today: figure.day("TODAY()"),
  legs: figure.number(`COUNTIFS(${legs})`),
  legsToBook: figure.number(`COUNTIFS(${legs},TripLegs[Booking no],"",TripLegs[Mode],"<>Own car")`),
} as const;

/** How far a trip got: the Status column and its rule. */
export const tripLadder = ladder(tripColumns, figures, (of): Rungs<TripStatus> => ({
  rungs: [
    [isFilled(of.cancelledOn), "Cancelled"],
    [isFilled(of.closedOn), "Closed"],
    [is(of.approval, "Not asked"), "Draft"],
    [is(of.approval, "Waiting"), "Waiting approval"],
    [is(of.approval, "Refused"), "Refused"],
    [is(of.approval, "Changed"), "Changed since approval"],
    [isAbove(of.today, of.end), "To claim"],
    [isAtLeast(of.today, of.start), "Travelling"],
    [all(isAbove(of.legs, 0), is(of.legsToBook, 0)), "Booked"],
  ],
  otherwise: "Approved",
}));
