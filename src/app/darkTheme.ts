import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { brand } from "./brand";

/** The pane at night. */
export const dark: Theme = {
  ...createDarkTheme(brand),
  // The ramp's usual steps are too dim for text on a dark pane.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};
