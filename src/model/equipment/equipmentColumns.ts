import { dayToSerial, type Day } from "../../domain/calendarDay";
import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { choice, count, day, link, listed, LONGEST, money, quantity, text } from "../../tables/kinds";
import { all, any, figure, is, isAbove, isBelow, isBlank, ladder, not, type Rungs } from "../../tables/ladder";

/** What can be done with a piece of equipment now. */
export const equipmentConditions = ["Ready", "Out", "Not usable", "Pending", "Archived"] as const;
export type EquipmentCondition = (typeof equipmentConditions)[number];

/** What is wrong with it; blank where nothing is. */
export type EquipmentProblem = "" | "Missing" | "Broken" | "Overdue" | "Check overdue";

/** Where it is between two checks; blank where it needs none. */
export type CheckState = "" | "Checked" | "Due soon" | "Overdue";

/** What happens to equipment, as the log names it. */
export const equipmentEvents = [
  "Handed out",
  "Taken back",
  "Moved",
  "Fault",
  "Repaired",
  "Checked",
  "Meter read",
  "Found",
  "Missing",
  "Retired",
] as const;
export type EquipmentEvent = (typeof equipmentEvents)[number];

/** How many days ahead a check is due soon, and how much of the use between two checks is left then. */
export const CHECK_SOON_DAYS = 30;
export const CHECK_SOON_SHARE = 0.1;

/** What people fill in of a piece of equipment; what came of it is calculated from its log. */
export const equipmentColumns = {
  tag: text({ header: "Tag", help: "The code on its label, once each." }),
  name: text({ header: "Name", help: "What it is.", width: 28 }),
  category: optional(listed({ header: "Category", help: "The group that it is counted in." }, "Equipment category")),
  item: optional(link({ header: "Item", help: "The item that it was bought as." }, "Items")),
  maker: optional(text({ header: "Maker", help: "Who made it." })),
  model: optional(text({ header: "Model", help: "The maker's name or number of the model." })),
  serial: optional(text({ header: "Serial", help: "The maker's number of this piece.", width: 18 })),
  home: optional(link({ header: "Belongs in", help: "Where it is kept while nobody has it." }, "Locations")),
  kit: optional(text({ header: "Kit", help: "The kit that it is part of: a kit is handed out as one." })),
  vendor: optional(
    link({ header: "Vendor", help: "Who sold it, and answers for its warranty.", width: 24 }, "Vendors"),
  ),
  boughtOn: optional(day({ header: "Bought on", help: "The day from which it loses value." })),
  cost: optional(money({ header: "Cost", help: "What it cost, in the company's currency." })),
  lifeYears: optional(
    quantity({ header: "Life years", help: "Over how many years its cost is spread." }, LONGEST.years),
  ),
  residual: optional(money({ header: "Residual", help: "What it is worth after that." })),
  method: optional(
    choice({ header: "Method", help: "How it loses value; blank for straight line.", width: 19 }, [
      "Straight line",
      "Declining balance",
    ]),
  ),
  warrantyTo: optional(day({ header: "Warranty to", help: "The last day of the warranty." })),
  readyFrom: optional(
    day({ header: "Ready from", help: "The first day on which it may be handed out; blank for at once." }),
  ),
  checkMonths: optional(count({ header: "Check months", help: "It is checked every so many months." }, LONGEST.months)),
  checkEvery: optional(
    quantity({ header: "Check every", help: "It is checked after so much use, by its meter: hours or km." }),
  ),
  firstCheckOn: optional(day({ header: "First check on", help: "When it is due before any check is logged." })),
  note: optional(text({ header: "Note", help: "Anything else.", width: 28 })),
} as const;

/** The rows of the log about the equipment of this row, as criteria of MAXIFS and its kin. */
export const OF_TAG = `EquipmentLog[Tag],${sameAs("[@Tag]")}`;

