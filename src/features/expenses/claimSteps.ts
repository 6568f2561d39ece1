import type { ClaimStatus } from "../../model/expenses/claimColumns";

/** A step that a claim can take next, by what its button leads to. */
export type ClaimStep = "submit" | "approve" | "handOver" | "paid" | "edit" | "exchange" | "cancel";

/** The steps that make sense where a claim stands, the usual next one first. Whether each is allowed, its action decides. */
export const stepsOf: Readonly<Record<ClaimStatus, readonly ClaimStep[]>> = {
  Draft: ["submit", "edit", "exchange", "cancel"],
  Changed: ["submit", "edit", "exchange", "cancel"],
  Refused: ["submit", "edit", "exchange", "cancel"],
  Submitted: ["approve", "edit", "cancel"],
  Approved: ["handOver", "cancel"],
  "Handed over": ["paid"],
  Paid: [],
  Cancelled: [],
};
