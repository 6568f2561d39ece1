import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import type { ThemeName } from "../grid/palette";

const green: BrandVariants = {
  10: "#03180C",
  20: "#062612",
  30: "#09351A",
  40: "#0B4421",
  50: "#0D5329",
  60: "#0E6331",
  70: "#0F7039",
  80: "#107C41",
  90: "#2A8A54",
  100: "#439867",
  110: "#5BA67A",
  120: "#74B48E",
  130: "#8EC2A2",
  140: "#A8D0B7",
  150: "#C3DFCD",
  160: "#DEEEE4",
};

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(green),
  dark: { ...createDarkTheme(green), colorBrandForeground1: green[130], colorCompoundBrandStroke: green[110] },
  contrast: teamsHighContrastTheme,
};

/** The title bar's colour, behind white text. */
export const titleColors: Readonly<Record<ThemeName, string>> = {
  light: "#107C41",
  dark: "#0B4421",
  contrast: "#000000",
};
