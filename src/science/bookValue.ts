/** Straight-line depreciation, as Excel's SLN: what is left of the cost after so many months of its life. Same currency in and out. */
export function straightLineValue(cost: number, residual: number, lifeMonths: number, months: number): number {
  const passed = Math.min(Math.max(0, months), lifeMonths);
  return cost - ((cost - Math.min(residual, cost)) / lifeMonths) * passed;
}

/** Double declining balance, as Excel's VDB(cost, residual, life, 0, months, 2, TRUE): each month loses 2/life of what is left, and never falls below the residual. */
export function decliningBalanceValue(cost: number, residual: number, lifeMonths: number, months: number): number {
  const passed = Math.min(Math.max(0, months), lifeMonths);
  return Math.max(Math.min(residual, cost), cost * (1 - Math.min(1, 2 / lifeMonths)) ** passed);
}
