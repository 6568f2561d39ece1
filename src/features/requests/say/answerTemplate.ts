import { formatMoment } from "../../../domain/sentence";
import type { RequestState } from "../../../model/requests/requestState";

/** An answer with what it names filled in; what is not known yet is left out. */
export function fillTemplate(body: string, { request, resolution }: RequestState): string {
  const values = new Map([
    ["request", request.request],
    ["subject", request.subject],
    ["requester", request.requester],
    ["owner", request.owner ?? ""],
    ["solve by", resolution?.due === undefined ? "" : formatMoment(resolution.due)],
  ]);
  return body.replace(/\{([^{}]+)\}/g, (all, name: string) => values.get(name.trim().toLowerCase()) ?? all);
}
