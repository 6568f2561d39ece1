import { parse, parseA1Ref, tokenize } from "@borgar/fx/xlsx";
import type { AstExpression } from "@borgar/fx/xlsx";
import { FORMULA_TEXT_LIMIT } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { hideEscapes, readStructured } from "./structuredReference";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Area } from "./address";

export type FormulaNode = AstExpression;

/** What a formula mentions: cells, a slice of a table, or a name. An absent sheet or table is that of the formula's cell. */
export type Mention =
  | CellsMention
  | TableMention
  | ExternalMention
  | { readonly kind: "name"; readonly sheet?: string; readonly name: string };

/** Cells of another workbook, of which a file keeps what they held. */
export interface ExternalMention {
  readonly kind: "external";
  /** Its number in the file: "[1]". */
  readonly workbook: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface CellsMention {
  readonly kind: "cells";
  readonly sheet?: string;
  /** Where the reference goes through several sheets, "Jan:Mar!A1": the last of them. */
  readonly lastSheet?: string;
  readonly area: Area;
  /** Which corners stay where they are when the formula is copied: `$`. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

export interface TableMention {
  readonly kind: "table";
  readonly table?: string;
  /** Sections as fx reads them: "headers", "data", "totals", "all", "this row"; none means data. */
  readonly sections: readonly string[];
  /** None: all columns. Two: a span. */
  readonly columns: readonly string[];
}

/** A formula as parsed once for each distinct text. */
export class Formula {
  readonly mentions: readonly Mention[];
  /** Upper case, without "_xlfn." and the like. */
  readonly calls: ReadonlySet<string>;
  /** Recalculated every time: NOW, OFFSET, a range made by `:` from parts that move. */
  readonly isVolatile: boolean;
  /** Recalculated as each day begins: TODAY gives the same until then. */
  readonly isDaily: boolean;
  /** Refers to cells by their address, so that a copy elsewhere may read differently. */
  readonly usesAddresses: boolean;
  /** Holds `[@X]` or `[X]` without a table's name, so its meaning depends on where it stands. */
  readonly usesOwnTable: boolean;

