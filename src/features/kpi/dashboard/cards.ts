import { literally } from "../../../tables/criteriaText";
import { addressOf, type PageCell } from "../../../workbook/pages/sheetPage";
import { Kpis, kpiStates, type Kpi, type KpiUnit } from "../../../model/kpi/tables";
import { cardColumn, CARDS, cellAt, LAST_COLUMN, type Part } from "./layout";

/** Rows of a card: its name, the figure with the state's word, the target with the period's end, the trend. */
export const CARD_HEIGHT = 4;

/** How a figure is written in a cell, by its unit. */
export const formatOf: Readonly<Record<KpiUnit, string>> = {
  "%": "0.0%",
  days: '0.0" d"',
  amount: "#,##0",
  count: "#,##0",
  times: '0.0"x"',
};

/** The first KPIs as cards. All but the name is a native formula over Kpis, so that a card follows its row. */
export function cardsPart(kpis: readonly Kpi[], row: number): Part {
  const shown = kpis.slice(0, CARDS);
  const states = { row: row + 1, column: 1, rows: 1, columns: LAST_COLUMN };
  const stateIs = (word: (typeof kpiStates)[number]): string => `${relative(row + 1)}="${word}"`;
  return {
    rowHeights: [
      [row, 15],
      [row + 1, 23],
      [row + 2, 13],
      [row + 3, 14],
    ],
    looks: shown.map((_, at) => ({
      area: { row, column: cardColumn(at), rows: CARD_HEIGHT, columns: 2 },
      look: "card" as const,
    })),
    cells: shown.flatMap((kpi, at) => cardCells(kpi, row, cardColumn(at))),
    highlights: [
      { area: states, formula: `=${stateIs("On target")}`, tone: "good" },
      { area: states, formula: `=${stateIs("Watch")}`, tone: "warning" },
      { area: states, formula: `=${stateIs("Off target")}`, tone: "bad" },
      { area: states, formula: `=OR(${stateIs("No target")},${stateIs("No figure")})`, tone: "muted" },
    ],
  };
}

function cardCells({ kpi, unit, better }: Kpi, row: number, column: number): readonly PageCell[] {
  const name = addressOf(cellAt(row, column));
  const of = (field: keyof typeof Kpis.columns): string =>
    `INDEX(Kpis[${Kpis.columns[field].header}],MATCH(${literally(name)},Kpis[KPI],0))`;
  const figure = (field: keyof typeof Kpis.columns): string => `IF(ISNUMBER(${of(field)}),${of(field)},"–")`;
  const limit = better === "Up" ? "≥" : "≤";
  return [
    { row, column, value: kpi, look: "label" },
    { row: row + 1, column, formula: `=IFERROR(${figure("value")},"–")`, look: "figure", format: formatOf[unit] },
    { row: row + 1, column: column + 1, formula: `=IFERROR(${of("state")},"Gone")`, look: "state" },
    {
      row: row + 2,
      column,
      formula: `=IFERROR(IF(ISNUMBER(${of("target")}),${of("target")},"No target"),"")`,
      look: "target",
      // The number format says what the figure is, so that it stays a figure.
      format: `"Target ${limit} "${formatOf[unit]}`,
    },
    {
      row: row + 2,
      column: column + 1,
      formula: `=IFERROR(IF(ISNUMBER(${of("to")}),${of("to")},""),"")`,
      look: "aside",
      format: '"to "d mmm',
    },
    { row: row + 3, column, formula: `=IFERROR(${of("trend")},"")`, look: "trend" },
  ];
}

/** The first cell of the row of states, as a rule for the whole row names it. */
const relative = (row: number): string => `B$${String(row + 1)}`;
