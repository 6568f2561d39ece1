import type { ChartPart } from "../HostObject";
import { HostObject } from "../HostObject";
import { oneOf } from "../Arguments";
import type { HostType } from "../HostType";
import { changeChart, chartOf, keptPart, partOf } from "./keptPart";

export const chartTitle = keptPart(
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

export const chartLegend = keptPart(
  { Visible: true, Position: "Right", Overlay: false, ShowShadow: false, Left: 0, Top: 0, Width: 0, Height: 0 },
  { Format: "ChartLegendFormat" },
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
  },
  { Format: "ChartDataLabelFormat" },
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

export const chartAxis = keptPart(
  {
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
);

export const chartAxisTitle = keptPart(
  { Text: "", Visible: false, TextOrientation: 0 },
  { Format: "ChartAxisTitleFormat" },
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
    const own = Object.entries(chartOf(part).properties).filter(([key]) => !key.startsWith(`${part.path}/`));
    changeChart(part, { properties: Object.fromEntries(own) });
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
      const { properties } = chartOf(part);
      changeChart(part, { properties: { ...properties, [`${part.path}/color`]: args.text(0) } });
      return undefined;
    },
  },
};