/** More entries than a log has: of the entries of one day the higher number is later. */
const ENTRIES = 1e8;

/** When something happened beside the rest of the log, as a number: by its day, and by its entry within the day. */
export const placeInLog = ({ date, entry }: { readonly date: Day; readonly entry: number }): number =>
  dayToSerial(date) * ENTRIES + entry;
export const placeInLogFormula = `=IF(AND(ISNUMBER([@Date]),ISNUMBER([@Entry])),INT([@Date])*${String(ENTRIES)}+[@Entry],0)`;

/** The place in the log of the last entry of an event about it; 0 where there is none. */
export const lastEntry = (event: EquipmentEvent): string =>
  `MAXIFS(EquipmentLog[Place in log],${OF_TAG},EquipmentLog[Event],"${event}")`;

/** What a column of the log holds in the entry at this place. */
export const ofEntry = (header: string, place: string): string =>
  `INDEX(EquipmentLog[${header}],MATCH(${place},EquipmentLog[Place in log],0))`;

/** When it was last seen in its place or in a person's hands. */
const LAST_SEEN = `MAX(${lastEntry("Found")},${lastEntry("Taken back")},${lastEntry("Moved")},${lastEntry("Handed out")})`;

const logFigures = {
  handedOut: figure.number(lastEntry("Handed out")),
  takenBack: figure.number(lastEntry("Taken back")),
  fault: figure.number(lastEntry("Fault")),
  repaired: figure.number(lastEntry("Repaired")),
  missing: figure.number(lastEntry("Missing")),
  seen: figure.number(LAST_SEEN),
  retired: figure.number(lastEntry("Retired")),
} as const;

/** The State column and its rule. */
export const conditionLadder = ladder(
  equipmentColumns,
  { ...logFigures, today: figure.day("TODAY()") },
  (of): Rungs<EquipmentCondition> => ({
    rungs: [
      [isAbove(of.retired, 0), "Archived"],
      [any(isAbove(of.fault, of.repaired), isAbove(of.missing, of.seen)), "Not usable"],
      [isAbove(of.handedOut, of.takenBack), "Out"],
      [isAbove(of.readyFrom, of.today), "Pending"],
    ],
    otherwise: "Ready",
  }),
);

/** The Check column and its rule: by the calendar or by use, whichever comes first. */
export const checkLadder = ladder(
  equipmentColumns,
  {
    daysLeft: figure.number(`IF([@[Next check]]="",99999,[@[Next check]]-TODAY())`),
    useLeft: figure.number(`IF([@[Check at]]="",1E+12,[@[Check at]]-N([@Meter]))`),
    useSoon: figure.number(`${String(CHECK_SOON_SHARE)}*N([@[Check every]])`),
  },
  (of): Rungs<CheckState> => ({
    rungs: [
      [all(isBlank(of.checkMonths), isBlank(of.checkEvery), isBlank(of.firstCheckOn)), ""],
      [any(isBelow(of.daysLeft, 0), isBelow(of.useLeft, 0)), "Overdue"],
      [any(not(isAbove(of.daysLeft, CHECK_SOON_DAYS)), not(isAbove(of.useLeft, of.useSoon))), "Due soon"],
    ],
    otherwise: "Checked",
  }),
);

/** The Problem column and its rule. */
export const problemLadder = ladder(
  equipmentColumns,
  {
    ...logFigures,
    daysOver: figure.number(`IF([@[Due back]]="",0,TODAY()-[@[Due back]])`),
    check: figure.word<CheckState>("[@Check]"),
  },
  (of): Rungs<EquipmentProblem> => ({
    rungs: [
      [isAbove(of.retired, 0), ""],
      [isAbove(of.missing, of.seen), "Missing"],
      [isAbove(of.fault, of.repaired), "Broken"],
      [isAbove(of.daysOver, 0), "Overdue"],
      [is(of.check, "Overdue"), "Check overdue"],
    ],
    otherwise: "",
  }),
);
