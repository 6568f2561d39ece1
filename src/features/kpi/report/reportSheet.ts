import type { Cell } from "../../../tables/column";
import type { CellStyleName, PageCell, PageChart, SheetPage } from "../../../workbook/pages/sheetPage";
import { formatOf } from "../dashboard/cards";
import { axisOf } from "../dashboard/trendChart";
import type { ReportChart } from "./reportCharts";
import { aboutOf, changedTitle } from "./reportHtml";
import type { FigureKind, ReportKpi, ReportList, PeriodReport } from "./periodReport";
import { words } from "./words";

/** A margin, then eight columns; the figures of charts stand to the right of what is printed. */
const columnWidths = [2, 32, 12, 16, 11, 13, 12, 17, 30];
const LAST = columnWidths.length - 1;
const FIRST_DATA_COLUMN = LAST + 3;
/** About so many characters of text fit a line across the page. */
const LINE = 122;
/** About so many fit the column of what was counted. */
const COUNTED_LINE = 38;
const CHART_ROWS = 14;
/** Rows of a chart of bars beside those of its bars: title, axis, legend. */
const ROWS_BESIDE_BARS = 5;
/** As many rows of a list stand on paper; the rest are in the tables. */
const MOST_ROWS = 12;

/** The report on a sheet: values only, on as few columns as portrait paper holds. */
export function reportSheet(report: PeriodReport, sheet: string): SheetPage {
  const cells: PageCell[] = [];
  const looks: { area: { row: number; column: number; rows: number; columns: number }; look: CellStyleName }[] = [];
  const charts: PageChart[] = [];
  const rowHeights = new Map<number, number>([[0, 26]]);
  let row = 0;
  const put = (column: number, value: Cell, look: CellStyleName, format?: string): void => {
    if (value !== "") cells.push({ row, column, value, look, ...(format !== undefined && { format }) });
  };
  const stretch = (look: CellStyleName): void =>
    void looks.push({ area: { row, column: 1, rows: 1, columns: LAST }, look });
  const heading = (title: string): void => {
    row++;
    stretch("heading");
    put(1, title, "heading");
    row++;
  };
  const text = (sentence: string): void => {
    for (const line of linesOf(sentence, LINE)) {
      put(1, line, "text");
      row++;
    }
  };

  put(1, words.heading(report.company, report.period), "title");
  row++;
  for (const line of aboutOf(report)) {
    put(1, line, "subtitle");
    row++;
  }
  if (report.remarks.length > 0) {
    heading(words.remarks);
    for (const remark of report.remarks) text(remark);
  }
  if (report.kpis.length > 0) {
    heading(words.kpis);
    stretch("header");
    words.columns.forEach((header, at) => put(at + 1, header, headerLooks[at] ?? "header"));
    row++;
    for (const each of report.kpis) {
      const stateAt = { row, column: 6, rows: 1, columns: 1 };
      putKpi(each, put);
      linesOf(each.counted, COUNTED_LINE).forEach((line, at) => {
        if (at > 0) row++;
        put(8, line, "line");
      });
      stretch("line");
      // Over the line, whose colour would take the place of its own.
      looks.push({ area: stateAt, look: toneOf[each.state] });
      row++;
    }
  }
  heading(changedTitle(report));
  if (report.changed.length === 0) text(words.nothingChanged);
  for (const { tone, sentence } of report.changed) text(`${signs[tone]}: ${sentence}`);
  if (report.charts.length > 0) {
    row++;
    const chartRows = Math.max(
      CHART_ROWS,
      ...report.charts.map(({ kind, categories }) => (kind === "bar" ? categories.length + ROWS_BESIDE_BARS : 0)),
    );
    report.charts.forEach((chart, at) => {
      // Two side by side: the first over the name and a figure, the second over the rest.
      const [first, columns] = report.charts.length === 1 ? [1, LAST] : at === 0 ? [1, 4] : [5, 4];
      charts.push(placedChart(chart, { row, column: first, rows: chartRows, columns }, dataRow(charts)));
      cells.push(...dataCells(chart, dataRow(charts.slice(0, -1))));
    });
    cells.push({ row: 1, column: FIRST_DATA_COLUMN, value: words.chartFigures, look: "note" });
    row += chartRows;
  }
  for (const list of report.lists) {
    heading(list.rows.length === 0 ? list.title : `${list.title} (${String(list.rows.length)})`);
    row = putList(list, row, cells, looks);
  }
  return {
    sheet,
    called: "the report",
    tabColor: "#C239B3",
    columnWidths,
    rowHeights,
    cells,
    looks,
    choices: [],
    highlights: [],
    charts,
    print: {
      area: { row: 0, column: 0, rows: row + 1, columns: LAST + 1 },
      landscape: false,
      footer: words.heading(report.company, report.period),
    },
  };
}

