import type { Area } from "./address";
import type { Book } from "./Book";
import { civilDay, daySerial } from "./calculation/serial";
import type { CellInput, CellValue } from "./cellValue";
import { copyCells } from "./copyCells";
import type { SheetModel } from "./model";
import { isDatePattern } from "./numberFormat";

/** What is taken over, and how a series goes on. Excel's two trends and Flash Fill are not there. */
export const fillKinds = [
  ...(["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const),
  ...(["FillDays", "FillWeekdays", "FillMonths", "FillYears"] as const),
] as const;
export type FillKind = (typeof fillKinds)[number];

/** Continues what stands in `from` over the rest of `to`: numbers and days in their step, all else repeated. */
export function fillSeries(book: Book, sheet: SheetModel, from: Area, to: Area, kind: FillKind): void {
  const vertical = to.columns === from.columns;
  const copied = kind === "FillFormats" ? "Formats" : kind === "FillValues" ? "Formulas" : "All";
  copyCells(book, { sheet, area: from }, { sheet, area: wholeRepeats(from, to, vertical) }, copied);
  if (kind === "FillFormats" || kind === "FillCopy") return;
  const lines = vertical ? from.columns : from.rows;
  const length = vertical ? from.rows : from.columns;
  const end = vertical ? to.rows : to.columns;
  for (let line = 0; line < lines; line++) {
    const place = (at: number): { row: number; column: number } =>
      vertical ? { row: to.row + at, column: from.column + line } : { row: from.row + line, column: to.column + at };
    const start = vertical ? from.row - to.row : from.column - to.column;
    const values = Array.from({ length }, (_, at) => cellAt(sheet, place(start + at)));
    const hasFormula = Array.from({ length }, (_, at) => place(start + at)).some(({ row, column }) =>
      sheet.formula(row, column),
    );
    const first = place(start);
    const { numberFormat } = book.model.styles.style(sheet.styleId(first.row, first.column));
    const next = hasFormula ? undefined : series(values, isDatePattern(numberFormat), kind);
    if (!next) continue;
    for (let at = 0; at < end; at++) {
      if (at >= start && at < start + length) continue;
      const { row, column } = place(at);
      const value = next(at - start);
      if (value !== undefined) book.setCell(sheet, row, column, value, null);
    }
  }
}

function cellAt(sheet: SheetModel, { row, column }: { row: number; column: number }): CellValue {
  return sheet.value(row, column);
}

/** The rule by which a pattern goes on, by the distance from its first cell. */
function series(
  values: readonly CellValue[],
  isDay: boolean,
  kind: FillKind,
): ((at: number) => CellInput | undefined) | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length) {
    const [first = 0] = numbers;
    if (kind === "FillWeekdays") return (at) => weekdayAfter(first, at);
    if (kind === "FillMonths") return (at) => monthsAfter(first, at);
    if (kind === "FillYears") return (at) => monthsAfter(first, 12 * at);
    if (numbers.length === 1)
      return isDay || kind === "FillSeries" || kind === "FillDays" ? (at) => first + at : undefined;
    const step = ((numbers.at(-1) ?? first) - first) / (numbers.length - 1);
    return (at) => Number((first + step * at).toPrecision(15));
  }
  const [only] = values;
  if (values.length !== 1 || typeof only !== "string") return undefined;
  const counted = /^(.*?)(\d+)$/s.exec(only);
  if (!counted) return undefined;
  const [, stem = "", digits = "0"] = counted;
  return (at) => `${stem}${String(Math.abs(Number(digits) + at)).padStart(digits.length, "0")}`;
}

/** So many days from Monday to Friday later, or earlier. */
function weekdayAfter(day: number, count: number): number {
  const step = Math.sign(count);
  let [reached, left] = [day, Math.abs(count)];
  while (left > 0) {
    reached += step;
    // In Excel's count of days 0 is a Saturday, and 1 a Sunday.
    if (Math.floor(reached) % 7 > 1) left -= 1;
  }
  return reached;
}

/** The same day so many months later, or the month's last one. */
function monthsAfter(day: number, count: number): number {
  const { year, month, day: date } = civilDay(Math.floor(day));
  const last = daySerial(year, month + count + 1, 0);
  return Math.min(daySerial(year, month + count, date), last) + (day - Math.floor(day));
}

/** Copying repeats whole blocks; the last one may reach beyond, so the target is cut to whole ones and the rest follows. */
function wholeRepeats(from: Area, to: Area, vertical: boolean): Area {
  const size = vertical ? from.rows : from.columns;
  const wanted = vertical ? to.rows : to.columns;
  const whole = Math.max(size, Math.floor(wanted / size) * size);
  return vertical ? { ...to, rows: whole } : { ...to, columns: whole };
}
