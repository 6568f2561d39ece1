import { literally, sameAs } from "../../tables/criteriaText";
import { any, figure, is, isAbove, isBelow, ladder, not, type Condition, type Rungs } from "../../tables/ladder";
import { plainNameFormula } from "../people/people";
import type { ApprovalKind } from "./approvals";

/** "Changed": what was asked or approved reads differently now, or a step is missing; it must be asked again. */
export type ApprovalState = "Not asked" | "Waiting" | "Approved" | "Refused" | "Changed";

/** Where the row that needs approval says what the ladder looks at. */
interface Cells {
  readonly kind: ApprovalKind;
  readonly reference: string;
  readonly requester: string;
  /** What is asked for, in words. */
  readonly subject: string;
  /** What would be approved now, where the words do not say it. */
  readonly sum?: string;
}

/**
 * How far the approval of something is, by the steps of its current round: those that were not withdrawn. A decision counts
 * once it was checked and named, by a person of People, and is not the requester's own.
 */
function approvalLadder({ kind, reference, requester, subject, sum }: Cells) {
  const round = `Approvals[Kind],"${kind}",Approvals[For],${sameAs(reference)},Approvals[Withdrawn on],""`;
  const by = plainNameFormula("Approvals[Decided by]");
  const decided = (decision: "Approve" | "Refuse"): string =>
    `SUMPRODUCT((Approvals[Kind]="${kind}")*(Approvals[For]=${reference})*(Approvals[Withdrawn on]="")*(TRIM(Approvals[Decision])="${decision}")*ISNUMBER(Approvals[Decided on])*ISNUMBER(MATCH(${literally(by)},People[Person],0))*(${by}<>${plainNameFormula(requester)}))`;
  return ladder(
    {},
    {
      asked: figure.number(`COUNTIFS(${round})`),
      refused: figure.number(decided("Refuse")),
      // Not COUNTIFS, as that takes no words of more than 255 characters.
      unchanged: figure.number(
        `SUMPRODUCT((Approvals[Kind]="${kind}")*(Approvals[For]=${reference})*(Approvals[Withdrawn on]="")*(Approvals[Subject]=${subject}))`,
      ),
      steps: figure.number(`MAXIFS(Approvals[Of steps],${round})`),
      approved: figure.number(decided("Approve")),
      sum: figure.number(`ROUND(${sum ?? "0"},3)`),
      // Each step approves at most what the one before it left.
      approvedSum: figure.number(`ROUND(MINIFS(Approvals[Amount],${round}),3)`),
    },
    (of): Rungs<ApprovalState> => ({
      rungs: [
        [is(of.asked, 0), "Not asked"],
        [isAbove(of.refused, 0), "Refused"],
        [any(isBelow(of.unchanged, of.asked), isAbove(of.steps, of.asked)), "Changed"],
        [isBelow(of.approved, of.asked), "Waiting"],
        ...(sum === undefined
          ? []
          : [[not(is(of.sum, of.approvedSum)), "Changed"] satisfies [Condition, ApprovalState]]),
      ],
      otherwise: "Approved",
    }),
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
  }),
  Claim: approvalLadder({
    kind: "Claim",
    reference: "[@Claim]",
    requester: "[@Person]",
    subject: "[@Subject]",
    sum: `MAX(0,SUMIFS(Expenses[Allowed],Expenses[Claim],${sameAs("[@Claim]")}))`,
  }),
} as const satisfies Readonly<Partial<Record<ApprovalKind, ReturnType<typeof approvalLadder>>>>;

export type ApprovalFigures = Parameters<ReturnType<typeof approvalLadder>["stateOf"]>[1];

/** The rule of every kind: a kind without a sum of its own is given the one that was approved, so that it makes no difference. */
export const approvalStateOf = (figures: ApprovalFigures): ApprovalState => approvalLadders.Claim.stateOf({}, figures);
