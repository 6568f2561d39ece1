import { cellError, CellError, isErrorCode } from "../cellValue";
import type { CellValue } from "../cellValue";
import type { CellsMention, Formula, FormulaNode, Mention } from "../Formula";
import { functionName, readMention } from "../Formula";
import { boundingArea, cellArea, intersect, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Area } from "../address";
import type { Scope } from "./Evaluator";
import { findFunction } from "./functions/registry";
import type { Argument } from "./functions/declare";
import { ArrayGrid, isGrid, Lambda, lift, toScalar } from "./grid";
import { Sheaf } from "./Sheaf";
import { sheetsBetween } from "./resolve";
import type { Operand } from "./grid";
import { binaryRules, negate, percent } from "./operators";
import { evaluateName, evaluateTable } from "./evaluateMention";
import { Reference } from "./Reference";

/** A formula as a function of where it stands. */
export type Compiled = (scope: Scope) => Operand;

const compiledFormulas = new WeakMap<Formula, Compiled>();

/** A formula as a function, made once for all cells that hold it. */
export function compiled(formula: Formula): Compiled {
  let made = compiledFormulas.get(formula);
  if (!made) {
    const root = compile(formula.root, new LocalNames());
    made = (scope) => single(root(scope));
    compiledFormulas.set(formula, made);
  }
  return made;
}

function compile(root: FormulaNode | null, names: LocalNames): Compiled {
  if (!root) return () => null;
  switch (root.type) {
    case "Literal":
      return constant(root.value);
    case "ErrorLiteral":
      return constant(isErrorCode(root.value) ? cellError(root.value) : cellError("#REF!"));
    case "ReferenceIdentifier":
      return compileReference(root.value, root.kind, names);
    case "UnaryExpression":
      return compileUnary(root.operator, compile(root.arguments[0] ?? null, names));
    case "BinaryExpression":
      return compileBinary(
        root.operator,
        compile(root.arguments[0] ?? null, names),
        compile(root.arguments[1] ?? null, names),
      );
    case "ArrayExpression":
      return compileArray(root.elements, names);
    case "LetExpression":
      return compileLet(root, names);
    case "LambdaExpression":
      return compileLambda(root, names);
    case "CallExpression":
      return compileCall(root, names);
  }
}

/** The places of LET's and LAMBDA's names in a scope's locals. */
class LocalNames {
  constructor(
    readonly slots: ReadonlyMap<string, number> = new Map(),
    readonly counter: { next: number } = { next: 0 },
  ) {}

  with(name: string): { names: LocalNames; slot: number } {
    const slot = this.counter.next++;
    return { slot, names: new LocalNames(new Map(this.slots).set(name.toUpperCase(), slot), this.counter) };
  }
}

function constant(value: CellValue): Compiled {
  return () => value;
}

function compileReference(value: string, kind: string, names: LocalNames): Compiled {
  const slot = kind === "name" ? names.slots.get(value.toUpperCase()) : undefined;
  if (slot !== undefined) return ({ locals }) => locals[slot] ?? null;
  const mention = readMention(value, kind);
  if (!mention) return constant(cellError("#REF!", `${value} leads outside this workbook.`));
  if (mention.kind === "external")
    return ({ evaluator }) =>
      evaluator.model.state.externalBooks.find(({ number }) => number === mention.workbook)?.cells(mention) ??
      cellError("#REF!", `${value} leads to another workbook, of which the file keeps nothing.`);
  if (mention.kind === "table") return (scope) => evaluateTable(mention, scope);
  if (mention.kind === "name") return (scope) => evaluateNamed(mention, scope);
  return compileCells(mention);
}

function evaluateNamed(mention: Mention & { kind: "name" }, scope: Scope): Operand {
  return evaluateName(mention, scope, (formula) => compiled(formula)({ ...scope, locals: [] }));
}

function compileCells(mention: CellsMention): Compiled {
  const { sheet: sheetName, area } = mention;
  if (mention.lastSheet !== undefined) return compileSheaf(mention, mention.lastSheet);
  return ({ evaluator, place, shift }) => {
    const sheet = sheetName === undefined ? place.sheet : evaluator.model.sheet(sheetName);
    if (!sheet) return cellError("#REF!", `There is no sheet "${sheetName ?? ""}".`);
    if (!shift) return evaluator.reference(sheet, area);
    const moved = shifted(mention, shift);
    return moved ? evaluator.reference(sheet, moved) : cellError("#REF!", "The reference leads off the sheet.");
  };
}

/** "Jan:Mar!A1": what is in these cells on each of the sheets, below each other. */
function compileSheaf(mention: CellsMention, last: string): Compiled {
  const first = mention.sheet ?? "";
  return ({ evaluator, shift }) => {
    const area = shift ? shifted(mention, shift) : mention.area;
    const sheets = sheetsBetween(evaluator.model, first, last);
    if (!area || sheets.length === 0) return cellError("#REF!", `There are no sheets from "${first}" to "${last}".`);
    const grids = sheets.map((sheet) => evaluator.reference(sheet, area));
    return new Sheaf(
      grids.reduce((rows, grid) => rows + grid.rows, 0),
      area.columns,
      grids,
    );
  };
}

