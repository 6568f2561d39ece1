import { Formula, type Drawing } from "../workbook/drawing";
import { addressOf, type Look, type PageArea, type PageChoice, type SheetPage } from "../workbook/sheetPage";
import { toExcel } from "./cellText";
import { POINTS_PER_CHARACTER, tones } from "./dress";
import { looks, type Dress } from "./looks";

/** Writes all cells of a page in one piece, then how they look; what people hold among them stays. */
export function drawCells(sheet: Excel.Worksheet, { page, before, reach, values }: Drawing): void {
  const range = areaOf(sheet, reach);
  if (before) {
    range.dataValidation.clear();
    range.conditionalFormats.clearAll();
    range.clear("Formats");
  }
  page.columnWidths.forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  for (const [row, height] of page.rowHeights) sheet.getCell(row, 0).format.rowHeight = height;
  for (const { area, look } of page.looks) dress(areaOf(sheet, area), look);
  for (const { area, look } of runsOf(page)) dress(areaOf(sheet, area), look);
  range.numberFormat = formatsOf(page, reach);
  range.values = values.map((row) =>
    row.map((cell) => (cell === null ? null : cell instanceof Formula ? cell.text : toExcel(cell))),
  );
  for (const choice of page.choices) offer(sheet, choice);
  for (const { area, formula, tone } of page.highlights) {
    const format = areaOf(sheet, area).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = tones[tone].fill;
    format.custom.format.font.color = tones[tone].font;
  }
}

export const areaOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: PageArea): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Neighbours in a row that look alike, as one stretch. */
function runsOf(page: SheetPage): readonly { readonly area: PageArea; readonly look: Look }[] {
  const runs: { area: PageArea; look: Look }[] = [];
  const cells = page.cells.filter(({ look }) => look !== undefined);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, look } of cells) {
    if (look === undefined) continue;
    const last = runs.at(-1);
    if (last?.look === look && last.area.row === row && last.area.column + last.area.columns === column)
      last.area = { ...last.area, columns: last.area.columns + 1 };
    else runs.push({ area: { row, column, rows: 1, columns: 1 }, look });
  }
  return runs;
}

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

function formatsOf(page: SheetPage, { rows, columns }: PageArea): string[][] {
  const formats = Array.from({ length: rows }, () => Array.from({ length: columns }, () => "General"));
  for (const { row, column, format } of page.cells) {
    const line = formats[row];
    if (line && format !== undefined) line[column] = format;
  }
  return formats;
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
