import { ok } from "../domain/result";
import type { Action } from "./action";
import type { Plan } from "./change";

/** As many sentences as a notice holds. */
const TOLD = 3;

/** An action for several inputs at once: one plan and one entry in the Log, all of it or nothing. Each input must be of rows of its own. */
export const forMany = <Input>(action: Action<Input>): Action<readonly Input[]> => ({
  title: action.title,
  reads: action.reads,
  plan(tables, inputs, circumstances) {
    const plans: Plan[] = [];
    for (const input of inputs) {
      const plan = action.plan(tables, input, circumstances);
      if (!plan.ok) return plan;
      plans.push(plan.value);
    }
    const told = plans.slice(0, TOLD).map(({ sentence }) => sentence);
    const more = plans.length - told.length;
    return ok({
      sentence: [...told, ...(more > 0 ? [`${String(more)} more`] : [])].join("; "),
      summary: plans.flatMap(({ summary = [] }) => summary),
      changes: plans.flatMap(({ changes }) => changes),
      warnings: plans.flatMap(({ warnings = [] }) => warnings),
    });
  },
});
