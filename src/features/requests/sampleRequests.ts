import { addDays, weekdayOf, type Day } from "../../domain/calendarDay";
import type { Moment } from "../../domain/moment";
import { Orders } from "../../model/orders/tables";
import { calendarTables } from "../../model/calendar/workCalendar";
import { differingClocks } from "../../model/requests/logRequests";
import { requestReader, requestTables } from "../../model/requests/requestState";
import { Categories } from "../../model/requests/ruleTables";
import type { RequestStatus } from "../../model/requests/states";
import { Escalations, RequestForms, Requests, RequestTasks, StatusLog } from "../../model/requests/tables";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import { numbering } from "../../tables/numbering";
import type { AnyRow } from "../../tables/readTable";
import { tableFromRows } from "../../tables/tableFromRows";
import { TableSet } from "../../tables/tableSet";
import { usualRows } from "./usualRules";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;
type RequestRow = NewRow<typeof Requests.columns>;
type LogRow = NewRow<typeof StatusLog.columns>;

/** What happened to a request: working days after it came, the time, the state and what was said. */
type Happening = readonly [
  daysAfter: number,
  time: string,
  state: RequestStatus | undefined,
  more?: Partial<Pick<LogRow, "text" | "way" | "by">>,
];

/** The requests of a quarter: most of them solved, some late, some waiting, a printer that jams again and again. */
export function sampleRequests(company: Rows, today: Day): Rows {
  const requests: RequestRow[] = [];
  const log: Omit<LogRow, "entry">[] = [];
  const tasks: NewRow<typeof RequestTasks.columns>[] = [];
  const numbers = new Map<string, () => string>();
  const nextOf = (prefix: string, day: Day): string => {
    const series = `${prefix}-${day.slice(0, 4)}`;
    const next = numbers.get(series) ?? numbering(prefix, day, []);
    numbers.set(series, next);
    return next();
  };
  const add = (
    workingDaysAgo: number,
    time: string,
    row: Omit<RequestRow, "request" | "openedAt">,
    ...happened: readonly Happening[]
  ): string => {
    const day = workingDay(today, -workingDaysAgo);
    const request = nextOf("RQ", day);
    const openedAt: Moment = `${day}T${time}`;
    requests.push({ request, openedAt, ...row });
    log.push({ request, at: openedAt, state: "New", owner: row.owner, by: row.requester });
    for (const [daysAfter, at, state, { by = row.owner, ...more } = {}] of happened)
      log.push({ request, at: `${workingDay(day, daysAfter)}T${at}`, state, by, ...more });
    return request;
  };
  const solved = (text: string): Partial<Pick<LogRow, "text" | "way">> => ({ text, way: "To requester" });

  for (const [index, [subject, category, type, requester, owner]] of routine.entries()) {
    const ago = 62 - index * 2;
    const days = index % 7 === 3 ? 8 : index % 3;
    add(
      ago,
      `${String(8 + (index % 8)).padStart(2, "0")}:${index % 2 === 0 ? "10" : "40"}`,
      {
        requester,
        type,
        subject,
        category,
        owner,
        ...(category === "Devices" && { equipment: "PJ-702" }),
        ...departmentOf(company, requester),
      },
      [0, "16:45", "In progress", { text: "We look into it", way: "To requester" }],
      ...(index % 5 === 2
        ? ([
            [0, "16:50", "Waiting for requester", { text: "Which one is it?", way: "To requester" }],
            [1, "10:20", "In progress", { text: "The one on the left", way: "From requester", by: requester }],
          ] as const)
        : []),
      [days + 1, "15:30", "Solved", solved("It is done")],
      ...(index % 9 === 4
        ? ([
            [days + 2, "09:15", "In progress", { text: "It happens again", way: "From requester", by: requester }],
            [days + 3, "11:00", "Solved", solved("Now it should hold")],
          ] as const)
        : []),
      [days + 6, "09:00", "Closed"],
    );
  }
  const late = lastOrder(company);
  add(
    9,
    "09:20",
    {
      requester: "Ola Hansen",
      type: "Repair",
      subject: "The old projector flickers",
      category: "Devices",
      equipment: "PJ-702",
      owner: "Liam Byrne",
      place: "Workshop cage",
      department: "Workshop",
    },
    [0, "13:00", "In progress", { text: "A technician is on the way", way: "To requester" }],
    [1, "10:00", "Waiting for vendor", { text: "A lamp is ordered", way: "To requester" }],
  );
  add(
    6,
    "14:05",
    {
      requester: "Elena Petrova",
      type: "Booking",
      subject: "A room for 14 people on the customer day",
      owner: "Aisha Rahman",
      department: "Sales",
      impact: "High",
    },
    [0, "15:00", "In progress", { text: "I look for one", way: "To requester" }],
  );
  add(
    4,
    "11:30",
    {
      requester: "Tomas Berg",
      type: "Delivery problem",
      subject: late === undefined ? "A delivery is late" : `${late.order} is late`,
      category: "Late or wrong delivery",
      owner: "Nora Lindqvist",
      department: "Administration",
      ...(late && { about: late.order, vendor: late.vendor }),
    },
    [0, "11:45", "In progress", { text: "I ask the vendor", way: "To requester" }],
    [2, "16:00", undefined, { text: "Is there any news?", way: "From requester", by: "Tomas Berg" }],
  );
  add(
    2,
    "08:50",
    {
      requester: "Sean Doyle",
      type: "Repair",
      subject: "No heating in the site office",
      category: "Rooms and building",
      major: true,
      owner: "Liam Byrne",
      place: "Workshop cage",
      department: "Site services",
    },
    [0, "09:05", "In progress", { text: "The plumber comes today", way: "To requester" }],
  );
  add(1, "15:20", {
    requester: "Rui Costa",
    type: "Supply",
    subject: "Gloves and tape for two weeks",
    category: "Supplies",
    owner: "Aisha Rahman",
    department: "Workshop",
    neededBy: addDays(today, 3),
  });
  const access = add(1, "10:10", {
    requester: "Priya Nair",
    type: "Help",
    subject: "Access to the customer archive",
    category: "Access and keys",
    owner: "Nora Lindqvist",
    department: "Sales",
  });
  tasks.push(
    { request: access, task: 1, what: "Check the manager's consent", doneOn: today, by: "Nora Lindqvist" },
    { request: access, task: 2, what: "Set up" },
    { request: access, task: 3, what: "Tell the requester" },
  );
  add(1, "16:40", {
    requester: "Ben Carver",
    type: "Other",
    subject: "Where do old pallets go?",
    department: "Dispatch",
  });

  const entries = log
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .filter(({ at }) => at < `${today}T08:00`)
    .map((row): LogRow => ({ ...row, entry: nextOf("RL", row.at.slice(0, 10)) }));
  const rules = new Map([...usualRows, [Categories, withOwners(usualRows.get(Categories) ?? [])] as const]);
  const rows: Rows = new Map<AnyTable, readonly AnyRow[]>([
    ...rules,
    [StatusLog, entries],
    [RequestTasks, tasks],
    [Escalations, []],
    [
      RequestForms,
      [
        { name: "Katya Ivanova", subject: "A second screen", type: "Supply", sentAt: `${workingDay(today, -1)}T17:05` },
        { name: "Daniel Cho", subject: "My badge does not open the garage", type: "Help" },
      ],
    ],
  ]);
  return new Map([...rows, [Requests, withClocks(company, rows, requests, today)]]);
}

