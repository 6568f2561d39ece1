import { optional } from "../../tables/column";
import { monthsLater } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, formula, link, listed, money, quantity, text } from "../../tables/kinds";
import {
  checkLadder,
  conditionLadder,
  equipmentColumns,
  equipmentEvents,
  lastEntry,
  OF_TAG,
  ofEntry,
  placeInLogFormula,
  problemLadder,
} from "./equipmentColumns";

const tabColor = "#038387";

/** A column of the log in the entry at a place, or blank where there is no such entry. */
const inEntry = (header: string, number: string): string =>
  `=LET(at,${number},IF(at=0,"",${ofEntry(header, "at")}&""))`;
const dayInEntry = (header: string, number: string): string =>
  `=LET(at,${number},IF(at=0,"",LET(on,${ofEntry(header, "at")},IF(on="","",INT(on)))))`;

/** The place in the log of the entry by which it is out now; 0 while it is not. */
const OUT_ENTRY = `IF(OR([@State]="Archived",${lastEntry("Handed out")}<=${lastEntry("Taken back")}),0,${lastEntry("Handed out")})`;
const PASSED = `${OF_TAG},EquipmentLog[Event],"Checked",EquipmentLog[Result],"Passed"`;
const STARTS_ON = "MAX(N([@[Bought on]]),N([@[Ready from]]))";

/** What is left of the cost on a day; excel's own functions, by the month. */
export const bookValueFormula = (on: string): string =>
  `IF(OR([@Cost]="",[@[Bought on]]=""),"",IF(N([@[Life years]])=0,[@Cost],LET(life,MAX(1,ROUND([@[Life years]]*12,0)),least,MIN([@Cost],N([@Residual])),passed,IF(${on}<[@[Bought on]],0,MIN(life,DATEDIF([@[Bought on]],${on},"m"))),ROUND([@Cost]-IF([@Method]="Declining balance",VDB([@Cost],least,life,0,passed,2,TRUE),SLN([@Cost],least,life)*passed),2))))`;

export const Equipment = defineTable({
  name: "Equipment",
  sheet: "Equipment",
  help: "One row a piece that is lent, checked or repaired. State, holder and place follow from the Equipment log.",
  tabColor,
  key: "tag",
  version: 1,
  record: {
    noun: "piece of equipment",
    folded: [
      "item",
      "maker",
      "model",
      "kit",
      "lifeYears",
      "residual",
      "method",
      "readyFrom",
      "checkEvery",
      "firstCheckOn",
      "note",
    ],
    ordered: [["residual", "cost"]],
  },
  expects: { ascending: [["boughtOn", "warrantyTo"]] },
  columns: {
    ...equipmentColumns,
    state: formula({
      header: "State",
      help: "Ready, Out, Not usable, Pending or Archived.",
      formula: conditionLadder.formula,
      numberFormat: "General",
    }),
    problem: formula({
      header: "Problem",
      help: "Missing, Broken, Overdue, Check overdue; blank where nothing is wrong.",
      formula: problemLadder.formula,
      numberFormat: "General",
    }),
    holder: formula({
      header: "Holder",
      help: "Who has it.",
      formula: inEntry("Person", OUT_ENTRY),
      numberFormat: "General",
    }),
    outOn: formula({
      header: "Out on",
      help: "Since when.",
      formula: dayInEntry("Date", OUT_ENTRY),
      numberFormat: "yyyy-mm-dd",
    }),
    dueBack: formula({
      header: "Due back",
      help: "When it is to come back; blank for no end.",
      formula: dayInEntry("Due back", OUT_ENTRY),
      numberFormat: "yyyy-mm-dd",
    }),
    place: formula({
      header: "Place",
      help: "Where it was last put; else where it belongs.",
      formula: `=LET(at,MAXIFS(EquipmentLog[Place in log],${OF_TAG},EquipmentLog[Place],"?*"),IF(at=0,[@[Belongs in]]&"",${ofEntry("Place", "at")}&""))`,
      numberFormat: "General",
    }),
    meter: formula({
      header: "Meter",
      help: "The highest reading: hours or km.",
      formula: `=IF(COUNTIFS(${OF_TAG},EquipmentLog[Meter],">=0")=0,"",MAXIFS(EquipmentLog[Meter],${OF_TAG}))`,
      numberFormat: "General",
    }),
    lastCheck: formula({
      header: "Last check",
      help: "When it last passed one.",
      formula: dayInEntry("Date", `MAXIFS(EquipmentLog[Place in log],${PASSED})`),
      numberFormat: "yyyy-mm-dd",
    }),
    nextCheck: formula({
      header: "Next check",
      help: "When the calendar asks for one.",
      formula: `=IF([@[Last check]]<>"",IF(N([@[Check months]])=0,"",${monthsLater("[@[Last check]]", "[@[Check months]]")}),IF([@[First check on]]<>"",INT([@[First check on]]),IF(OR(N([@[Check months]])=0,${STARTS_ON}=0),"",${monthsLater(STARTS_ON, "[@[Check months]]")})))`,
      numberFormat: "yyyy-mm-dd",
    }),
    checkAt: formula({
      header: "Check at",
      help: "At what reading of its meter a check is due.",
      formula: `=IF(N([@[Check every]])=0,"",MAXIFS(EquipmentLog[Meter],${PASSED})+[@[Check every]])`,
      numberFormat: "General",
    }),
    check: formula({
      header: "Check",
      help: "Checked, Due soon or Overdue; blank where it needs none.",
      formula: checkLadder.formula,
      numberFormat: "General",
    }),
    repairs: formula({
      header: "Repairs",
      help: "What its repairs cost so far.",
      formula: `=ROUND(SUMIFS(EquipmentLog[Cost],${OF_TAG}),4)`,
      numberFormat: "#,##0.00##",
    }),
    value: formula({
      header: "Value",
      help: "What is left of its cost today, by whole months.",
      formula: `=${bookValueFormula("TODAY()")}`,
      numberFormat: "#,##0.00",
    }),
  },
  highlights: [
    { formula: '={State}="Archived"', tone: "muted" },
    { formula: '={State}="Not usable"', column: "State", tone: "bad" },
    { formula: '={State}="Out"', column: "State", tone: "warning" },
    { formula: '={State}="Ready"', column: "State", tone: "good" },
    { formula: '={Problem}<>""', column: "Problem", tone: "bad" },
    { formula: '={Check}="Due soon"', column: "Check", tone: "warning" },
    { formula: '={Check}="Overdue"', column: "Check", tone: "bad" },
  ],
});
export type Equipment = RowOf<typeof Equipment.columns>;

