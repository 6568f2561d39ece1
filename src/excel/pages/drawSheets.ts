import { shortened, singleLine } from "../../domain/plainText";
import { halfMadeSheet, type Drawing } from "../../workbook/pages/drawing";
import { backOf } from "../../workbook/pages/drawPages";
import { extentIn, type Memory } from "../../workbook/pages/pageState";
import { contentAt, sameTyped, typed, type SheetState } from "../../workbook/pages/sheetState";
import { addressOf } from "../../workbook/pages/sheetPage";
import { areaOf, drawCells } from "./drawCells";
import { drawCharts } from "./drawCharts";
import { forget, hideMemorySheet, makeMemorySheet, remember, type MemorySheet } from "./pageMemory";
import { AREA_NAME, askForSheet } from "./readSheets";
import type { Step } from "../log/step";
import { changedMeanwhile } from "../../workbook/refusals";

/**
 * Makes the sheets that are new. Right after the Log tells of them, so that what breaks off is known, and before all else: where
 * someone made one of that name meanwhile Excel stops here, and nothing is written over rows that came with it.
 */
export function makeSteps(drawings: readonly Drawing[], memorySheet: MemorySheet): readonly Step[] {
  const remembers = drawings.some(({ memory }) => memory) && !memorySheet.isThere;
  return [
    ...(remembers ? [memoryStep] : []),
    ...(memorySheet.isInSight ? [hideStep(memorySheet)] : []),
    ...drawings.flatMap(makeStep),
  ];
}

const memoryStep: Step = {
  bytes: 500,
  queue: (context) => {
    makeMemorySheet(context);
    // Nobody sees it, and the next page needs it: it stays.
    return { refusal: () => undefined, putBack: () => undefined };
  },
};

/** Whatever stopped Excel when the sheet was made has left it in sight. */
const hideStep = (memorySheet: MemorySheet): Step => ({
  bytes: 100,
  queue: (context) => {
    hideMemorySheet(context);
    return {
      refusal: () => {
        memorySheet.isInSight = false;
        return undefined;
      },
      putBack: () => undefined,
    };
  },
});

function makeStep({ sheet: name, before, memory, entry, position }: Drawing): readonly Step[] {
  if (before || !memory) return [];
  return [
    {
      bytes: 1_000,
      queue: (context) => {
        const sheet = make(context, name, memory, entry);
        if (position !== undefined) sheet.position = position;
        return {
          refusal: () => undefined,
          putBack: (again) => {
            again.workbook.worksheets.getItem(name).delete();
          },
        };
      },
    },
  ];
}

function make(context: Excel.RequestContext, name: string, memory: Memory, entry: string): Excel.Worksheet {
  // By its own name it could be someone else's until it bears the mark.
  const sheet = context.workbook.worksheets.add(halfMadeSheet(entry));
  sheet.names.add(AREA_NAME, areaOf(sheet, extentIn(memory)), entry);
  sheet.name = name;
  return sheet;
}

/** Draws a sheet, and sees that what it draws over was as read. */
export function drawSteps(drawing: Drawing): readonly Step[] {
  return [
    {
      // Each cell as it is read again, as it is written, and with what is said of its looks.
      bytes: 60_000 + 4 * JSON.stringify(drawing.values).length + JSON.stringify(drawing.before ?? "").length,
      queue: (context) => {
        const held = drawing.before ? askForSheet(context, drawing.sheet) : () => undefined;
        draw(context, drawing);
        return {
          refusal: () =>
            drawing.before && !isAsRead(drawing, drawing.before, held()) ? changedMeanwhile(drawing.sheet) : undefined,
          putBack: (again) => {
            if (drawing.before) {
              const back = backOf(drawing, held());
              // A sheet that was taken away is made before it is drawn.
              if (!drawing.memory && back.memory) make(again, drawing.sheet, back.memory, drawing.entry);
              draw(again, back);
            } else forget(again, again.workbook.worksheets.getItem(drawing.sheet), drawing.sheet, IN_CELLS);
          },
        };
      },
    },
  ];
}

const IN_CELLS = { memoryIn: { cells: true, settings: false } };

/** Nobody drew it or wrote into the cells that are drawn over; of a sheet that goes, into any. */
function isAsRead({ memory, values }: Drawing, before: SheetState, held: SheetState | undefined): boolean {
  if (held?.mark !== before.mark || JSON.stringify(held.ours) !== JSON.stringify(before.ours)) return false;
  const all = ({ formulas, charts, comments }: SheetState): string => JSON.stringify([formulas, charts, comments]);
  if (!memory) return all(held) === all(before);
  return values.every((line, row) =>
    line.every(
      (cell, column) =>
        cell === null || sameTyped(typed(contentAt(held, row, column)), typed(contentAt(before, row, column))),
    ),
  );
}

function draw(context: Excel.RequestContext, drawing: Drawing): void {
  const { sheet: name, before, memory } = drawing;
  const sheet = context.workbook.worksheets.getItem(name);
  if (!memory) {
    if (before) forget(context, sheet, name, before);
    sheet.delete();
    return;
  }
  // From the first to the last the sheet bears the entry that draws it: what breaks off is known as that entry's.
  const mark = sheet.names.getItem(AREA_NAME);
  if (before) mark.comment = drawing.entry;
  mark.visible = false;
  mark.formula = `='${name.replaceAll("'", "''")}'!${addressOf(extentIn(memory))}`;
  remember(context, sheet, name, before, memory);
  if (drawing.reach.rows > 0) {
    if (!before?.memory) dressNewSheet(sheet, memory);
    drawCells(sheet, drawing, memory);
    drawCharts(sheet, drawing.chartsToRemove, drawing.chartsToAdd);
    // People may print more than the page; what they set stays while the page keeps its size.
    if (JSON.stringify(before?.memory?.print.area) !== JSON.stringify(memory.print.area))
      sheet.pageLayout.setPrintArea(areaOf(sheet, memory.print.area));
    // Excel shows no sheet that is hidden, and it stays so: someone wanted it out of sight.
    if (!before?.isHidden) sheet.activate();
  }
  mark.comment = drawing.mark;
}

/** What people may set otherwise later, and then keep. */
function dressNewSheet(sheet: Excel.Worksheet, { tabColor, print }: Memory): void {
  sheet.tabColor = tabColor;
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { top: 1, bottom: 1.3, left: 1, right: 1, header: 0.5, footer: 0.6 });
  const foot = pageLayout.headersFooters.defaultForAllPages;
  // Excel takes 255 characters, codes included. An ampersand begins a code in headers and footers; twice it is one.
  foot.leftFooter = shortened(singleLine(print.footer), 100).replaceAll("&", "&&");
  foot.rightFooter = "&D  &P/&N";
}