/** As Quartermaster writes them. */
function withClocks(company: Rows, rows: Rows, requests: readonly RequestRow[], today: Day): readonly AnyRow[] {
  const all = new Map([...company, ...rows, [Requests, requests] as const]);
  const wanted = [...requestTables, ...calendarTables];
  const tables = new TableSet(
    [...all].filter(([table]) => wanted.includes(table)).map(([table, list]) => tableFromRows(table, list)),
    wanted,
  );
  const read = requestReader(tables, `${today}T08:00`);
  return tables.rows(Requests).map((row) => ({ ...row, ...differingClocks(row, read(row).state) }));
}

/** A day that is so many working days from another; a weekend counts as the Friday before it. */
function workingDay(from: Day, workingDays: number): Day {
  let day = from;
  while (weekdayOf(day) > 5) day = addDays(day, -1);
  for (let left = Math.abs(workingDays); left > 0; left--) {
    day = addDays(day, Math.sign(workingDays));
    while (weekdayOf(day) > 5) day = addDays(day, Math.sign(workingDays));
  }
  return day;
}

const owners: Readonly<Record<string, readonly [owner: string, backup: string]>> = {
  Supplies: ["Aisha Rahman", "Tomas Berg"],
  Devices: ["Liam Byrne", "Aisha Rahman"],
  "Rooms and building": ["Liam Byrne", "Grace Holm"],
  "Access and keys": ["Nora Lindqvist", "Aisha Rahman"],
  "Late or wrong delivery": ["Tomas Berg", "Nora Lindqvist"],
};

