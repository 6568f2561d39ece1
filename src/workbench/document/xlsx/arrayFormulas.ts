import { findFunction } from "../calculation/functions/registry";
import { arrayFunctions } from "../calculation/functions/arrays";
import { lambdaFunctions } from "../calculation/functions/lambdas";
import { functionName, readMention } from "../Formula";
import type { Formula, FormulaNode } from "../Formula";

/**
 * Whether a formula works on arrays inside, so that a file has to mark it as one for dynamic arrays: an Excel that reads
 * it unmarked would take single cells out of its ranges.
 */
export function worksOnArrays({ root }: Formula): boolean {
  const found = { any: false };
  isMany(root, found);
  return found.any;
}

/** Whether an expression gives more than one value; `found` is set where a rule for single values gets many. */
function isMany(node: FormulaNode | null, found: { any: boolean }): boolean {
  if (!node) return false;
  switch (node.type) {
    case "ReferenceIdentifier": {
      const mention = readMention(node.value, node.kind);
      if (mention?.kind === "cells") return mention.area.rows * mention.area.columns > 1;
      return mention?.kind === "table" && !(mention.sections.includes("this row") && mention.columns.length === 1);
    }
    case "ArrayExpression":
      return true;
    case "UnaryExpression":
      if (node.operator === "@") return false;
      if (node.operator === "#") return true;
      return marks(node.arguments, found);
    case "BinaryExpression": {
      if ([":", ",", " "].includes(node.operator)) return true;
      return marks(node.arguments, found);
    }
    case "LetExpression":
      for (const { init } of node.declarations) if (isMany(init, found)) found.any = true;
      return isMany(node.body, found);
    case "CallExpression":
      return isManyCall(node, found);
    default:
      return false;
  }
}

function isManyCall(node: FormulaNode & { type: "CallExpression" }, found: { any: boolean }): boolean {
  const name = functionName(node);
  if (name in arrayFunctions || name in lambdaFunctions) {
    found.any = true;
    return true;
  }
  if (findFunction(name)?.isValueByValue) return marks(node.arguments, found);
  for (const argument of node.arguments) isMany(argument, found);
  return false;
}

function marks(parts: readonly (FormulaNode | null)[], found: { any: boolean }): boolean {
  const many = parts.map((part) => isMany(part, found)).some(Boolean);
  if (many) found.any = true;
  return many;
}
