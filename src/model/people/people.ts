import { refuse, type Result } from "../../domain/result";
import { optional } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { day, flag, link, listed, text } from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { KeyMap, sameKey } from "../../tables/keys";

/** Who travels, claims, approves and is invited. */
export const People = defineTable({
  name: "People",
  sheet: "People",
  help: "One row a person: department, manager, who decides while they are away.",
  tabColor: "#616161",
  key: "person",
  version: 1,
  expects: { zones: ["timeZone"], upwards: ["manager"], toAnother: ["delegate"] },
  record: {
    noun: "person",
    folded: ["grade", "timeZone", "calendar", "delegate", "passportCountry", "passportExpires", "active"],
  },
  columns: {
    person: text({ header: "Person", help: "The name, once each, as it is written everywhere else.", width: 22 }),
    email: optional(text({ header: "Email", help: "Where messages go.", width: 28 })),
    phone: optional(text({ header: "Phone", help: "For what can't wait, with the country's code.", width: 18 })),
    department: optional(link({ header: "Department", help: "Where they work." }, "Departments")),
    role: optional(text({ header: "Role", help: "What they do.", width: 22 })),
    manager: optional(
      link(
        { header: "Manager", help: "Who approves what they ask for; blank for the department's.", width: 20 },
        "People",
      ),
    ),
    grade: optional(listed({ header: "Grade", help: "The level that policies speak of." }, "Grade")),
    timeZone: optional(text({ header: "Time zone", help: "Such as Europe/Lisbon.", width: 18 })),
    calendar: optional(
      text({ header: "Calendar", help: "Their working hours, by their name in Hours; blank for their site's." }),
    ),
    delegate: optional(
      link({ header: "Delegate", help: "Who decides in their place while they are away.", width: 20 }, "People"),
    ),
    passportCountry: optional(text({ header: "Passport of", help: "The country that issued the passport." })),
    passportExpires: optional(day({ header: "Passport expires", help: "The last day on which it is valid." })),
    active: optional(flag({ header: "Active", help: "No for someone who has left; blank is Yes." })),
  },
  highlights: [{ formula: '={Active}="No"', tone: "muted" }],
});
export type Person = RowOf<typeof People.columns>;

/** True where the two names are the same person's, however they are capitalised and spaced. */
export const samePerson = (one: string, other: string): boolean => sameKey(plainName(one), plainName(other));

/** A name as it is compared: signs without a width and doubled blanks tell nobody apart. */
export const plainName = (name: string): string => name.replaceAll(NO_WIDTH, "").replace(/ +/g, " ").trim();
const NO_WIDTH = "\u200b";

/** The same as an Excel expression over cells that hold names. */
export const plainNameFormula = (cells: string): string => `TRIM(SUBSTITUTE(${cells},UNICHAR(8203),""))`;

/** Looks people up by name, however it is capitalised: the index is made once. */
export function peopleIn(tables: TableSet): (name: string) => Person | undefined {
  const byName = new KeyMap(tables.rows(People).map((person) => [person.person, person] as const));
  return (name) => byName.get(name);
}

/** The person who acts; the refusal where nobody in People has the name, or they have left. */
export function requireActor(tables: TableSet, user: string): Result<Person> {
  const person = peopleIn(tables)(user);
  return person ? checkActive(person) : refuse(notInPeople(user));
}

/** What is said where the name of who acts is nobody's in People. */
export const notInPeople = (user: string): string =>
  `${user === "" ? "Your name" : user} is not in People, and only a person who is there can do this. Choose your name under Decisions, or add it to People.`;

/** The person, or the refusal where they have left. */
export const checkActive = (person: Person): Result<Person> =>
  isActive(person)
    ? { ok: true, value: person }
    : refuse(`${person.person} has left: Active is No in People. Someone else must do this.`);

/** Everyone who has not left, to choose from, with what they do. */
export const peopleToChoose = (tables: TableSet): readonly { readonly key: string; readonly label?: string }[] =>
  tables
    .rows(People)
    .filter(isActive)
    .map(({ person, role }) => ({ key: person, ...(role === undefined ? {} : { label: role }) }));

/** False for someone who has left. */
export const isActive = ({ active }: Pick<Person, "active">): boolean => active !== false;