  constructor(
    /** With its "=". */
    readonly text: string,
    readonly root: FormulaNode,
  ) {
    const found = new Survey();
    found.visit(root, new Set());
    this.mentions = found.mentions;
    this.calls = found.calls;
    this.isVolatile = found.computesRanges || volatileFunctions.some((name) => found.calls.has(name));
    this.isDaily = !this.isVolatile && found.calls.has("TODAY");
    // One that can't be read may hold anything.
    this.usesAddresses = found.usesAddresses || root.type === "ErrorLiteral";
    this.usesOwnTable = found.mentions.some((mention) => mention.kind === "table" && mention.table === undefined);
  }
}

const known = new Map<string, Formula>();
const knownLimit = 400_000;

/** The formula of a text that begins with "="; refuses one that Excel would not accept. */
export function parseFormula(text: string): Formula {
  const earlier = known.get(text);
  if (earlier) return earlier;
  if (text.length > FORMULA_TEXT_LIMIT) {
    throw new DocumentRefusal("InvalidArgument", `A formula holds at most ${String(FORMULA_TEXT_LIMIT)} characters.`);
  }
  let formula: Formula;
  try {
    formula = new Formula(text, parse(tokenize(hideEscapes(text), { withLocation: false })));
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : "it cannot be read";
    throw new DocumentRefusal("InvalidArgument", `There is a problem with the formula ${text}: ${why}.`);
  }
  if (known.size >= knownLimit) known.clear();
  known.set(text, formula);
  return formula;
}

/** As `parseFormula`; a formula that cannot be read, as files may hold it, is kept as it is and shows #NAME?. */
export function readFormula(text: string): Formula {
  try {
    return parseFormula(text);
  } catch (problem) {
    if (!(problem instanceof DocumentRefusal)) throw problem;
    const unreadable = new Formula(text, { type: "ErrorLiteral", value: "#NAME?", raw: "#NAME?" });
    known.set(text, unreadable);
    return unreadable;
  }
}

/** Reads a reference as it stands in a formula; undefined where it stands for nothing that a workbook can hold. */
export function readMention(value: string, kind: string): Mention | undefined {
  if (kind === "table") {
    const reference = readStructured(value);
    if (!reference) return undefined;
    const { table, sections, columns } = reference;
    return { kind: "table", ...(table === "" ? {} : { table }), sections, columns };
  }
  const reference = parseA1Ref(value, { allowNamed: true });
  if (!reference) return undefined;
  const [first, last] = reference.sheetName?.split(":") ?? [];
  const sheet = first ? { sheet: first, ...(last === undefined ? {} : { lastSheet: last }) } : {};
  if ("name" in reference) return reference.workbookName ? undefined : { kind: "name", ...sheet, name: reference.name };
  const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
  const row = top ?? 0;
  const column = left ?? 0;
  const rows = (bottom ?? top ?? MAX_ROWS - 1) - row + 1;
  const columns = (right ?? left ?? MAX_COLUMNS - 1) - column + 1;
  if (reference.workbookName)
    return {
      kind: "external",
      ...{ workbook: reference.workbookName, sheet: reference.sheetName ?? "" },
      area: { row, column, rows, columns },
    };
  const fixed = {
    top: top === null || $top === true,
    left: left === null || $left === true,
    bottom: top === null || ($bottom ?? $top) === true,
    right: left === null || ($right ?? $left) === true,
  };
  return { kind: "cells", ...sheet, area: { row, column, rows, columns }, fixed };
}

/** The name by which a called function is known, whatever prefix a file has put before it; "" for a LAMBDA called at once. */
export function functionName({ callee }: FormulaNode & { type: "CallExpression" }): string {
  // fx types the callee as an identifier, which it is not always.
  const { name = "" } = callee as { readonly name?: string };
  return name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.|_XLL\.)+/, "");
}

const volatileFunctions = ["NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"];

class Survey {
  readonly mentions: Mention[] = [];
  readonly calls = new Set<string>();
  computesRanges = false;
  usesAddresses = false;

  visit(node: FormulaNode | null, locals: ReadonlySet<string>): void {
    if (!node) return;
    switch (node.type) {
      case "ReferenceIdentifier": {
        if (node.kind === "name" && locals.has(node.value.toUpperCase())) return;
        const mention = readMention(node.value, node.kind);
        if (mention) this.mentions.push(mention);
        if (node.kind === "range" || node.kind === "beam") this.usesAddresses = true;
        return;
      }
      case "BinaryExpression":
        if (node.operator === ":") this.computesRanges = true;
        for (const argument of node.arguments) this.visit(argument, locals);
        return;
      case "UnaryExpression":
        for (const argument of node.arguments) this.visit(argument, locals);
        return;
      case "CallExpression":
        this.visitCall(node, locals);
        return;
      case "ArrayExpression":
        for (const element of node.elements.flat()) this.visit(element, locals);
        return;
      case "LetExpression": {
        const inner = new Set(locals);
        for (const declaration of node.declarations) {
          this.visit(declaration.init, inner);
          inner.add(declaration.id.name.toUpperCase());
        }
        this.visit(node.body, inner);
        return;
      }
      case "LambdaExpression": {
        const inner = new Set(locals);
        for (const parameter of node.params) inner.add(parameter.name.toUpperCase());
        this.visit(node.body, inner);
        return;
      }
    }
  }

  private visitCall(node: FormulaNode & { type: "CallExpression" }, locals: ReadonlySet<string>): void {
    const name = functionName(node);
    if (name !== "") this.calls.add(name);
    else this.visit(node.callee as unknown as FormulaNode, locals); // without a name it is a LAMBDA
    for (const argument of node.arguments) this.visit(argument, locals);
  }
}
