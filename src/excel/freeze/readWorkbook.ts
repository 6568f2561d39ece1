import { ok } from "../../domain/result";
import type { Cell } from "../../tables/column";
import { callsOurFunctions } from "../../workbook/freeze/frozenFormula";
import type { WorkbookPort } from "../../workbook/port";
import type { PageArea } from "../../workbook/pages/sheetPage";
import type { BookLink, BookSheet, WorkbookSnapshot } from "../../workbook/freeze/workbookSnapshot";
import { formulasOf, valuesOf } from "../loadedCells";
import { officeError } from "../officeProblem";
import { MOST_BYTES } from "../readTables";
import { MEMORY_SHEET } from "../pages/pageMemory";
import { inExcel, sync } from "../run";

/** What stands where, as an earlier look found it: it lets the next one be made in a single round trip. */
interface Outline {
  readonly sheets: readonly OutlineSheet[];
  readonly bytes: number;
}

interface OutlineSheet {
  readonly name: string;
  readonly tables: readonly string[];
  /** Free cells whose formula may fill others. */
  readonly anchors: readonly { readonly row: number; readonly column: number }[];
}

type Links = Parameters<WorkbookPort["readWhole"]>[0];

/** Reads whole workbooks; it remembers what stood where. */
export function wholeBookReader(): WorkbookPort["readWhole"] {
  let last: Outline | undefined;
  return (links) =>
    inExcel(async (context) => {
      const outline = last && last.bytes < MOST_BYTES ? last : await outlineOf(context);
      let read = await readAlong(context, outline, links);
      // Something came or went since: once more along what stands there now.
      read ??= await readAlong(context, await outlineOf(context), links);
      if (!read) throw new Error("The workbook's sheets changed while they were read.");
      const anchors = anchorsIn(read.book);
      if (
        anchors.some(
          (sheet, index) =>
            sheet.length > 0 && JSON.stringify(sheet) !== JSON.stringify(read?.outline.sheets[index]?.anchors),
        )
      ) {
        const again = {
          ...read.outline,
          sheets: read.outline.sheets.map((sheet, index) => ({ ...sheet, anchors: anchors[index] ?? [] })),
        };
        read = (await readAlong(context, again, links)) ?? read;
      }
      last = read.outline;
      return ok(read.book);
    });
}

/** The names of sheets and tables: one round trip. */
async function outlineOf(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await sync(context);
  return {
    sheets: namesOf(worksheets).map((name) => ({
      name,
      tables: tables.items.filter((table) => table.worksheet.name === name).map((table) => table.name),
      anchors: [],
    })),
    bytes: 0,
  };
}

/** All sheets but the one on which we remember things: people never see it. */
const namesOf = ({ items }: Excel.WorksheetCollection): readonly string[] =>
  items.map(({ name }) => name).filter((name) => name !== MEMORY_SHEET);

/** All sheets of an outline; undefined where the workbook no longer has these sheets and tables. */
async function readAlong(
  context: Excel.RequestContext,
  outline: Outline,
  links: Links,
): Promise<{ book: WorkbookSnapshot; outline: Outline } | undefined> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/name,items/visibility");
  workbook.tables.load("items/name");
  const cells = outline.sheets.map(({ name }) => askForCells(context, name, links));
  let asked = outline.sheets.map((sheet) => askForSheet(context, sheet));
  let isWhole = true;
  try {
    await sync(context, MOST_BYTES);
  } catch (error) {
    if (officeError(error).code !== "ResponsePayloadSizeLimitExceeded") throw error;
    isWhole = false;
  }
  const contents = isWhole
    ? cells.map(({ used, properties }) =>
        used.isNullObject ? none : { area: areaOf(used), ...cellsOf(used, properties) },
      )
    : await readInParts(context, outline, links);
  if (!isWhole) {
    // Of a batch that failed nothing can be used: tables and spills are looked for again.
    asked = outline.sheets.map((sheet) => askForSheet(context, sheet));
    workbook.load("readOnly");
    workbook.worksheets.load("items/name,items/visibility");
    workbook.tables.load("items/name");
    await sync(context);
  }
  const names = namesOf(workbook.worksheets);
  const tables = new Set(workbook.tables.items.map(({ name }) => name));
  const expected = outline.sheets.flatMap((sheet) => sheet.tables);
  if (names.join("\n") !== outline.sheets.map(({ name }) => name).join("\n")) return undefined;
  if (tables.size !== expected.length || !expected.every((name) => tables.has(name))) return undefined;
  const sheets = asked.map((sheet, index) => sheet.read(contents[index] ?? none));
  return {
    book: { readOnly: workbook.readOnly, sheets },
    outline: { ...outline, bytes: JSON.stringify(contents).length },
  };
}

