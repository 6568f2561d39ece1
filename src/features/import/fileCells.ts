import { Expected, type Cell, type Column, type TextStyle } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { shapeOf } from "./inspectColumns";
import { usualStyle, type FieldSource, type Mapping, type TableMapping } from "./mapping";
import type { SourceGrid, SourceRow } from "./sourceGrid";

/** The cells of a file's columns, with the words that mean "nothing here" taken for blanks. */
export class FileCells {
  readonly #readers = new Map<string, (row: SourceRow) => Cell>();

  constructor(
    readonly grid: SourceGrid,
    readonly mapping: Mapping,
    readonly tables: readonly { readonly table: AnyTable; readonly mapping: TableMapping }[],
  ) {}

  read(header: string): (row: SourceRow) => Cell {
    const known = this.#readers.get(header);
    if (known) return known;
    const index = this.grid.headers.indexOf(header);
    const blanks = new Set(this.mapping.columns[header]?.blanks ?? []);
    const isBlankByText = new Map<string, boolean>();
    const read = ({ cells }: SourceRow): Cell => {
      const cell = cells[index] ?? "";
      if (typeof cell !== "string") return cell;
      const text = plainCell(cell);
      if (blanks.size === 0 || text === "") return text;
      let blank = isBlankByText.get(text);
      if (blank === undefined) {
        blank = blanks.has(shapeOf(text));
        isBlankByText.set(text, blank);
      }
      return blank ? "" : text;
    };
    this.#readers.set(header, read);
    return read;
  }

  /** A column as names are made of it: days and amounts by what they say, so that another way to write them makes the same name. */
  spelled(header: string): (row: SourceRow) => string {
    const read = this.read(header);
    const style = this.mapping.columns[header] ?? usualStyle;
    const fills = this.tables.flatMap(({ table, mapping }) =>
      Object.entries(mapping.fields).flatMap(([field, source]) => {
        const column = table.columns[field];
        const isMeant = source.from === "columns" && source.columns.includes(header);
        return column && isMeant && spelledByValue.has(column.kind) ? [{ column, source }] : [];
      }),
    );
    const [filled] = fills;
    return (row) => {
      const cell = read(row);
      if (!filled || cell === "") return String(cell);
      const value = signed(valueOf(filled.column, cell, style), filled.source);
      if (value instanceof Expected) return String(cell);
      // Two decimals at least, as amounts are written.
      return typeof value === "number" && Math.round(value * 100) / 100 === value ? value.toFixed(2) : String(value);
    };
  }

  isFilled(header: string): (row: SourceRow) => boolean {
    const read = this.read(header);
    return (row) => read(row) !== "";
  }

  /** The style of the column that a source's value comes from; a value typed by the user is in the usual one. */
  stylesOf(source: FieldSource): (row: SourceRow) => TextStyle {
    if (source.from !== "columns") return () => usualStyle;
    const candidates = source.columns.map((column) => ({
      read: this.read(column),
      style: this.mapping.columns[column] ?? usualStyle,
    }));
    const only = candidates[0];
    if (only && candidates.length === 1) return () => only.style;
    return (row) => candidates.find(({ read }) => read(row) !== "")?.style ?? usualStyle;
  }
}

/** The value of a cell of a file, under the column that it goes to. */
export function valueOf(column: Column, cell: Cell, style: TextStyle): unknown {
  if (typeof cell !== "string") return column.fromCell(cell);
  if (cell.length > LONGEST_TEXT) return new Expected("a text of at most 32,767 characters");
  const value = column.fromText(cell, style);
  return value instanceof Expected ? expectedIn(style, column, cell, value) : value;
}

/** What was expected, with the way in which the column is read where that is all that is against the cell. */
function expectedIn(style: TextStyle, column: Column, cell: string, { expectation }: Expected): Expected {
  const fits = (other: Partial<TextStyle>): boolean =>
    !(column.fromText(cell, { ...style, ...other }) instanceof Expected);
  if (fits({ dateOrder: style.dateOrder === "dmy" ? "mdy" : "dmy" }))
    return new Expected(`${expectation} with the ${firstIn[style.dateOrder]} first`);
  if (fits({ decimal: style.decimal === "." ? "," : "." }))
    return new Expected(`${expectation} with a decimal ${style.decimal === "." ? "point" : "comma"}`);
  return new Expected(expectation);
}

const firstIn = { ymd: "year", dmy: "day", mdy: "month" } satisfies Record<TextStyle["dateOrder"], string>;

export const signed = (value: unknown, source: FieldSource): unknown =>
  source.from === "columns" && source.negated && typeof value === "number" && value !== 0 ? -value : value;

const spelledByValue: ReadonlySet<Column["kind"]> = new Set(["day", "moment", "money"]);

/** Trimmed; an apostrophe before what could be a formula, or ="007", is how exports keep it text, and no part of it. */
const plainCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@])/, "")
    .replace(/^="([^"]*)"$/, "$1");

const LONGEST_TEXT = 32_767;
