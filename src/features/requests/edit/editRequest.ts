import { ok, refuse } from "../../../domain/result";
import { listOf } from "../../../domain/sentence";
import { Departments } from "../../../model/company/lists";
import { formatRequest, logged, requireRequest } from "../../../model/requests/logRequests";
import { requestReader, requestTables } from "../../../model/requests/requestState";
import { Requests, type Request } from "../../../model/requests/tables";
import { Vendors } from "../../../model/stock/tables";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { Categories } from "../../../model/requests/ruleTables";

type Editable = Pick<
  Request,
  | "type"
  | "subject"
  | "details"
  | "category"
  | "impact"
  | "urgency"
  | "major"
  | "department"
  | "neededBy"
  | "vendor"
  | "equipment"
  | "place"
  | "about"
>;

export interface EditRequest extends Partial<Editable> {
  readonly request: string;
}

/** Changes what a request says of itself; another priority gives it other clocks, with the pauses that it had. */
export const editRequest: Action<EditRequest> = {
  title: "Save",
  reads: [...new Set([...requestTables, Departments, Vendors])],
  plan(tables, { request, ...given }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, priority, category } = found.value;
    if (given.category !== undefined) {
      const known = requireRow(tables, Categories, given.category);
      if (!known.ok) return known;
    }
    if (given.subject?.trim() === "") return refuse("Enter what is asked, in a line.", { column: "Subject" });
    const fields = EDITABLE.filter((field) => field in given && given[field] !== row[field]);
    if (fields.length === 0) return refuse("There are no changes to save.");
    const set = Object.fromEntries(fields.map((field) => [field, given[field]]));
    const after = requestReader(tables, circumstances.now)({ ...row, ...set }).state.priority;
    const changed = listOf(fields.map((field) => Requests.columns[field].header));
    return ok({
      sentence: `Changed ${formatRequest(row)}: ${changed}${after === priority ? "" : `, priority ${after || "none"}`}`,
      changes: logged(
        tables,
        [update(Requests, row.request, set)],
        [
          {
            request: row.request,
            way: "Internal",
            text: `Changed ${changed}${after === priority ? "" : `; priority from ${priority || "none"} to ${after || "none"}`}`,
          },
        ],
        circumstances,
      ),
      warnings:
        "category" in set && category?.owner !== undefined && row.owner === category.owner
          ? [`It stays with ${category.owner}. Hand it over if the new category has another owner.`]
          : [],
    });
  },
};

const EDITABLE = [
  "type",
  "subject",
  "details",
  "category",
  "impact",
  "urgency",
  "major",
  "department",
  "neededBy",
  "vendor",
  "equipment",
  "place",
  "about",
] as const satisfies readonly (keyof Editable)[];
