import type { Cell, Column } from "./column";
import type { Columns, RowOf } from "./defineTable";
import { sameKey } from "./keys";

/**
 * The state of a row, declared once as a ladder: the first rung whose condition holds gives it. The rule that our code
 * follows and the native formula that the cell holds are both made from that declaration, so they cannot disagree.
 */
export interface Ladder<Row, Figures, State extends string> {
  /** The state of a row; the figures are what other tables tell about it. */
  stateOf(row: Row, figures: Figures): State;
  /** The same as a formula for a calculated column of the table. */
  readonly formula: string;
}

/** A value that a ladder looks at beside the row's own columns; the rule is given it, the formula calculates it. */
export interface Figure<V extends Value = Value> {
  readonly formula: string;
  /** Never there: it carries the type of the value. */
  readonly value?: V;
}

/** What a cell's formula calculates, as a ladder's figure. Without the sign = in front. */
export const figure = {
  number: (formula: string): Figure<number> => ({ formula }),
  /** A day as "2026-11-24" in the rule and a serial in the formula. */
  day: (formula: string): Figure<string> => ({ formula }),
  /** A word, such as the state in another column. */
  word: <W extends string>(formula: string): Figure<W> => ({ formula }),
  /** Something that is so or is not. */
  flag: (formula: string): Figure<boolean> => ({ formula }),
};

/** What a condition compares: a column of the row or a figure. */
export interface Operand<V extends Value = Value> {
  valueIn(facts: Facts): V;
  write(named: Naming): string;
  readonly column?: Column;
}

/** One rung's condition, as a rule and as a formula. */
export interface Condition {
  holds(facts: Facts): boolean;
  write(named: Naming): string;
}

/** What a rung gives: a word, the word that an operand has, or one of two of them. */
export type Outcome<State extends string> = State | Operand<State> | Either<State>;

interface Either<State extends string> {
  readonly condition: Condition;
  readonly whenTrue: Outcome<State>;
  readonly whenFalse: Outcome<State>;
}

export interface Rungs<State extends string> {
  /** From the top: the first whose condition holds gives the state. */
  readonly rungs: readonly (readonly [Condition, Outcome<State>])[];
  readonly otherwise: Outcome<State>;
}

type Value = string | number | boolean | undefined;
/** Side by side, not one record: a copy of each row would take longer than all its conditions. */
interface Facts {
  readonly row: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
}
type FiguresOf<F> = { readonly [N in keyof F]: F[N] extends Figure<infer V> ? V : never };
/** A flag column is left out: the cell may say yes in several ways. */
type Comparable<C extends Columns> = {
  readonly [F in keyof RowOf<C> as C[F & keyof C]["kind"] extends "flag" ? never : F]: RowOf<C>[F] extends Value
    ? Operand<RowOf<C>[F]>
    : never;
};
type Operands<C extends Columns, F> = Comparable<C> & { readonly [N in keyof F]: Operand<FiguresOf<F>[N] & Value> };
/** How a formula refers to a figure. */
type Naming = (figure: string) => string;

/** Declares a ladder over columns of a table, with the figures that it needs from elsewhere. */
export function ladder<const C extends Columns, const F extends Readonly<Record<string, Figure>>, State extends string>(
  columns: C,
  figures: F,
  climb: (of: Operands<C, F>) => Rungs<State>,
  /** Names, none of them a function's, for what the formulas of several figures share, so that each is calculated and written once. */
  shared: Readonly<Record<string, string>> = {},
): Ladder<RowOf<C>, FiguresOf<F>, State> {
  const operands = {
    ...Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, columnOperand(field, column)])),
    ...Object.fromEntries(Object.keys(figures).map((name) => [name, figureOperand(name)])),
    // Made from the same names as the type, one operand each.
  } as unknown as Operands<C, F>;
  const { rungs, otherwise } = climb(operands);
  return {
    formula: `=${writeLadder({ rungs, otherwise }, figures, shared)}`,
    stateOf(row, values) {
      const facts: Facts = { row, figures: values };
      for (const [condition, outcome] of rungs) if (condition.holds(facts)) return outcomeIn(outcome, facts);
      return outcomeIn(otherwise, facts);
    },
  };
}

/** The cell is not blank. Spaces alone are blank, as they are when the table is read. */
export const isFilled = (operand: Operand): Condition => ({
  holds: (facts) => operand.valueIn(facts) !== undefined,
  write: (named) => filled(operand.write(named)),
});

export const isBlank = (operand: Operand): Condition => not(isFilled(operand));

/** The operand is this value; upper and lower case are alike, as in Excel. */
export const is = <V extends Value>(one: Operand<V>, other: Exclude<V, undefined> | Operand<V>): Condition =>
  compare(one, other, "=", (a, b) => (typeof a === "string" && typeof b === "string" ? sameKey(a, b) : a === b));

export const isAbove = <V extends Value>(one: Operand<V>, other: Exclude<V, undefined> | Operand<V>): Condition =>
  compare(one, other, ">", (a, b) => a > b);

export const isBelow = <V extends Value>(one: Operand<V>, other: Exclude<V, undefined> | Operand<V>): Condition =>
  compare(one, other, "<", (a, b) => a < b);

export const isAtLeast = <V extends Value>(one: Operand<V>, other: Exclude<V, undefined> | Operand<V>): Condition =>
  compare(one, other, ">=", (a, b) => a >= b);

/** A flag among the figures is true. */
export const isTrue = (flag: Operand<boolean>): Condition => ({
  holds: (facts) => flag.valueIn(facts),
  write: (named) => flag.write(named),
});

