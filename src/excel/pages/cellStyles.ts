import type { CellStyleName } from "../../workbook/pages/sheetPage";
import { tones } from "../formatTable";

/** What a look sets; what it leaves out stays as it is beneath. */
export interface CellStyle {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly middle?: boolean;
  readonly wrap?: boolean;
  /** Written smaller where its column is too narrow: a number would show #### there. */
  readonly shrink?: boolean;
  readonly indent?: number;
  /** A line below each stretch, or around it, in this colour. */
  readonly under?: string;
  readonly around?: string;
}

const ink = "#242424";
const faint = "#616161";
const line = "#D1D1D1";

/** How the cells of our pages look; every text has a contrast of 4.5 to 1 at least. */
export const cellStyles: Readonly<Record<CellStyleName, CellStyle>> = {
  title: { font: { bold: true, size: 18, color: "#0F548C" }, middle: true },
  subtitle: { font: { size: 10, color: faint }, middle: true },
  heading: { font: { bold: true, size: 11, color: "#0F548C" }, under: "#0F6CBD" },
  label: { font: { size: 9, color: faint }, align: "Left", indent: 1, middle: true },
  figure: { font: { bold: true, size: 16, color: ink }, align: "Left", indent: 1, middle: true, shrink: true },
  target: { font: { size: 9, color: faint }, align: "Left", indent: 1, middle: true, shrink: true },
  state: { font: { bold: true, size: 9 }, align: "Center", middle: true, shrink: true },
  text: { font: { size: 10, color: ink } },
  wrapped: { font: { size: 10, color: ink }, wrap: true },
  strong: { font: { bold: true, size: 10, color: ink } },
  number: { font: { size: 10, color: ink }, align: "Right", shrink: true },
  header: { font: { bold: true, size: 9, color: faint }, under: line },
  numberHeader: { font: { bold: true, size: 9, color: faint }, align: "Right", under: line },
  stateHeader: { font: { bold: true, size: 9, color: faint }, align: "Center", under: line },
  row: { font: { size: 10, color: ink }, under: "#EDEBE9" },
  note: { font: { italic: true, size: 9, color: faint } },
  card: { fill: "#F5F8FC", around: "#C7E0F4" },
  aside: { font: { size: 8, color: faint }, align: "Right", middle: true, shrink: true },
  trend: { font: { size: 9, color: ink }, align: "Left", indent: 1, middle: true },
  band: { fill: "#F5F8FC", under: "#C7E0F4" },
  stripFigure: { font: { bold: true, size: 12, color: ink }, align: "Left", indent: 1, middle: true, shrink: true },
  stateWide: { font: { bold: true, size: 10, color: ink }, align: "CenterAcrossSelection", middle: true },
  line: { font: { size: 9, color: ink }, middle: true, under: "#EDEBE9" },
  lineNumber: { font: { size: 9, color: ink }, align: "Right", middle: true, shrink: true, under: "#EDEBE9" },
  input: {
    font: { bold: true, size: 10, color: ink },
    fill: "#FFF9E5",
    around: "#8A8886",
    align: "Left",
    middle: true,
  },
  good: toneOf("good"),
  warning: toneOf("warning"),
  bad: toneOf("bad"),
  muted: toneOf("muted"),
};

function toneOf(tone: keyof typeof tones): CellStyle {
  return { font: { color: tones[tone].font }, fill: tones[tone].fill };
}
