import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

export interface PaneTheme {
  readonly theme: Theme;
  /** By which the browser draws its own parts: scroll bars, the calendar of a date. */
  readonly colorScheme: "light" | "dark";
}

/** The theme of the host, else of the machine. Contrast themes repaint both by themselves (forced colours). */
export function usePaneTheme(): PaneTheme {
  const prefersDark = useSyncExternalStore(watchScheme, () => window.matchMedia(DARK).matches);
  return (hostIsDark() ?? prefersDark) ? { theme: dark, colorScheme: "dark" } : { theme: light, colorScheme: "light" };
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

/** The green of the product's icon (80) in sixteen steps. */
const brand: BrandVariants = {
  10: "#02110e",
  20: "#05241f",
  30: "#06362e",
  40: "#08443a",
  50: "#094d42",
  60: "#0a564a",
  70: "#0a6053",
  80: "#0b6a5b",
  90: "#22806f",
  100: "#3d9a88",
  110: "#55b09d",
  120: "#70c2b0",
  130: "#8dd0c1",
  140: "#abddd2",
  150: "#c9eae2",
  160: "#e6f5f1",
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  // The ramp's usual steps are too dim for text on a dark pane.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};
