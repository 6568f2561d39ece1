/** What a cell holds when it is read: blank is "", errors are their text ("#N/A"), dates are serials. */
export type Cell = string | number | boolean;

/** How a text, from a file or from a person, writes numbers and dates. */
export interface TextStyle {
  readonly decimal: "." | ",";
  readonly dateOrder: "ymd" | "dmy" | "mdy";
}

/** Why a cell or a text is not a value of the column: what the column expects, as the end of "… must be", and where it is known what was meant, the way out. */
export class Expected {
  constructor(
    readonly expectation: string,
    readonly remedy?: string,
  ) {}
}

export type Kind =
  | "text"
  | "count"
  | "quantity"
  | "money"
  | "percent"
  | "day"
  | "moment"
  | "duration"
  | "choice"
  | "listed"
  | "link"
  | "flag"
  | "formula";

/** One column of a table, declared once: header and format in the sheet, field in the form, words of the error, match in an import. */
export interface Column<T = unknown, K extends Kind = Kind> {
  readonly kind: K;
  readonly header: string;
  /** Headers that this column bore in earlier versions; a sheet that still has one is read all the same. */
  readonly former: readonly string[];
  readonly help: string;
  readonly required: boolean;
  /** Width in characters of the workbook's standard font. */
  readonly width: number;
  readonly numberFormat: string;
  /** The value of a cell that is not blank. */
  fromCell(cell: Cell): T | Expected;
  /** The cell of a value; strings are always meant as text, never as a formula. */
  toCell(value: T): Cell;
  /** The value of a text that is not blank. */
  fromText(text: string, style: TextStyle): T | Expected;
  /** The only words that the column takes (choice and flag). */
  readonly choices?: readonly string[];
  /** The name of the list on the sheet Lists that the drop-down offers (listed). */
  readonly list?: string;
  /** The name of the table whose key the column holds (link). */
  readonly linksTo?: string;
  /** The formula that Excel calculates (formula); our rows neither read nor write it. */
  readonly formula?: string;
}

export interface About {
  readonly header: string;
  readonly help: string;
  readonly former?: readonly string[];
  readonly width?: number;
}

/** The cell may be blank; the row then holds undefined. */
export function optional<T, K extends Kind>(column: Column<T, K>): Column<T | undefined, K> {
  return {
    ...column,
    required: false,
    toCell: (value) => (value === undefined ? "" : column.toCell(value)),
  };
}
