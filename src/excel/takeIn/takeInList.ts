import type { Cell } from "../../tables/column";
import { ok, refuse, type Result } from "../../domain/result";
import type { ListCells } from "../../workbook/takeIn/listCells";
import { addedHeaders, type ListPlace, type TakenIn, type TakingIn } from "../../workbook/takeIn/takingIn";
import { toExcel } from "../cellText";
import { formulasOf, valuesOf } from "../loadedCells";
import { inExcel, inOneUndoStep, sync } from "../run";

/** What a list that was plain cells looks like as a table: as little of a colour as Excel has. */
const PLAIN_STYLE = "TableStyleLight1";

/** Gives a list the name and the headers of a table of ours, whose own table is gone by then: one round trip. */
export const takeInList = ({ table, place, headers, headersAfter }: TakingIn): Promise<Result<void>> =>
  inExcel(async (context) => {
    const { workbook } = context;
    const range = rangeOf(context, place);
    const list =
      place.name === undefined
        ? workbook.worksheets.getItem(place.sheet).tables.add(range, true)
        : workbook.tables.getItem(place.name);
    if (place.name === undefined) list.style = PLAIN_STYLE;
    list.name = table.name;
    const header = range.getRow(0);
    // Our names last: a column of theirs that bears one of them gets another first.
    const ours = new Set(Object.values(table.columns).map((column) => column.header));
    const renamed = headersAfter.flatMap((after, index) =>
      after === String(headers[index] ?? "") ? [] : [{ after, index }],
    );
    for (const { after, index } of [...renamed].sort(
      (one, other) => Number(ours.has(one.after)) - Number(ours.has(other.after)),
    ))
      header.getCell(0, index).values = [[toExcel(after)]];
    await sync(context);
    return ok(undefined);
  }, inOneUndoStep);

/** Takes that back, however far it came: added columns go, headers and name are what they were. Two round trips. */
export const giveListBack = (taken: TakenIn): Promise<Result<void>> =>
  inExcel(async (context) => {
    const { table, place, headers, headersAfter } = taken;
    const list = context.workbook.tables.getItemOrNullObject(table.name);
    list.load("name");
    list.worksheet.load("name");
    const range = list.getRange();
    range.load("columnIndex");
    const header = list.getHeaderRowRange();
    header.load("values");
    await sync(context);
    // A table of ours elsewhere: the list was not named yet, or is what it was already.
    if (list.isNullObject || list.worksheet.name !== place.sheet || range.columnIndex !== place.area.column)
      return ok(undefined);
    const now = (header.values[0] ?? []).map(String);
    const added = new Set(addedHeaders(taken));
    for (let index = now.length - 1; index >= headers.length; index--)
      if (added.has(now[index] ?? "")) list.columns.getItemAt(index).delete();
    const cells = list.getHeaderRowRange();
    const back = headersAfter.flatMap((after, index) =>
      now[index] === after && after !== headers[index] ? [index] : [],
    );
    const isOurs = (index: number): boolean =>
      Object.values(table.columns).some((column) => column.header === now[index]);
    // The other way round than before.
    for (const index of [...back].sort((one, other) => Number(isOurs(other)) - Number(isOurs(one))))
      cells.getCell(0, index).values = [[toExcel(headers[index] ?? "")]];
    if (place.name !== undefined) list.name = place.name;
    else {
      const plain = list.convertToRange();
      plain
        .getRow(0)
        .getCell(0, 0)
        .getResizedRange(0, headers.length - 1).values = [headers.map(toExcel)];
    }
    await sync(context);
    return ok(undefined);
  }, inOneUndoStep);

/** What cells of a sheet hold, and how their formats show it, in as few round trips as their bytes allow. */
export const readList = ({ sheet, area }: ListPlace): Promise<Result<ListCells>> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await sync(context);
    if (worksheet.isNullObject) return refuse(`The sheet ${sheet} is no longer there. Choose the list again.`);
    const values: Cell[][] = [];
    const formulas: Cell[][] = [];
    const numberFormats: string[][] = [];
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, area.columns)));
    for (let from = 0; from < area.rows; from += most) {
      const part = worksheet.getRangeByIndexes(
        area.row + from,
        area.column,
        Math.min(most, area.rows - from),
        area.columns,
      );
      part.load("values,formulas,numberFormat");
      // As few round trips as the bytes allow; all of them share one connection.
      await sync(context, CELLS_AT_ONCE);
      values.push(...valuesOf(part));
      formulas.push(...formulasOf(part));
      numberFormats.push(...part.numberFormat.map((row) => row.map(String)));
    }
    return ok({ values, formulas, numberFormats });
  });

const CELLS_AT_ONCE = 40_000;

const rangeOf = (context: Excel.RequestContext, { sheet, area }: ListPlace): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
