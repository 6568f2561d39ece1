import { ok, refuse } from "../../domain/result";
import { Departments } from "../../company/lists";
import { People } from "../../company/people";
import type { Action } from "../../tables/action";
import { insert, update } from "../../tables/change";
import { known } from "../../tables/known";
import { numbering } from "../../tables/numbering";
import { changeable, claimInHand } from "./claimInHand";
import { claimTables } from "./claimState";
import { Claims } from "./tables";

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
    const person = known(tables, People, head.person);
    if (!person.ok) return person;
    const department = head.department ?? person.value.department;
    const isKnown = department === undefined ? undefined : known(tables, Departments, department);
    if (isKnown?.ok === false) return isKnown;
    if (head.purpose.trim() === "") return refuse("Enter what the claim is for.");
    const claim = numbering("CL", today, tables.read(Claims).takenKeys)();
    return ok({
      sentence: `Opened ${claim} for ${head.person}: ${head.purpose.trim()}`,
      changes: [insert(Claims, { ...head, claim, department, purpose: head.purpose.trim(), date: today })],
    });
  },
};

/** Changes what stands at the head of a claim; the person stays. */
export const editClaim: Action<Omit<ClaimHead, "person"> & { readonly claim: string }> = {
  title: "Change the claim",
  reads: claimTables,
  plan(tables, { claim, ...head }) {
    const state = claimInHand(tables, claim, changeable, "changed");
    if (!state.ok) return state;
    const department = head.department === undefined ? undefined : known(tables, Departments, head.department);
    if (department?.ok === false) return department;
    if (head.purpose.trim() === "") return refuse("Enter what the claim is for.");
    return ok({
      sentence: `Changed ${claim}: ${head.purpose.trim()}`,
      changes: [update(Claims, claim, { ...head, purpose: head.purpose.trim() })],
    });
  },
};
