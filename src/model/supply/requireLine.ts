import { ok, refuse, type Result } from "../../domain/result";
import { sameKey } from "../../tables/keys";
import { isOpenLine, type SupplyState } from "./supplyState";
import { SupplyLines } from "./tables";

/** A line that something is still to be given of, or the refusal that says why not. */
export function requireLine(
  states: ReadonlyMap<string, SupplyState>,
  key: string,
  request?: string,
): Result<SupplyState> {
  const where = { table: SupplyLines.name, row: key };
  const state = states.get(key);
  if (!state || (request !== undefined && !sameKey(state.line.request, request)))
    return refuse(`${key} is not in Supply lines${request === undefined ? "" : ` of ${request}`}.`, where);
  if (isOpenLine(state)) return ok(state);
  return refuse(
    state.status === "Issued"
      ? `All of ${key} is issued.`
      : `${key} was stopped${state.line.why === undefined ? "" : `: ${state.line.why}`}. Ask for it again first.`,
    where,
  );
}
