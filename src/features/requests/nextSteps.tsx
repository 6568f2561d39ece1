import type { RequestState } from "../../model/requests/requestState";
import { requestReader } from "../../model/requests/requestState";
import { isEnded } from "../../model/requests/states";
import { Requests } from "../../model/requests/tables";
import { SupplyLines } from "../../model/supply/tables";
import type { TableSet } from "../../tables/tableSet";
import type { NextStep } from "../../ui/recordSource";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { requestRecord } from "./requestRecord";
import { changeState, takeRequest } from "./say/changeState";
import { words } from "./words";

/** The ways on from a request's status, the usual one first. */
export function nextSteps(
  { request: { request, owner, type }, status }: RequestState,
  tables: TableSet,
): readonly Step[] {
  const to = (label: string, page: string, params: Readonly<Record<string, string>> = {}): Step =>
    pageStep(label, `requests/${page}`, { request, ...params });
  const edit = to(words.request.edit, "edit");
  if (isEnded(status))
    return [
      ...(status === "Solved" ? [actionStep(changeState, { request, state: "Closed" }, "Close")] : []),
      to(words.request.reopen, "reopen"),
      edit,
    ];
  return [
    ...(type === "Supply" && tables.has(SupplyLines)
      ? [pageStep(words.request.supplies, "supply/request", { request })]
      : []),
    ...(owner === undefined || status === "New" ? [actionStep(takeRequest, { request })] : []),
    to(words.request.answer, "say", { way: "To requester" }),
    to(words.request.received, "say", { way: "From requester" }),
    to(words.request.state, "state"),
    to(words.request.handOver, "hand-over"),
    edit,
    to(words.request.merge, "join", { how: "merge" }),
    to(words.request.split, "split"),
    to(words.request.link, "join", { how: "link" }),
  ];
}

export const nextOfRequest: NextStep = {
  reads: requestRecord.reads,
  of: (tables, key, today) => {
    const request = tables.find(Requests, key);
    return request && nextSteps(requestReader(tables, `${today}T23:59`)(request).state, tables)[0];
  },
};
