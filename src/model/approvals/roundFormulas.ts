import { literally, sameAs } from "../../tables/criteriaText";
import { plainNameFormula } from "../people/people";

// What a step of Approvals tells, worked out once in its row, so that whatever needs approval finds it by its round alone.

/** The text by which the steps of a round are found, as an Excel expression: "Invoice|IV-2026-0001". */
export const roundOf = (kind: string, reference: string): string => `${kind}&"|"&TRIM(${reference})`;

export const roundFormula = `=IF(TRIM([@[Withdrawn on]])="",${roundOf("TRIM([@Kind])", "[@For]")},"")`;

export const deciderFormula = `=LET(by,${plainNameFormula("[@[Decided by]]")},IF(AND(ISNUMBER([@[Decided on]]),ISNUMBER(MATCH(${literally("by")},People[Person],0))),by,""))`;

export const countsAsFormula = `=IF(OR([@Decider]="",[@Decider]=${plainNameFormula("[@Requester]")}),"",TRIM([@Decision]))`;

export const roundFaultFormula = `=IF([@Round]="",0,IF(AND([@Subject]=INDEX(Approvals[Subject],MATCH(${literally("[@Round]")},Approvals[Round],0)),N([@[Of steps]])<=COUNTIFS(Approvals[Round],${sameAs("[@Round]")})),0,1))`;
