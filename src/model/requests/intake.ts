import type { Moment } from "../../domain/moment";
import { formatMoment } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import { Departments } from "../company/lists";
import { assignTo, openByOwner, type Assignment } from "./assignment";
import { formatRequest, type Happened } from "./logRequests";
import { requestStates, requestTables } from "./requestState";
import { Categories, type Category } from "./ruleTables";
import { isEnded } from "./states";
import { Requests, RequestTasks, type Request } from "./tables";
import { People } from "../people/people";
import type { Circumstances } from "../../tables/action";
import { insert, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { numbering } from "../../tables/numbering";
import { requireRow } from "../../tables/requireRow";
import { KeyMap, KeySet, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { usedKeys } from "../../tables/usedNumbers";

/** A request as it comes: who asks, what sort and what; all else may follow. */
export interface EnterRequest extends Pick<Request, "requester" | "type" | "subject">, Partial<OfRequest> {
  /** When it came; left out for now. */
  readonly openedAt?: Moment | undefined;
}

type OfRequest = Pick<
  Request,
  | "department"
  | "category"
  | "details"
  | "impact"
  | "urgency"
  | "major"
  | "owner"
  | "neededBy"
  | "vendor"
  | "equipment"
  | "place"
  | "about"
  | "parent"
>;

export const enterRequestTables: readonly AnyTable[] = [...new Set([...requestTables, RequestTasks, Departments])];

/** A request that is on its way into the workbook. */
export interface Entered extends Pick<Request, "request" | "subject" | "owner"> {
  readonly changes: readonly Change[];
  /** Its first entry in the log. */
  readonly happened: Happened;
  readonly warnings: readonly string[];
}

/** Takes requests in, one after the other: each gets the next number, and counts for whom the following ones go to. */
export function requestIntake(
  tables: TableSet,
  { today, now }: Circumstances,
): (input: EnterRequest) => Result<Entered> {
  const next = numbering("RQ", today, usedKeys(tables, Requests));
  const states = [...requestStates(tables, now).values()];
  const open = new KeyMap(openByOwner(states));
  return (input) => {
    const subject = input.subject.trim();
    if (subject === "") return refuse("Enter what is asked, in a line.", { column: Requests.columns.subject.header });
    const requester = requireRow(tables, People, input.requester);
    if (!requester.ok) return requester;
    const category =
      input.category === undefined ? categoryFor(tables, input) : tables.find(Categories, input.category);
    if (input.category !== undefined && !category)
      return refuse(`${input.category} is not in Request categories. Choose one that is, or add it there.`);
    const missing = missingField(category, input);
    if (missing !== undefined)
      return refuse(`Enter the ${missing}: ${category?.category ?? ""} asks for it.`, { column: missing });
    const openedAt = input.openedAt ?? now;
    if (openedAt > now)
      return refuse(`${formatMoment(openedAt)} is still to come. Enter when it came.`, {
        column: Requests.columns.openedAt.header,
      });
    const assigned = input.owner === undefined ? assignTo(tables, category, open, today) : { owner: input.owner };
    const { owner } = assigned;
    if (owner !== undefined) open.set(owner, (open.get(owner) ?? 0) + 1);
    const request = next();
    const person = requester.value.person;
    const row = {
      ...input,
      request,
      subject,
      requester: person,
      openedAt,
      department: input.department ?? requester.value.department,
      category: category?.category,
      owner,
    };
    const twins = states.filter(
      (state) =>
        !isEnded(state.status) && sameKey(state.request.subject, subject) && sameKey(state.request.requester, person),
    );
    return ok({
      request,
      subject,
      owner,
      changes: [
        insert(Requests, row),
        ...stepsOf(category).map((what, index) => insert(RequestTasks, { request, task: index + 1, what })),
      ],
      happened: { request, at: openedAt, state: "New", owner },
      warnings: [
        ...whyAssigned(assigned),
        ...twins.map(
          (twin) => `${formatRequest(twin.request)} is open and asks the same. Merge them if it is the same.`,
        ),
      ],
    });
  };
}

const whyAssigned = ({ owner, why }: Assignment): readonly string[] =>
  why === undefined ? [] : [owner === undefined ? `${why}: it has no owner yet.` : `${why}: it goes to ${owner}.`];

/** The category of the type where the type has one only. */
function categoryFor(tables: TableSet, { type }: EnterRequest): Category | undefined {
  const own = tables.rows(Categories).filter((row) => row.type === type);
  return own.length === 1 ? own[0] : undefined;
}

/** The first column that the category asks for and nobody filled, by its header. */
function missingField(category: Category | undefined, input: EnterRequest): string | undefined {
  const asked = new KeySet((category?.asks ?? "").split(/[,;]/));
  const missing = ASKED.find(
    (field) => asked.has(Requests.columns[field].header) && (input[field] === undefined || input[field] === ""),
  );
  return missing && Requests.columns[missing].header;
}

/** What a category can ask for. */
const ASKED = [
  "department",
  "details",
  "impact",
  "urgency",
  "neededBy",
  "vendor",
  "equipment",
  "place",
  "about",
] as const satisfies readonly (keyof Request)[];

const stepsOf = (category: Category | undefined): readonly string[] =>
  (category?.checklist ?? "")
    .split(/[;\n]/)
    .map((step) => step.trim())
    .filter((step) => step !== "");