interface Contents {
  readonly area: PageArea;
  readonly values: Cell[][];
  readonly formulas: Cell[][];
  readonly links: BookLink[];
}

const none: Contents = { area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], formulas: [], links: [] };

type CellLinks = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

const askForLinks = (cells: Excel.Range, links: Links): CellLinks | undefined =>
  links && cells.getCellProperties({ hyperlink: true });

const cellsOf = (cells: Excel.Range, properties: CellLinks | undefined): Omit<Contents, "area"> => ({
  values: valuesOf(cells),
  formulas: formulasOf(cells),
  links: (properties?.value ?? []).flatMap((line, down) =>
    line.flatMap(({ hyperlink }, right): BookLink[] =>
      hyperlink?.address
        ? [{ row: cells.rowIndex + down, column: cells.columnIndex + right, address: hyperlink.address }]
        : [],
    ),
  ),
});

function askForCells(context: Excel.RequestContext, name: string, links: Links) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas");
  // Of a blank sheet this is its first cell: what Excel answers of cells that are not there is not documented.
  return { used, properties: askForLinks(sheet.getUsedRange(true), links) };
}

/** What there is beside the cells; it is small. */
function askForSheet(context: Excel.RequestContext, { name, tables, anchors }: OutlineSheet) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name,visibility");
  sheet.protection.load("protected");
  sheet.comments.load("items/id");
  const found = tables.map((table) => {
    const each = context.workbook.tables.getItemOrNullObject(table);
    each.load("name,showTotals,showHeaders");
    each.autoFilter.load("isDataFiltered");
    const range = each.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    // The names of its columns, for its header row may be off.
    each.columns.load("items/name");
    return { each, range };
  });
  const spills = anchors.map(({ row, column }) => sheet.getCell(row, column).getSpillingToRangeOrNullObject());
  for (const spill of spills) spill.load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    read: (contents: Contents): BookSheet => ({
      name,
      hidden: sheet.visibility !== "Visible",
      protected: sheet.protection.protected,
      ...contents,
      comments: sheet.comments.items.length,
      spills: spills.filter((spill) => !spill.isNullObject).map(areaOf),
      tables: found
        .filter(({ each }) => !each.isNullObject)
        .map(({ each, range }) => ({
          name: each.name,
          headers: each.columns.items.map(({ name: header }) => header),
          body: bodyOf(each, range),
          totals: each.showTotals,
          filtered: each.autoFilter.isDataFiltered,
        })),
    }),
  };
}

function bodyOf({ showHeaders, showTotals }: Excel.Table, range: Excel.Range): PageArea {
  const above = showHeaders ? 1 : 0;
  return { ...areaOf(range), row: range.rowIndex + above, rows: range.rowCount - above - (showTotals ? 1 : 0) };
}

/** What a cell takes, value and formula, until it is known: a long formula. */
const CAUTIOUS_CELL_BYTES = 240;

/** The cells of all sheets in as many round trips as their bytes need. */
async function readInParts(
  context: Excel.RequestContext,
  outline: Outline,
  links: Links,
): Promise<readonly Contents[]> {
  const extents = outline.sheets.map(({ name }) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  await sync(context);
  const contents: Contents[] = [];
  for (const { name, used } of extents) {
    const area = used.isNullObject ? none.area : areaOf(used);
    const most = Math.max(1, Math.floor(MOST_BYTES / CAUTIOUS_CELL_BYTES / Math.max(1, area.columns)));
    const whole: Contents = { area, values: [], formulas: [], links: [] };
    for (let from = 0; from < area.rows; from += most) {
      const rows = Math.min(most, area.rows - from);
      const part = context.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(area.row + from, area.column, rows, area.columns);
      part.load("rowIndex,columnIndex,values,formulas");
      const properties = askForLinks(part, links);
      // As few round trips as the bytes allow; all of them share one connection.
      await sync(context, MOST_BYTES);
      const read = cellsOf(part, properties);
      whole.values.push(...read.values);
      whole.formulas.push(...read.formulas);
      whole.links.push(...read.links);
    }
    contents.push(whole);
  }
  return contents;
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): PageArea => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** Free cells that call our functions, by sheet: any of them may fill others. */
const anchorsIn = ({ sheets }: WorkbookSnapshot): readonly (readonly { row: number; column: number }[])[] =>
  sheets.map(({ area, formulas, tables }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((cell, right) => {
        const [row, column] = [area.row + down, area.column + right];
        const inTable = tables.some(
          ({ body }) =>
            row >= body.row &&
            row < body.row + body.rows &&
            column >= body.column &&
            column < body.column + body.columns,
        );
        return !inTable && typeof cell === "string" && cell.startsWith("=") && callsOurFunctions(cell)
          ? [{ row, column }]
          : [];
      }),
    ),
  );
