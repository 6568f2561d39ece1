/** Cells of a worked example: one value, null for an argument that is left out, or rows of a range. */
export type ExampleArgument = string | number | boolean | null | readonly (readonly (string | number)[])[];

/** What the help of a function says beyond its own comment, which names it and its arguments. */
export interface HelpEntry {
  readonly group: "Stock" | "Demand" | "KPI" | "Time" | "Expenses" | "Travel" | "Invoices" | "Requests" | "Schedule";
  /** The rule in lines of plain text, one for each method. */
  readonly formula: readonly string[];
  /** What the letters of the formula stand for. */
  readonly symbols?: string;
  /** Book or paper, with the equation where known. */
  readonly source: string;
  readonly example: {
    /** What the example is about, in a sentence. */
    readonly story: string;
    readonly arguments: readonly ExampleArgument[];
    /** What it answers, numbers to the decimals shown. */
    readonly answer: readonly (readonly (string | number)[])[];
  };
}

/** The example as one would type it in a cell: =OPS.ABC({80;15;5}). */
export function exampleFormula(id: string, entry: HelpEntry): string {
  return `=OPS.${id}(${entry.example.arguments.map(typed).join(", ")})`;
}

function typed(argument: ExampleArgument): string {
  if (argument === null) return "";
  if (typeof argument === "object") return `{${argument.map((row) => row.map(constant).join(",")).join(";")}}`;
  return constant(argument);
}

function constant(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `"${value}"`;
}
