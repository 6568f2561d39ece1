import type { Lamp } from "../../science/serviceClock";
import type { RequestStatus } from "../../model/requests/states";

/** What the pages of requests say. */
export const words = {
  title: "Requests",
  pages: "Request pages",
  list: {
    show: "Show",
    open: "Open",
    mine: "Mine",
    late: "Late",
    soon: "Due soon",
    unowned: "Without an owner",
    all: "All requests",
    list: "Requests",
    search: "Search requests",
    rows: ["request", "requests"] as const,
    nothingFits: "No matches",
    nothingFitsText: "Search for part of its number, subject or requester, or show all requests.",
    sorts: { due: "Due first", newest: "Newest first", priority: "By priority", owner: "By owner" },
    due: (moment: string): string => `due ${moment}`,
    noOwner: "no owner",
  },
  noneTitle: "No requests yet",
  noneText: "Enter one, paste a mail, or let people send the form.",
  gone: "There is no such request",
  goneText: (request: string): string =>
    `${request} is not in the sheet Requests. It may have been renamed or deleted.`,
  board: {
    title: "Board",
    subtitle: "Open requests by state, what is due first on top.",
    count: (count: string): string => `${count} here`,
    none: "Nothing is open",
    more: (count: string): string => `and ${count} more`,
    publish: "The sheet Requests board shows the same by native formulas, for people without the add-in.",
  },
  enter: {
    title: "Enter a request",
    mail: "From a mail",
    submit: "Enter",
  },
  mail: {
    title: "From a mail",
    subtitle: "Paste the mail with its head, or only its text. What is found can be corrected.",
    text: "Mail",
    textHelp: "Sender, subject and text are recognised.",
    read: "Read it",
    unknown: (sender: string): string => `${sender} is not in People. Choose who asks, or add them there.`,
  },
  forms: {
    title: "Sent by form",
    subtitle: "What people entered in the sheet Request form, or what was imported from Microsoft Forms.",
    none: "Nothing waits in the sheet Request form",
    noneText: "People enter name and subject there; an export of Microsoft Forms is imported into it.",
    import: "Import an export",
  },
  request: {
    owner: "Owner",
    nobody: "nobody yet",
    opened: "Opened",
    requester: "Requester",
    department: "Department",
    category: "Category",
    neededBy: "Needed by",
    vendor: "Vendor",
    equipment: "Equipment",
    place: "Place",
    about: "About",
    priority: "Priority",
    since: (moment: string): string => `since ${moment}`,
    clocks: "Clocks",
    response: "First answer",
    resolution: "Solved",
    update: "Next answer",
    due: (moment: string): string => `due ${moment}`,
    left: (span: string): string => `${span} left`,
    over: (span: string): string => `${span} over`,
    used: (span: string, target: string): string => `${span} of ${target} used`,
    noTarget: "No target holds for its priority. Enter one in Request rules.",
    trail: "Day by day",
    history: "What happened",
    tasks: "Checklist",
    supplies: "What is asked for",
    whereItStands: "Where it stands",
    needed: (day: string): string => `needed ${day}`,
    parts: "Parts",
    partOf: "Part of",
    mergedInto: "Merged into",
    duplicates: "Merged into it",
    answer: "Answer",
    received: "Note what they wrote",
    state: "Change the state",
    handOver: "Hand over",
    merge: "Merge",
    split: "Split",
    link: "Make it part of another",
    reopen: "Reopen",
    edit: "Edit",
    escalated: (level: string, to: string): string => `${level}: ${to}`,
    escalations: "Escalated",
  },
  say: {
    text: "Text",
    textHelp: "What was said.",
    template: "Template",
    use: "Use it",
    at: "When",
    atHelp: "Where it was earlier: blank for now.",
    mail: "Open it as a mail",
    state: "State",
    stateHelp: "From then on.",
    message: "Message to",
    messageHelp: "Blank: it stays among us.",
    why: "Why",
    whyHelp: "It is kept in the log.",
  },
  handOver: {
    owner: "Owner",
    ownerHelp: "Who does it from now on.",
    text: "Note",
    textHelp: "What they have to know.",
    away: "away today",
    open: (count: string): string => `${count} open`,
  },
  join: {
    merge: "It ends as a duplicate of the other one, which goes on.",
    other: "Request",
    otherHelp: "The one that goes on.",
    linkText: "The whole is the other one; both keep their own clocks.",
    whole: "The request that it is part of.",
    split: "Each part becomes a request of its own, with the same requester and owner.",
    parts: "Parts",
    partsHelp: "What each part asks, one a line.",
    submitSplit: "Check",
    writeSplit: "Split",
  },
  tasks: { done: (on: string, by: string): string => `done ${on}, ${by}` },
  trail: {
    title: "Day by day",
    subtitle: "Which minutes of working time the clock counted, and which a state held.",
    none: "No working time has passed since it came.",
    counted: (span: string): string => `${span} counted`,
    held: (span: string): string => `${span} held`,
    states: "By state",
  },
  escalate: {
    title: "To escalate",
    subtitle: "Requests that have used up so much of their time. Each level is told once.",
    none: "Nobody has to be told",
    noneText: "The sheet Request rules says at which percentages who is told.",
    mail: "Open the mail",
    mailOf: (request: string, to: string): string => `Open the mail about ${request} to ${to}`,
    note: "Mark as told",
    noteOf: (request: string): string => `${request} was told`,
    nobody: "nobody to tell",
    level: (level: string): string => `${level} used`,
    atOnce: "major",
  },
  bottlenecks: {
    title: "Bottlenecks",
    subtitle: "Where requests get stuck, and what keeps coming back.",
    states: "By state",
    oldest: (age: string): string => `for up to ${age}:`,
    over: (count: string): string => `${count} over their time`,
    spent: "Where time goes",
    spentText: "Working time of open requests and those that ended in the last 90 days, by state.",
    waits: "Who waits for whom",
    waitsFor: (who: string, whom: string): string => `${who} for ${whom}`,
    repeats: "Repeats",
    repeat: (count: string, days: string): string => `${count} in ${days} days`,
    noRepeats: "Nothing comes again as often as Request rules say.",
    owners: "By owner",
    none: "Nothing is open",
  },
  dueTimes: {
    title: "Due times",
    subtitle:
      "Targets, hours, holidays or the log changed in the sheets: these are due at other times than Requests says.",
    none: "All due times are up to date",
  },
};

/** Minutes as people say them: "45 min", "7 h 30 min". */
export function formatSpan(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return hours === 0
    ? `${String(rest)} min`
    : rest === 0
      ? `${String(hours)} h`
      : `${String(hours)} h ${String(rest)} min`;
}

type Tone = "plain" | "good" | "warning" | "bad";

export const toneOfLamp = (lamp: Lamp | ""): Tone => {
  switch (lamp) {
    case "Late":
    case "Missed":
      return "bad";
    case "Due soon":
    case "Paused":
      return "warning";
    case "Met":
      return "good";
    case "Running":
    case "":
      return "plain";
  }
};

export const toneOfStatus = (status: RequestStatus): Tone => {
  switch (status) {
    case "Solved":
    case "Closed":
      return "good";
    case "Waiting for requester":
    case "Waiting for vendor":
    case "On hold":
      return "warning";
    default:
      return "plain";
  }
};
