import type { ApprovalRules, Approvals } from "../../../model/approvals/approvals";
import type { People } from "../../../model/people/people";
import { addDays, type Day } from "../../../domain/calendarDay";
import type { NewRow } from "../../../tables/defineTable";
import { sampleDepartments } from "./company";

type ApprovalRow = NewRow<typeof Approvals.columns>;
type PersonRow = NewRow<typeof People.columns>;

/** Decides for those who answer to nobody below. */
export const director = "Ingrid Solberg";

/** Everyone who travels, claims or decides: one director, a manager a department, one person who has left. */
export function samplePeople(today: Day): readonly PersonRow[] {
  const inDays = (days: number): Day => addDays(today, days);
  const head = (person: string, department: string, role: string, delegate: string, more: Partial<PersonRow> = {}) =>
    personRow(person, department, role, director, "Manager", { delegate, passportExpires: inDays(1300), ...more });
  const staff = (person: string, department: string, role: string, more: Partial<PersonRow> = {}) =>
    personRow(person, department, role, managerOf.get(department) ?? director, "Staff", {
      passportExpires: inDays(900),
      ...more,
    });
  const people = [
    {
      ...personRow(director, "Administration", "Managing director", undefined, "Director"),
      delegate: "Helen Marsh",
      passportExpires: inDays(2100),
    },
    head("Helen Marsh", "Administration", "Head of administration", "Jonas Okafor"),
    head("Jonas Okafor", "Sales", "Head of sales", "Helen Marsh", { timeZone: "Europe/Berlin" }),
    head("Marta Silva", "Workshop", "Workshop manager", "Pavel Dvorak", {
      calendar: "Workshop",
      passportCountry: "Portugal",
    }),
    head("Pavel Dvorak", "Site services", "Head of site services", "Marta Silva", { passportCountry: "Czechia" }),
    head("Grace Holm", "Dispatch", "Dispatch manager", "Liam Byrne"),
    head("Liam Byrne", "Facilities", "Facilities manager", "Grace Holm"),
    staff("Nora Lindqvist", "Administration", "Operations coordinator", { passportCountry: "Sweden" }),
    staff("Tomas Berg", "Administration", "Buyer", { passportCountry: "Norway" }),
    staff("Aisha Rahman", "Administration", "Office coordinator"),
    staff("Viktor Lang", "Administration", "Accounts assistant", { active: false, passportExpires: inDays(-40) }),
    staff("Elena Petrova", "Sales", "Key account manager", {
      grade: "Senior",
      timeZone: "Europe/Lisbon",
      passportCountry: "Portugal",
    }),
    // Runs out within six months of any trip that is planned now.
    staff("Noah Fischer", "Sales", "Account manager", {
      timeZone: "Europe/Berlin",
      passportCountry: "Germany",
      passportExpires: inDays(100),
    }),
    staff("Priya Nair", "Sales", "Account manager", { passportCountry: "India" }),
    staff("Daniel Cho", "Sales", "Account manager", { timeZone: "America/New_York", passportCountry: "United States" }),
    staff("Ola Hansen", "Workshop", "Senior technician", {
      grade: "Senior",
      calendar: "Workshop",
      passportCountry: "Norway",
    }),
    staff("Rui Costa", "Workshop", "Technician", { calendar: "Workshop", passportCountry: "Portugal" }),
    staff("Sean Doyle", "Site services", "Site engineer", { grade: "Senior" }),
    staff("Katya Ivanova", "Site services", "Site engineer", { passportCountry: "Latvia" }),
    staff("Ben Carver", "Dispatch", "Dispatcher", { passportCountry: "United Kingdom" }),
    staff("Lucia Romano", "Dispatch", "Driver", { passportCountry: "Italy" }),
    staff("Amara Diallo", "Facilities", "Facilities coordinator", { passportCountry: "France" }),
  ];
  // Numbers that are kept free for fiction.
  return people.map((person, index) => ({ ...person, phone: `+353 20 913 ${String(index + 1).padStart(4, "0")}` }));
}

/** The manager of the oldest claim that waits has chosen Approve in the sheet, where nobody has checked it yet. */
export function decidedInCell(approvals: readonly ApprovalRow[]): readonly ApprovalRow[] {
  const oldest = approvals
    .filter(({ kind, decision }) => kind === "Claim" && decision === undefined)
    .sort((one, other) => (one.askedOn < other.askedOn ? -1 : 1))[0];
  return approvals.map((row) => (row === oldest ? { ...row, decision: "Approve" } : row));
}

/** The manager approves, orders only above an amount; more money wants a second person, who for sales' claims is the director earlier than for others. */
export const sampleApprovalRules: readonly NewRow<typeof ApprovalRules.columns>[] = [
  { rule: "Orders above 1000", kind: "Order", over: 1000, step: 1 },
  { rule: "Orders above 10000", kind: "Order", over: 10_000, step: 2, approver: director },
  { rule: "Trips: the manager", kind: "Trip", step: 1 },
  { rule: "Trips above 1500", kind: "Trip", over: 1500, step: 2, approver: "Helen Marsh" },
  { rule: "Trips above 4000", kind: "Trip", over: 4000, step: 2, approver: director },
  { rule: "Claims: the manager", kind: "Claim", step: 1 },
  { rule: "Claims above 1000", kind: "Claim", over: 1000, step: 2, approver: "Helen Marsh" },
  { rule: "Claims above 5000", kind: "Claim", over: 5000, step: 2, approver: director },
  { rule: "Sales claims above 2000", kind: "Claim", department: "Sales", over: 2000, step: 2, approver: director },
];

const managerOf = new Map(sampleDepartments.map(({ department, manager }) => [department, manager]));

const personRow = (
  person: string,
  department: string,
  role: string,
  manager: string | undefined,
  grade: string,
  more: Partial<PersonRow> = {},
): PersonRow => ({
  person,
  email: `${person.toLowerCase().replace(" ", ".")}@fernhill.example`,
  department,
  role,
  manager,
  grade,
  timeZone: "Europe/Dublin",
  passportCountry: "Ireland",
  ...more,
});
