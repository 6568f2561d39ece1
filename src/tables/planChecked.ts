import { refuse, type Result } from "../domain/result";
import { InvalidArgument } from "../science/invalidArgument";
import type { Circumstances } from "./action";
import type { Plan } from "./change";
import { soundPlan, unfitInput } from "./checkInput";
import type { AnyTable } from "./defineTable";
import type { TableSet } from "./tableSet";

/** An action or a publishing, as what plans. */
interface Planning<Input, P extends Plan> {
  readonly title: string;
  readonly reads: readonly AnyTable[];
  plan(tables: TableSet, input: Input, circumstances: Circumstances): Result<P>;
}

/** What an action plans, once what it is asked with can be; refused in words, too, where a figure is out of all bounds or no cell could hold it. */
export function planChecked<Input, P extends Plan>(
  planning: Planning<Input, P>,
  tables: TableSet,
  input: Input,
  circumstances: Circumstances,
): Result<P> {
  const unfit = unfitInput(planning.reads, input);
  if (unfit) return { ok: false, problem: unfit };
  try {
    const planned = planning.plan(tables, input, circumstances);
    return planned.ok ? soundPlan(planned.value) : planned;
  } catch (error) {
    if (error instanceof InvalidArgument || error instanceof RangeError)
      return refuse(
        `"${planning.title}" can't be worked out with what was entered: ${error.message.replace(/\.$/, "")}. Correct it, then try again.`,
      );
    throw error;
  }
}
