import type { Day } from "../../domain/calendarDay";
import { Receipts } from "../../model/orders/tables";
import { Expected, type Column } from "../../tables/column";
import { keyOf, neededKeyOf, type AnyTable } from "../../tables/defineTable";
import { outOfOrder } from "../../tables/outOfOrder";
import { sentenceOf, type AnyRow } from "../../tables/readTable";
import { spelled } from "./spelled";
import { sideOf } from "./debitCredit";
import { namesIn } from "./nameTables";
import { amountText, unitNamed } from "./amountText";
import { timeUnitOfHeader } from "./unitWords";
import { FileCells, signed } from "./fileCells";
import { columnsOf, patternParts, type FieldSource, type Mapping, type TableMapping } from "./mapping";
import { LeftOut, readValue, usualReading } from "./readValue";
import { numberedWithin, numberHeader, numberingsOf, runningNumbers, type RunningNumber } from "./runningNumbers";
import { plainName, type SourceCell } from "./sourceCell";
import type { SourceGrid, SourceRow } from "./sourceGrid";
import type { Steps } from "./steps";
import { filledDown, refusalOf } from "./tableRows";

/** Why a row of the file is refused, in the user's words. */
export interface Reason {
  /** The sheet that the row was meant for. */
  readonly sheet: string;
  /** The column of the file; "" where it is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** One row of the file, as rows of tables. */
export interface PreparedRow {
  readonly source: SourceRow;
  /** In the order of PreparedRows.tables; undefined where the row makes none. */
  readonly made: readonly (MadeRow | undefined)[];
  readonly reasons: readonly Reason[];
  /** Cells that are left out of a row which comes in, with the reason. */
  readonly told: readonly Reason[];
}

export interface MadeRow {
  readonly key: string;
  /** The fields that the file fills; blanks are left out. */
  readonly row: AnyRow;
  /** Whose line of which order it is, where the file does not number the lines. */
  readonly lineOf?: { readonly order: string; readonly item: string };
  /** The number that names a unit, which must be the item's. */
  readonly measured?: Measured;
  /** Its amounts that name a currency. */
  readonly foreign?: readonly ForeignAmount[];
}

interface ForeignAmount {
  readonly field: string;
  readonly currency: string;
  readonly header: string;
  readonly cell: string;
}

/** A number of the file with the unit that it names: "24 bottles". */
interface Measured {
  readonly field: string;
  readonly cell: string;
  readonly unit: string;
}

export interface PreparedTable {
  readonly table: AnyTable;
  readonly mapping: TableMapping;
}

/** A file made into rows of tables, before they are held against the workbook. */
export interface PreparedRows {
  readonly name: string;
  readonly grid: SourceGrid;
  readonly mapping: Mapping;
  readonly tables: readonly PreparedTable[];
  readonly rows: readonly PreparedRow[];
  /** The numbers that the mapping gives to rows, by numberHeader. */
  readonly numberings: ReadonlyMap<string, RunningNumber>;
  /** The day on which it is imported. */
  readonly today: Day;
}

/** Makes the rows of a file into rows of tables. Linear; yields after some hundred rows. The mapping must be complete (mappingGaps). */
export function* prepareRows(
  name: string,
  file: SourceGrid,
  mapping: Mapping,
  targets: readonly AnyTable[],
  today: Day,
): Steps<PreparedRows> {
  const tables = mapping.tables.flatMap((tableMapping) => {
    const table = targets.find((target) => target.name === tableMapping.table);
    return table ? [{ table, mapping: tableMapping }] : [];
  });
  const grid = filledDown(file, mapping.fillDown);
  const cells = new FileCells(grid, mapping, tables);
  const numberings = new Map(
    numberingsOf(mapping).map(
      (within) => [numberHeader(within), runningNumbers(grid, within, (header) => cells.spelled(header))] as const,
    ),
  );
  const spellings = new Spellings(mapping);
  const makers = tables.map((prepared) => makerOf(prepared, { cells, numberings, spellings, today }));
  const refusal = refusalOf(grid, mapping, cells);
  const rows: PreparedRow[] = [];
  for (const [index, source] of grid.rows.entries()) {
    const refused = refusal(source);
    const reasons: Reason[] = refused ? [{ sheet: "", ...refused }] : [];
    const told: Reason[] = [];
    const made = refused ? [] : makers.map((make) => make(index, source, reasons, told));
    if (!refused && made.every((one) => one === undefined))
      reasons.push({
        sheet: "",
        column: "",
        value: "",
        message:
          tables.length === 0
            ? "Nothing tells which table it is for."
            : "It holds nothing for the tables that the file fills.",
      });
    rows.push({ source, made, reasons, told });
    if (index % 256 === 255) yield index / grid.rows.length;
  }
  return { name, grid, mapping, tables, rows, numberings, today };
}

type Maker = (rowIndex: number, source: SourceRow, reasons: Reason[], told: Reason[]) => MadeRow | undefined;
type FieldReader = (rowIndex: number, source: SourceRow) => SourceCell;

interface Making {
  readonly cells: FileCells;
  readonly numberings: ReadonlyMap<string, RunningNumber>;
  readonly spellings: Spellings;
  readonly today: Day;
}

function makerOf({ table, mapping }: PreparedTable, making: Making): Maker {
  const { cells, spellings } = making;
  const isKeyField = (field: string): boolean => table.key.length === 1 && table.key[0] === field;
  const fields = Object.entries(table.columns).flatMap(([field, column]) => {
    const from = mapping.fields[field];
    if (!from || column.kind === "formula" || from.from === "next" || from.from === "line") return [];
    const names = namesIn(table, field, column, mapping);
    const isMeasured =
      from.from === "columns" &&
      measuredKinds.has(column.kind) &&
      timeUnitOfHeader(column.header) === undefined &&
      from.columns.every((header) => !cells.reading(header).anyUnit);
    const currency = column.kind === "money" ? currencyReader(from, cells) : undefined;
    return [
      { field, column, from, names, isMeasured, currency, value: valueReader(column, from, making, isKeyField(field)) },
    ];
  });
  const line = mapping.fields.line?.from === "line" ? mapping.fields.line : undefined;
  const orderAndItem = line && {
    order: cells.read(line.order),
    item: line.item === "" ? () => "" : cells.read(line.item),
  };
  const isWanted = mapping.onlyWhere === "" ? () => true : cells.isFilled(mapping.onlyWhere);
  const keyFields = new Set(mapping.as === "count" ? ["item", "location"] : neededKeyOf(table));
  const header = (from: FieldSource): string => columnsOf(from).join(", ");
  return (rowIndex, source, reasons, told) => {
    if (!isWanted(source)) return undefined;
    const row: Record<string, unknown> = {};
    let type = "";
    let measured: Measured | undefined;
    let foreign: ForeignAmount[] | undefined;
    for (const { field, column, from, names, value: read, isMeasured, currency } of fields) {
      const { cell, value } = read(rowIndex, source);
      if (field === "type") type = String(cell);
      if (value === undefined) {
        if (keyFields.has(field))
          reasons.push({
            sheet: table.sheet,
            column: header(from),
            value: "",
            message: `${header(from)} is blank, and ${table.sheet} can't do without ${column.header}.`,
          });
        continue;
      }
      if (value instanceof LeftOut)
        told.push({ sheet: table.sheet, column: header(from), value: String(cell), message: value.why });
      else if (value instanceof Expected)
        reasons.push({
          sheet: table.sheet,
          column: header(from),
          value: String(cell),
          message: sentenceOf(column, String(cell), value),
        });
      else {
        row[field] = names === undefined ? value : spellings.usual(names, spelled(value));
        const named = currency?.(source);
        if (named) (foreign ??= []).push({ field, ...named });
        if (!isMeasured || measured || typeof cell !== "string") continue;
        const unit = unitNamed(cell);
        if (unit !== undefined) measured = { field, cell, unit };
      }
    }
    // A line of which nothing came yet has no receipt.
    if (table === Receipts && row.counted === 0) return undefined;
    for (const { field, sentence } of outOfOrder(table, row)) {
      const from = mapping.fields[field];
      told.push({
        sheet: table.sheet,
        column: from ? header(from) : "",
        value: spelled(row[field]),
        message: `${sentence()}. Correct one of the two.`,
      });
    }
    if (mapping.signs && typeof row.quantity === "number" && wentOut(row.type, type))
      row.quantity = -Math.abs(row.quantity);
    return {
      key: keyOf(table, row),
      row,
      ...(measured && { measured }),
      ...(foreign && { foreign }),
      ...(orderAndItem && {
        lineOf: {
          order: spellings.usual("Orders", String(orderAndItem.order(source))),
          item: spellings.usual("Items", String(orderAndItem.item(source))),
        },
      }),
    };
  };
}

const measuredKinds: ReadonlySet<string> = new Set(["quantity", "count", "money"]);

/** Issues and scrap go out, and the half of a transfer that says so. */
const wentOut = (type: unknown, said: string): boolean =>
  type === "Issue" ||
  type === "Scrap" ||
  (type === "Transfer" && /\b(out|from|ausgang|abgang|sortie|salida)\b/i.test(said));

/** What the amounts of a source say of their currency; undefined where none of its columns says any, or it is not asked. */
function currencyReader(
  from: FieldSource,
  cells: FileCells,
): ((row: SourceRow) => Omit<ForeignAmount, "field"> | undefined) | undefined {
  if (from.from !== "columns" && from.from !== "difference") return undefined;
  const columns = (from.from === "columns" ? from.columns : [from.plus, from.minus]).map((header) => {
    const { foreign, currency = "", currencyIn } = cells.reading(header);
    const beside = currencyIn === undefined ? undefined : cells.read(currencyIn);
    return { header, isAsked: foreign !== "take", read: cells.read(header), currency, beside };
  });
  return (row) => {
    for (const { header, isAsked, read, currency, beside } of columns) {
      const cell = read(row);
      if (cell === "") continue;
      if (!isAsked) return undefined;
      const own = typeof cell === "string" ? amountText(cell)?.currency : undefined;
      const code = own ?? (String(beside?.(row) ?? "").toUpperCase() || currency);
      return code === "" ? undefined : { header, currency: code, cell: String(cell) };
    }
    return undefined;
  };
}

interface Read {
  readonly cell: SourceCell;
  /** undefined where the cell is blank. */
  readonly value: unknown;
}

function valueReader(
  column: Column,
  from: FieldSource,
  making: Making,
  isKey: boolean,
): (rowIndex: number, row: SourceRow) => Read {
  const { cells, numberings, today } = making;
  if (from.from === "today") return () => ({ cell: today, value: today });
  if (from.from === "difference") return differenceReader(column, from, cells);
  const within = numberedWithin(from);
  const number = within && numberings.get(numberHeader(within));
  const source = cells.readSource(from);
  const read: FieldReader =
    from.from === "number"
      ? (rowIndex) => number?.(rowIndex) ?? ""
      : from.from === "pattern"
        ? patternReader(from.pattern, cells, number)
        : (_, row) => source(row);
  const readingOf = cells.readingsOf(from);
  const side = from.from === "columns" && from.signedBy !== undefined ? cells.read(from.signedBy) : undefined;
  return (rowIndex, row) => {
    const cell = read(rowIndex, row);
    if (cell === "") return { cell, value: undefined };
    // What a pattern spells was read already.
    const value =
      from.from === "pattern"
        ? column.fromText(String(cell), usualReading)
        : readValue(column, cell, readingOf(row), isKey);
    if (side && typeof value === "number") return { cell, value: bySide(value, sideOf(String(side(row)))) };
    return { cell, value: signed(value, from) };
  };
}

/** An amount with the sign that a statement's mark gives it: what was spent is above zero. */
const bySide = (amount: number, side: "debit" | "credit" | undefined): number =>
  side === undefined ? amount : (side === "credit" ? -1 : 1) * Math.abs(amount);

/** What one column says less what the other says; both may be written with a minus by those who book them so. */
function differenceReader(
  column: Column,
  { plus, minus }: FieldSource & { readonly from: "difference" },
  cells: FileCells,
): (rowIndex: number, row: SourceRow) => Read {
  const sides = [plus, minus].map((header) => ({ read: cells.read(header), reading: cells.reading(header) }));
  const measure: Column = { ...column, fromCell: anyNumber };
  return (_, row) => {
    let sum: number | undefined;
    for (const [index, { read, reading }] of sides.entries()) {
      const cell = read(row);
      if (cell === "") continue;
      const value = readValue(measure, cell, reading);
      if (typeof value !== "number") return { cell, value };
      sum = (sum ?? 0) + (index === 0 ? value : -Math.abs(value));
    }
    if (sum === undefined) return { cell: "", value: undefined };
    const exact = Math.round(sum * 1e6) / 1e6 + 0;
    return { cell: exact, value: column.fromCell(exact) };
  };
}

const anyNumber = (cell: string | number | boolean): number | Expected =>
  typeof cell === "number" ? cell : new Expected("an amount");

function patternReader(pattern: string, cells: FileCells, number: RunningNumber | undefined): FieldReader {
  const parts = patternParts(pattern).map((part): FieldReader => {
    if ("words" in part) return () => part.words;
    if (part.column === "#") return (rowIndex) => number?.(rowIndex) ?? "";
    const read = cells.spelled(part.column);
    return (_, row) => read(row);
  });
  return (rowIndex, row) => {
    const texts = parts.map((read) => String(read(rowIndex, row)));
    // Of debit and credit, one is blank.
    return texts.every((text) => text.trim() === "") ? "" : texts.join("").replace(/\s+/g, " ").trim();
  };
}

/** Names that people take for the same are one: the first spelling in the file is used for all, or what it was joined to. */
class Spellings {
  readonly #byTable = new Map<string, Map<string, string>>();

  constructor({ joins }: Mapping) {
    for (const [table, names] of Object.entries(joins))
      this.#byTable.set(table, new Map(Object.entries(names).map(([name, to]) => [plainName(name), to])));
  }

  usual(table: string, name: string): string {
    let names = this.#byTable.get(table);
    if (!names) this.#byTable.set(table, (names = new Map<string, string>()));
    const plain = plainName(name);
    const known = names.get(plain);
    if (known !== undefined) return known;
    names.set(plain, name);
    return name;
  }
}
