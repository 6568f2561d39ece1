import { Expected } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { usualSingular } from "../../model/stock/units";
import { amountText, unitNamed } from "./amountText";
import type { ColumnReading, FieldSource, Mapping, TableMapping } from "./mapping";
import { readValue, usualReading } from "./readValue";
import { cleanText, readableCell, Unreadable, type SourceCell } from "./sourceCell";
import type { SourceGrid, SourceRow } from "./sourceGrid";

/** The cells of a file's columns, with the words that mean "nothing here" taken for blanks, and what they are read as. */
export class FileCells {
  readonly #readers = new Map<string, (row: SourceRow) => SourceCell>();

  constructor(
    readonly grid: SourceGrid,
    readonly mapping: Mapping,
    readonly tables: readonly { readonly table: AnyTable; readonly mapping: TableMapping }[],
  ) {}

  reading(header: string): ColumnReading {
    return this.mapping.columns[header] ?? usualReading;
  }

  read(header: string): (row: SourceRow) => SourceCell {
    const known = this.#readers.get(header);
    if (known) return known;
    const index = this.grid.headers.indexOf(header);
    const blanks = new Set(this.reading(header).blanks);
    const read = ({ cells }: SourceRow): SourceCell => {
      const cell = cells[index] ?? "";
      if (typeof cell !== "string") {
        return cell instanceof Unreadable && blanks.has(cell.text.toLowerCase()) ? "" : cell;
      }
      const text = plainCell(cell);
      return blanks.size > 0 && blanks.has(text.toLowerCase()) ? "" : readableCell(text);
    };
    this.#readers.set(header, read);
    return read;
  }

  /** What a source says of a row, before the field's own column reads it. */
  readSource(source: FieldSource): (row: SourceRow) => SourceCell {
    switch (source.from) {
      case "fixed": {
        const text = source.text.trim();
        return () => text;
      }
      case "columns": {
        const readers = source.columns.map((column) => this.read(column));
        const [only] = readers;
        if (only && readers.length === 1) return only;
        return (row) => {
          for (const read of readers) {
            const cell = read(row);
            if (cell !== "") return cell;
          }
          return "";
        };
      }
      case "currency": {
        const read = this.read(source.column);
        return (row) => amountText(String(read(row)))?.currency ?? "";
      }
      case "unit": {
        const readers = source.columns.map((column) => this.read(column));
        return (row) => {
          for (const read of readers) {
            const unit = unitNamed(String(read(row)));
            if (unit !== undefined) return usualSingular(unit.replace(/\.$/, ""));
          }
          return source.otherwise;
        };
      }
      case "sign": {
        const read = this.read(source.column);
        return (row) => {
          const text = String(read(row));
          return text === "" ? "" : amountText(text)?.digits.startsWith("-") ? "Issue" : "Receipt";
        };
      }
      default:
        return () => "";
    }
  }

  /** A column as names are made of it: days and amounts by what they say, so that another way to write them makes the same name. */
  spelled(header: string): (row: SourceRow) => string {
    const read = this.read(header);
    const reading = this.reading(header);
    const [filled] = this.tables.flatMap(({ table, mapping }) =>
      Object.entries(mapping.fields).flatMap(([field, source]) => {
        const column = table.columns[field];
        const isMeant =
          (source.from === "columns" && source.columns.includes(header)) ||
          (source.from === "difference" && (source.plus === header || source.minus === header));
        return column && isMeant && spelledByValue.has(column.kind) ? [{ column, source }] : [];
      }),
    );
    return (row) => {
      const cell = read(row);
      if (!filled || cell === "") return String(cell);
      const value = signed(readValue(filled.column, cell, reading), filled.source);
      if (value instanceof Expected) return String(cell);
      // Two decimals at least, as amounts are written.
      return typeof value === "number" && Math.round(value * 100) / 100 === value ? value.toFixed(2) : String(value);
    };
  }

  isFilled(header: string): (row: SourceRow) => boolean {
    const read = this.read(header);
    return (row) => read(row) !== "";
  }

  /** The reading of the column that a source's value comes from; a value typed by the user is in the usual one. */
  readingsOf(source: FieldSource): (row: SourceRow) => ColumnReading {
    if (source.from !== "columns") return () => usualReading;
    const candidates = source.columns.map((column) => ({ read: this.read(column), reading: this.reading(column) }));
    const only = candidates[0];
    if (only && candidates.length === 1) return () => only.reading;
    return (row) => candidates.find(({ read }) => read(row) !== "")?.reading ?? usualReading;
  }
}

export const signed = (value: unknown, source: FieldSource): unknown =>
  source.from === "columns" && source.negated && typeof value === "number" && value !== 0 ? -value : value;

const spelledByValue: ReadonlySet<string> = new Set(["day", "moment", "money"]);

/** Clean; an apostrophe before what could be a formula or is all digits, or ="007", is how exports keep it text, and no part of it. */
const plainCell = (cell: string): string =>
  cleanText(cell)
    .replace(/^'(?=[=+\-@]|[\d\s.,-]+$)/, "")
    .replace(/^="([^"]*)"$/, "$1");
