import type { ChartPart } from "../HostObject";
import { HostObject } from "../HostObject";
import { numberOf, oneOf } from "../Arguments";
import type { HostType } from "../HostType";
import { dropKept, kept, keptPart, partOf, setKept } from "./keptPart";
import { colorOf } from "./rangeFormat";

const keptOfTitle = keptPart(
  {
    Visible: true,
    Text: "",
    Overlay: false,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Top",
    Position: "Top",
    TextOrientation: 0,
    ShowShadow: false,
    Left: 0,
    Top: 0,
  },
  { Format: "ChartTitleFormat" },
);

export const chartTitle: HostType<ChartPart> = {
  ...keptOfTitle,
  ask: {
    // Some of its letters, which have a font of their own.
    GetSubstring: (part, args) =>
      new HostObject("ChartFormatString", partOf(part, `letters ${String(args.whole(0))}-${String(args.whole(1))}`)),
  },
};

export const chartFormatString = keptPart({}, { Font: "ChartFont" });

export const chartLegend = keptPart(
  { Visible: true, Position: "Right", Overlay: false, ShowShadow: false, Left: 0, Top: 0, Width: 0, Height: 0 },
  { Format: "ChartLegendFormat", LegendEntries: "ChartLegendEntryCollection" },
  { Position: ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] },
);

export const chartDataLabels = keptPart(
  {
    Position: "OutsideEnd",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ",",
    NumberFormat: "General",
    LinkNumberFormat: true,
    TextOrientation: 0,
    AutoText: true,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Center",
  },
  { Format: "ChartDataLabelFormat" },
  { TextOrientation: [-90, 90] },
);

export const chartPlotArea = keptPart(
  {
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
    InsideLeft: 0,
    InsideTop: 0,
    InsideWidth: 0,
    InsideHeight: 0,
    Position: "Automatic",
  },
  { Format: "ChartPlotAreaFormat" },
);

export const chartAxes: HostType<ChartPart> = {
  ...keptPart({}, { CategoryAxis: "ChartAxis", SeriesAxis: "ChartAxis", ValueAxis: "ChartAxis" }),
  ask: {
    GetItem: (part, args) => {
      const type = oneOf(args.raw(0), ["Category", "Series", "Value"]);
      const isSecond = args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary";
      return new HostObject("ChartAxis", partOf(part, `${isSecond ? "Secondary" : ""}${type}Axis`));
    },
  },
};

const keptOfAxis = keptPart(
  {
    Alignment: "Center",
    BaseTimeUnit: "Days",
    Crosses: "Automatic",
    IsBetweenCategories: true,
    LogBase: 10,
    MajorTimeUnitScale: "Days",
    MinorTimeUnitScale: "Days",
    MultiLevel: false,
    Offset: 100,
    ShowDisplayUnitLabel: true,
    TickMarkSpacing: 1,
    Maximum: "",
    Minimum: "",
    MajorUnit: "",
    MinorUnit: "",
    DisplayUnit: "None",
    ScaleType: "Linear",
    ReversePlotOrder: false,
    Visible: true,
    NumberFormat: "General",
    LinkNumberFormat: true,
    TickLabelPosition: "NextToAxis",
    TickLabelSpacing: 1,
    MajorTickMark: "None",
    MinorTickMark: "None",
    CategoryType: "Automatic",
    Position: "Automatic",
    TextOrientation: 0,
  },
  {
    Format: "ChartAxisFormat",
    MajorGridlines: "ChartGridlines",
    MinorGridlines: "ChartGridlines",
    Title: "ChartAxisTitle",
  },
  {
    Alignment: ["Center", "Left", "Right"],
    LogBase: [2, 1000],
    Offset: [0, 1000],
    ScaleType: ["Linear", "Logarithmic"],
    TextOrientation: [-90, 90],
    TickLabelPosition: ["NextToAxis", "High", "Low", "None"],
    TickLabelSpacing: [1, 31_999],
    TickMarkSpacing: [1, 31_999],
  },
);

export const chartAxis: HostType<ChartPart> = {
  ...keptOfAxis,
  get: {
    ...keptOfAxis.get,
    AxisGroup: ({ path }) => (path.includes("/Secondary") || path.includes("/secondary") ? "Secondary" : "Primary"),
    CrossesAt: (part) => kept(part, "CrossesAt") ?? 0,
    CustomDisplayUnit: (part) => kept(part, "CustomDisplayUnit") ?? 1,
    PositionAt: (part) => kept(part, "PositionAt") ?? 0,
    Type: ({ path }) => (/value/i.test(path) ? "Value" : /series/i.test(path) ? "Series" : "Category"),
  },
  act: {
    SetCrossesAt: (part, args) => {
      setKept(part, "CrossesAt", numberOf(args.raw(0)));
      setKept(part, "Crosses", "Custom");
      return undefined;
    },
    SetCustomDisplayUnit: (part, args) => {
      setKept(part, "CustomDisplayUnit", numberOf(args.raw(0)));
      setKept(part, "DisplayUnit", "Custom");
      return undefined;
    },
    SetPositionAt: (part, args) => {
      setKept(part, "PositionAt", numberOf(args.raw(0)));
      setKept(part, "Position", "Custom");
      return undefined;
    },
  },
};

export const chartAxisTitle = keptPart(
  { Text: "", Visible: false, TextOrientation: 0 },
  { Format: "ChartAxisTitleFormat" },
);

/** The figures below a chart. */
export const chartDataTable = keptPart(
  {
    ...{ ShowHorizontalBorder: true, ShowLegendKey: true, ShowOutlineBorder: true, ShowVerticalBorder: true },
    Visible: false,
  },
  { Format: "ChartDataTableFormat" },
);

export const chartGridlines = keptPart({ Visible: false }, { Format: "ChartGridlinesFormat" });
export const chartGridlinesFormat = keptPart({}, { Line: "ChartLineFormat" });
export const chartAreaFormat = keptPart(
  { RoundedCorners: false, ColorScheme: "ColorfulPalette1" },
  { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" },
);
export const chartAxisFormat = keptPart({}, { Fill: "ChartFill", Font: "ChartFont", Line: "ChartLineFormat" });
export const chartSeriesFormat = keptPart({}, { Fill: "ChartFill", Line: "ChartLineFormat" });
export const chartPlotAreaFormat = keptPart({}, { Border: "ChartBorder", Fill: "ChartFill" });
/** Of titles, legends and labels. */
export const chartTextFormat = keptPart({}, { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" });

export const chartFont = keptPart({
  Bold: false,
  Italic: false,
  Color: "#000000",
  Name: "Aptos Narrow",
  Size: 10,
  Underline: "None",
});

const clear: HostType<ChartPart>["act"] = {
  Clear: (part) => {
    dropKept(part);
    return undefined;
  },
};

export const chartBorder: HostType<ChartPart> = {
  ...keptPart({ Color: "#D9D9D9", LineStyle: "Continuous", Weight: 0.75 }),
  act: clear,
};

export const chartLineFormat: HostType<ChartPart> = {
  ...keptPart({ Color: "#000000", LineStyle: "Continuous", Weight: 0.75 }),
  act: clear,
};

export const chartFill: HostType<ChartPart> = {
  act: {
    ...clear,
    SetSolidColor: (part, args) => {
      setKept(part, "color", colorOf(args.raw(0)));
      return undefined;
    },
  },
};
