import { formatMoment } from "../../../domain/sentence";
import { formatFigure } from "../formatFigure";
import type { Changed } from "../whatChanged";
import { chartSvg } from "./chartSvg";
import { escapeHtml } from "./escapeHtml";
import type { ReportChart } from "./reportCharts";
import { reportStyle } from "./reportStyle";
import { formatListFigure, type ReportKpi, type ReportList, type PeriodReport } from "./periodReport";
import { words } from "./words";

/** The report as one file that opens in any browser: values only, charts drawn in it, nothing that runs, nothing from elsewhere. */
export function reportHtml(report: PeriodReport): string {
  const title = escapeHtml(words.heading(report.company, report.period));
  const parts = [
    `<header><h1>${title}</h1><p class="about">${escapeHtml(aboutOf(report).join(" "))}</p></header>`,
    report.remarks.length === 0
      ? ""
      : section(words.remarks, report.remarks.map((text) => `<p class="remark">${escapeHtml(text)}</p>`).join("")),
    report.kpis.length === 0 ? "" : section(words.kpis, kpiTable(report.kpis)),
    section(changedTitle(report), changes(report.changed)),
    ...report.charts.map((chart) => section(chart.title, `<figure>${chartSvg(chart)}</figure>${chartTable(chart)}`)),
    ...report.lists.map((list) =>
      section(list.rows.length === 0 ? list.title : `${list.title} (${String(list.rows.length)})`, listTable(list)),
    ),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${reportStyle}</style></head><body><main>${parts.join("")}</main></body></html>`;
}

/** Period, moment and maker in one line; what lists and charts go by in the next. */
export const aboutOf = (report: PeriodReport): readonly string[] => [
  `${words.period(report.period)}. ${words.made(formatMoment(report.madeAt), report.by, report.currency)}`,
  words.listsAsOf(report.asOf, report.isOver),
];

export const changedTitle = ({ since, asOf, isOver }: PeriodReport): string =>
  words.changed(since, isOver ? asOf : undefined);

const section = (title: string, content: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;

const cell = (text: string, header: string, kind: "" | "number" | "course" = ""): string =>
  `<td data-name="${escapeHtml(header)}"${kind === "" ? "" : ` class="${kind}"`}>${escapeHtml(text)}</td>`;

function table(
  caption: string,
  headers: readonly string[],
  numbers: ReadonlySet<number>,
  rows: readonly string[],
): string {
  const head = headers
    .map((header, at) => `<th scope="col"${numbers.has(at) ? ' class="number"' : ""}>${escapeHtml(header)}</th>`)
    .join("");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function kpiTable(kpis: readonly ReportKpi[]): string {
  const [, value, period, running, target, state, trend, counted] = words.columns;
  return table(
    words.kpis,
    words.columns,
    new Set([1, 3, 4]),
    kpis.map(({ kpi, period: of, toDate, state: word, trend: course, counted: count }) => {
      const limit =
        kpi.target === undefined
          ? words.noTarget
          : `${kpi.better === "Up" ? "≥" : "≤"} ${formatFigure(kpi.target, kpi.unit)}`;
      return `<tr><th scope="row">${escapeHtml(kpi.kpi)}</th>${cell(kpi.value === undefined ? words.noFigure : formatFigure(kpi.value, kpi.unit), value, "number")}${cell(of, period)}${cell(toDate === undefined ? "" : formatFigure(toDate, kpi.unit), running, "number")}${cell(limit, target, "number")}<td data-name="${state}"><span class="state ${toneOf[word]}">${word}</span></td>${cell(course, trend, "course")}${cell(count, counted)}</tr>`;
    }),
  );
}

const toneOf = {
  "On target": "good",
  Watch: "warning",
  "Off target": "bad",
  "No target": "muted",
  "No figure": "muted",
} as const;

const changes = (changed: readonly Changed[]): string =>
  changed.length === 0
    ? `<p>${words.nothingChanged}</p>`
    : `<ul>${changed.map(({ tone, sentence }) => `<li><span class="state ${changeTone[tone]}">${signs[tone]}</span> ${escapeHtml(sentence)}</li>`).join("")}</ul>`;

const changeTone = { good: "good", bad: "bad", neutral: "muted" } as const;
const signs = { good: words.better, bad: words.worse, neutral: words.same } as const;

/** The figures of a chart, for those who can't see it and those who want them exactly. */
const chartTable = (chart: ReportChart): string =>
  `<details><summary>Figures</summary>${table(
    chart.title,
    ["", ...chart.series.map(({ name }) => name)],
    new Set(chart.series.map((_, at) => at + 1)),
    chart.categories.map(
      (name, at) =>
        `<tr><th scope="row">${escapeHtml(name)}</th>${chart.series.map((series) => cell(series.values[at] === undefined ? "" : formatFigure(series.values[at], chart.unit), series.name, "number")).join("")}</tr>`,
    ),
  )}</details>`;

const listTable = ({ title, headers, kinds, rows }: ReportList): string =>
  rows.length === 0
    ? `<p>${words.none}</p>`
    : table(
        title,
        headers,
        new Set([1, 2]),
        rows.map(
          ({ what, first, second }) =>
            `<tr><th scope="row">${escapeHtml(what)}</th>${cell(formatListFigure(first, kinds[0]), headers[1], "number")}${cell(formatListFigure(second, kinds[1]), headers[2], "number")}</tr>`,
        ),
      );
