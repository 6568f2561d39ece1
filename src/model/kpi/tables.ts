import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, formula, LONGEST, moment, percent, signedQuantity, text } from "../../tables/kinds";

const tabColor = "#C239B3";

/** What the catalogue can measure, by the names that the column Measure takes. */
export const measureNames = [
  "On time in full",
  "Perfect order",
  "Vendor fill rate",
  "Vendor score",
  "Lead-time variance",
  "Order cycle time",
  "Orders to approved vendors",
  "Off-vendor spend",
  "Purchase spend",
  "Spend against budget",
  "Stock turnover",
  "Days of supply",
  "Stock accuracy",
  "Stockouts",
  "Dead stock",
  "Expense a head",
  "Policy compliance",
  "Days to approve",
  "Travel cost against estimate",
  "Invoices matched",
  "Days from invoice to hand-over",
  "Invoice price variance",
  "Discounts taken",
  "Duplicates stopped",
  "Requests solved in time",
  "First answers in time",
  "Requests reopened",
  "Age of open requests",
  "Open requests",
  "Room use",
  "Rooms nobody came to",
  "Room size fit",
  "Meetings a head",
  "Room cost",
] as const;
export type MeasureName = (typeof measureNames)[number];

/** What a figure is counted in: shares are fractions, amounts are in the company's currency. */
export const kpiUnits = ["%", "days", "amount", "count", "times"] as const;
export type KpiUnit = (typeof kpiUnits)[number];

export const kpiPeriods = ["Day", "Week", "Month", "Quarter", "Year"] as const;
export type KpiPeriod = (typeof kpiPeriods)[number];

/** The day from which a delivery counts as late. */
export const deliveryBases = ["Last promised", "First promised", "Needed by"] as const;
export type DeliveryBasis = (typeof deliveryBases)[number];

/** The words of a KPI's state, as the column State shows them. */
export const kpiStates = ["On target", "Watch", "Off target", "No target", "No figure"] as const;
export type KpiStateWord = (typeof kpiStates)[number];

/** Compared at the sixth decimal, as kpiState does. */
const reaches = (limit: string): string =>
  `IF([@Better]="Up",ROUND([@Value],6)>=ROUND([@${limit}],6),ROUND([@Value],6)<=ROUND([@${limit}],6))`;

/** A number with its thousands apart, and decimals only where it has some: the same as formatFigure. */
const written = (value: string, decimals: number): string =>
  `FIXED(${value},IF(ROUND(${value},${decimals})=ROUND(${value},0),0,${decimals}))`;

/** How many periods before the shown one make the mean that it is compared with. */
export const TREND_PERIODS = 3;
/** A change below this share of the mean is no trend. */
export const STEADY_SHARE = 0.01;

const trendStart = `IF([@Period]="Day",[@From]-${String(TREND_PERIODS)},IF([@Period]="Week",[@From]-${String(TREND_PERIODS * 7)},EDATE([@From],-${String(TREND_PERIODS)}*IF([@Period]="Month",1,IF([@Period]="Quarter",3,12)))))`;

