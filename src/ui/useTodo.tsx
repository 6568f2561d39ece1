import { useEffect, useMemo, useState } from "react";
import type { TodoItem } from "../domain/todoItem";
import type { TableSet } from "../tables/tableSet";
import type { Feature } from "./feature";

type TodoRule = NonNullable<Awaited<ReturnType<NonNullable<Feature["todo"]>>>>;

/** What waits in a duty. */
export interface Waiting {
  readonly feature: Feature;
  readonly items: readonly TodoItem[];
  /** Why it could not be looked up, where its rule broke on what a cell holds. */
  readonly failed?: string;
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
    return waitingIn(rules, tables, today, now);
  }, [rules, tables, today, now]);
}

/** What waits by the rules of duties. One that breaks says so and keeps no other from being shown. */
export function waitingIn(
  rules: readonly { readonly feature: Feature; readonly rule: TodoRule }[],
  tables: TableSet,
  today: string,
  now: string,
): readonly Waiting[] {
  const waiting = rules
    .map(({ feature, rule }): Waiting => {
      try {
        const items = rule(tables, today, now).filter(({ count }) => count > 0);
        return { feature, items: overdueFirst(items, ({ isOverdue }) => isOverdue) };
      } catch (thrown) {
        return { feature, items: [], failed: thrown instanceof Error ? thrown.message : String(thrown) };
      }
    })
    .filter(({ items, failed }) => items.length > 0 || failed !== undefined);
  return overdueFirst(waiting, ({ items, failed }) => failed !== undefined || items.some(({ isOverdue }) => isOverdue));
}

/** What is overdue before the rest; each part keeps its order. */
const overdueFirst = <T,>(all: readonly T[], isOverdue: (one: T) => boolean | undefined): readonly T[] => [
  ...all.filter((one) => isOverdue(one) === true),
  ...all.filter((one) => isOverdue(one) !== true),
];
