import { parseFormula } from "./Formula";
import type { Formula } from "./Formula";
import { DocumentRefusal } from "./DocumentRefusal";
import { eachToken } from "./rewriteFormula";

/** A formula as typed: names of functions and cells in capitals, parentheses at its end closed, as Excel does it. */
export function typedFormula(text: string): Formula {
  try {
    return parseFormula(inCapitals(text));
  } catch (problem) {
    const closed = withParentheses(text);
    if (!(problem instanceof DocumentRefusal) || closed === text) throw problem;
    return parseFormula(inCapitals(closed));
  }
}

function inCapitals(text: string): string {
  // Most formulas are in capitals already, and taking them apart costs time.
  const outside = text.replace(/"[^"]*"|\[[^\]]*\]|'[^']*'/g, "");
  if (!/\b[a-z][a-z0-9._]*\(|\b\$?[a-z]{1,3}\$?\d+\b|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\b(true|false)\b/.test(outside))
    return text;
  return eachToken(text, ["func", "bool", "range", "range_beam"], (value) => {
    const bang = value.lastIndexOf("!") + 1;
    return value.slice(0, bang) + value.slice(bang).toUpperCase();
  });
}

/** Closes what is open at the end, unless an argument is missing there. */
function withParentheses(text: string): string {
  const outside = text.replace(/"[^"]*"|\[[^\]]*\]|'[^']*'/g, "");
  const open = outside.split("(").length - outside.split(")").length;
  return open > 0 && !/[(,]\s*$/.test(outside) ? text + ")".repeat(open) : text;
}
