import { joinKey } from "../../tables/defineTable";
import type { Place, Stage } from "../../workbook/port";
import { officeError } from "../officeProblem";
import { sync } from "../run";
import { tableChanged, type Queued, type Step } from "./step";

/**
 * Sees in each batch, before anything of it is written, that the tables are where they were read and as high as our own
 * writing has made them since: Excel itself stops the batch where one is not.
 */
export class TablesInPlace {
  readonly #stages: readonly Stage[];
  readonly #bodyRows: Map<string, number>;

  /** The first stage of each table counts: the later ones build on what it has written. */
  constructor(stages: readonly Stage[]) {
    this.#stages = [...new Map([...stages].reverse().map((stage) => [stage.table.name, stage])).values()].reverse();
    this.#bodyRows = new Map(this.#stages.map(({ table, place }) => [table.name, place.bodyRows]));
  }

  /** Queues the guards; each also tells after the sync whether the headers are as read. */
  guard(context: Excel.RequestContext): readonly Pick<Queued, "refusal">[] {
    return this.#stages.map(({ table, place }) => {
      const range = context.workbook.tables.getItem(table.name).getRange();
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { row, column } = this.#lastCell(table.name, place);
      // Cells that do not meet are an error, at which Excel takes nothing more of the batch.
      range.getCell(0, 0).getIntersection(sheet.getRangeByIndexes(place.row, place.column, 1, 1));
      range.getLastCell().getIntersection(sheet.getRangeByIndexes(row, column, 1, 1));
      const header = range.getRow(0);
      header.load("values");
      return {
        refusal: () => (joinKey(header.values[0] ?? []) === joinKey(place.headers) ? undefined : tableChanged(place)),
      };
    });
  }

  grow({ grows }: Step, times: 1 | -1 = 1): void {
    if (grows) this.#bodyRows.set(grows.table, (this.#bodyRows.get(grows.table) ?? 0) + times * grows.rows);
  }

  /** The tables that are no longer where a batch that was stopped expected them. */
  async moved(context: Excel.RequestContext): Promise<readonly Stage[]> {
    const { tables } = context.workbook;
    // The sheet of a table that is gone can't be asked for: all that are there tell theirs.
    tables.load("items/name,items/worksheet/name");
    const asked = this.#stages.map((stage) => {
      const range = tables.getItemOrNullObject(stage.table.name).getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { stage, range };
    });
    await sync(context);
    const sheetOf = new Map(tables.items.map(({ name, worksheet }) => [name.toLowerCase(), worksheet.name]));
    return asked
      .filter(({ stage: { place, table }, range }) => {
        if (sheetOf.get(table.name.toLowerCase()) !== place.sheet) return true;
        const last = this.#lastCell(table.name, place);
        return (
          range.rowIndex !== place.row ||
          range.columnIndex !== place.column ||
          range.rowIndex + range.rowCount - 1 !== last.row ||
          range.columnIndex + range.columnCount - 1 !== last.column
        );
      })
      .map(({ stage }) => stage);
  }

  #lastCell(table: string, place: Place): { readonly row: number; readonly column: number } {
    const rows = (this.#bodyRows.get(table) ?? 0) + (place.totals ? 1 : 0);
    return { row: place.row + rows, column: place.column + place.columns - 1 };
  }
}

/** True for the error of a guard: nothing of its batch was done. */
export const isGuardError = (error: unknown): boolean => /getIntersection/i.test(officeError(error).location);
