import { Departments, Locations } from "../../model/company/lists";
import { requestTables } from "../../model/requests/requestState";
import { AnswerTemplates } from "../../model/requests/ruleTables";
import { Escalations, Requests, RequestTasks, type Request } from "../../model/requests/tables";
import { Vendors } from "../../model/stock/tables";
import { SupplyLines } from "../../model/supply/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about a request have in common. */
export const requestRecord: RecordKind<Request> = {
  table: Requests,
  path: "requests/request",
  param: "request",
  list: { path: "requests", label: words.title },
  reads: [
    ...new Set([
      ...requestTables,
      RequestTasks,
      Escalations,
      AnswerTemplates,
      Departments,
      Locations,
      Vendors,
      SupplyLines,
    ]),
  ],
  find: (tables, key) => tables.find(Requests, key),
  gone: { title: words.gone, text: words.goneText },
};
