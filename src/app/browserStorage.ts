/** What is kept in this browser under names of our own. */
export interface BrowserStorage {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
}

/**
 * The browser's storage, for as long as the pane is open where the browser blocks it: even naming `window.localStorage` throws
 * then, and so does a write where it is full. `open` names it.
 */
export function browserStorage(open: () => Pick<Storage, "getItem" | "setItem">, prefix: string): BrowserStorage {
  const meanwhile = new Map<string, string>();
  return {
    get: (name) => {
      try {
        return meanwhile.get(name) ?? open().getItem(prefix + name) ?? undefined;
      } catch {
        return meanwhile.get(name);
      }
    },
    set: (name, value) => {
      try {
        open().setItem(prefix + name, value);
        meanwhile.delete(name);
      } catch {
        meanwhile.set(name, value);
      }
    },
  };
}
