import type { ApprovalSubject } from "../approvals/approvalSubject";
import { approvedSum } from "./claimSubject";
import { claimReader, claimTables, expensesOfClaim } from "./claimState";
import { Claims, Expenses } from "./tables";

/** A claim is approved for what its lines allow. */
export const claimApproval: ApprovalSubject = {
  kind: "Claim",
  reads: claimTables,
  lines: expensesOfClaim,
  subjectIn(tables) {
    const stateOf = claimReader(tables);
    const linesByClaim = tables.groupBy(Expenses, ({ claim }) => claim);
    return (reference) => {
      const claim = tables.find(Claims, reference);
      if (claim === undefined || claim.cancelledOn !== undefined) return undefined;
      const lines = linesByClaim.get(reference) ?? [];
      const { asked, currency } = stateOf(claim, lines);
      return { ...asked, requester: claim.person, amount: approvedSum(lines, currency), currency };
    };
  },
};
