import type { FieldSource } from "./mapping";

/** Where a field comes from, in words. */
export function describeSource(source: FieldSource): string {
  switch (source.from) {
    case "columns":
      return `${source.columns.join(", else ")}${source.negated ? ", with the other sign" : ""}${source.signedBy === undefined ? "" : `, below zero where ${source.signedBy} says credit`}`;
    case "fixed":
      return `“${source.text}”`;
    case "today":
      return "the day of the import";
    case "next":
      return "numbered by Quartermaster";
    case "line":
      return "the order's line for the item";
    case "difference":
      return `${source.plus} less ${source.minus}`;
    case "currency":
      return `the currency beside ${source.column}`;
    case "unit":
      return `the unit that ${source.columns.join(", else ")} names, else “${source.otherwise}”`;
    case "sign":
      return `Issue where ${source.column} is below zero, else Receipt`;
    case "number":
      return `counted within ${source.within}`;
    case "pattern":
      return source.pattern;
  }
}
