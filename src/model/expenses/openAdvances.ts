import { sumOf } from "../../domain/money";
import { samePerson } from "../people/people";
import { companySettings } from "../company/settings";
import type { TableSet } from "../../tables/tableSet";
import type { ClaimState } from "./claimState";
import { Advances } from "./tables";

/**
 * What of a person's advances no claim settles yet, in the company's currency: what was paid out, less what was given back
 * and what their claims take; the claim left out is the one that may take it.
 */
export function openAdvance(tables: TableSet, states: Iterable<ClaimState>, person: string, leftOut: string): number {
  const given = tables
    .rows(Advances)
    .filter((advance) => samePerson(advance.person, person))
    .flatMap(({ amount, returned }) => [amount, -(returned ?? 0)]);
  const taken = [...states]
    // A draft settles nothing: it may never be submitted.
    .filter(({ claim, status }) => status !== "Draft" && claim.claim !== leftOut && samePerson(claim.person, person))
    .map(({ advance }) => -advance);
  return sumOf([...given, ...taken], companySettings(tables).currency);
}
