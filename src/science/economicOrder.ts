import { InvalidArgument, aboveZero, zeroOrMore } from "./invalidArgument";

/** fixedCost of one order, holdingCost per unit and unit of time, demandRate per unit of time (usually a year). */
export interface OrderCosts {
  readonly fixedCost: number;
  readonly holdingCost: number;
  readonly demandRate: number;
}

/** An order quantity in units and its cost per unit of time, purchase cost left out. */
export interface OrderPlan {
  readonly orderQuantity: number;
  readonly cost: number;
}

/** Economic order quantity, sqrt(2 K d / h). Snyder & Shen, 2nd ed., eq. 3.4. */
export function economicOrderQuantity(costs: OrderCosts): OrderPlan {
  checkCosts(costs);
  const { fixedCost, holdingCost, demandRate } = costs;
  return {
    orderQuantity: Math.sqrt((2 * fixedCost * demandRate) / holdingCost),
    cost: Math.sqrt(2 * fixedCost * demandRate * holdingCost),
  };
}

/** Cost per unit of time of ordering this quantity, K d / Q + h Q / 2. */
export function orderCost(costs: OrderCosts & { readonly orderQuantity: number }): number {
  checkCosts(costs);
  aboveZero("orderQuantity", costs.orderQuantity);
  return (costs.fixedCost * costs.demandRate) / costs.orderQuantity + (costs.holdingCost * costs.orderQuantity) / 2;
}

/** Economic order quantity where stockouts are backordered at stockoutCost per unit and unit of time. Snyder & Shen, 2nd ed., 3.5. */
export function economicOrderWithBackorders(
  costs: OrderCosts & { readonly stockoutCost: number },
): OrderPlan & { readonly stockoutFraction: number } {
  checkCosts(costs);
  aboveZero("stockoutCost", costs.stockoutCost);
  const { fixedCost, holdingCost, demandRate, stockoutCost } = costs;
  const both = holdingCost + stockoutCost;
  return {
    orderQuantity: Math.sqrt((2 * fixedCost * demandRate * both) / (holdingCost * stockoutCost)),
    stockoutFraction: holdingCost / both,
    cost: Math.sqrt((2 * fixedCost * demandRate * holdingCost * stockoutCost) / both),
  };
}

/** Economic production quantity: stock builds up at productionRate, which must exceed demand. Snyder & Shen, 2nd ed., 3.6. */
export function economicProductionQuantity(costs: OrderCosts & { readonly productionRate: number }): OrderPlan {
  checkCosts(costs);
  const { productionRate, demandRate } = costs;
  if (!(productionRate > demandRate && productionRate < Infinity)) {
    throw new InvalidArgument("productionRate", productionRate, `above the demand rate (${String(demandRate)})`);
  }
  return economicOrderQuantity({ ...costs, holdingCost: costs.holdingCost * (1 - demandRate / productionRate) });
}

/** breakpoints: the smallest quantity of each price, from 0 upward; unitCosts: the price of each; holdingCostRate: share of the price per unit of time. */
export interface Discounts {
  readonly fixedCost: number;
  readonly holdingCostRate: number;
  readonly demandRate: number;
  readonly breakpoints: readonly number[];
  readonly unitCosts: readonly number[];
}

/** region counts the prices from 0; cost includes the purchase. */
export interface DiscountPlan extends OrderPlan {
  readonly region: number;
}

/** Best order where the price of the reached region holds for all units. Snyder & Shen, 2nd ed., 3.4.1. */
export function allUnitsDiscount(discounts: Discounts): DiscountPlan {
  const { fixedCost, holdingCostRate, demandRate } = discounts;
  return cheapest(discounts, (price, from) => {
    const holding = holdingCostRate * price;
    const orderQuantity = Math.max(Math.sqrt((2 * fixedCost * demandRate) / holding), from);
    const ordering = orderQuantity === 0 ? 0 : (fixedCost * demandRate) / orderQuantity;
    return { orderQuantity, cost: demandRate * price + ordering + (holding * orderQuantity) / 2 };
  });
}

/** Best order where each price holds for the units of its own region only. Snyder & Shen, 2nd ed., 3.4.2. */
export function incrementalDiscount(discounts: Discounts): DiscountPlan {
  const { fixedCost, holdingCostRate, demandRate } = discounts;
  return cheapest(discounts, (price, from, paidBefore) => {
    const extra = paidBefore - price * from;
    const fixed = fixedCost + extra;
    if (fixed < 0) return undefined;
    const orderQuantity = Math.sqrt((2 * fixed * demandRate) / (holdingCostRate * price));
    if (orderQuantity < from) return undefined;
    const orderingAndHolding = Math.sqrt(2 * fixed * demandRate * holdingCostRate * price);
    return { orderQuantity, cost: demandRate * price + (holdingCostRate * extra) / 2 + orderingAndHolding };
  });
}

/** Tries each region; an order that reaches the next region does not belong to this one. */
function cheapest(
  discounts: Discounts,
  inRegion: (price: number, from: number, paidBefore: number) => OrderPlan | undefined,
): DiscountPlan {
  checkDiscounts(discounts);
  if (discounts.demandRate === 0) return { orderQuantity: 0, cost: 0, region: 0 };
  let best: DiscountPlan | undefined;
  let paidBefore = 0;
  discounts.unitCosts.forEach((price, region) => {
    const from = discounts.breakpoints[region] ?? 0;
    const next = discounts.breakpoints[region + 1] ?? Infinity;
    const plan = inRegion(price, from, paidBefore);
    if (plan !== undefined && plan.orderQuantity < next && (best === undefined || plan.cost < best.cost)) {
      best = { ...plan, region };
    }
    paidBefore += price * (next - from);
  });
  if (best === undefined)
    throw new InvalidArgument("unitCosts", discounts.unitCosts, "prices that fall with the quantity");
  return best;
}

function checkCosts({ fixedCost, holdingCost, demandRate }: OrderCosts): void {
  zeroOrMore("fixedCost", fixedCost);
  aboveZero("holdingCost", holdingCost);
  zeroOrMore("demandRate", demandRate);
}

function checkDiscounts({ fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts }: Discounts): void {
  zeroOrMore("fixedCost", fixedCost);
  aboveZero("holdingCostRate", holdingCostRate);
  zeroOrMore("demandRate", demandRate);
  if (breakpoints[0] !== 0) throw new InvalidArgument("breakpoints", breakpoints[0], "a list that starts with 0");
  breakpoints.forEach((breakpoint, index) => {
    if (index > 0 && !(breakpoint > (breakpoints[index - 1] ?? 0) && breakpoint < Infinity)) {
      throw new InvalidArgument("breakpoints", breakpoint, "above the one before it");
    }
  });
  if (unitCosts.length !== breakpoints.length) {
    throw new InvalidArgument(
      "unitCosts",
      unitCosts.length,
      `as many as the breakpoints (${String(breakpoints.length)})`,
    );
  }
  for (const price of unitCosts) aboveZero("unitCosts", price);
}
