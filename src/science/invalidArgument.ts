/** What is allowed for one argument, in words that end the sentence "… must be". */
export type Allowed = string;

/** The one thing that the science throws: an argument outside what its formula can take. */
export class InvalidArgument extends Error {
  constructor(
    readonly argument: string,
    readonly value: unknown,
    readonly allowed: Allowed,
  ) {
    super(`${argument} must be ${allowed}; it is ${shown(value)}.`);
    this.name = "InvalidArgument";
  }
}

/** Between these, products of a handful of arguments stay numbers: beyond them an answer could be Infinity, or NaN. */
const LARGEST = 1e60;
const SMALLEST = 1e-60;

export function finite(argument: string, value: number): void {
  const size = Math.abs(value);
  if (!(size === 0 || (size >= SMALLEST && size <= LARGEST))) throw new InvalidArgument(argument, value, "a number");
}

export function aboveZero(argument: string, value: number): void {
  if (!(value >= SMALLEST && value <= LARGEST)) throw new InvalidArgument(argument, value, "a number above 0");
}

export function zeroOrMore(argument: string, value: number): void {
  if (!(value === 0 || (value >= SMALLEST && value <= LARGEST)))
    throw new InvalidArgument(argument, value, "0 or more");
}

/** A service level, fill rate or share: 0, 1 and a percentage typed as 95 are refused. */
export function fraction(argument: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new InvalidArgument(argument, value, "above 0 and below 1");
}

/** A smoothing constant that learns something: above 0, at most 1. */
export function smoothing(argument: string, value: number): void {
  if (!(value > 0 && value <= 1)) throw new InvalidArgument(argument, value, "above 0 and at most 1");
}

/** A smoothing constant that may stand still, as those of trend and season. */
export function zeroToOne(argument: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new InvalidArgument(argument, value, "from 0 to 1");
}

export function whole(argument: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw new InvalidArgument(argument, value, "a whole number");
}

export function countOf(argument: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1)) throw new InvalidArgument(argument, value, "a whole number from 1");
}

/** A list with something in it, numbers throughout. */
export function numbers(argument: string, values: readonly number[]): void {
  notEmpty(argument, values);
  for (const value of values) finite(argument, value);
}

/** A list of quantities with something in it: none below zero. */
export function quantities(argument: string, values: readonly number[]): void {
  notEmpty(argument, values);
  for (const value of values) zeroOrMore(argument, value);
}

export function sameLength(argument: string, values: readonly unknown[], others: readonly unknown[]): void {
  if (values.length !== others.length) {
    throw new InvalidArgument(argument, values.length, `as long as the other list (${String(others.length)})`);
  }
}

function notEmpty(argument: string, values: readonly unknown[]): void {
  if (!Array.isArray(values) || values.length === 0) throw new InvalidArgument(argument, "empty", "a list of numbers");
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "missing";
  return typeof value === "string" ? value : JSON.stringify(value);
}
