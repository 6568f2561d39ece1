import type { Drawing } from "../../workbook/pages/drawing";
import { areasOf, type Memory } from "../../workbook/pages/pageState";
import { Formula } from "../../workbook/pages/sheetState";
import { addressOf, type CellStyleName, type PageArea, type PageChoice } from "../../workbook/pages/sheetPage";
import { TEXT_FORMAT, toExcel, toTextCell } from "../cellText";
import { POINTS_PER_CHARACTER, tones } from "../formatTable";
import { cellStyles, type CellStyle } from "./cellStyles";

/** Writes all cells of a page in one piece, and how they look; what people hold among them stays, and their sizes too. */
export function drawCells(sheet: Excel.Worksheet, drawing: Drawing, memory: Memory): void {
  const { before, reach, values } = drawing;
  const range = areaOf(sheet, reach);
  if (before) {
    range.dataValidation.clear();
    range.conditionalFormats.clearAll();
    for (const area of areasOfOurs(drawing)) areaOf(sheet, area).clear("Formats");
  }
  memory.widths.forEach((width, column) => {
    if (width !== before?.memory?.widths[column])
      sheet.getCell(0, column).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  const heights = new Map(memory.heights);
  const heightsBefore = new Map(before?.memory?.heights);
  for (const row of heightsBefore.keys()) if (!heights.has(row)) sheet.getCell(row, 0).format.useStandardHeight = true;
  for (const [row, height] of heights)
    if (height !== heightsBefore.get(row)) sheet.getCell(row, 0).format.rowHeight = height;
  for (const [look, stretches] of memory.looks)
    for (const area of stretches.flatMap(areasOf)) applyStyle(areaOf(sheet, area), look);
  const formats = formatsOf(memory, drawing);
  range.numberFormat = formats;
  range.values = values.map((line, row) =>
    line.map((cell, column) => {
      if (cell === null) return null;
      if (cell instanceof Formula) return cell.text;
      return formats[row]?.[column] === TEXT_FORMAT ? toTextCell(cell) : toExcel(cell);
    }),
  );
  for (const choice of memory.choices) offer(sheet, choice);
  for (const { area, formula, tone } of memory.highlights) {
    const format = areaOf(sheet, area).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    const { fill, font } = tone === "ink" ? INK : tones[tone];
    format.custom.format.fill.color = fill;
    format.custom.format.font.color = font;
  }
}

const INK = { fill: "#000000", font: "#000000" };

export const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: PageArea): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function applyStyle(range: Excel.Range, look: CellStyleName): void {
  const { font, fill, align, middle, wrap, shrink, under, around, indent }: CellStyle = cellStyles[look];
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
  if (shrink) format.shrinkToFit = true;
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

function formatsOf({ formats }: Memory, drawing: Drawing): (string | null)[][] {
  const { rows, columns } = drawing.reach;
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): string | null => (isTheirs(drawing, row, column) ? null : "General")),
  );
  for (const [format, stretches] of formats)
    for (const area of stretches.flatMap(areasOf))
      for (let row = area.row; row < area.row + area.rows; row++)
        grid[row]?.fill(format, area.column, area.column + area.columns);
  return grid;
}

/** A person holds something in a cell that we leave as it is. */
const isTheirs = ({ before, values }: Drawing, row: number, column: number): boolean =>
  values[row]?.[column] === null && (before?.formulas[row]?.[column] ?? "") !== "";

/** All cells but those of people, in as few areas as there are rows to keep apart. */
function areasOfOurs(drawing: Drawing): readonly PageArea[] {
  const { rows, columns } = drawing.reach;
  const areas: PageArea[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0, from = 0; column <= columns; column++) {
      if (column < columns && !isTheirs(drawing, row, column)) continue;
      const above = areas.at(-1);
      if (from === 0 && column === columns && above?.columns === columns)
        areas.splice(-1, 1, { ...above, rows: above.rows + 1 });
      else if (from < column) areas.push({ row, column: from, rows: 1, columns: column - from });
      from = column + 1;
    }
  }
  return areas;
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