export const EquipmentLog = defineTable({
  name: "EquipmentLog",
  sheet: "Equipment log",
  help: "What happened to each piece, one row each, added below. Rows are not changed: what was wrong is put right by the next one.",
  tabColor,
  key: "entry",
  version: 1,
  undo: { sequence: { link: "tag", field: "event" } },
  expects: { ascending: [["date", "dueBack"]], past: ["date"] },
  columns: {
    entry: count({ header: "Entry", help: "Its number; of one day the highest is the latest." }),
    date: day({ header: "Date", help: "When it happened." }),
    tag: link({ header: "Tag", help: "The piece of equipment." }, "Equipment"),
    event: choice({ header: "Event", help: "What happened." }, equipmentEvents),
    person: optional(link({ header: "Person", help: "Who got it or brought it back.", width: 20 }, "People")),
    dueBack: optional(day({ header: "Due back", help: "When it is to come back." })),
    place: optional(link({ header: "Place", help: "Where it was put." }, "Locations")),
    meter: optional(quantity({ header: "Meter", help: "The reading of its meter: hours or km." })),
    result: optional(choice({ header: "Result", help: "What came of a check." }, ["Passed", "Failed"])),
    vendor: optional(link({ header: "Vendor", help: "Who repaired or checked it.", width: 24 }, "Vendors")),
    cost: optional(money({ header: "Cost", help: "What a repair cost, in the company's currency." })),
    document: optional(text({ header: "Document", help: "The certificate, protocol or agreement.", width: 22 })),
    note: optional(text({ header: "Note", help: "What was wrong, or why.", width: 36 })),
    by: optional(text({ header: "By", help: "Who noted it.", width: 20 })),
    placeInLog: formula({
      header: "Place in log",
      help: "When it happened beside the rest: what is noted late counts for its day.",
      formula: placeInLogFormula,
      numberFormat: "0",
    }),
  },
});
export type EquipmentEntry = RowOf<typeof EquipmentLog.columns>;

/** What a joiner gets, by department or role; blank fits everybody. */
export const JoinerKit = defineTable({
  name: "JoinerKit",
  sheet: "Joiner kit",
  help: "What somebody who joins gets. A blank department or role fits everybody.",
  tabColor,
  key: ["category", "department", "role"],
  version: 1,
  record: { noun: "line of the joiner's list" },
  columns: {
    category: listed({ header: "Category", help: "The category of equipment.", width: 20 }, "Equipment category"),
    department: optional(link({ header: "Department", help: "Whose people get it; blank for all." }, "Departments")),
    role: optional(text({ header: "Role", help: "Who gets it, by the role in People; blank for all.", width: 22 })),
    pieces: optional(count({ header: "Pieces", help: "How many; blank for one." })),
  },
});
