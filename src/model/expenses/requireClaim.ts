import type { Day } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import { readsAsAsked, withdraw } from "../approvals/approvalState";
import type { Change } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { claimReader, claimState, type ClaimState } from "./claimState";
import type { ClaimStatus } from "./claimColumns";
import { Claims, type Claim, type Expense } from "./tables";

/** The claim in one of these states, or the refusal that says what it is instead. */
export function requireClaim(
  tables: TableSet,
  number: string,
  allowed: readonly ClaimStatus[],
  done: string,
): Result<ClaimState> {
  const claim = requireRow(tables, Claims, number);
  if (!claim.ok) return claim;
  const state = claimState(tables, claim.value);
  if (allowed.includes(state.status)) return ok(state);
  return refuse(`${number} is ${formatStatus(state)} and can't be ${done}.`, { table: Claims.name, row: number });
}

/** The states in which a claim and its lines may change; where it was asked or approved, the change voids that. */
export const changeable: readonly ClaimStatus[] = ["Draft", "Submitted", "Changed", "Refused", "Approved"];

/** What to know before a claim or its lines change: its approval does not outlive it. */
export const voids = ({ status, claim }: ClaimState): readonly string[] =>
  status === "Submitted" || status === "Approved"
    ? [`${claim.claim} was ${status.toLowerCase()}; after this change it must be submitted again.`]
    : [];

/** What was asked or approved falls away by itself where it reads differently after a change; any other change takes it back. */
export function takenBack(
  tables: TableSet,
  { standing, status }: ClaimState,
  after: { readonly claim: Claim; readonly lines: readonly Expense[] },
  today: Day,
): readonly Change[] {
  if (status === "Draft" || status === "Refused") return [];
  const { asked } = claimReader(tables)(after.claim, after.lines);
  return standing.approvals.some((step) => readsAsAsked(step.subject, asked))
    ? withdraw(tables, "Claim", after.claim.claim, today)
    : [];
}

const formatStatus = ({ status }: ClaimState): string =>
  status === "Draft"
    ? "a draft"
    : status === "Changed"
      ? "changed since it was submitted, so it must be submitted again,"
      : status.toLowerCase();
