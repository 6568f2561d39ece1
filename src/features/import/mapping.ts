import { z } from "zod";
import type { TextStyle } from "../../tables/column";

/** Where a field of a table comes from. */
const fieldSource = z.discriminatedUnion("from", [
  /** A column of the file, and further columns for the rows where it is blank. */
  z.strictObject({
    from: z.literal("columns"),
    columns: z.array(z.string()).min(1).readonly(),
    /** The numbers are taken with the other sign: what an export calls issued went out. */
    negated: z.literal(true).exactOptional(),
  }),
  /** The same text in each row. */
  z.strictObject({ from: z.literal("fixed"), text: z.string() }),
  /** 1, 2, 3 … among the rows that hold the same in a column: an order's lines. */
  z.strictObject({ from: z.literal("number"), within: z.string() }),
  /** A text made of columns in braces; `{#}` numbers the rows that agree in the others. */
  z.strictObject({ from: z.literal("pattern"), pattern: z.string() }),
]);

const columnReading = z.strictObject({
  decimal: z.enum([".", ","]),
  dateOrder: z.enum(["ymd", "dmy", "mdy"]),
  /** Shapes of texts (shapeOf) that mean "nothing here". */
  blanks: z.array(z.string()).readonly(),
});

const tableMapping = z.strictObject({
  table: z.string(),
  /** The column that must be filled for a row of the file to make a row of this table; "" where each does. */
  onlyWhere: z.string(),
  fields: z.record(z.string(), fieldSource),
});

const mapping = z.strictObject({
  columns: z.record(z.string(), columnReading),
  tables: z.array(tableMapping).readonly(),
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
      return source.columns;
    case "fixed":
      return [];
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
export const columnsNeeded = (mapping: Mapping): ReadonlySet<string> =>
  new Set(
    mapping.tables.flatMap(({ onlyWhere, fields }) => [
      ...(onlyWhere === "" ? [] : [onlyWhere]),
      ...Object.values(fields).flatMap(columnsOf),
    ]),
  );

export const usualStyle: TextStyle = { decimal: ".", dateOrder: "dmy" };
