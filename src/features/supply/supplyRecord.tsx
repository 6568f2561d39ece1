import { Departments, Lists, Locations } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { Requests, type Request } from "../../model/requests/tables";
import { stockTables } from "../../model/stock/stock";
import {
  requestSupplyStatus,
  supplyByRequest,
  supplyStates,
  supplyTables,
  type SupplyState,
} from "../../model/supply/supplyState";
import type { SupplyStatus } from "../../model/supply/supplyColumns";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** A request with what it asks for. */
export interface RequestSupply {
  readonly request: Request;
  readonly lines: readonly SupplyState[];
  readonly status: SupplyStatus;
}

/** What the pages about a supply request have in common. */
export const supplyRecord: RecordKind<RequestSupply> = {
  table: Requests,
  path: "supply/request",
  param: "request",
  list: { path: "supply", label: words.title },
  reads: [...new Set([Requests, ...supplyTables, ...stockTables, Settings, Departments, Locations, Lists])],
  find(tables, key) {
    const request = tables.find(Requests, key);
    if (!request) return undefined;
    const lines = supplyByRequest(supplyStates(tables)).get(request.request) ?? [];
    return { request, lines, status: requestSupplyStatus(lines) };
  },
  gone: { title: words.gone, text: words.goneText },
};
