import { z } from "zod";

/** Where a field of a table comes from. */
const fieldSource = z.discriminatedUnion("from", [
  /** A column of the file, and further columns for the rows where it is blank. */
  z.strictObject({
    from: z.literal("columns"),
    columns: z.array(z.string()).min(1).readonly(),
    /** The numbers are taken with the other sign: what an export calls issued went out. */
    negated: z.literal(true).exactOptional(),
    /** The column that says debit or credit: what was spent is above zero. */
    signedBy: z.string().exactOptional(),
  }),
  /** The same text in each row. */
  z.strictObject({ from: z.literal("fixed"), text: z.string() }),
  /** What one column says less what another says: debit and credit as one amount. */
  z.strictObject({ from: z.literal("difference"), plus: z.string(), minus: z.string() }),
  /** A movement's type by the sign of its quantity: what is below zero was issued. */
  z.strictObject({ from: z.literal("sign"), column: z.string() }),
  /** The currency that the amounts of a column name. */
  z.strictObject({ from: z.literal("currency"), column: z.string() }),
  /** The unit that the numbers of columns name, of the first that does; else the usual one. */
  z.strictObject({ from: z.literal("unit"), columns: z.array(z.string()).min(1).readonly(), otherwise: z.string() }),
  /** The day on which the file is imported. */
  z.strictObject({ from: z.literal("today") }),
  /** Quartermaster's own numbers, on from those in the workbook; a row that is there already is known by what it says. */
  z.strictObject({ from: z.literal("next") }),
  /** The order's line for an item: the one that is there already, or the next. */
  z.strictObject({ from: z.literal("line"), order: z.string(), item: z.string() }),
  /** 1, 2, 3 … among the rows that hold the same in a column: an order's lines. */
  z.strictObject({ from: z.literal("number"), within: z.string() }),
  /** A text made of columns in braces; `{#}` numbers the rows that agree in the others. */
  z.strictObject({ from: z.literal("pattern"), pattern: z.string() }),
]);

const columnReading = z.strictObject({
  decimal: z.enum([".", ","]),
  dateOrder: z.enum(["ymd", "dmy", "mdy"]),
  /** Texts, in lower case, that mean "nothing here". */
  blanks: z.array(z.string()).readonly(),
  /** Which of the marks CR and DR makes an amount negative; CR where it is left out. */
  minus: z.enum(["CR", "DR"]).exactOptional(),
  /** Codes that a spreadsheet has shortened (5.90123E+12) are taken as they are written. */
  keepsShortened: z.literal(true).exactOptional(),
  /** Rows with a shortened code are refused, also where it could be left out. */
  refusesShortened: z.literal(true).exactOptional(),
  /** The currency of amounts that name none, by the column's header or format. */
  currency: z.string().exactOptional(),
  /** The column that says the currency of these amounts. */
  currencyIn: z.string().exactOptional(),
  /** Amounts in another currency are refused, or taken as if they were in the right one. */
  foreign: z.enum(["refuse", "take"]).exactOptional(),
  /** Numbers that are not exact (ca. 20) are refused. */
  refusesInexact: z.literal(true).exactOptional(),
  /** Of a range (3-5 days) the smaller number is taken. */
  takesLeast: z.literal(true).exactOptional(),
  /** Numbers are taken whatever unit they name, also where the item is counted in another. */
  anyUnit: z.literal(true).exactOptional(),
  /** Whole numbers are days as Excel counts them. */
  serials: z.literal(true).exactOptional(),
});

const tableMapping = z.strictObject({
  table: z.string(),
  /** What is on hand, as counts: moves that set the stock of an item and location to it. */
  as: z.literal("count").exactOptional(),
  /** Issues and scrap go out, whatever sign the file gives them. */
  signs: z.literal("by type").exactOptional(),
  /** The column that must be filled for a row of the file to make a row of this table; "" where each does. */
  onlyWhere: z.string(),
  fields: z.record(z.string(), fieldSource),
  /** Fields that only new rows get: usual values, which must not take the place of what stands in the workbook. */
  onlyNew: z.array(z.string()).readonly(),
});

const mapping = z.strictObject({
  /** What the file is, as groups.ts names it. */
  group: z.string(),
  columns: z.record(z.string(), columnReading),
  tables: z.array(tableMapping).readonly(),
  /** Columns whose blank cells hold what stands above them. */
  fillDown: z.array(z.string()).readonly(),
  /** Only rows that hold one of these values in a column come in. */
  filter: z.strictObject({ column: z.string(), values: z.array(z.string()).readonly() }).exactOptional(),
  /** Names of the file that are other names of the workbook, by table: what near-twins were joined to, itself where they are two. */
  joins: z.record(z.string(), z.record(z.string(), z.string())),
  /** Tables whose missing rows are not made along. */
  notMade: z.array(z.string()).readonly(),
});

export type FieldSource = z.infer<typeof fieldSource>;
export type ColumnReading = Readonly<z.infer<typeof columnReading>>;
export type TableMapping = Readonly<z.infer<typeof tableMapping>>;
/** How the columns of a file are read, and which fields of which tables they fill. */
export type Mapping = Readonly<z.infer<typeof mapping>>;

/** The mapping that a kept text spells; undefined where it was edited into something else. */
export function parseMapping(text: string): Mapping | undefined {
  try {
    return mapping.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The columns of the file that a source reads. */
export function columnsOf(source: FieldSource): readonly string[] {
  switch (source.from) {
    case "columns":
      return source.signedBy === undefined ? source.columns : [...source.columns, source.signedBy];
    case "unit":
      return source.columns;
    case "fixed":
    case "today":
    case "next":
      return [];
    case "difference":
      return [source.plus, source.minus];
    case "currency":
    case "sign":
      return [source.column];
    case "line":
      return [source.order, source.item].filter((column) => column !== "");
    case "number":
      return [source.within];
    case "pattern":
      return patternParts(source.pattern).flatMap((part) =>
        "column" in part && part.column !== "#" ? [part.column] : [],
      );
  }
}

/** A pattern's words and columns, in their order. */
export const patternParts = (pattern: string): readonly ({ readonly column: string } | { readonly words: string })[] =>
  pattern
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[^{}]+\}$/.test(part) ? { column: part.slice(1, -1) } : { words: part }));

/** The columns of the file that a mapping needs. */
export function columnsNeeded(mapping: Mapping): ReadonlySet<string> {
  const used = mapping.tables.flatMap(({ onlyWhere, fields }) => [
    ...(onlyWhere === "" ? [] : [onlyWhere]),
    ...Object.values(fields).flatMap(columnsOf),
  ]);
  return new Set([...used, ...used.flatMap((header) => mapping.columns[header]?.currencyIn ?? [])]);
}

/** A mapping that fills nothing yet. */
export const emptyMapping: Mapping = { group: "other", columns: {}, tables: [], fillDown: [], joins: {}, notMade: [] };
