import { cellArea, formatAddress } from "../../address";
import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import type { SheetModel } from "../../model";
import { isDatePattern } from "../../numberFormat";
import { toText } from "../coerce";
import type { Scope } from "../Evaluator";
import { toScalar } from "../grid";
import { Reference } from "../Reference";
import { overOperands } from "./declare";
import type { FunctionTable } from "./declare";

/** CELL and INFO: what is known of a cell beside its value, and of the program. Without a cell, of the formula's own. */
export const cellInformation: FunctionTable = {
  CELL: overOperands(1, 2, ([kind = null, cell], scope) => {
    const wanted = toText(toScalar(kind));
    if (wanted instanceof CellError) return wanted;
    if (cell instanceof CellError) return cell;
    if (cell !== undefined && !(cell instanceof Reference)) return cellError("#VALUE!", "CELL needs a cell.");
    const { sheet, row, column } = cell ?? scope.place;
    return about(wanted.toLowerCase(), { sheet, row, column }, scope);
  }),
  INFO: overOperands(1, 1, ([kind = null], { evaluator }) => {
    const wanted = toText(toScalar(kind));
    if (wanted instanceof CellError) return wanted;
    const known: Readonly<Record<string, CellValue>> = {
      numfile: evaluator.model.state.sheets.length,
      osversion: "",
      recalc: "Automatic",
      release: "16.0",
      system: "pcdos",
    };
    return known[wanted.toLowerCase()] ?? cellError("#N/A");
  }),
};

function about(
  wanted: string,
  { sheet, row, column }: { sheet: SheetModel; row: number; column: number },
  { evaluator }: Scope,
): CellValue {
  const style = evaluator.model.styles.style(sheet.styleId(row, column));
  const value = evaluator.cell(sheet, row, column);
  switch (wanted) {
    case "address":
      return formatAddress(cellArea(row, column)).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    case "col":
      return column + 1;
    case "row":
      return row + 1;
    case "contents":
      return value ?? 0;
    case "type":
      return sheet.isEmpty(row, column) ? "b" : typeof value === "string" ? "l" : "v";
    case "filename":
      return `[${evaluator.model.fileName}]${sheet.state.name}`;
    case "format":
      return formatCode(style.numberFormat);
    case "color":
      return /\[red\]/i.test(negativePart(style.numberFormat)) ? 1 : 0;
    case "parentheses":
      return style.numberFormat.split(";")[0]?.includes("(") ? 1 : 0;
    case "prefix":
      return typeof value === "string" ? (prefixes[style.horizontal] ?? "'") : "";
    case "protect":
      return style.locked ? 1 : 0;
    case "width":
      return Math.round(sheet.state.columnWidths.get(column) ?? sheet.state.standardWidth);
    default:
      return cellError("#VALUE!", `CELL knows no "${wanted}".`);
  }
}

const prefixes: Readonly<Record<string, string>> = { Right: '"', Center: "^", Fill: "\\", General: "'", Left: "'" };

/** Excel's short code of a number format: "F2", ",0", "C2-", "P0", "D4", "G". */
function formatCode(pattern: string): string {
  const first = pattern.split(";")[0] ?? pattern;
  const negative = negativePart(pattern);
  const suffix = (/\[[a-z]+\]/i.test(negative) ? "-" : "") + (first.includes("(") ? "()" : "");
  if (isDatePattern(pattern)) return dayCode(pattern);
  if (/^general$/i.test(pattern) || first === "@" || /\?\/|#\/|\/\d/.test(first)) return "G";
  const decimals = String(/\.([0#?]+)/.exec(first)?.[1]?.length ?? 0);
  if (/E[+-]/i.test(first)) return `S${decimals}`;
  if (first.includes("%")) return `P${decimals}`;
  if (/[$€£¥]/.test(first)) return `C${decimals}${suffix}`;
  return `${/#,##0|0,0/.test(first) ? "," : "F"}${decimals}${suffix}`;
}

function dayCode(pattern: string): string {
  const kind = pattern.toLowerCase();
  if (/[hs]/.test(kind) && !/[dy]/.test(kind)) {
    const hasSeconds = kind.includes("s");
    return kind.includes("am/pm") ? (hasSeconds ? "D6" : "D7") : hasSeconds ? "D8" : "D9";
  }
  if (!kind.includes("mmm")) return kind.includes("y") ? "D4" : "D5";
  if (!kind.includes("y")) return "D2";
  return kind.includes("d") ? "D1" : "D3";
}

function negativePart(pattern: string): string {
  return pattern.split(";")[1] ?? "";
}