/** Where a copy of the formula, so many rows and columns away, refers to. */
function shifted({ area, fixed }: CellsMention, { rows, columns }: NonNullable<Scope["shift"]>): Area | undefined {
  const top = area.row + (fixed.top ? 0 : rows);
  const bottom = area.row + area.rows - 1 + (fixed.bottom ? 0 : rows);
  const left = area.column + (fixed.left ? 0 : columns);
  const right = area.column + area.columns - 1 + (fixed.right ? 0 : columns);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return boundingArea(cellArea(top, left), cellArea(bottom, right));
}

function compileUnary(operator: string, argument: Compiled): Compiled {
  if (operator === "-") return (scope) => lift([argument(scope)], ([value = null]) => negate(value));
  if (operator === "%") return (scope) => lift([argument(scope)], ([value = null]) => percent(value));
  if (operator === "@") return (scope) => implicitIntersection(argument(scope), scope);
  if (operator === "#") return (scope) => spillOf(argument(scope), scope);
  return argument;
}

function compileBinary(operator: string, left: Compiled, right: Compiled): Compiled {
  if (operator === ":") return (scope) => join(left(scope), right(scope), scope);
  if (operator === " ") return (scope) => meet(left(scope), right(scope), scope);
  if (operator === ",") return constant(cellError("#VALUE!", "A union of ranges cannot be used here."));
  const rule = binaryRules.get(operator);
  if (!rule) return constant(cellError("#NAME?", `There is no operator ${operator}.`));
  return (scope) => {
    const a = single(left(scope));
    const b = single(right(scope));
    if (isSingle(a) && isSingle(b)) return rule(toScalar(a), toScalar(b));
    return lift([a, b], ([x = null, y = null]) => rule(x, y));
  };
}

/** References over several sheets are for functions that add up, count and the like. */
function single(operand: Operand): Operand {
  return operand instanceof Sheaf
    ? cellError("#VALUE!", "A reference over several sheets cannot be used here.")
    : operand;
}

function isSingle(operand: Operand): boolean {
  return !isGrid(operand) || (operand.rows === 1 && operand.columns === 1);
}

function compileArray(elements: readonly (readonly FormulaNode[])[], names: LocalNames): Compiled {
  const rows = elements.map((row) => row.map((element) => compile(element, names)));
  const columns = Math.max(...rows.map((row) => row.length));
  return (scope) =>
    new ArrayGrid(
      rows.length,
      columns,
      rows.flatMap((row) => row.map((element) => toScalar(element(scope)))),
    );
}

function compileLet(node: FormulaNode & { type: "LetExpression" }, outer: LocalNames): Compiled {
  let names = outer;
  const steps: { slot: number; init: Compiled }[] = [];
  for (const declaration of node.declarations) {
    const init = compile(declaration.init, names);
    const added = names.with(declaration.id.name);
    names = added.names;
    steps.push({ slot: added.slot, init });
  }
  const body = compile(node.body, names);
  return (scope) => {
    for (const { slot, init } of steps) scope.locals[slot] = init(scope);
    return body(scope);
  };
}

function compileLambda(node: FormulaNode & { type: "LambdaExpression" }, outer: LocalNames): Compiled {
  let names = outer;
  const slots: number[] = [];
  for (const parameter of node.params) {
    const added = names.with(parameter.name);
    names = added.names;
    slots.push(added.slot);
  }
  const body = compile(node.body, names);
  return (scope) =>
    new Lambda(slots.length, (args) => {
      const locals = scope.locals.slice();
      for (const [index, slot] of slots.entries()) locals[slot] = args[index] ?? null;
      return body({ ...scope, locals });
    });
}

function compileCall(node: FormulaNode & { type: "CallExpression" }, names: LocalNames): Compiled {
  const args = node.arguments.map((argument) => compile(argument, names));
  // fx types the callee as an identifier; a LAMBDA that is called at once stands there, too.
  const callee = node.callee as FormulaNode | typeof node.callee;
  if (callee.type !== "Identifier") {
    const made = compile(callee, names); // see above: not an identifier
    return (scope) => callLambda(made(scope), args, scope);
  }
  const name = functionName(node);
  if (name === "SINGLE") return compileUnary("@", args[0] ?? constant(null));
  if (name === "ANCHORARRAY") return compileUnary("#", args[0] ?? constant(null));
  const slot = names.slots.get(name);
  if (slot !== undefined) return (scope) => callLambda(scope.locals[slot] ?? null, args, scope);
  const declared = findFunction(name);
  if (!declared) return compileForeign(name, args);
  const { least, most } = declared;
  if (args.length < least || args.length > most) {
    const few = args.length < least;
    return constant(cellError("#VALUE!", `${name} has too ${few ? "few" : "many"} arguments.`));
  }
  // fx gives null for an argument that is left out, which its types do not say.
  const isOmitted = (node.arguments as readonly (FormulaNode | null)[]).map((argument) => argument === null);
  const whole = sheafFunctions.has(name)
    ? args
    : args.map(
        (argument): Compiled =>
          (scope) =>
            single(argument(scope)),
      );
  return (scope) =>
    declared.call(
      whole.map((argument, index) => new LazyArgument(argument, scope, isOmitted[index] ?? false)),
      scope,
    );
}

