import type { Drawing } from "../workbook/drawing";
import { areaOfStretch, type Memory } from "../workbook/pageMemory";
import { Formula } from "../workbook/sheetLook";
import { addressOf, type Look, type PageArea, type PageChoice } from "../workbook/sheetPage";
import { toExcel } from "./cellText";
import { POINTS_PER_CHARACTER, tones } from "./dress";
import { looks, type Dress } from "./looks";

/** Writes all cells of a page in one piece, then how they look; what people hold among them stays. */
export function drawCells(sheet: Excel.Worksheet, { before, reach, values }: Drawing, memory: Memory): void {
  const range = areaOf(sheet, reach);
  if (before) {
    range.dataValidation.clear();
    range.conditionalFormats.clearAll();
    range.clear("Formats");
  }
  memory.widths.forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  const heights = new Map(memory.heights);
  for (const [row] of before?.memory?.heights ?? [])
    if (!heights.has(row)) sheet.getCell(row, 0).format.useStandardHeight = true;
  for (const [row, height] of heights) sheet.getCell(row, 0).format.rowHeight = height;
  for (const [look, stretches] of memory.looks)
    for (const stretch of stretches) dress(areaOf(sheet, areaOfStretch(stretch)), look);
  range.numberFormat = formatsOf(memory, reach);
  range.values = values.map((row) =>
    row.map((cell) => (cell === null ? null : cell instanceof Formula ? cell.text : toExcel(cell))),
  );
  for (const choice of memory.choices) offer(sheet, choice);
  for (const { area, formula, tone } of memory.highlights) {
    const format = areaOf(sheet, area).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = tones[tone].fill;
    format.custom.format.font.color = tones[tone].font;
  }
}

export const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: PageArea): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function dress(range: Excel.Range, look: Look): void {
  const { font, fill, align, middle, wrap, under, around, indent }: Dress = looks[look];
  const { format } = range;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.color !== undefined) format.font.color = font.color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined) format.horizontalAlignment = align;
  if (middle) format.verticalAlignment = "Center";
  if (wrap) {
    format.wrapText = true;
    format.verticalAlignment = "Top";
  }
  if (indent !== undefined) format.indentLevel = indent;
  if (under !== undefined) draw(format, ["EdgeBottom"], under);
  if (around !== undefined) draw(format, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], around);
}

function draw(
  format: Excel.RangeFormat,
  sides: readonly ("EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight")[],
  color: string,
): void {
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = color;
  }
}

function formatsOf({ formats }: Memory, { rows, columns }: PageArea): string[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => "General"));
  // A stretch of formats lies in one row.
  for (const [format, stretches] of formats)
    for (const [row, column, , length] of stretches) grid[row]?.fill(format, column, column + length);
  return grid;
}

function offer(sheet: Excel.Worksheet, { row, column, title, help, from }: PageChoice): void {
  const { dataValidation } = sheet.getCell(row, column);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${addressOf(from)}` } };
  dataValidation.prompt = { showPrompt: true, title: title.slice(0, 32), message: help.slice(0, 255) };
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: title.slice(0, 32),
    message: "Choose one of the list.",
  };
}