export const Kpis = defineTable({
  name: "Kpis",
  sheet: "KPIs",
  help: "One row a KPI: what it measures, its target, and its figure as last made. Refresh in the pane makes the figures again.",
  tabColor,
  key: "kpi",
  version: 1,
  expects: { ascending: [["from", "to"]] },
  columns: {
    kpi: text({ header: "KPI", help: "Its name, once each.", width: 28 }),
    measure: optional(
      choice({ header: "Measure", help: "What is measured; blank for a formula of your own." }, measureNames),
    ),
    ownValue: optional(
      signedQuantity({ header: "Own value", help: "A formula of your own, where no measure is named.", width: 12 }),
    ),
    definition: optional(text({ header: "Definition", help: "What the figure says, in a sentence.", width: 50 })),
    unit: choice({ header: "Unit", help: "What it is counted in; shares are fractions: 0.95 is 95%." }, kpiUnits),
    better: choice({ header: "Better", help: "Up where more is better, Down where less is." }, ["Up", "Down"]),
    target: optional(signedQuantity({ header: "Target", help: "On target from here." })),
    amber: optional(signedQuantity({ header: "Amber", help: "Between this and the target it is on watch." })),
    period: choice({ header: "Period", help: "The span that it is counted over." }, kpiPeriods),
    shows: optional(
      choice({ header: "Shows", help: "Which period: the last complete one (also where blank) or this one to date." }, [
        "Last complete",
        "To date",
      ]),
    ),
    owner: optional(text({ header: "Owner", help: "Who answers for it.", width: 20 })),
    basis: optional(
      choice(
        { header: "Late from", help: "Deliveries: the day they are due; blank for the last promised." },
        deliveryBases,
      ),
    ),
    graceDays: optional(
      count({ header: "Grace days", help: "Deliveries: days after it that still count as on time." }, LONGEST.days),
    ),
    tolerance: optional(
      percent({
        header: "Tolerance",
        help: "Deliveries: how much less than ordered is still in full; blank for the vendor's.",
      }),
    ),
    value: optional(signedQuantity({ header: "Value", help: "The figure; blank where there was nothing to count." })),
    numerator: optional(signedQuantity({ header: "Numerator", help: "What the figure is made of, above the line." })),
    denominator: optional(signedQuantity({ header: "Denominator", help: "What it is divided by." })),
    from: optional(day({ header: "From", help: "The first day that it counts." })),
    to: optional(day({ header: "To", help: "The last day that it counts." })),
    madeAt: optional(moment({ header: "Made at", help: "When the figure was made." })),
    notCounted: optional(text({ header: "Not counted", help: "What could not be counted, and why.", width: 40 })),
    state: formula({
      header: "State",
      help: "On target, Watch, Off target; No target, No figure.",
      formula: `=IF(NOT(ISNUMBER([@Value])),"No figure",IF(NOT(ISNUMBER([@Target])),"No target",IF(${reaches("Target")},"On target",IF(NOT(ISNUMBER([@Amber])),"Off target",IF(${reaches("Amber")},"Watch","Off target")))))`,
      numberFormat: "General",
    }),
    meanBefore: formula({
      header: "Mean before",
      help: "The mean of the three periods before, from KPI history.",
      formula: `=IF(ISNUMBER([@From]),IFERROR(AVERAGEIFS(KpiHistory[Value],KpiHistory[KPI],${sameAs("[@KPI]")},KpiHistory[From],"<"&[@From],KpiHistory[From],">="&${trendStart}),""),"")`,
      numberFormat: "General",
    }),
    trend: formula({
      header: "Trend",
      help: "Against the mean before: ▲ up, ▼ down, ► steady, and whether that is better or worse.",
      formula: `=IF(OR(NOT(ISNUMBER([@Value])),NOT(ISNUMBER([@[Mean before]]))),"No trend",IF(ABS([@Value]-[@[Mean before]])<=${String(STEADY_SHARE)}*ABS([@[Mean before]]),"► Steady",IF([@Value]>[@[Mean before]],"▲ Up, ","▼ Down, ")&IF(([@Value]>[@[Mean before]])=([@Better]="Up"),"better","worse")))`,
      numberFormat: "General",
    }),
    shown: formula({
      header: "Reads as",
      help: "The value as people read it: a share in percent, days and times with their word.",
      formula: `=IF(NOT(ISNUMBER([@Value])),"",IF([@Unit]="%",${written("[@Value]*100", 1)}&"%",IF(OR([@Unit]="days",[@Unit]="times"),${written("[@Value]", 1)}&" "&[@Unit],${written("[@Value]", 2)})))`,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '={State}="On target"', column: "State", tone: "good" },
    { formula: '={State}="Watch"', column: "State", tone: "warning" },
    { formula: '={State}="Off target"', column: "State", tone: "bad" },
    { formula: '=OR({State}="No figure",{State}="No target")', column: "State", tone: "muted" },
  ],
});
export type Kpi = RowOf<typeof Kpis.columns>;

export const KpiHistory = defineTable({
  name: "KpiHistory",
  sheet: "KPI history",
  help: "One row a KPI and period, added once. A value may be corrected here; what was computed stays beside it.",
  tabColor,
  key: ["kpi", "from"],
  version: 1,
  expects: { ascending: [["from", "to"]] },
  columns: {
    kpi: text({ header: "KPI", help: "Its name in KPIs.", width: 28 }),
    from: day({ header: "From", help: "The period's first day." }),
    to: day({ header: "To", help: "The period's last day." }),
    value: optional(signedQuantity({ header: "Value", help: "The figure that counts; blank where there was none." })),
    numerator: optional(signedQuantity({ header: "Numerator", help: "What the figure is made of, above the line." })),
    denominator: optional(signedQuantity({ header: "Denominator", help: "What it is divided by." })),
    target: optional(signedQuantity({ header: "Target", help: "The target of that time." })),
    computed: optional(
      signedQuantity({ header: "As computed", help: "The figure as it was made; leave it as it is." }),
    ),
    madeAt: optional(moment({ header: "Made at", help: "When it was made." })),
    note: optional(text({ header: "Note", help: "Why it was corrected, and the like.", width: 40 })),
  },
  highlights: [{ formula: "={Value}<>{As computed}", column: "Value", tone: "warning" }],
});
export type KpiSnapshot = RowOf<typeof KpiHistory.columns>;
