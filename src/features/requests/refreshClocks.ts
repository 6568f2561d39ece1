import { counted } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import { differingClocks, withClocks } from "../../model/requests/logRequests";
import { requestStates, requestTables, type RequestState } from "../../model/requests/requestState";
import type { Action } from "../../tables/action";

/** The requests whose written due moments are not as they read now: a target, the hours or the log changed in the sheet. */
export const outdated = (states: Iterable<RequestState>): readonly RequestState[] =>
  [...states].filter((state) => differingClocks(state.request, state) !== undefined);

/** Writes again when requests are due, wherever the sheets have changed since. */
export const refreshClocks: Action<Readonly<Record<string, never>>> = {
  title: "Write the due times again",
  reads: requestTables,
  plan(tables, _, { now }) {
    const requests = outdated(requestStates(tables, now).values()).map(({ request }) => request.request);
    if (requests.length === 0) return refuse("All due times are up to date.");
    return ok({
      sentence: `Wrote the due times of ${counted(requests.length, "request")} again`,
      changes: withClocks(tables, [], new Set(requests), now),
    });
  },
};
