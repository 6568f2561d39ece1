import { createLightTheme, type Theme } from "@fluentui/react-components";
import { use, useSyncExternalStore } from "react";
import { brand } from "./brand";

export interface PaneTheme {
  readonly theme: Theme;
  /** By which the browser draws its own parts: scroll bars, the calendar of a date. */
  readonly colorScheme: "light" | "dark";
}

/** The theme of the host, else of the machine; waits (Suspense) for the dark one. Contrast themes repaint both by themselves (forced colours). */
export function usePaneTheme(): PaneTheme {
  const prefersDark = useSyncExternalStore(watchScheme, () => window.matchMedia(DARK).matches);
  return (hostIsDark() ?? prefersDark)
    ? { theme: use(darkTheme()), colorScheme: "dark" }
    : { theme: light, colorScheme: "light" };
}

const DARK = "(prefers-color-scheme: dark)";

function watchScheme(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** undefined where the host does not tell: Excel on the web often has no officeTheme. */
function hostIsDark(): boolean | undefined {
  // Typed as always there, yet absent in a browser without Office and, on the web, in Excel itself.
  const office = (globalThis as { Office?: { context?: { officeTheme?: { bodyBackgroundColor?: string } } } }).Office;
  const colour = office?.context?.officeTheme?.bodyBackgroundColor;
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Weighed as the eye sees them; a mid grey is the border.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}

const light = createLightTheme(brand);

let darkOnce: Promise<Theme> | undefined;
// Only who works in the dark loads its colours. Where they can't be had, a light pane is better than none.
const darkTheme = (): Promise<Theme> =>
  (darkOnce ??= import("./darkTheme").then(
    ({ dark }) => dark,
    () => light,
  ));
