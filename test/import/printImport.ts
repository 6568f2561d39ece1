import type { Imported } from "./importFile";

/** What is proposed for a file and became of it, as text: group, tables, column by column, doubts, rows with their reasons, sums. */
export function printImport(result: Imported): string {
  if ("refused" in result) return `${result.file}\n  ${result.refused}\n`;
  const { report, sentence } = result;
  const { reading, sums } = report;
  const how = [
    reading.sheet === undefined ? "" : `sheet ${reading.sheet}`,
    reading.delimiter === undefined ? "" : `cells between ${reading.delimiter === "\t" ? "tabs" : reading.delimiter}`,
    reading.encoding ?? "",
    reading.headerRow === 0 ? "no header" : `header in row ${String(reading.headerRow)}`,
  ].filter((part) => part !== "");
  return `${[
    report.file,
    `  Read: ${how.join(", ")}`,
    `  Group: ${report.groupTitle} (${report.group})`,
    ...report.tables.flatMap(({ sheet, as, columns, onlyWhere }) => [
      `  ${sheet}${as === "count" ? ", as counts of what is on hand" : ""}${onlyWhere === undefined ? "" : `, only where ${onlyWhere} is filled`}`,
      ...columns.map(({ header, source }) => `    ${header} <- ${source}`),
    ]),
    ...section(
      "Doubts",
      report.doubts.map(({ question, answers, chosen }) => `${question} ${answers.join(" | ")} -> ${chosen}`),
    ),
    ...section(
      "Notes",
      report.notes.map(({ text }) => text),
    ),
    ...section("Still open", report.gaps),
    ...section("Columns that go nowhere", report.unusedColumns),
    ...section(
      "Rows",
      report.rows.map(({ row, outcome, reasons }) => {
        const why = [
          ...new Set(reasons.map(({ column, message }) => (column === "" ? message : `${column}: ${message}`))),
        ];
        return `${String(row)} ${outcome}${why.length > 0 ? `: ${why.join(" ")}` : ""}`;
      }),
    ),
    ...section(
      "Written",
      report.written.map(
        ({ table, as, added, changed, same }) =>
          `${table}${as === "count" ? " (counts)" : ""}: ${String(added)} new, ${String(changed)} changed, ${String(same)} the same`,
      ),
    ),
    ...section(
      "Perhaps the same",
      report.twins.map(({ table, name, others }) => `${table}: ${others.join(", ")} and ${name}`),
    ),
    ...section(
      "Made along",
      report.madeAlong.map(({ table, names }) => `${table}: ${names.join(", ")}`),
    ),
    `  Sums: ${String(sums.rows)} rows: ${String(sums.new)} new, ${String(sums.changed)} changed, ${String(sums.same)} the same, ${String(sums.merged)} merged, ${String(sums.refused)} refused`,
    `  ${sentence}`,
  ].join("\n")}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
