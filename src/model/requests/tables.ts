import { optional } from "../../tables/column";
import { literally, sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, flag, formula, link, moment, paragraph, text } from "../../tables/kinds";
import {
  impacts,
  isEndedFormula,
  isUncountedFormula,
  MAJOR,
  requestStatuses,
  requestTypes,
  USUAL_IMPACT,
} from "./states";

const tabColor = "#8764B8";
const SAME_REQUEST = `StatusLog[Request],${sameAs("[@Request]")}`;
/** Its entries that can be: not before it came, and not still to come; a day more, as it may be tomorrow elsewhere. As canBe in requestState. */
const ITS_ENTRIES = `${SAME_REQUEST},StatusLog[When],">="&[@Opened]-1/2880,StatusLog[When],"<="&NOW()+1`;
/** A column of the request's category, as an Excel expression in a row of Requests; blank where it has none. */
const ofCategory = (header: string): string =>
  `IFERROR(INDEX(Categories[${header}],MATCH(${literally("[@Category]")},Categories[Category],0))&"","")`;
/** The request's own word, else its category's, else the usual one. */
const orCategory = (header: string): string =>
  `IF(TRIM([@${header}])<>"",TRIM([@${header}]),IF(${ofCategory(header)}<>"",${ofCategory(header)},"${USUAL_IMPACT}"))`;
const ofTarget = (header: string): string =>
  `IFERROR(INDEX(ServiceTargets[${header}],MATCH([@Priority],ServiceTargets[Priority],0))&"","")`;

