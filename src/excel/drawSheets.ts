import { ok, type Result } from "../domain/result";
import type { Drawing } from "../workbook/drawing";
import type { Stage, WriteRefusal } from "../workbook/port";
import { toExcel } from "./cellText";
import { drawCharts } from "./drawCharts";
import { areaOf, drawCells } from "./drawCells";
import { AREA_NAME, copyName, memoryKey } from "./lookAtSheets";
import { officeError, sentenceOfOffice } from "./officeProblem";
import { inExcel, sync } from "./run";
import { stepsOf } from "./steps";

/** Draws pages in one round trip. Before a sheet that stands is touched, a hidden copy of it is made, to go back to. */
export async function drawSheets(
  drawings: readonly Drawing[],
  opening: Stage,
  closing: Stage,
): Promise<Result<void, WriteRefusal>> {
  try {
    return await Excel.run(async (context): Promise<Result<void, WriteRefusal>> => {
      context.application.suspendApiCalculationUntilNextSync();
      const opened = stepsOf(opening).map((step) => step.queue(context));
      for (const drawing of drawings) drawSheet(context, drawing);
      const closed = stepsOf(closing).map((step) => step.queue(context));
      for (const { page, before } of drawings)
        if (before) context.workbook.worksheets.getItem(copyName(page.sheet)).delete();
      const [first] = drawings;
      if (first) context.workbook.worksheets.getItem(first.page.sheet).activate();
      await sync(context);
      const refusal = [...opened, ...closed].map((each) => each.refusal()).find((sentence) => sentence !== undefined);
      // The sheets stand whole by now; only the trail met something in its way.
      return refusal === undefined
        ? { ok: true, value: undefined }
        : { ok: false, problem: { message: `It is published, but look at the Log: ${refusal}`, state: "refused" } };
    });
  } catch (error) {
    const { code } = officeError(error);
    if (code === "") throw error;
    // While a cell is edited Excel takes no part of a batch; anything else may have stopped half-way.
    const state = code === "InvalidOperationInCellEditMode" ? "refused" : "broken";
    return { ok: false, problem: { message: sentenceOfOffice(error), state } };
  }
}

/** Takes back what a drawing that broke off has left; where it is done, only its copies go. */
export function settleSheets(drawings: readonly Drawing[], isDone: boolean): Promise<Result<void>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const found = drawings.map((drawing) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(drawing.page.sheet);
      const setting = context.workbook.settings.getItemOrNullObject(memoryKey(drawing.page.sheet));
      const area = sheet.names.getItemOrNullObject(AREA_NAME);
      sheet.load("name");
      setting.load("key");
      area.load("name");
      sheet.charts.load("items/name");
      return { drawing, sheet, setting, area };
    });
    await sync(context);
    for (const each of found) {
      const copy = worksheets.items.find(({ name }) => isCopy(name, each.drawing));
      if (!isDone) takeBack(context, each, copy);
      copy?.delete();
    }
    await sync(context);
    return ok(undefined);
  });
}

/** Under its own name, or still under the one that Excel gives to a copy. */
const isCopy = (name: string, { page, before }: Drawing): boolean =>
  name === copyName(page.sheet) ||
  (before !== undefined && name.startsWith(`${page.sheet.slice(0, 27)} (`) && !before.sheets.includes(name));

function drawSheet(context: Excel.RequestContext, drawing: Drawing): void {
  const { page, before, memory } = drawing;
  const { worksheets, settings } = context.workbook;
  const sheet = before ? worksheets.getItem(page.sheet) : worksheets.add(page.sheet);
  if (before) {
    if (before.hasCopy) worksheets.getItem(copyName(page.sheet)).delete();
    const copy = sheet.copy("End");
    copy.name = copyName(page.sheet);
    copy.visibility = "Hidden";
  } else {
    dressNewSheet(sheet, drawing);
  }
  drawCells(sheet, drawing);
  drawCharts(sheet, drawing.chartsToRemove, drawing.chartsToAdd);
  const area = sheet.getRangeByIndexes(0, 0, memory.filled.length, memory.filled[0]?.length ?? 1);
  if (before?.isMarked) sheet.names.getItem(AREA_NAME).delete();
  sheet.names.add(AREA_NAME, area).visible = false;
  // People may print more than the page; what they set stays while the page keeps its size.
  if (JSON.stringify(before?.memory?.printed) !== JSON.stringify(memory.printed))
    sheet.pageLayout.setPrintArea(areaOf(sheet, memory.printed));
  settings.add(memoryKey(page.sheet), JSON.stringify(memory));
}

/** What people may set otherwise later, and then keep. */
function dressNewSheet(sheet: Excel.Worksheet, { page }: Drawing): void {
  sheet.tabColor = page.tabColor;
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = page.print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { top: 1, bottom: 1.3, left: 1, right: 1, header: 0.5, footer: 0.6 });
  const foot = pageLayout.headersFooters.defaultForAllPages;
  // An ampersand begins a code in headers and footers; twice it is one.
  foot.leftFooter = page.print.footer.replaceAll("&", "&&");
  foot.rightFooter = "&D  &P/&N";
}

interface Found {
  readonly drawing: Drawing;
  readonly sheet: Excel.Worksheet;
  readonly setting: Excel.Setting;
  readonly area: Excel.NamedItem;
}

function takeBack(
  context: Excel.RequestContext,
  { drawing, sheet, setting, area }: Found,
  copy: Excel.Worksheet | undefined,
): void {
  const { page, before, reach } = drawing;
  if (!before) {
    if (!sheet.isNullObject) sheet.delete();
    if (!setting.isNullObject) setting.delete();
    return;
  }
  // Without its copy the sheet was not touched yet.
  if (!copy || sheet.isNullObject) return;
  const cells = areaOf(sheet, reach);
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
  cells.copyFrom(areaOf(copy, reach));
  cells.values = Array.from({ length: reach.rows }, (_, row) =>
    Array.from({ length: reach.columns }, (__, column) => {
      const formula = before.formulas[row]?.[column] ?? "";
      return formula === before.values[row]?.[column] ? toExcel(formula) : formula;
    }),
  );
  before.widths.forEach((width, column) => (sheet.getCell(0, column).format.columnWidth = width));
  before.heights.forEach((height, row) => (sheet.getCell(row, 0).format.rowHeight = height));
  const touched = new Set([...drawing.chartsToRemove, ...drawing.chartsToAdd.map(({ name }) => name)]);
  drawCharts(
    sheet,
    // A chart may have been left under the name that Excel gave it.
    sheet.charts.items.map(({ name }) => name).filter((name) => touched.has(name) || !before.charts.includes(name)),
    (before.memory?.charts ?? []).filter(({ name }) => touched.has(name) && before.charts.includes(name)),
  );
  if (before.ours) {
    if (!area.isNullObject) area.delete();
    sheet.names.add(AREA_NAME, areaOf(sheet, before.ours)).visible = false;
  }
  if (before.memory && JSON.stringify(before.memory.printed) !== JSON.stringify(drawing.memory.printed))
    sheet.pageLayout.setPrintArea(areaOf(sheet, before.memory.printed));
  if (before.memory) context.workbook.settings.add(memoryKey(page.sheet), JSON.stringify(before.memory));
  else if (!setting.isNullObject) setting.delete();
}
