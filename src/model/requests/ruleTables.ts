import { optional, usually } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, formula, link, LONGEST, text } from "../../tables/kinds";
import { impacts, requestTypes } from "./states";

const sheet = "Request rules";
const tabColor = "#8764B8";

/** The name of a calendar that is always open, unless Hours has one so called. */
export const ROUND_THE_CLOCK = "Round the clock";

export const ServiceTargets = defineTable({
  name: "ServiceTargets",
  sheet,
  help: "How soon requests of each priority are answered and solved, in minutes of working time.",
  tabColor,
  key: "priority",
  version: 1,
  record: { noun: "service target", folded: ["calendar"], ordered: [["respond", "solve"]] },
  expects: { ascending: [["respond", "solve"]], aboveZero: ["respond", "solve", "update"] },
  columns: {
    priority: text({ header: "Priority", help: "Its name; Major is set by hand above all others." }),
    respond: optional(
      count({ header: "Respond min", help: "Working minutes until the first answer." }, LONGEST.minutes),
    ),
    solve: optional(count({ header: "Solve min", help: "Working minutes until it is solved." }, LONGEST.minutes)),
    update: optional(
      count(
        { header: "Update min", help: "Working minutes until the requester's message is answered." },
        LONGEST.minutes,
      ),
    ),
    pauses: optional(
      text({
        header: "Pauses in",
        help: "The states in which the clocks pause, separated by commas.",
        width: 44,
      }),
    ),
    calendar: optional(
      text({
        header: "Calendar",
        help: `The hours of Hours that count; blank for the site's, ${ROUND_THE_CLOCK} for always.`,
        width: 18,
      }),
    ),
  },
});
export type ServiceTarget = RowOf<typeof ServiceTargets.columns>;

export const Priorities = defineTable({
  name: "Priorities",
  sheet,
  help: "The priority by impact and urgency. Major is set by hand.",
  tabColor,
  key: ["impact", "urgency"],
  version: 1,
  record: { noun: "priority" },
  columns: {
    impact: choice({ header: "Impact", help: "How much is affected." }, impacts),
    urgency: choice({ header: "Urgency", help: "How soon it is needed." }, impacts),
    priority: link({ header: "Priority", help: "The target that then holds." }, "ServiceTargets"),
    cell: formula({
      header: "Cell",
      help: "What Requests looks it up by.",
      formula: '=[@Impact]&" / "&[@Urgency]',
      numberFormat: "General",
    }),
  },
});

export const Categories = defineTable({
  name: "Categories",
  sheet: "Request categories",
  help: "What requests are about: who does them, how urgent they usually are, and what is to be done and asked.",
  tabColor,
  key: "category",
  version: 1,
  record: { noun: "category", folded: ["impact", "urgency", "target", "checklist", "asks"] },
  columns: {
    category: text({ header: "Category", help: "Its name, once each.", width: 24 }),
    type: optional(choice({ header: "Type", help: "The type of request that it belongs to." }, requestTypes)),
    owner: optional(link({ header: "Default owner", help: "Who gets its requests.", width: 20 }, "People")),
    backup: optional(
      link({ header: "Backup", help: "Who gets them while the owner is away or has more to do.", width: 20 }, "People"),
    ),
    impact: optional(choice({ header: "Impact", help: "The usual impact; blank for Medium." }, impacts)),
    urgency: optional(choice({ header: "Urgency", help: "The usual urgency; blank for Medium." }, impacts)),
    target: optional(
      link({ header: "Target", help: "A priority that holds whatever impact and urgency say." }, "ServiceTargets"),
    ),
    checklist: optional(
      text({ header: "Checklist", help: "Steps that each request gets, separated by semicolons.", width: 40 }),
    ),
    asks: optional(
      text({
        header: "Asks for",
        help: "Columns of Requests that must be filled, separated by commas, such as Equipment, Place.",
        width: 24,
      }),
    ),
  },
});
export type Category = RowOf<typeof Categories.columns>;

export const EscalationRules = defineTable({
  name: "EscalationRules",
  sheet,
  help: "Who is told when so much of a target is used up. Each level of a request is told once.",
  tabColor,
  key: ["level", "priority"],
  version: 1,
  record: { noun: "escalation" },
  columns: {
    level: count({ header: "At %", help: "Percent of the target; 0 at once." }),
    priority: optional(link({ header: "Priority", help: "Blank for all." }, "ServiceTargets")),
    to: usually(
      choice({ header: "To", help: "Who is told." }, ["Owner", "Owner's manager", "Department's manager", "Person"]),
      "Owner",
    ),
    person: optional(link({ header: "Person", help: "Who, where To is Person, or nobody else is known." }, "People")),
  },
});
export type EscalationRule = RowOf<typeof EscalationRules.columns>;

export const repeatSubjects = ["Equipment", "Vendor", "Place", "Requester", "Category"] as const;

export const RepeatRules = defineTable({
  name: "RepeatRules",
  sheet,
  help: "From how many requests within how many days something is a repeat.",
  tabColor,
  key: "same",
  version: 1,
  record: { noun: "repeat rule" },
  expects: { aboveZero: ["count", "days"] },
  columns: {
    same: choice({ header: "Same", help: "What the requests have in common." }, repeatSubjects),
    count: count({ header: "Count", help: "From this many on." }),
    days: count({ header: "Within days", help: "Days, the first and the last counted." }, LONGEST.days),
    type: optional(choice({ header: "Type", help: "Only requests of this type; blank for all." }, requestTypes)),
  },
});
export type RepeatRule = RowOf<typeof RepeatRules.columns>;

export const AnswerTemplates = defineTable({
  name: "AnswerTemplates",
  sheet: "Answer templates",
  help: "Answers to begin with. {request}, {subject}, {requester}, {owner} and {solve by} are filled in.",
  tabColor,
  key: "template",
  version: 1,
  record: { noun: "template" },
  columns: {
    template: text({ header: "Template", help: "Its name, once each.", width: 24 }),
    category: optional(link({ header: "Category", help: "Blank for all." }, "Categories")),
    body: text({ header: "Answer", help: "The text.", width: 70 }),
  },
});
