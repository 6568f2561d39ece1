import { cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { gridOfRows, toScalar } from "../grid";
import type { Operand } from "../grid";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";
import { toNumber, toText } from "../coerce";

/** Regular expressions. Excel's are of PCRE2; what JavaScript does not know of them is #VALUE!. */
export const patternFunctions: FunctionTable = {
  REGEXTEST: overValues("ssn?", (text, pattern, sensitivity = 0) => {
    const expression = expressionOf(pattern, sensitivity);
    return expression ? expression.test(text) : notAPattern(pattern);
  }),
  REGEXREPLACE: overValues("sssn?n?", (text, pattern, replacement, occurrence = 0, sensitivity = 0) => {
    const expression = expressionOf(pattern, sensitivity);
    if (!expression) return notAPattern(pattern);
    // The whole match is $0 here.
    const by = replacement.replace(/\$0/g, "$$&");
    if (occurrence === 0) return text.replace(expression, by);
    const count = [...text.matchAll(expression)].length;
    // The n-th from the start, or from the end.
    const wanted = occurrence > 0 ? Math.trunc(occurrence) : count + 1 + Math.trunc(occurrence);
    let at = 0;
    return text.replace(expression, (whole) =>
      ++at === wanted ? whole.replace(new RegExp(pattern, expression.flags), by) : whole,
    );
  }),
  REGEXEXTRACT: overOperands(2, 4, ([source = null, sought = null, mode = null, sensitivity = null]): Operand => {
    const [text, pattern] = [toText(toScalar(source)), toText(toScalar(sought))];
    const [returns, ignores] = [toNumber(toScalar(mode)), toNumber(toScalar(sensitivity))];
    if (typeof text !== "string") return text;
    if (typeof pattern !== "string") return pattern;
    if (typeof returns !== "number") return returns;
    if (typeof ignores !== "number") return ignores;
    const expression = expressionOf(pattern, ignores);
    if (!expression) return notAPattern(pattern);
    const found = [...text.matchAll(expression)];
    const [first] = found;
    if (!first) return cellError("#N/A", `Nothing in the text is like "${pattern}".`);
    if (returns === 0) return first[0];
    if (returns === 1) return gridOfRows(found.map(([whole]) => [whole]));
    const groups = first.slice(1);
    return returns === 2 && groups.length > 0 ? gridOfRows([groups]) : cellError("#VALUE!");
  }),
};

/** 0 tells upper from lower case, 1 does not; undefined where the pattern is none. */
function expressionOf(pattern: string, sensitivity: number): RegExp | undefined {
  try {
    return new RegExp(pattern, sensitivity === 1 ? "giu" : "gu");
  } catch {
    // What a person types may be no pattern: the cell says so.
    return undefined;
  }
}

const notAPattern = (pattern: string): CellValue =>
  cellError("#VALUE!", `"${pattern}" is not a regular expression that is known here.`);