function putKpi(
  { kpi, period, toDate, state, trend }: ReportKpi,
  put: (column: number, value: Cell, look: CellStyleName, format?: string) => void,
): void {
  put(1, kpi.kpi, "line");
  put(2, kpi.value ?? words.noFigure, "lineNumber", formatOf[kpi.unit]);
  put(3, period, "line");
  put(4, toDate ?? "", "lineNumber", formatOf[kpi.unit]);
  put(5, kpi.target ?? words.noTarget, "lineNumber", `"${kpi.better === "Up" ? "≥" : "≤"} "${formatOf[kpi.unit]}`);
  put(6, state, "state");
  put(7, trend, "line");
}

function putList(
  { headers, kinds, rows }: ReportList,
  from: number,
  cells: PageCell[],
  looks: { area: { row: number; column: number; rows: number; columns: number }; look: CellStyleName }[],
): number {
  let row = from;
  if (rows.length === 0) {
    cells.push({ row, column: 1, value: words.none, look: "note" });
    return row + 1;
  }
  looks.push({ area: { row, column: 1, rows: 1, columns: LAST }, look: "header" });
  headers.forEach((value, at) =>
    cells.push({ row, column: listColumns[at] ?? 1, value, look: at === 0 ? "header" : "numberHeader" }),
  );
  row++;
  for (const { what, first, second } of rows.slice(0, MOST_ROWS)) {
    looks.push({ area: { row, column: 1, rows: 1, columns: LAST }, look: "line" });
    cells.push({ row, column: 1, value: what, look: "line" });
    [first, second].forEach((value, at) => {
      if (value !== "")
        cells.push({
          row,
          column: listColumns[at + 1] ?? 1,
          value,
          look: "lineNumber",
          format: formats[kinds[at] ?? "count"],
        });
    });
    row++;
  }
  if (rows.length > MOST_ROWS)
    cells.push({ row: row++, column: 1, value: words.more(rows.length - MOST_ROWS), look: "note" });
  return row;
}

const headerLooks: readonly CellStyleName[] = [
  "header",
  "numberHeader",
  "header",
  "numberHeader",
  "numberHeader",
  "stateHeader",
];

/** What a list is about runs over three columns. */
const listColumns = [1, 4, 5] as const;

const formats: Readonly<Record<FigureKind, string>> = {
  amount: "#,##0.00",
  count: "0",
  day: "d mmm yyyy",
  share: "0%",
};

const toneOf = {
  "On target": "good",
  Watch: "warning",
  "Off target": "bad",
  "No target": "muted",
  "No figure": "muted",
} as const;
const signs = { good: words.better, bad: words.worse, neutral: words.same } as const;

/** The row at which the figures of the next chart begin, below those of the others. */
const dataRow = (charts: readonly PageChart[]): number => {
  const last = charts.at(-1);
  return last ? last.data.row + last.data.rows + 1 : 2;
};

const placedChart = (chart: ReportChart, place: PageChart["place"], row: number): PageChart => ({
  name: chart.name,
  title: chart.title,
  kind: chart.kind,
  data: { row, column: FIRST_DATA_COLUMN, rows: chart.categories.length + 1, columns: chart.series.length + 1 },
  place,
  ...axisOf(
    chart.unit,
    chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
  ),
});

const dataCells = (chart: ReportChart, row: number): readonly PageCell[] => [
  ...chart.series.map((series, at): PageCell => ({
    row,
    column: FIRST_DATA_COLUMN + 1 + at,
    value: series.name,
    look: "header",
  })),
  ...chart.categories.flatMap((name, at): PageCell[] => [
    { row: row + 1 + at, column: FIRST_DATA_COLUMN, value: name, look: "line" },
    ...chart.series.flatMap((series, of): PageCell[] =>
      series.values[at] === undefined
        ? []
        : [
            {
              row: row + 1 + at,
              column: FIRST_DATA_COLUMN + 1 + of,
              value: series.values[at],
              look: "lineNumber",
              format: formatOf[chart.unit],
            },
          ],
    ),
  ]),
];

/** A text cut between words into lines of about so many characters. */
function linesOf(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > length) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
