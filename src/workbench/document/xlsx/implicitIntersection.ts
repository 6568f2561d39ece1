import { parse, tokenize } from "@borgar/fx/xlsx";
import { arrayFunctions } from "../calculation/functions/arrays";
import { lambdaFunctions } from "../calculation/functions/lambdas";
import { findFunction } from "../calculation/functions/registry";
import { functionName, readFormula, readMention } from "../Formula";
import type { FormulaNode } from "../Formula";
import { hideEscapes, showEscapes } from "../structuredReference";

/** What the place of an expression takes: one value, cells as they are, or whole arrays, also of what is calculated within. */
type Takes = "value" | "range" | "array";

/** Whether a name stands for more than one cell. */
export type IsWideName = (name: string) => boolean;

/**
 * A formula as Excel shows it that stands in a file without the mark of dynamic arrays: where one value is taken, `@` before
 * ranges and functions that give many says that it is the one in the formula's own row or column.
 */
export function withIntersections(text: string, isWideName: IsWideName): string {
  // Asked of the formula as it is kept for calculating: most need nothing, and are not read a second time.
  const marked: FormulaNode[] = [];
  visit(readFormula(text).root, "value", isWideName, (node) => marked.push(node));
  if (marked.length === 0) return text;
  return edited(text, (root, edits) => {
    visit(root, "value", isWideName, (node) => edits.push({ at: begin(node), remove: 0, insert: "@" }));
  });
}

/** The same formula without its `@`. */
export function withoutIntersections(text: string): string {
  if (!text.includes("@")) return text;
  return edited(text, (root, edits) => {
    eachNode(root, (node) => {
      if (isIntersection(node)) edits.push({ at: begin(node), remove: 1, insert: "" });
    });
  });
}

/** `@A1:A9` as files with the mark spell it: SINGLE(A1:A9). */
export function spelledAsSingle(text: string): string {
  if (!text.includes("@")) return text;
  return edited(text, (root, edits) => {
    eachNode(root, (node) => {
      if (!isIntersection(node)) return;
      edits.push({ at: begin(node), remove: 1, insert: "SINGLE(" }, { at: end(node), remove: 0, insert: ")" });
    });
  });
}

