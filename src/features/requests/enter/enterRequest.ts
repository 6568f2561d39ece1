import { ok } from "../../../domain/result";
import { enterRequestTables, requestIntake, type EnterRequest } from "../../../model/requests/intake";
import { formatRequest, logged } from "../../../model/requests/logRequests";
import { Requests } from "../../../model/requests/tables";
import type { Action } from "../../../tables/action";

/** Enters a request: it gets a number, its category's owner and checklist, and its clocks. */
export const enterRequest: Action<EnterRequest> = {
  title: "Enter",
  reads: enterRequestTables,
  plan(tables, input, circumstances) {
    const entered = requestIntake(tables, circumstances)(input);
    if (!entered.ok) return entered;
    const { request, subject, owner, changes, happened, warnings } = entered.value;
    return ok({
      sentence: `Entered ${formatRequest({ request, subject })}${owner === undefined ? "" : `, for ${owner}`}`,
      changes: logged(tables, changes, [happened], circumstances),
      created: [{ table: Requests, key: request }],
      warnings,
    });
  },
};