// Loops, not every and some: sixty thousand lines climb their ladder at once.
export const all = (...conditions: readonly Condition[]): Condition => ({
  holds(facts) {
    for (const condition of conditions) if (!condition.holds(facts)) return false;
    return true;
  },
  write: (named) => `AND(${conditions.map((condition) => condition.write(named)).join(",")})`,
});

export const any = (...conditions: readonly Condition[]): Condition => ({
  holds(facts) {
    for (const condition of conditions) if (condition.holds(facts)) return true;
    return false;
  },
  write: (named) => `OR(${conditions.map((condition) => condition.write(named)).join(",")})`,
});

export const not = (condition: Condition): Condition => ({
  holds: (facts) => !condition.holds(facts),
  write: (named) => `NOT(${condition.write(named)})`,
});

/** The one where the condition holds, else the other. */
export const either = <State extends string>(
  condition: Condition,
  whenTrue: Outcome<State>,
  whenFalse: Outcome<State>,
): Outcome<State> => ({ condition, whenTrue, whenFalse });

/** A comparison never holds of a blank cell. */
function compare<V extends Value>(
  one: Operand<V>,
  other: Exclude<V, undefined> | Operand<V>,
  sign: string,
  compares: (one: NonNullable<V>, other: NonNullable<V>) => boolean,
): Condition {
  const second = isOperand(other) ? other : constant(other, one.column);
  const blankable = [one, second].filter(({ column }) => column?.required === false);
  return {
    holds: (facts) => {
      const a = one.valueIn(facts);
      const b = second.valueIn(facts);
      return a !== undefined && b !== undefined && compares(a, b);
    },
    write: (named) =>
      blankable.reduce(
        (comparison, operand) => `IF(${filled(operand.write(named))},${comparison},FALSE)`,
        `${comparable(one, named)}${sign}${comparable(second, named)}`,
      ),
  };
}

const filled = (cell: string): string => `TRIM(${cell})<>""`;

/** A cell as reading takes it. */
function comparable(operand: Operand, named: Naming): string {
  const written = operand.write(named);
  return operand.column ? operand.column.asRead(written) : written;
}

function columnOperand(field: string, column: Column): Operand {
  const reference = structuredReference(column.header);
  return {
    column,
    // The row's type gives the field the value of its column.
    valueIn: (facts) => facts.row[field] as Value,
    write: () => reference,
  };
}

const figureOperand = (name: string): Operand => ({
  // The figures' type gives the name the value of its figure.
  valueIn: (facts) => facts.figures[name] as Value,
  write: (named) => named(name),
});

/** A value written down in the ladder, in the cell's own form where it is compared with a column. */
function constant<V extends Value>(value: Exclude<V, undefined>, column: Column | undefined): Operand<V> {
  const cell = column ? column.toCell(value) : value;
  return { valueIn: () => value, write: () => literal(cell) };
}

const isOperand = <V extends Value>(given: Exclude<V, undefined> | Operand<V>): given is Operand<V> =>
  typeof given === "object";

const isEither = <State extends string>(outcome: Operand<State> | Either<State>): outcome is Either<State> =>
  "condition" in outcome;

function outcomeIn<State extends string>(outcome: Outcome<State>, facts: Facts): State {
  if (typeof outcome === "string") return outcome;
  if (!isEither(outcome)) return outcome.valueIn(facts);
  return outcomeIn(outcome.condition.holds(facts) ? outcome.whenTrue : outcome.whenFalse, facts);
}

function writeOutcome<State extends string>(outcome: Outcome<State>, named: Naming): string {
  if (typeof outcome === "string") return literal(outcome);
  if (!isEither(outcome)) return outcome.write(named);
  const { condition, whenTrue, whenFalse } = outcome;
  return `IF(${condition.write(named)},${writeOutcome(whenTrue, named)},${writeOutcome(whenFalse, named)})`;
}

/** A figure that is used more than once is named with LET, one that is used once is written where it is used. */
function writeLadder<State extends string>(
  { rungs, otherwise }: Rungs<State>,
  figures: Readonly<Record<string, Figure>>,
  names: Readonly<Record<string, string>>,
): string {
  const write = (named: Naming): string =>
    rungs.length === 0
      ? writeOutcome(otherwise, named)
      : `IFS(${rungs
          .map(([condition, outcome]) => `${condition.write(named)},${writeOutcome(outcome, named)},`)
          .join("")}TRUE,${writeOutcome(otherwise, named)})`;
  const uses = new Map<string, number>();
  write((name) => {
    uses.set(name, (uses.get(name) ?? 0) + 1);
    return name;
  });
  const shared = [
    ...Object.entries(names),
    ...Object.entries(figures).flatMap(([name, { formula }]) =>
      (uses.get(name) ?? 0) > 1 ? [[name, formula] as const] : [],
    ),
  ];
  const body = write((name) => ((uses.get(name) ?? 0) > 1 ? name : (figures[name]?.formula ?? "")));
  return shared.length === 0 ? body : `LET(${shared.map(([name, formula]) => `${name},${formula},`).join("")}${body})`;
}

/** A column's cell in the formula's own row: [@Qty], [@[Sent on]]. */
function structuredReference(header: string): string {
  const escaped = header.replace(/['#[\]@]/g, "'$&");
  return /^[\p{L}\p{N}_.]+$/u.test(header) ? `[@${header}]` : `[@[${escaped}]]`;
}

const literal = (cell: Cell): string =>
  typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : String(cell).toUpperCase();
