import { quantities, zeroOrMore } from "./invalidArgument";

/** Demand at the start of each period; holdingCost per unit left at a period's end; fixedCost per order placed. */
export interface LotProblem {
  readonly demand: readonly number[];
  readonly holdingCost: number;
  readonly fixedCost: number;
}

/** What to order at the start of each period, in units, and what ordering and holding cost together. */
export interface LotPlan {
  readonly orderQuantities: readonly number[];
  readonly cost: number;
}

/**
 * Cheapest plan, in linear time: Wagner & Whitin, Management Science 5 (1958) 89-96, where the best last order of each
 * horizon is the lowest of straight lines over the total demand (Wagelmans, Van Hoesel & Kolen, Operations Research 40, 1992).
 */
export function wagnerWhitin(problem: LotProblem): LotPlan {
  checkProblem(problem);
  const { demand, holdingCost, fixedCost } = problem;
  const lines: Line[] = [];
  const lastOrder: number[] = [];
  let first = 0;
  let total = 0;
  let totalByPeriod = 0;
  let costBefore = 0;
  demand.forEach((units, period) => {
    if (units > 0) {
      add(lines, first, {
        slope: -holdingCost * period,
        start: costBefore + fixedCost - holdingCost * totalByPeriod + holdingCost * period * total,
        period,
      });
    }
    total += units;
    totalByPeriod += period * units;
    while (first + 1 < lines.length && heightOf(lines[first + 1], total) <= heightOf(lines[first], total)) first++;
    const line = lines[first];
    if (line === undefined) return;
    // A period without demand needs no order of its own: it costs what the periods before it cost.
    costBefore = units > 0 ? holdingCost * totalByPeriod + heightOf(line, total) : costBefore;
    lastOrder[period] = units > 0 ? line.period : -1;
  });
  return costed(problem, ordersFrom(demand, lastOrder));
}

/**
 * Silver & Meal's rule: an order covers further periods until its cost per period rises; equal cost goes on; a period
 * without demand starts no order. Silver, Pyke & Thomas, 4th ed., 5.6.1.
 */
export function silverMeal(problem: LotProblem): LotPlan {
  checkProblem(problem);
  const { demand, holdingCost, fixedCost } = problem;
  const orders = demand.map(() => 0);
  let start = 0;
  while (start < demand.length) {
    let quantity = demand[start] ?? 0;
    let end = start + 1;
    if (quantity > 0) {
      let cost = fixedCost;
      for (; end < demand.length; end++) {
        const periods = end - start;
        const units = demand[end] ?? 0;
        const longer = cost + holdingCost * periods * units;
        // Cost per period compared without division; a rounding error is not a rise.
        if (longer * periods > cost * (periods + 1) * (1 + 1e-12)) break;
        cost = longer;
        quantity += units;
      }
      orders[start] = quantity;
    }
    start = end;
  }
  return costed(problem, orders);
}

/** Cost of ordering in `period` last, as a straight line over the total demand to the horizon. */
interface Line {
  readonly slope: number;
  readonly start: number;
  readonly period: number;
}

const heightOf = (line: Line | undefined, x: number): number =>
  line === undefined ? Infinity : line.start + line.slope * x;

/** Keeps only lines that are lowest somewhere to the right; slopes arrive falling. */
function add(lines: Line[], first: number, line: Line): void {
  for (;;) {
    const last = lines.at(-1);
    const before = lines.at(-2);
    if (last === undefined || before === undefined || lines.length - 2 < first) break;
    if (last.slope === line.slope) {
      if (line.start >= last.start) return;
    } else if (crossing(before, last) < crossing(last, line)) break;
    lines.pop();
  }
  lines.push(line);
}

const crossing = (a: Line, b: Line): number => (b.start - a.start) / (a.slope - b.slope);

function ordersFrom(demand: readonly number[], lastOrder: readonly number[]): number[] {
  const orders = demand.map(() => 0);
  let period = demand.length - 1;
  while (period >= 0) {
    const from = lastOrder[period] ?? -1;
    if (from < 0) {
      period--;
      continue;
    }
    for (let covered = from; covered <= period; covered++) orders[from] = (orders[from] ?? 0) + (demand[covered] ?? 0);
    period = from - 1;
  }
  return orders;
}

function costed({ demand, holdingCost, fixedCost }: LotProblem, orderQuantities: readonly number[]): LotPlan {
  let stock = 0;
  let left = 0;
  let placed = 0;
  orderQuantities.forEach((quantity, period) => {
    if (quantity > 0) placed++;
    stock += quantity - (demand[period] ?? 0);
    left += Math.max(0, stock);
  });
  return { orderQuantities, cost: fixedCost * placed + holdingCost * left };
}

function checkProblem({ demand, holdingCost, fixedCost }: LotProblem): void {
  quantities("demand", demand);
  zeroOrMore("holdingCost", holdingCost);
  zeroOrMore("fixedCost", fixedCost);
}
