import { HostObject } from "../HostObject";
import type { ChartPart } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { dropKept, kept, keptPart, partOf, setKept } from "./keptPart";

/** The label of one point. */
export const chartDataLabel: HostType<ChartPart> = withSize(
  keptPart(
    {
      ...{ AutoText: true, Formula: "", HorizontalAlignment: "Center", Left: 0, LinkNumberFormat: true },
      ...{ NumberFormat: "General", Position: "BestFit", Separator: ",", ShowBubbleSize: false },
      ...{ ShowCategoryName: false, ShowLegendKey: false, ShowPercentage: false, ShowSeriesName: false },
      ...{ ShowValue: true, Text: "", TextOrientation: 0, Top: 0, VerticalAlignment: "Center" },
    },
    { Format: "ChartDataLabelFormat" },
    { TextOrientation: [-90, 90] },
  ),
);
export const chartPointFormat = keptPart({}, { Border: "ChartBorder", Fill: "ChartFill" });

export const chartErrorBars = keptPart(
  { EndStyleCap: true, Include: "Both", Type: "FixedValue", Visible: false },
  { Format: "ChartErrorBarsFormat" },
  {
    Include: ["Both", "MinusValues", "PlusValues"],
    Type: ["FixedValue", "Percent", "StDev", "StError", "Custom"],
  },
);
export const chartLineOnly = keptPart({}, { Line: "ChartLineFormat" });

const trendlineTypes = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

/** The lines of a series by their numbers, which stay theirs when another is deleted. */
export const chartTrendlineCollection: HostType<ChartPart> = {
  items: (part) => numbersIn(part).map((number) => trendline(part, number)),
  item: (part, args) => trendline(part, numbersIn(part)[args.whole(0)] ?? notThere("trendline", args.whole(0))),
  ask: { GetCount: (part) => numbersIn(part).length },
  act: {
    Add: (part, args) => {
      const numbers = numbersIn(part);
      const number = Math.max(0, ...numbers) + 1;
      setKept(part, "all", [...numbers, number]);
      const added = trendline(part, number);
      setKept(added.subject, "type", args.choice(0, trendlineTypes, "Linear"));
      return added;
    },
  },
};

const keptOfTrendline = keptPart(
  {
    ...{ BackwardPeriod: 0, ForwardPeriod: 0, Intercept: "", MovingAveragePeriod: 2, Name: "", PolynomialOrder: 2 },
    ...{ ShowEquation: false, ShowRSquared: false, Type: "Linear" },
  },
  { Format: "ChartTrendlineFormat", Label: "ChartTrendlineLabel" },
  { MovingAveragePeriod: [2, 255], PolynomialOrder: [2, 6], Type: trendlineTypes },
);

export const chartTrendline: HostType<ChartPart> = {
  ...keptOfTrendline,
  get: { ...keptOfTrendline.get, _Id: ({ path }) => Number(path.split("/").at(-1)) },
  act: {
    Delete: (part) => {
      const all = { ...part, path: part.path.slice(0, part.path.lastIndexOf("/")) };
      const number = Number(part.path.split("/").at(-1));
      dropKept(part);
      setKept(
        all,
        "all",
        numbersIn(all).filter((other) => other !== number),
      );
      return undefined;
    },
  },
};

export const chartTrendlineLabel: HostType<ChartPart> = withSize(
  keptPart(
    {
      ...{ AutoText: true, Formula: "", HorizontalAlignment: "Center", Left: 0, LinkNumberFormat: true },
      ...{ NumberFormat: "General", Text: "", TextOrientation: 0, Top: 0, VerticalAlignment: "Center" },
    },
    { Format: "ChartTrendlineLabelFormat" },
    { TextOrientation: [-90, 90] },
  ),
);

/** Of how large a text is drawn nothing is known here. */
function withSize(type: HostType<ChartPart>): HostType<ChartPart> {
  return { ...type, get: { ...type.get, Height: () => 0, Width: () => 0 } };
}

function numbersIn(part: ChartPart): number[] {
  const all = kept(part, "all");
  return Array.isArray(all) ? all.filter((number) => typeof number === "number") : [];
}

function trendline(part: ChartPart, number: number): HostObject<"ChartTrendline"> {
  return new HostObject("ChartTrendline", partOf(part, String(number)));
}
