import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useRoute } from "./route";

/** What people typed, by page and name. It outlives the page: going away and back, or a page that broke, loses nothing. */
const KeptContext = createContext<Map<string, unknown> | undefined>(undefined);

export function PageStateProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [kept] = useState(() => new Map<string, unknown>());
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/**
 * State that stays while the pane is open, for what a person typed on this page. `forget` is for when it was
 * written: the page shows the initial value the next time.
 */
export function usePageState<T>(
  name: string,
  initial: T,
): readonly [value: T, keep: (next: T | ((previous: T) => T)) => void, forget: () => void] {
  const kept = useContext(KeptContext);
  const { path, params } = useRoute();
  const key = `${path}?${new URLSearchParams(params).toString()}#${name}`;
  // The map holds under this key only what this hook put there for the same page and name.
  const [value, setValue] = useState<T>(() => (kept?.has(key) ? (kept.get(key) as T) : initial));
  const keep = useCallback(
    (next: T | ((previous: T) => T)) =>
      setValue((previous) => {
        const now = next instanceof Function ? next(previous) : next;
        kept?.set(key, now);
        return now;
      }),
    [kept, key],
  );
  const [first] = useState(initial);
  const forget = useCallback(() => {
    kept?.delete(key);
    setValue(first);
  }, [kept, key, first]);
  return [value, keep, forget];
}