const withOwners = (categories: readonly AnyRow[]): readonly AnyRow[] =>
  categories.map((row) => {
    const [owner, backup] = owners[String(row.category)] ?? [];
    return { ...row, owner, backup };
  });

function departmentOf(company: Rows, requester: string): { readonly department?: string } {
  for (const [table, rows] of company) {
    if (table.name !== "People") continue;
    const department = rows.find(({ person }) => person === requester)?.department;
    return typeof department === "string" ? { department } : {};
  }
  return {};
}

/** The last order that is with a vendor. */
function lastOrder(company: Rows): { readonly order: string; readonly vendor: string } | undefined {
  const open = (company.get(Orders) ?? []).filter(
    ({ sentOn, closedOn, cancelledOn }) => sentOn !== undefined && closedOn === undefined && cancelledOn === undefined,
  );
  const { order, vendor } = open.at(-1) ?? {};
  return typeof order === "string" && typeof vendor === "string" ? { order, vendor } : undefined;
}

const routine: readonly (readonly [
  subject: string,
  category: string,
  type: RequestRow["type"],
  requester: string,
  owner: string,
])[] = [
  ["Paper for the plotter", "Supplies", "Supply", "Rui Costa", "Aisha Rahman"],
  ["Key to the bicycle room", "Access and keys", "Help", "Noah Fischer", "Nora Lindqvist"],
  ["Light in the corridor is out", "Rooms and building", "Repair", "Grace Holm", "Liam Byrne"],
  ["The old projector flickers", "Devices", "Repair", "Ola Hansen", "Liam Byrne"],
  ["New starter needs a badge", "Access and keys", "Help", "Helen Marsh", "Nora Lindqvist"],
  ["Boxes arrived crushed", "Late or wrong delivery", "Delivery problem", "Ben Carver", "Tomas Berg"],
  ["Coffee beans for the meeting", "Supplies", "Supply", "Elena Petrova", "Aisha Rahman"],
  ["Door of the store does not close", "Rooms and building", "Repair", "Pavel Dvorak", "Liam Byrne"],
  ["Mail group for the project", "Access and keys", "Help", "Priya Nair", "Nora Lindqvist"],
  ["Toner is missing", "Supplies", "Supply", "Jonas Okafor", "Aisha Rahman"],
  ["Half of the order is missing", "Late or wrong delivery", "Delivery problem", "Rui Costa", "Tomas Berg"],
  ["Water cooler leaks", "Rooms and building", "Repair", "Katya Ivanova", "Liam Byrne"],
  ["Badge does not work", "Access and keys", "Help", "Daniel Cho", "Nora Lindqvist"],
  ["The old projector flickers", "Devices", "Repair", "Ola Hansen", "Liam Byrne"],
  ["Helmets for visitors", "Supplies", "Supply", "Sean Doyle", "Aisha Rahman"],
  ["Wrong gloves came", "Late or wrong delivery", "Delivery problem", "Rui Costa", "Tomas Berg"],
  ["Chair is broken", "Rooms and building", "Repair", "Noah Fischer", "Liam Byrne"],
  ["The old projector shows stripes", "Devices", "Repair", "Rui Costa", "Liam Byrne"],
  ["Parking card for a visitor", "Access and keys", "Help", "Elena Petrova", "Nora Lindqvist"],
  ["Labels for the shelves", "Supplies", "Supply", "Ben Carver", "Aisha Rahman"],
  ["Window in the office sticks", "Rooms and building", "Repair", "Aisha Rahman", "Liam Byrne"],
  ["Access to the order archive", "Access and keys", "Help", "Tomas Berg", "Nora Lindqvist"],
  ["First-aid kit is empty", "Supplies", "Supply", "Ola Hansen", "Aisha Rahman"],
  ["Lamp over desk 14", "Rooms and building", "Repair", "Priya Nair", "Liam Byrne"],
];
