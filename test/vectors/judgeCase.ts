import { InvalidArgument } from "../../src/science/invalidArgument";
import { callFunction, type Arguments } from "./callFunction";

export interface VectorCase {
  readonly id: string;
  readonly fn: string;
  readonly args: Arguments;
  readonly expected: unknown;
  readonly tol: { readonly rel: number; readonly abs: number };
}

/** undefined where the case passes, otherwise one line that says what came instead. */
export function judgeCase(vector: VectorCase): string | undefined {
  const refusalExpected = isRecord(vector.expected) && vector.expected.error === "invalid_argument";
  let actual: unknown;
  try {
    const called = callFunction(vector.fn, vector.args);
    if (called === undefined) return `${vector.id}: no function ${vector.fn}`;
    actual = called.value;
  } catch (error) {
    if (!(error instanceof InvalidArgument)) return `${vector.id}: failed with ${String(error)}`;
    return refusalExpected ? undefined : `${vector.id}: refused, ${error.message}`;
  }
  const lots = vector.fn === "wagner_whitin" || vector.fn === "silver_meal";
  const expected = lots && isRecord(vector.expected) ? { cost: vector.expected.cost } : vector.expected;
  const matches =
    !refusalExpected && isMatch(actual, expected, vector.tol) && (!lots || isFeasible(vector.args, actual));
  return matches ? undefined : `${vector.id}: ${JSON.stringify(actual)} instead of ${JSON.stringify(vector.expected)}`;
}

function isMatch(actual: unknown, expected: unknown, tol: VectorCase["tol"]): boolean {
  if (typeof expected === "number") {
    return typeof actual === "number" && Math.abs(actual - expected) <= tol.abs + tol.rel * Math.abs(expected);
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => isMatch(actual[index], item, tol))
    );
  }
  if (isRecord(expected)) {
    return isRecord(actual) && Object.entries(expected).every(([key, item]) => isMatch(actual[key], item, tol));
  }
  return actual === expected;
}

/** A plan of orders that never lets the stock fall below zero and costs what it says. */
function isFeasible(args: Arguments, plan: unknown): boolean {
  const demand = args.demand;
  if (!isRecord(plan) || !Array.isArray(plan.order_quantities) || !Array.isArray(demand)) return false;
  let stock = 0;
  let cost = 0;
  for (const [period, quantity] of plan.order_quantities.entries()) {
    stock += Number(quantity) - Number(demand[period]);
    if (stock < -1e-9) return false;
    cost += (Number(quantity) > 0 ? Number(args.fixed_cost) : 0) + Number(args.holding_cost) * stock;
  }
  return Math.abs(cost - Number(plan.cost)) <= 1e-6 + 1e-9 * cost;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