/** The way back: SINGLE(A1:A9) is `@A1:A9`. */
export function spelledWithAt(text: string): string {
  if (!/SINGLE\(/i.test(text)) return text;
  return edited(text, (root, edits) => {
    eachNode(root, (node) => {
      if (node.type !== "CallExpression" || functionName(node) !== "SINGLE" || node.arguments.length !== 1) return;
      edits.push(
        { at: begin(node), remove: "SINGLE(".length, insert: "@" },
        { at: end(node) - 1, remove: 1, insert: "" },
      );
    });
  });
}

/** Whether a formula calls what came with dynamic arrays; Excel marks its cell even where it gives one value. */
export function callsArrayFunctions(calls: ReadonlySet<string>): boolean {
  return [...calls].some(isArrayFunction);
}

const isArrayFunction = (name: string): boolean => name in arrayFunctions || name in lambdaFunctions;

const isIntersection = (node: FormulaNode): boolean => node.type === "UnaryExpression" && node.operator === "@";

/** Functions that take some arguments as single values though others are ranges: the places of those, from 0. */
const valuePlaces: Readonly<Record<string, (place: number) => boolean>> = {
  ...all(["VLOOKUP", "HLOOKUP"], (place) => place !== 1),
  ...all(["MATCH", "XMATCH"], (place) => place !== 1),
  ...all(["XLOOKUP", "RANDBETWEEN"], (place) => place === 0),
  ...all(["LOOKUP"], (place) => place === 0),
  ...all(["INDEX", "OFFSET"], (place) => place > 0),
  ...all(["SUMIF", "COUNTIF", "AVERAGEIF", "LARGE", "SMALL", "PERCENTILE", "QUARTILE"], (place) => place === 1),
  ...all(["PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE.INC", "QUARTILE.EXC"], (place) => place === 1),
  ...all(["COUNTIFS"], (place) => place % 2 === 1),
  ...all(["SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS"], (place) => place > 0 && place % 2 === 0),
  ...all(["RANK", "RANK.EQ", "RANK.AVG", "SUBTOTAL"], (place) => place === 0),
  ...all(["WORKDAY", "NETWORKDAYS"], (place) => place < 2),
  ...all(["CONCATENATE"], () => true),
};

/** Functions that calculate with whole arrays also without the mark: in all arguments, or from a place on. */
const arrayPlaces: Readonly<Record<string, (place: number) => boolean>> = {
  ...all(["SUMPRODUCT", "MMULT", "MDETERM", "MINVERSE", "SUMX2MY2", "SUMX2PY2", "SUMXMY2", "FREQUENCY"], () => true),
  ...all(
    ["CORREL", "PEARSON", "SLOPE", "INTERCEPT", "RSQ", "STEYX", "LINEST", "LOGEST", "TREND", "GROWTH"],
    () => true,
  ),
  ...all(["COVARIANCE.P", "COVARIANCE.S", "MODE", "MODE.SNGL", "MODE.MULT", "PROB"], () => true),
  ...all(["LOOKUP"], (place) => place > 0),
  ...all(["INDEX"], (place) => place === 0),
  ...all(["AGGREGATE"], (place) => place > 1),
};

/** Functions whose results are those of their arguments: which of these decide. */
const choosing: Readonly<Record<string, (place: number) => boolean>> = {
  IF: (place) => place === 0,
  CHOOSE: (place) => place === 0,
  IFS: (place) => place % 2 === 0,
  SWITCH: (place) => place === 0 || place % 2 === 1,
  IFERROR: () => false,
  IFNA: () => false,
};

function all<Rule>(names: readonly string[], rule: Rule): Record<string, Rule> {
  return Object.fromEntries(names.map((name) => [name, rule]));
}

function visit(
  node: FormulaNode | null,
  takes: Takes,
  isWideName: IsWideName,
  mark: (node: FormulaNode) => void,
): void {
  if (!node) return;
  const within = takes === "array" ? "array" : "value";
  const go = (inner: FormulaNode | null, as: Takes): void => visit(inner, as, isWideName, mark);
  switch (node.type) {
    case "ReferenceIdentifier":
      if (takes === "value" && isWide(node, isWideName)) mark(node);
      return;
    case "UnaryExpression": {
      const [argument = null] = node.arguments;
      // A1# begins where A1 does.
      if (node.operator === "#" && takes === "value" && argument) mark(argument);
      if (node.operator === "@") go(argument, "range");
      else if (node.operator !== "#") go(argument, within);
      return;
    }
    case "BinaryExpression": {
      const joins = [":", ",", " "].includes(node.operator);
      for (const argument of node.arguments) go(argument, joins ? "range" : within);
      return;
    }
    case "LetExpression":
      for (const { init } of node.declarations) go(init, "range");
      go(node.body, takes);
      return;
    case "CallExpression": {
      const name = functionName(node);
      if (takes === "value" && givesMany(node, name, isWideName)) mark(node);
      for (const [place, argument] of node.arguments.entries()) go(argument, argumentTakes(name, place, takes));
      return;
    }
  }
}

function argumentTakes(name: string, place: number, takes: Takes): Takes {
  const value = takes === "array" ? "array" : "value";
  const chooses = choosing[name];
  if (chooses) return chooses(place) ? value : takes;
  if (isArrayFunction(name) || arrayPlaces[name]?.(place)) return "array";
  if (valuePlaces[name]?.(place) || findFunction(name)?.isValueByValue) return value;
  return takes === "array" ? "array" : "range";
}

function isWide(node: FormulaNode & { type: "ReferenceIdentifier" }, isWideName: IsWideName): boolean {
  const mention = readMention(node.value, node.kind);
  if (mention?.kind === "cells") return mention.area.rows * mention.area.columns > 1;
  if (mention?.kind === "name") return isWideName(mention.name);
  return mention?.kind === "table" && !(mention.sections.includes("this row") && mention.columns.length === 1);
}

/** Functions that have always given arrays, of which a formula without the mark shows the first value. */
const givingArrays = new Set(
  "FREQUENCY GROWTH LINEST LOGEST MINVERSE MMULT MODE.MULT MUNIT TRANSPOSE TREND".split(" "),
);

/** OFFSET with a size, INDEX of a whole row or column, the rows or columns of several cells, and what gives arrays. */
function givesMany(node: FormulaNode & { type: "CallExpression" }, name: string, isWideName: IsWideName): boolean {
  if (givingArrays.has(name)) return true;
  if (name === "ROW" || name === "COLUMN") {
    const [cells] = node.arguments;
    return cells?.type === "ReferenceIdentifier" && isWide(cells, isWideName);
  }
  if (name === "OFFSET") return node.arguments.length > 3;
  if (name !== "INDEX")
    return name in arrayFunctions || (name in lambdaFunctions && name !== "REDUCE" && name !== "ISOMITTED");
  // fx gives null for an argument that is left out, which its types do not say.
  const places = node.arguments.slice(1, 3) as readonly (FormulaNode | null)[];
  return places.some((place) => place === null || (place.type === "Literal" && place.value === 0));
}

function eachNode(root: FormulaNode | null, visitor: (node: FormulaNode) => void): void {
  if (!root) return;
  visitor(root);
  if ("arguments" in root) for (const argument of root.arguments) eachNode(argument, visitor);
  if (root.type === "ArrayExpression") for (const element of root.elements.flat()) eachNode(element, visitor);
  if (root.type === "LetExpression") for (const { init } of root.declarations) eachNode(init, visitor);
  if (root.type === "LetExpression" || root.type === "LambdaExpression") eachNode(root.body, visitor);
  // A LAMBDA that is called at once stands where fx expects a name.
  if (root.type === "CallExpression" && functionName(root) === "")
    eachNode(root.callee as unknown as FormulaNode, visitor);
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const begin = (node: FormulaNode): number => node.loc?.[0] ?? 0;
const end = (node: FormulaNode): number => node.loc?.[1] ?? 0;

/** A text with edits at places of its expressions; one that cannot be read stays as it is. */
function edited(text: string, find: (root: FormulaNode, edits: Edit[]) => void): string {
  const hidden = hideEscapes(text);
  const edits: Edit[] = [];
  try {
    find(parse(tokenize(hidden, { withLocation: true })), edits);
  } catch {
    return text;
  }
  let result = hidden;
  for (const { at, remove, insert } of edits.sort((a, b) => b.at - a.at)) {
    result = result.slice(0, at) + insert + result.slice(at + remove);
  }
  return showEscapes(result);
}
