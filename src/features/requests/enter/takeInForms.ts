import type { Moment } from "../../../domain/moment";
import { counted, listOf } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { Locations } from "../../../model/company/lists";
import { logged } from "../../../model/requests/logRequests";
import { RequestForms, Requests, type RequestForm } from "../../../model/requests/tables";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { enterRequestTables, requestIntake, type EnterRequest, type Entered } from "../../../model/requests/intake";
import { writerOf } from "./readMail";

/** What was entered in the form and is no request yet. */
export const waitingForms = (tables: TableSet): readonly RequestForm[] =>
  tables.rows(RequestForms).filter(({ request }) => request === undefined);

/** Makes requests of what was entered in the form; who can't be found in People is left, and said. */
export const takeInForms: Action<Readonly<Record<string, never>>> = {
  title: "Take in",
  reads: [...new Set([...enterRequestTables, RequestForms, Locations])],
  plan(tables, _, circumstances) {
    const forms = waitingForms(tables);
    if (forms.length === 0) return refuse("Nothing waits in the sheet Request form.");
    const enter = requestIntake(tables, circumstances);
    const entered: Entered[] = [];
    const taken: Change[] = [];
    const unknown: string[] = [];
    for (const form of forms) {
      const person = writerOf(tables, { sender: form.name, email: form.email });
      if (!person) {
        unknown.push(form.name);
        continue;
      }
      const one = enter(inputOf(tables, form, person.person, circumstances.now));
      if (!one.ok) return refuse(`${form.subject}: ${one.problem.message}`, { table: RequestForms.name });
      entered.push(one.value);
      taken.push(update(RequestForms, keyOf(RequestForms, form), { request: one.value.request }));
    }
    const made = entered.map(({ request }) => request);
    if (made.length === 0)
      return refuse(
        `${listOf(unknown)} ${unknown.length === 1 ? "is" : "are"} not in People. Add them there, or correct Name in Request form.`,
        {
          table: RequestForms.name,
        },
      );
    return ok({
      sentence: `Took in ${counted(made.length, "request")}: ${listOf(made)}`,
      changes: logged(
        tables,
        [...entered.flatMap(({ changes }) => changes), ...taken],
        entered.map(({ happened }) => happened),
        circumstances,
      ),
      created: made.map((key) => ({ table: Requests, key })),
      warnings: unknown.map((name) => `${name} is not in People; what they ask stays in Request form.`),
    });
  },
};

/** What a form asks, as a request. A place that is not among Locations goes into the details. */
function inputOf(tables: TableSet, form: RequestForm, requester: string, now: Moment): EnterRequest {
  const place = form.place === undefined ? undefined : tables.find(Locations, form.place)?.location;
  const details = [form.details, place === undefined ? form.place : undefined].filter((part) => part !== undefined);
  return {
    requester,
    type: form.type ?? "Other",
    subject: form.subject,
    openedAt: form.sentAt !== undefined && form.sentAt <= now ? form.sentAt : undefined,
    details: details.length === 0 ? undefined : details.join("\n"),
    neededBy: form.neededBy,
    equipment: form.equipment,
    place,
  };
}
