import { CellError, cellError } from "../cellValue";
import type { Formula, Mention, TableMention } from "../Formula";
import { readFormula } from "../Formula";
import { bodyArea } from "../tableState";
import type { Scope } from "./Evaluator";
import type { Operand } from "./grid";
import { resolveTable, tableOf } from "./resolve";

/** A slice of a table as cells, or the error that says what is missing. */
export function evaluateTable(mention: TableMention, { evaluator, place }: Scope): Operand {
  const resolved = resolveTable(evaluator.model, mention, place);
  if (typeof resolved === "object") return evaluator.reference(resolved.sheet, resolved.area);
  switch (resolved) {
    case "noTable":
      return cellError(
        "#REF!",
        mention.table ? `There is no table "${mention.table}".` : "This cell stands in no table.",
      );
    case "noColumn": {
      const table = tableOf(evaluator.model, mention, place)?.state.name ?? "";
      return cellError("#REF!", `Table ${table} has no column "${mention.columns.join(" to ")}".`);
    }
    case "noRow":
      return cellError("#VALUE!", "This cell is not in a row of the table.");
    case "noPart":
      return cellError("#REF!", "The table does not show this part.");
  }
}

/** What a name stands for: its formula, or a table's body; `evaluate` gives the value of the name's formula. */
export function evaluateName(
  mention: Mention & { kind: "name" },
  scope: Scope,
  evaluate: (formula: Formula) => Operand,
): Operand {
  const { evaluator, place } = scope;
  const sheet = mention.sheet === undefined ? place.sheet : evaluator.model.sheet(mention.sheet);
  const name = evaluator.model.definedName(mention.name, sheet?.id ?? null);
  if (name) return nested(() => evaluate(readFormula(name.formula)));
  const table = evaluator.model.table(mention.name);
  const on = table && evaluator.model.sheet(table.state.sheetId);
  if (table && on) return evaluator.reference(on, bodyArea(table.state));
  return cellError("#NAME?", `There is no name "${mention.name}".`);
}

let depth = 0;

/** Names may name names; a ring of them ends as an error. */
function nested(evaluate: () => Operand): Operand {
  if (depth > 20) return new CellError("#NAME?", "The names that this formula uses lead back to themselves.");
  depth++;
  try {
    return evaluate();
  } finally {
    depth--;
  }
}
