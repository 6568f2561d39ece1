import { ok, refuse } from "../../../domain/result";
import { Departments } from "../../../model/company/lists";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { changeable, requireClaim, takenBack, voids } from "../../../model/expenses/requireClaim";
import { claimTables } from "../../../model/expenses/claimState";
import { Claims, type Claim } from "../../../model/expenses/tables";

export interface ClaimHead {
  readonly person: string;
  readonly purpose: string;
  /** Left out: the person's own. */
  readonly department?: string | undefined;
  readonly trip?: string | undefined;
  /** How much of the person's advances it settles, at most; in the company's currency. */
  readonly advance?: number | undefined;
}

/** Opens a claim without lines. */
export const openClaim: Action<ClaimHead> = {
  title: "Open a claim",
  reads: [Claims, People, Departments],
  plan(tables, head, { today }) {
    const person = requireRow(tables, People, head.person);
    if (!person.ok) return person;
    const department = head.department ?? person.value.department;
    const isKnown = department === undefined ? undefined : requireRow(tables, Departments, department);
    if (isKnown?.ok === false) return isKnown;
    if (head.purpose.trim() === "") return refuse("Enter what the claim is for.");
    const claim = numbering("CL", today, usedKeys(tables, Claims))();
    return ok({
      sentence: `Opened ${claim} for ${head.person}: ${head.purpose.trim()}`,
      changes: [insert(Claims, { ...head, claim, department, purpose: head.purpose.trim(), date: today })],
    });
  },
};

/** Changes what stands at the head of a claim; the person stays. What was asked or approved is void. */
export const editClaim: Action<Omit<ClaimHead, "person"> & { readonly claim: string }> = {
  title: "Change the claim",
  reads: claimTables,
  plan(tables, { claim, purpose, department, trip, advance }, { today }) {
    const state = requireClaim(tables, claim, changeable, "changed");
    if (!state.ok) return state;
    const isKnown = department === undefined ? undefined : requireRow(tables, Departments, department);
    if (isKnown?.ok === false) return isKnown;
    if (purpose.trim() === "") return refuse("Enter what the claim is for.");
    const head = { purpose: purpose.trim(), department, trip, advance } satisfies Partial<Claim>;
    const before = state.value.claim;
    const isSame =
      before.purpose === head.purpose &&
      before.department === department &&
      before.trip === trip &&
      before.advance === advance;
    const lines = state.value.lines.map(({ line }) => line);
    return ok({
      sentence: `Changed ${claim}: ${head.purpose}`,
      changes: isSame
        ? []
        : [
            update(Claims, claim, head),
            ...takenBack(tables, state.value, { claim: { ...before, ...head }, lines }, today),
          ],
      warnings: isSame ? [] : voids(state.value),
    });
  },
};
