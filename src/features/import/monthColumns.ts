import { addDays, addMonths, dayOf, type Day } from "../../domain/calendarDay";
import { aliasScore } from "./fieldAliases";
import { cleanText, isBlankCell, type SourceCell } from "./sourceCell";
import type { SourceGrid, SourceRow } from "./sourceGrid";

/**
 * A list of what was used or sold with a column for each month, as one row for each item and month, dated at the month's end.
 * Months without a figure, or with none used, make no row. Undefined where the file is no such list.
 */
export function withMonthsAsRows(name: string, grid: SourceGrid): SourceGrid | undefined {
  const months = monthsIn(grid.headers, YEAR_IN_NAME.exec(name)?.[0]);
  const others = grid.headers.flatMap((_, index) => (months.has(index) ? [] : [index]));
  const headers = others.map((index) => grid.headers[index] ?? "");
  const isOfItems = headers.some((header) => aliasScore("Moves", "item", header) > 0);
  if (months.size < FEWEST || !isOfItems || headers.some((header) => header === DATE || header === USED))
    return undefined;
  const figures = [...months].map(([index, day]) => ({ index, day }));
  if (!figures.every(({ index }) => grid.rows.every(({ cells }) => isFigure(cells[index])))) return undefined;
  const rows = grid.rows.flatMap((row): SourceRow[] =>
    figures
      .filter(({ index }) => !isBlankCell(row.cells[index]) && Number(row.cells[index]) !== 0)
      .map(({ index, day }) => ({
        number: row.number,
        cells: [...others.map((other) => row.cells[other] ?? ""), day, row.cells[index] ?? ""],
      })),
  );
  return { ...grid, headers: [...headers, DATE, USED], rows };
}

const DATE = "Date";
const USED = "Used";
const FEWEST = 3;
const YEAR_IN_NAME = /(?<!\d)20\d\d(?!\d)/;

const isFigure = (cell: SourceCell | undefined): boolean =>
  isBlankCell(cell) || typeof cell === "number" || /^[-+(]?\d[\d.,\s'’]*\)?$/u.test(String(cell).trim());

/** The last days of the months that columns are named after, by the column's place; a month without a year is of the file's. */
function monthsIn(headers: readonly string[], year: string | undefined): ReadonlyMap<number, Day> {
  const months = new Map<number, Day>();
  for (const [index, header] of headers.entries()) {
    const found = monthOf(cleanText(header).toLowerCase(), year);
    if (found) months.set(index, found);
  }
  return months;
}

function monthOf(header: string, yearOfFile: string | undefined): Day | undefined {
  const [, isoYear, isoMonth] = /^(\d{4})[-/.](\d{1,2})(?:-0?1)?$/.exec(header) ?? [];
  const [, numeral, yearAfter] = /^(\d{1,2})[-/.](\d{4})$/.exec(header) ?? [];
  const [, yearBefore, word, yearBehind] =
    /^(\d{4})?[\s./_-]*(\p{L}+)\.?(?:[\s./_'’-]*(\d{4}|\d{2}))?$/u.exec(header) ?? [];
  const month = Number(isoMonth ?? numeral ?? (word === undefined ? undefined : monthNames().get(word)));
  const year = isoYear ?? yearAfter ?? yearBefore ?? yearBehind ?? yearOfFile;
  const first = year === undefined ? undefined : dayOf(Number(year.padStart(4, "20")), month, 1);
  return first === undefined ? undefined : addDays(addMonths(first, 1), -1);
}

/** Long and short names of the months in the languages that files come in; made when a file is first looked at. */
function monthNames(): ReadonlyMap<string, number> {
  names ??= new Map(
    ["en", "de", "fr", "es", "it", "nl", "pt"].flatMap((language) =>
      (["long", "short"] as const).flatMap((style) => {
        const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
        return Array.from({ length: 12 }, (_, month): [string, number] => [
          format
            .format(Date.UTC(2026, month, 1))
            .toLowerCase()
            .replace(/\.$/, ""),
          month + 1,
        ]);
      }),
    ),
  );
  return names;
}
let names: ReadonlyMap<string, number> | undefined;
