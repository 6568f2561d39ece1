import { ok, refuse, type Result } from "../../domain/result";
import { known } from "../../tables/known";
import type { TableSet } from "../../tables/tableSet";
import { claimState, type ClaimState } from "./claimState";
import { Claims, type ClaimStatus } from "./tables";

/** The claim in one of these states, or the refusal that says what it is instead. */
export function claimInHand(
  tables: TableSet,
  number: string,
  allowed: readonly ClaimStatus[],
  done: string,
): Result<ClaimState> {
  const claim = known(tables, Claims, number);
  if (!claim.ok) return claim;
  const state = claimState(tables, claim.value);
  if (allowed.includes(state.status)) return ok(state);
  return refuse(`${number} is ${sayStatus(state)} and can't be ${done}.`, { table: Claims.name, row: number });
}

/** The states in which lines of a claim may change; where it was asked or approved, the change voids that. */
export const changeable: readonly ClaimStatus[] = ["Draft", "Submitted", "Changed", "Refused", "Approved"];

/** What to know before lines of a claim change: its approval does not outlive it. */
export const voids = ({ status, claim }: ClaimState): readonly string[] =>
  status === "Submitted" || status === "Approved"
    ? [`${claim.claim} was ${status.toLowerCase()}; after this change it must be submitted anew.`]
    : [];

const sayStatus = ({ status }: ClaimState): string =>
  status === "Draft"
    ? "a draft"
    : status === "Changed"
      ? "changed since it was submitted, so it must be submitted anew,"
      : status.toLowerCase();
