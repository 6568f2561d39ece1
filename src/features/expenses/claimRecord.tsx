import { Departments, Lists } from "../../model/company/lists";
import { claimState, type ClaimState } from "../../model/expenses/claimState";
import { Claims } from "../../model/expenses/tables";
import type { RecordKind } from "../../ui/recordKind";
import { submitTables } from "./submit/submitClaim";
import { words } from "./words";

/** What the pages about a claim have in common. */
export const claimRecord: RecordKind<ClaimState> = {
  table: Claims,
  path: "expenses/claim",
  param: "claim",
  list: { path: "expenses", label: words.claims.title },
  reads: [...new Set([...submitTables, Lists, Departments])],
  find(tables, key) {
    const claim = tables.find(Claims, key);
    return claim && claimState(tables, claim);
  },
  gone: { title: words.claim.gone, text: words.claim.goneText },
};