export const Requests = defineTable({
  name: "Requests",
  sheet: "Requests",
  help: "One row a request. Its status follows from Status log; Quartermaster writes when it is due.",
  tabColor,
  key: "request",
  version: 1,
  undo: { names: { about: ["Orders", "OrderLines", "Invoices", "Trips", "Claims"] } },
  expects: {
    ascending: [
      ["openedAt", "neededBy"],
      ["openedAt", "endedAt"],
    ],
    past: ["openedAt", "endedAt"],
  },
  columns: {
    request: text({ header: "Request", help: "Its number.", width: 15 }),
    openedAt: moment({ header: "Opened", help: "When it came; the clocks start here." }),
    requester: link({ header: "Requester", help: "Who asks.", width: 20 }, "People"),
    department: optional(link({ header: "Department", help: "Whom it is for." }, "Departments")),
    type: choice({ header: "Type", help: "What sort of request it is." }, requestTypes),
    category: optional(link({ header: "Category", help: "What it is about.", width: 20 }, "Categories")),
    subject: text({ header: "Subject", help: "What is asked, in a line.", width: 40 }),
    details: optional(paragraph({ header: "Details", help: "Anything more.", width: 40 })),
    impact: optional(choice({ header: "Impact", help: "How much is affected; blank for the category's." }, impacts)),
    urgency: optional(choice({ header: "Urgency", help: "How soon it is needed; blank for the category's." }, impacts)),
    major: optional(flag({ header: "Major", help: "Yes: above all others, and escalated at once." })),
    owner: optional(link({ header: "Owner", help: "Who does it.", width: 20 }, "People")),
    neededBy: optional(day({ header: "Needed by", help: "The day on which it is needed." })),
    vendor: optional(link({ header: "Vendor", help: "The vendor that it is about.", width: 22 }, "Vendors")),
    equipment: optional(
      text({ names: "Equipment", header: "Equipment", help: "The tag of the equipment that it is about." }),
    ),
    place: optional(link({ header: "Place", help: "Where it is." }, "Locations")),
    about: optional(text({ header: "About", help: "The number of what it came from, such as an order or invoice." })),
    parent: optional(link({ header: "Parent", help: "The request that it is part of." }, "Requests")),
    mergedInto: optional(link({ header: "Merged into", help: "The request that it was a duplicate of." }, "Requests")),
    respondBy: optional(
      moment({ header: "Respond by", help: "When the first answer is due. Written by Quartermaster." }),
    ),
    solveBy: optional(
      moment({ header: "Solve by", help: "When it is due; blank while it is paused. Written by Quartermaster." }),
    ),
    updateBy: optional(
      moment({ header: "Update by", help: "When the requester's message must be answered. Written by Quartermaster." }),
    ),
    warnAt: optional(moment({ header: "Warn at", help: "When 75% of its time is used. Written by Quartermaster." })),
    endedAt: optional(moment({ header: "Ended", help: "When it was solved or ended. Written by Quartermaster." })),
    priority: formula({
      header: "Priority",
      help: "Major, the category's, or by impact and urgency.",
      formula: `=IF([@Major]="Yes","${MAJOR}",IF(${ofCategory("Target")}<>"",${ofCategory("Target")},IFERROR(INDEX(Priorities[Priority],MATCH(${orCategory("Impact")}&" / "&${orCategory("Urgency")},Priorities[Cell],0)),"")))`,
      numberFormat: "General",
    }),
    since: formula({
      header: "Since",
      help: "When it came into its status.",
      formula: `=IF(COUNTIFS(${ITS_ENTRIES},StatusLog[State],"?*")=0,[@Opened],MAXIFS(StatusLog[When],${ITS_ENTRIES},StatusLog[State],"?*"))`,
      numberFormat: "yyyy-mm-dd hh:mm",
    }),
    status: formula({
      header: "Status",
      help: "The state of its latest entry in Status log.",
      formula: '=XLOOKUP([@Request]&"@"&INT([@Since]*1440+0.001),StatusLog[State at],StatusLog[State],"New",0,-1)',
      numberFormat: "General",
    }),
    respondedAt: formula({
      header: "Responded",
      help: "When it was first answered, or ended.",
      formula: `=IF(COUNTIFS(${ITS_ENTRIES},StatusLog[Answers],1)=0,"",MINIFS(StatusLog[When],${ITS_ENTRIES},StatusLog[Answers],1))`,
      numberFormat: "yyyy-mm-dd hh:mm",
    }),
    lamp: formula({
      header: "Clock",
      help: "Running, Paused, Due soon, Late, Met or Missed; blank where no target holds.",
      formula: `=IFS(${isUncountedFormula("[@Status]")},"",${isEndedFormula("[@Status]")},IF([@Ended]="","",IF(OR([@[Solve by]]="",[@Ended]<=[@[Solve by]]),IF(${ofTarget("Solve min")}="","","Met"),"Missed")),ISNUMBER(SEARCH([@Status],${ofTarget("Pauses in")})),"Paused",[@[Solve by]]="","",NOW()>[@[Solve by]],"Late",NOW()>=[@[Warn at]],"Due soon",TRUE,"Running")`,
      numberFormat: "General",
    }),
    isOpen: formula({
      header: "Open",
      help: "1 while it is not ended.",
      formula: `=IF(${isEndedFormula("[@Status]")},0,1)`,
      numberFormat: "0",
    }),
    boardPlace: formula({
      header: "Board place",
      help: "When it is due, each row's a little different: what the sheet Requests board is ordered by.",
      // To nine decimals, of which the criteria of MINIFS keep every one.
      formula: '=ROUND(IF([@[Solve by]]="",99999,[@[Solve by]])+(ROW()-ROW(Requests[[#Headers],[Request]]))*1E-9,9)',
      numberFormat: "0.000",
    }),
  },
  highlights: [
    { formula: "={Open}=0", tone: "muted" },
    { formula: '=OR({Clock}="Late",{Clock}="Missed")', column: "Clock", tone: "bad" },
    { formula: '=OR({Clock}="Due soon",{Clock}="Paused")', column: "Clock", tone: "warning" },
    { formula: '={Clock}="Met"', column: "Clock", tone: "good" },
    { formula: `={Priority}="${MAJOR}"`, column: "Priority", tone: "bad" },
  ],
});
export type Request = RowOf<typeof Requests.columns>;

export const messageWays = ["To requester", "From requester", "Internal"] as const;

