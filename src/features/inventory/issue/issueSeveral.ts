import { ok, refuse } from "../../../domain/result";
import { exactQuantity } from "../../../science/quantity";
import type { Action } from "../../../tables/action";
import { KeyMap } from "../../../tables/keys";
import { issuer, issueTables, type IssueStock } from "../../../model/stock/issue";

export interface IssueSeveral extends Pick<IssueStock, "department" | "location" | "note"> {
  readonly lines: readonly Pick<IssueStock, "item" | "quantity">[];
}

/** Hands several items out to one department, all of them or none. An item that is there twice is issued once, in the sum. */
export const issueSeveral: Action<IssueSeveral> = {
  title: "Issue several",
  reads: issueTables,
  plan(tables, { lines, ...head }, circumstances) {
    const quantities = new KeyMap<number>();
    for (const { item, quantity } of lines) {
      if (!(quantity > 0)) return refuse(`Enter how much of ${item} is issued: more than 0.`);
      quantities.set(item, exactQuantity((quantities.get(item) ?? 0) + quantity));
    }
    if (quantities.size === 0) return refuse(`Enter what is issued to ${head.department}.`);
    const issue = issuer(tables, circumstances);
    const plans = [];
    for (const [item, quantity] of quantities) {
      const plan = issue({ ...head, item, quantity });
      if (!plan.ok) return plan;
      plans.push(plan.value);
    }
    const [only] = plans;
    return ok({
      sentence:
        plans.length === 1 && only
          ? only.sentence
          : `Issued ${String(plans.length)} items to ${head.department} from ${head.location}`,
      summary: plans.map(({ sentence }) => ({ what: sentence })),
      changes: plans.flatMap(({ changes }) => changes),
      warnings: plans.flatMap(({ warnings }) => warnings),
    });
  },
};
