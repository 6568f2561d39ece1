import type { HelpEntry } from "./helpEntry";

const hours = [["Mon", 0.375, 0.75]] as const;
const weekHours = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 0.375, 0.75] as const);

export const demandHelp = {
  FORECAST: {
    group: "Demand",
    formula: [
      "ses: level.",
      "holt: level and trend.",
      "holt-winters: level, trend and additive season.",
      "croston, sba, tsb: for demand that skips periods.",
      "Smoothing constants make the squared errors of forecasting each period from those before smallest.",
      "auto: by the demand's class, then by the error on the last periods, forecast from those before.",
    ],
    source:
      "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., ch. 8; Croston (1972); Syntetos & Boylan (2005); Teunter, Syntetos & Babai (2011).",
    example: {
      story: "Use that grows by 2 a period.",
      arguments: [[[10, 12, 14, 16, 18, 20, 22, 24, 26, 28]], 3],
      answer: [[30, 32, 34]],
    },
  },
  FORECASTREORDER: {
    group: "Demand",
    formula: [
      "Forecast over the lead time + z × √(L × e² + d² × sL²), e being the root of the mean squared error of forecasting one period ahead, d the forecast per period.",
    ],
    source: "Silver, Pyke & Thomas, 4th ed., ch. 3 and 6: the spread that matters is that of the forecast's error.",
    example: {
      story: "Eight weeks of use, two weeks' lead time, 95%.",
      arguments: [[[10, 11, 10, 9, 10, 11, 10, 9]], 2, 0.95],
      answer: [[21.77, 1.77, 20]],
    },
  },
  FORECASTERROR: {
    group: "Demand",
    formula: [
      "Error = actual − forecast.",
      "Percentage errors are shares of the actual, periods without use left out; the weighted one is the sum of absolute errors over the sum of actuals; tracking signal = sum of errors / mean absolute error.",
    ],
    source: "Hyndman & Athanasopoulos, FPP3, 5.8; Silver, Pyke & Thomas, 4th ed., ch. 3.",
    example: {
      story: "Three periods.",
      arguments: [[[5, 4, 6]], [[4, 4.5, 5]]],
      answer: [
        ["Mean absolute error", 0.8333],
        ["Root mean squared error", 0.866],
        ["Bias", 0.5],
        ["Mean absolute percentage error", 0.1639],
        ["Periods without use, left out of it", 0],
        ["Weighted absolute percentage error", 0.1667],
        ["Tracking signal", 1.8],
      ],
    },
  },
  DEMANDCLASS: {
    group: "Demand",
    formula: [
      "Periods / periods with use up to 1.32: smooth or erratic, above: intermittent or lumpy.",
      "Squared coefficient of variation of the uses up to 0.49: smooth or intermittent, above: erratic or lumpy.",
    ],
    source: "Syntetos, Boylan & Croston, Journal of the Operational Research Society 56 (2005) 495-503.",
    example: {
      story: "Ten periods of which two had use.",
      arguments: [[[0, 0, 0, 0, 0, 0, 0, 7, 0, 2]]],
      answer: [["lumpy"]],
    },
  },
  ABC: {
    group: "Demand",
    formula: [
      "Largest first; A while the share of the total before an item is below the first cut-off, B while below the second, else C. Equal values keep their order.",
    ],
    source: "Silver, Pyke & Thomas, 4th ed., 2.2.",
    example: { story: "Three items.", arguments: [[[80], [15], [5]]], answer: [["A"], ["B"], ["C"]] },
  },
  XYZ: {
    group: "Demand",
    formula: ["Standard deviation / mean over all periods: up to 0.5 X, up to 1 Y, else Z."],
    source: "Scholz-Reiter et al. (2012) on XYZ analysis; sample standard deviation.",
    example: { story: "Four periods.", arguments: [[[10, 20, 5, 15]]], answer: [["Y"]] },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;

export const kpiHelp = {
  KPISUMMARY: {
    group: "KPI",
    formula: ["Value = sum of numerators / sum of denominators of the KPI's rows; state as KPISTATE."],
    source: "Ratios of sums, so that a small month does not weigh as much as a large one.",
    example: {
      story: "Two months of OTIF, target 80%, amber from 70%.",
      arguments: ["OTIF", [["OTIF"], ["OTIF"]], [[8], [9]], [[10], [10]], [[0.8], [0.8]], [[0.7], [0.7]]],
      answer: [["OTIF", 0.85, 17, 20, 0.8, "Green"]],
    },
  },
  OTIF: {
    group: "KPI",
    formula: [
      "Lines on time and in full / lines.",
      "On time: delivered on or before due + grace; early counts, what has not come is late.",
      "In full: received at or above ordered.",
    ],
    source: "Count of lines by date and quantity, as delivery reliability in VDI 4400.",
    example: {
      story: "Two lines, the second a day late.",
      arguments: [
        [[10], [20]],
        [[10], [20]],
        [["2026-03-10"], ["2026-03-11"]],
        [["2026-03-10"], ["2026-03-12"]],
      ],
      answer: [[0.5, 0.5, 1, 2]],
    },
  },
  SCORECARD: {
    group: "KPI",
    formula: [
      "By vendor: shares of lines as OTIF; late unit-days = sum of days late × units received + days since due × units missing; rejected / received units.",
    ],
    source: "ERPNext's vendor scorecard, with parts of a line counted together.",
    example: {
      story: "Two vendors, as of 15 March.",
      arguments: [
        [["Nord"], ["Acme"]],
        [[10], [5]],
        [[10], [5]],
        [["2026-03-10"], ["2026-03-10"]],
        [["2026-03-12"], ["2026-03-09"]],
        46096,
      ],
      answer: [
        ["Vendor", "Lines", "On time", "In full", "OTIF", "Late unit-days", "Rejected"],
        ["Acme", 1, 1, 1, 1, 0, 0],
        ["Nord", 1, 0, 1, 0, 20, 0],
      ],
    },
  },
  TURNOVER: {
    group: "KPI",
    formula: ["Cost of use / mean stock value, × 365 / days where days are given."],
    source: "APICS Dictionary, inventory turnover.",
    example: { story: "50,000 used, 12,000 and 8,000 in stock.", arguments: [50000, [[12000], [8000]]], answer: [[5]] },
  },
  GMROI: {
    group: "KPI",
    formula: ["Gross margin / mean stock value at cost."],
    source: "Sweeney, Journal of Marketing 37 (1973).",
    example: {
      story: "A margin of 24,000 on 10,000 in stock.",
      arguments: [24000, [[12000], [8000]]],
      answer: [[2.4]],
    },
  },
  KPISTATE: {
    group: "KPI",
    formula: ["Green at the target or better, Amber at the limit or better, else Red."],
    source: "Convention of traffic lights; equality is on the better side.",
    example: {
      story: "90% against a target of 95%, amber from 85%.",
      arguments: [0.9, 0.95, 0.85],
      answer: [["Amber"]],
    },
  },
  TREND: {
    group: "KPI",
    formula: [
      "Slope of the least-squares line; last value − mean of the periods before it; that as a share of the mean.",
    ],
    source: "Least squares.",
    example: { story: "Five periods.", arguments: [[[1, 2, 3, 4, 9]]], answer: [[1.8, 6, 2]] },
  },
  SUMMARY: {
    group: "KPI",
    formula: ["By group: count, sum, mean, median, 90th percentile (PERCENTILE.INC), share of the total."],
    source: "Hyndman & Fan, The American Statistician 50 (1996) 361-365, type 7, for the percentile.",
    example: {
      story: "Spend by department.",
      arguments: [
        [["Office"], ["IT"], ["Office"]],
        [[100], [400], [300]],
      ],
      answer: [
        ["Group", "Count", "Sum", "Mean", "Median", "90th percentile", "Share"],
        ["IT", 1, 400, 400, 400, 400, 0.5],
        ["Office", 2, 400, 200, 200, 280, 0.5],
      ],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;

export const timeHelp = {
  WORKMINUTES: {
    group: "Time",
    formula: ["Minutes between the two moments that lie within the hours of their weekday and on no holiday."],
    source: "Arithmetic; clock changes are not counted.",
    example: {
      story: "From Monday 2 March 2026, 16:20, to the Monday after, 10:10, open on Mondays from 9:00 to 18:00.",
      arguments: ["2026-03-02 16:20", "2026-03-09 10:10", hours],
      answer: [[170]],
    },
  },
  WORKADD: {
    group: "Time",
    formula: ["The moment at which so many minutes within the hours are over."],
    source: "Arithmetic; clock changes are not counted.",
    example: {
      story: "Eight hours from Thursday 5 March 2026, 15:00, open from 9:00 to 18:00: Friday at 14:00.",
      arguments: ["2026-03-05 15:00", 480, weekHours],
      answer: [[46087.58333]],
    },
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
