import { useSyncExternalStore } from "react";

/** Where the pane is: the address after "#/" and what it names. The hash, because Office.js takes history.pushState away. */
export interface Route {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(watchHash, () => window.location.hash));
}

/** The address of a page, for links. */
export function hrefOf(path: string, params: Route["params"] = {}): string {
  const query = new URLSearchParams(params).toString();
  return `#/${path}${query === "" ? "" : `?${query}`}`;
}

export const goTo = (path: string, params: Route["params"] = {}): void => {
  followHref(hrefOf(path, params));
};

/** Goes to an address of hrefOf. The one place that changes where the pane is. */
export function followHref(href: string): void {
  window.location.hash = href;
}

export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  return { path, params: Object.fromEntries(new URLSearchParams(query)) };
}

function watchHash(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