/** What happened to requests: a row is added, never changed. */
export const StatusLog = defineTable({
  name: "StatusLog",
  sheet: "Status log",
  help: "What happened to each request. Rows are added, never changed; the clocks are worked out from them.",
  tabColor,
  key: "entry",
  version: 1,
  undo: { sequence: { link: "request", field: "state" } },
  expects: { past: ["at"], notBefore: [{ field: "at", link: "request", linked: "openedAt" }] },
  columns: {
    entry: text({ header: "Entry", help: "Its number.", width: 15 }),
    request: link({ header: "Request", help: "The request.", width: 15 }, "Requests"),
    at: moment({ header: "When", help: "When it happened." }),
    state: optional(
      choice({ header: "State", help: "The state from then on; blank where it stays.", width: 22 }, requestStatuses),
    ),
    owner: optional(
      link({ header: "Owner", help: "Who does it from then on; blank where it stays.", width: 20 }, "People"),
    ),
    by: optional(text({ names: "People", header: "By", help: "Who noted it.", width: 18 })),
    way: optional(choice({ header: "Message", help: "Whom the text went to or came from." }, messageWays)),
    text: optional(text({ header: "Text", help: "What was said or why.", width: 50 })),
    stateAt: formula({
      header: "State at",
      help: "What Requests looks its status up by.",
      formula: '=IF([@State]="","",[@Request]&"@"&INT([@When]*1440+0.001))',
      numberFormat: "General",
    }),
    answers: formula({
      header: "Answers",
      help: "1 where it answers the requester or ends the request.",
      formula: `=IF(OR([@Message]="To requester",${isEndedFormula("[@State]")}),1,0)`,
      numberFormat: "0",
    }),
  },
});
export type LogEntry = RowOf<typeof StatusLog.columns>;

export const RequestTasks = defineTable({
  name: "RequestTasks",
  sheet: "Request tasks",
  help: "The steps of requests that have a checklist.",
  tabColor,
  key: ["request", "task"],
  version: 1,
  expects: { past: ["doneOn"], notBefore: [{ field: "doneOn", link: "request", linked: "openedAt" }] },
  columns: {
    request: link({ header: "Request", help: "The request.", width: 15 }, "Requests"),
    task: count({ header: "Task", help: "Its place in the list." }),
    what: text({ header: "What", help: "What is to be done.", width: 44 }),
    doneOn: optional(day({ header: "Done on", help: "When it was done." })),
    by: optional(text({ names: "People", header: "By", help: "Who did it." })),
  },
  highlights: [{ formula: '={Done on}<>""', tone: "muted" }],
});

/** Which levels of escalation were told, once each. */
export const Escalations = defineTable({
  name: "Escalations",
  sheet: "Escalations",
  help: "Who was told when so much of a request's time was used up. Each level is told once.",
  tabColor,
  key: ["request", "level"],
  version: 1,
  expects: { past: ["at"], notBefore: [{ field: "at", link: "request", linked: "openedAt" }] },
  columns: {
    request: link({ header: "Request", help: "The request.", width: 15 }, "Requests"),
    level: count({ header: "At %", help: "The level." }),
    to: text({ names: "People", header: "To", help: "Who was told.", width: 22 }),
    at: moment({ header: "Sent", help: "When the mail was drafted." }),
    by: optional(text({ names: "People", header: "By", help: "Who drafted it." })),
  },
});

/** What people enter or a form collects, until it is taken in as a request. */
export const RequestForms = defineTable({
  name: "RequestForms",
  sheet: "Request form",
  help: "Ask for something here: name and subject are enough. Or import what Microsoft Forms collected.",
  tabColor,
  key: ["name", "subject", "sentAt"],
  version: 1,
  record: { noun: "form", folded: ["formId", "email", "neededBy", "equipment", "place", "request"] },
  columns: {
    name: text({ header: "Name", help: "Who asks.", width: 20 }),
    subject: text({ header: "Subject", help: "What is asked, in a line.", width: 40 }),
    sentAt: optional(moment({ header: "Completion time", help: "When it was sent; blank for now." })),
    email: optional(text({ header: "Email", help: "Of who asks.", width: 26 })),
    type: optional(choice({ header: "Type", help: "What sort of request it is." }, requestTypes)),
    details: optional(paragraph({ header: "Details", help: "Anything more.", width: 40 })),
    neededBy: optional(day({ header: "Needed by", help: "The day on which it is needed." })),
    equipment: optional(text({ header: "Equipment", help: "The tag of the equipment." })),
    place: optional(text({ header: "Place", help: "Where it is." })),
    formId: optional(text({ header: "ID", help: "The number that Microsoft Forms gave it." })),
    request: optional(
      link({ header: "Request", help: "The request that it became; filled when it is taken in." }, "Requests"),
    ),
  },
  highlights: [{ formula: '={Request}<>""', tone: "muted" }],
});
export type RequestForm = RowOf<typeof RequestForms.columns>;
