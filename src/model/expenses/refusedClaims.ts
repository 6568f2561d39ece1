import type { TableSet } from "../../tables/tableSet";
import { roundsIn } from "../approvals/approvalState";
import { isDecided } from "../approvals/decision";
import type { Claim } from "./tables";

/** Tells which claims were refused, without working out what they come to. */
export function refusedClaimsIn(tables: TableSet): (claim: Claim) => boolean {
  const rounds = roundsIn(tables);
  return ({ claim, handedOverOn, paidOn }) =>
    handedOverOn === undefined &&
    paidOn === undefined &&
    rounds("Claim", claim).some((step) => isDecided(step) && step.decision === "Refuse");
}
