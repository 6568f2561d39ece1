import { literally, sameAs } from "../../tables/criteriaText";
import {
  any,
  figure,
  is,
  isAbove,
  isBelow,
  isTrue,
  ladder,
  not,
  type Condition,
  type Rungs,
} from "../../tables/ladder";
import { plainNameFormula } from "../people/people";
import type { ApprovalKind } from "./approvals";
import { roundOf } from "./roundFormulas";

/** "Changed": what was asked or approved reads differently now, or a step is missing; it must be asked again. */
export type ApprovalState = "Not asked" | "Waiting" | "Approved" | "Refused" | "Changed";

/** Where the row that needs approval says what the ladder looks at. */
interface Cells {
  readonly kind: ApprovalKind;
  readonly reference: string;
  readonly requester: string;
  /** What is asked for, in words. */
  readonly subject: string;
  /** How many of its lines are not what was asked for, where the words do not say it. */
  readonly changedLines?: string;
  /** What would be approved now, where the words do not say it. */
  readonly sum?: string;
}

/**
 * How far the approval of something is, by the steps of its current round: those that were not withdrawn. A decision counts
 * once it was checked and named, by a person of People, and is not the requester's own.
 */
function approvalLadder({ kind, reference, requester, subject, changedLines = "0", sum }: Cells) {
  const decided = (decision: "Approve" | "Refuse"): string =>
    `COUNTIFS(Approvals[Round],steps,Approvals[Counts as],"${decision}",Approvals[Decider],others)`;
  return ladder(
    {},
    {
      asked: figure.number("COUNTIFS(Approvals[Round],steps)"),
      refused: figure.number(decided("Refuse")),
      faults: figure.number("SUMIFS(Approvals[Round fault],Approvals[Round],steps)"),
      // Not a criterion of COUNTIFS, as that takes no words of more than 255 characters.
      isSame: figure.flag(
        `IFERROR(INDEX(Approvals[Subject],MATCH(MID(steps,2,255),Approvals[Round],0))=${subject},FALSE)`,
      ),
      changedLines: figure.number(changedLines),
      approved: figure.number(decided("Approve")),
      sum: figure.number(`ROUND(${sum ?? "0"},3)`),
      // Each step approves at most what the one before it left.
      approvedSum: figure.number("ROUND(MINIFS(Approvals[Amount],Approvals[Round],steps),3)"),
    },
    (of): Rungs<ApprovalState> => ({
      rungs: [
        [is(of.asked, 0), "Not asked"],
        [isAbove(of.refused, 0), "Refused"],
        [any(isAbove(of.faults, 0), not(isTrue(of.isSame)), isAbove(of.changedLines, 0)), "Changed"],
        [isBelow(of.approved, of.asked), "Waiting"],
        ...(sum === undefined
          ? []
          : [[not(is(of.sum, of.approvedSum)), "Changed"] satisfies [Condition, ApprovalState]]),
      ],
      otherwise: "Approved",
    }),
    { steps: sameAs(roundOf(`"${kind}"`, reference)), others: `"<>"&${literally(plainNameFormula(requester))}` },
  );
}

/** The approval of the kinds whose sheet shows it: its rule, and its formula in a row of the kind's table. */
export const approvalLadders = {
  Trip: approvalLadder({
    kind: "Trip",
    reference: "[@Trip]",
    requester: "[@Traveller]",
    subject: "[@[Asked for]]",
  }),
  Invoice: approvalLadder({
    kind: "Invoice",
    reference: "[@Invoice]",
    requester: "[@Requester]",
    subject: "[@[Asked for]]",
    changedLines: `SUMIFS(InvoiceLines[Check figure],InvoiceLines[Invoice],${sameAs("[@Invoice]")})`,
  }),
  Claim: approvalLadder({
    kind: "Claim",
    reference: "[@Claim]",
    requester: "[@Person]",
    subject: "[@Subject]",
    changedLines: `SUMIFS(Expenses[Check figure],Expenses[Claim],${sameAs("[@Claim]")})`,
    sum: `MAX(0,SUMIFS(Expenses[Allowed],Expenses[Claim],${sameAs("[@Claim]")}))`,
  }),
} as const satisfies Readonly<Partial<Record<ApprovalKind, ReturnType<typeof approvalLadder>>>>;

export type ApprovalFigures = Parameters<ReturnType<typeof approvalLadder>["stateOf"]>[1];

/** The rule of every kind: a kind without a sum of its own is given the one that was approved, so that it makes no difference. */
export const approvalStateOf = (figures: ApprovalFigures): ApprovalState => approvalLadders.Claim.stateOf({}, figures);
