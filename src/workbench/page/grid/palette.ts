export type ThemeName = "light" | "dark" | "contrast";

/** The colours of a sheet under a theme. A cell's own colours are laid over these by `cellLook`. */
export interface Palette {
  readonly theme: ThemeName;
  readonly background: string;
  readonly text: string;
  readonly gridline: string;
  readonly heading: string;
  readonly headingText: string;
  readonly headingSelected: string;
  readonly headingSelectedText: string;
  readonly selection: string;
  readonly link: string;
  readonly spill: string;
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    theme: "light",
    background: "#FFFFFF",
    text: "#000000",
    gridline: "#E1E1E1",
    heading: "#F5F5F5",
    headingText: "#424242",
    headingSelected: "#CAEAD8",
    headingSelectedText: "#0E5C2F",
    selection: "#107C41",
    link: "#0563C1",
    spill: "#4A7DDB",
  },
  dark: {
    theme: "dark",
    background: "#1F1F1F",
    text: "#F0F0F0",
    gridline: "#3A3A3A",
    heading: "#2B2B2B",
    headingText: "#D0D0D0",
    headingSelected: "#1E4A33",
    headingSelectedText: "#9FE3BC",
    selection: "#37B06F",
    link: "#7CB7FF",
    spill: "#7FA8F5",
  },
  contrast: {
    theme: "contrast",
    background: "#000000",
    text: "#FFFFFF",
    gridline: "#6E6E6E",
    heading: "#000000",
    headingText: "#FFFFFF",
    headingSelected: "#1AEBFF",
    headingSelectedText: "#000000",
    selection: "#1AEBFF",
    link: "#FFFF00",
    spill: "#3FF23F",
  },
};