/** Microsoft's list of functions that take references over several sheets, and the newer ones that stack ranges. */
const sheafFunctions = new Set(
  (
    "SUM AVERAGE AVERAGEA COUNT COUNTA LARGE SMALL MAX MAXA MEDIAN MIN MINA PERCENTILE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC PRODUCT QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.EQ RANK.AVG SKEW " +
    "KURT STDEV STDEV.S STDEV.P STDEVA STDEVP STDEVPA SUMSQ TRIMMEAN VAR VAR.S VAR.P VARA VARP VARPA AND OR XOR " +
    "DEVSQ AVEDEV GEOMEAN HARMEAN VSTACK TOCOL TOROW TEXTJOIN CONCAT"
  ).split(" "),
);

/** A function that the calculator does not know: the add-in's, or a name for a LAMBDA. */
function compileForeign(name: string, args: readonly Compiled[]): Compiled {
  return (scope) => {
    const { evaluator, place } = scope;
    if (evaluator.isCustom(name)) {
      return evaluator.callCustom(
        name,
        args.map((argument) => argument(scope)),
        place,
      );
    }
    if (evaluator.model.definedName(name, place.sheet.id)) {
      return callLambda(evaluateNamed({ kind: "name", name }, scope), args, scope);
    }
    return cellError("#NAME?", `There is no function ${name}.`);
  };
}

function callLambda(callee: Operand, args: readonly Compiled[], scope: Scope): Operand {
  if (callee instanceof CellError) return callee;
  if (!(callee instanceof Lambda)) return cellError("#REF!", "What is called here is not a function.");
  return callee.call(args.map((argument) => argument(scope)));
}

class LazyArgument implements Argument {
  #value: Operand = null;
  #known = false;

  constructor(
    private readonly compiled: Compiled,
    private readonly scope: Scope,
    readonly isOmitted: boolean,
  ) {}

  get value(): Operand {
    if (!this.#known) {
      this.#value = this.compiled(this.scope);
      this.#known = true;
    }
    return this.#value;
  }
}

/** `@`: of a column the cell in the formula's row, of a row the one in its column. */
function implicitIntersection(operand: Operand, { place }: Scope): Operand {
  if (!isGrid(operand)) return operand;
  if (!(operand instanceof Reference)) return operand.at(0, 0);
  const { whole } = operand;
  if (whole.rows === 1 && whole.columns === 1) return operand.at(0, 0);
  const row = whole.rows === 1 ? 0 : place.row - operand.row;
  const column = whole.columns === 1 ? 0 : place.column - operand.column;
  if (row < 0 || column < 0 || row >= whole.rows || column >= whole.columns) {
    return cellError("#VALUE!", "The range has no cell in this formula's row or column.");
  }
  return operand.at(row, column);
}

function spillOf(operand: Operand, { evaluator }: Scope): Operand {
  if (!(operand instanceof Reference)) return cellError("#REF!", "# needs the cell of a formula that spills.");
  const { sheet, row, column } = operand;
  const value = evaluator.cell(sheet, row, column);
  const area = evaluator.spillArea(sheet, row, column);
  if (area) return evaluator.reference(sheet, area);
  if (value instanceof CellError) return value;
  return sheet.formula(row, column)
    ? evaluator.reference(sheet, cellArea(row, column))
    : cellError("#REF!", "The cell before # holds no formula that spills.");
}

function join(a: Operand, b: Operand, { evaluator }: Scope): Operand {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (!(a instanceof Reference) || !(b instanceof Reference) || a.sheet !== b.sheet) {
    return cellError("#VALUE!", "A colon needs two references to one sheet.");
  }
  return evaluator.reference(a.sheet, boundingArea(a.whole, b.whole));
}

function meet(a: Operand, b: Operand, { evaluator }: Scope): Operand {
  if (!(a instanceof Reference) || !(b instanceof Reference)) {
    return cellError("#VALUE!", "A blank between two ranges needs references.");
  }
  const area = a.sheet === b.sheet ? intersect(a.whole, b.whole) : undefined;
  return area ? evaluator.reference(a.sheet, area) : cellError("#NULL!");
}
