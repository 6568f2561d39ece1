import { useEffect, useMemo, useState } from "react";
import type { TodoItem } from "../domain/todoItem";
import type { TableSet } from "../tables/tableSet";
import type { Feature } from "./feature";

type TodoRule = NonNullable<Awaited<ReturnType<NonNullable<Feature["todo"]>>>>;

/** What waits in a duty. */
export interface Waiting {
  readonly feature: Feature;
  readonly items: readonly TodoItem[];
}

/** What waits in each duty, what is overdue first; undefined until the tables and the rules are there. */
export function useTodo(
  features: readonly Feature[],
  tables: TableSet | undefined,
  today: string,
  now: string,
): readonly Waiting[] | undefined {
  const [rules, setRules] = useState<readonly { readonly feature: Feature; readonly rule: TodoRule }[]>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    const loading = features.flatMap((feature) => {
      const rule = feature.todo?.();
      return rule ? [rule.then((loaded) => ({ feature, rule: loaded }))] : [];
    });
    Promise.all(loading).then(
      (loaded) => wanted && setRules(loaded),
      (thrown: unknown) => wanted && setFailed(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    return () => {
      wanted = false;
    };
  }, [features]);
  // Told by the page's boundary, with a way to try again.
  if (failed) throw failed;
  return useMemo(() => {
    if (!tables || !rules) return undefined;
    const waiting = rules
      .map(({ feature, rule }) => ({
        feature,
        items: overdueFirst(
          rule(tables, today, now).filter(({ count }) => count > 0),
          ({ isOverdue }) => isOverdue,
        ),
      }))
      .filter(({ items }) => items.length > 0);
    return overdueFirst(waiting, ({ items }) => items.some(({ isOverdue }) => isOverdue));
  }, [rules, tables, today, now]);
}

/** What is overdue before the rest; each part keeps its order. */
const overdueFirst = <T,>(all: readonly T[], isOverdue: (one: T) => boolean | undefined): readonly T[] => [
  ...all.filter((one) => isOverdue(one) === true),
  ...all.filter((one) => isOverdue(one) !== true),
];
