import { classifyAbc, classifyXyz } from "../../src/science/abcXyz";
import { classifyDemand } from "../../src/science/demandClass";
import { poisson, negativeBinomialOrPoisson } from "../../src/science/countDistribution";
import * as economic from "../../src/science/economicOrder";
import * as fill from "../../src/science/fillRate";
import * as accuracy from "../../src/science/forecastAccuracy";
import * as intermittent from "../../src/science/intermittentDemand";
import { silverMeal, wagnerWhitin } from "../../src/science/lotSizing";
import { normalLoss } from "../../src/science/normalLoss";
import { poissonMinMax, powerApproximation } from "../../src/science/minMaxPolicy";
import * as newsvendor from "../../src/science/newsvendor";
import { unitNormalLoss } from "../../src/science/normal";
import { onTimeInFull } from "../../src/science/onTimeInFull";
import { orderUpToForFillRate, orderUpToForService } from "../../src/science/periodicReview";
import * as policy from "../../src/science/reorderPolicy";
import * as stock from "../../src/science/safetyStock";
import { exponentialSmoothing, holt, holtWinters } from "../../src/science/smoothing";
import * as figures from "../../src/science/stockFigures";

/** The arguments of a case, as they stand in the file. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Calls the function of the science that a vector names; undefined for a name that it does not know. */
export function callFunction(fn: string, args: Arguments): { readonly value: unknown } | undefined {
  const call = functions[fn];
  return call && { value: withVectorNames(call(args)) };
}

/** What is no number is NaN, which every function has to refuse. */
const asNumber = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
const num = (args: Arguments, name: string): number => asNumber(args[name]);
const maybe = (args: Arguments, name: string): number | undefined =>
  args[name] === undefined ? undefined : asNumber(args[name]);
const list = (args: Arguments, name: string): number[] => {
  const values = args[name];
  return Array.isArray(values) ? values.map(asNumber) : [];
};
// A word's choices are the function's own type: the cast trusts the schema of the vectors.
const word = (args: Arguments, name: string): never => args[name] as never;

const leadTimeDemand = (args: Arguments) => ({
  demandMean: num(args, "demand_mean"),
  demandSd: num(args, "demand_sd"),
  leadTime: num(args, "lead_time"),
  leadTimeSd: maybe(args, "lead_time_sd"),
});
const service = (args: Arguments) => ({
  ...leadTimeDemand(args),
  serviceLevel: num(args, "service_level"),
  floorSafetyStockAtZero: args.floor_safety_stock_at_zero === true,
});
const fillRate = (args: Arguments) => ({
  ...leadTimeDemand(args),
  fillRate: num(args, "fill_rate"),
  orderQuantity: num(args, "order_quantity"),
  method: word(args, "method"),
  floorSafetyStockAtZero: args.floor_safety_stock_at_zero === true,
});
const reorder = (args: Arguments) => ({
  ...leadTimeDemand(args),
  reorderPoint: num(args, "reorder_point"),
  orderQuantity: num(args, "order_quantity"),
});
const costs = (args: Arguments) => ({
  holdingCost: num(args, "holding_cost"),
  stockoutCost: num(args, "stockout_cost"),
  fixedCost: num(args, "fixed_cost"),
  demandMean: num(args, "demand_mean"),
  demandSd: num(args, "demand_sd"),
  leadTime: num(args, "lead_time"),
});
const ordering = (args: Arguments) => ({
  fixedCost: num(args, "fixed_cost"),
  holdingCost: num(args, "holding_cost"),
  demandRate: num(args, "demand_rate"),
});
const discounts = (args: Arguments) => ({
  fixedCost: num(args, "fixed_cost"),
  holdingCostRate: num(args, "holding_cost_rate"),
  demandRate: num(args, "demand_rate"),
  breakpoints: list(args, "breakpoints"),
  unitCosts: list(args, "unit_costs"),
});
const newsvendorCosts = (args: Arguments) => ({
  overageCost: num(args, "overage_cost"),
  underageCost: num(args, "underage_cost"),
});
const lots = (args: Arguments) => ({
  demand: list(args, "demand"),
  holdingCost: num(args, "holding_cost"),
  fixedCost: num(args, "fixed_cost"),
});
const pair = (args: Arguments): [number[], number[]] => [list(args, "actual"), list(args, "forecast")];
const day = (text: unknown): number => (typeof text === "string" ? Date.parse(text) / 86_400_000 : Number.NaN);
const days = (values: unknown): unknown[] => (Array.isArray(values) ? values : []);
const trendStart = (args: Arguments) =>
  args.init === undefined ? { level: num(args, "level0"), trend: num(args, "trend0") } : undefined;

const functions: Readonly<Record<string, (args: Arguments) => unknown>> = {
  abc_class: (args) =>
    classifyAbc(list(args, "values"), { a: num(args, "a"), b: num(args, "b"), rule: word(args, "rule") }),
  base_stock_normal_continuous: (args) => newsvendor.baseStockNormalContinuous(costs(args)).baseStock,
  base_stock_normal_periodic: (args) => newsvendor.baseStockNormalPeriodic(costs(args)),
  base_stock_poisson_periodic: (args) => newsvendor.baseStockPoissonPeriodic(costs(args)),
  croston: (args) => intermittent.croston(list(args, "demand"), num(args, "alpha")),
  days_of_supply: (args) => figures.daysOfSupply(num(args, "cogs"), list(args, "inventory"), num(args, "days")),
  days_of_supply_forward: (args) => figures.daysOfSupplyForward(num(args, "on_hand"), num(args, "daily_demand")),
  demand_class: (args) => classifyDemand(list(args, "demand"), word(args, "adi"), word(args, "sd")),
  eoq: (args) => economic.economicOrderQuantity(ordering(args)),
  eoq_all_units_discount: (args) => economic.allUnitsDiscount(discounts(args)),
  eoq_backorders: (args) =>
    economic.economicOrderWithBackorders({ ...ordering(args), stockoutCost: num(args, "stockout_cost") }),
  eoq_cost: (args) => economic.orderCost({ ...ordering(args), orderQuantity: num(args, "order_quantity") }),
  eoq_incremental_discount: (args) => economic.incrementalDiscount(discounts(args)),
  epq: (args) =>
    economic.economicProductionQuantity({ ...ordering(args), productionRate: num(args, "production_rate") }),
  forecast_bias: (args) => accuracy.forecastBias(...pair(args)),
  gmroi: (args) => figures.grossMarginReturn(num(args, "gross_margin"), list(args, "inventory")),
  holt: (args) =>
    holt(list(args, "series"), {
      alpha: num(args, "alpha"),
      beta: num(args, "beta"),
      horizon: num(args, "horizon"),
      start: trendStart(args),
    }),
  holt_winters_additive: (args) => {
    const start = trendStart(args);
    return holtWinters(list(args, "series"), {
      seasonLength: num(args, "season_length"),
      alpha: num(args, "alpha"),
      beta: num(args, "beta"),
      gamma: num(args, "gamma"),
      horizon: num(args, "horizon"),
      form: args.form === undefined ? "winters" : word(args, "form"),
      start: start && { ...start, seasonal: list(args, "seasonal0") },
    });
  },
  inventory_turnover: (args) => figures.inventoryTurnover(num(args, "cogs"), list(args, "inventory")),
  mae: (args) => accuracy.meanAbsoluteError(...pair(args)),
  mape: (args) => accuracy.meanAbsolutePercentageError(...pair(args)).mape,
  mase: (args) => accuracy.meanAbsoluteScaledError(...pair(args), list(args, "train"), num(args, "season")),
  negbin_loss: (args) => negativeBinomialOrPoisson(num(args, "mean"), num(args, "sd")).shortage(num(args, "x")),
  newsvendor_discrete: (args) =>
    newsvendor.newsvendorDiscrete({
      ...newsvendorCosts(args),
      values: list(args, "values"),
      probabilities: list(args, "probabilities"),
    }),
  newsvendor_normal: (args) =>
    newsvendor.newsvendorNormal({
      ...newsvendorCosts(args),
      demandMean: num(args, "demand_mean"),
      demandSd: num(args, "demand_sd"),
    }),
  newsvendor_poisson: (args) =>
    newsvendor.newsvendorPoisson({ ...newsvendorCosts(args), demandMean: num(args, "demand_mean") }),
  newsvendor_price: (args) =>
    newsvendor.newsvendorByPrice({
      price: num(args, "price"),
      unitCost: num(args, "unit_cost"),
      salvage: num(args, "salvage"),
      demandMean: num(args, "demand_mean"),
      demandSd: num(args, "demand_sd"),
    }),
  normal_loss: (args) => normalLoss(num(args, "x"), num(args, "mean"), num(args, "sd")),
  order_up_to_csl: (args) => orderUpToForService({ ...service(args), reviewPeriod: num(args, "review_period") }),
  order_up_to_fill_rate: (args) =>
    orderUpToForFillRate({
      ...leadTimeDemand(args),
      fillRate: num(args, "fill_rate"),
      reviewPeriod: num(args, "review_period"),
      method: word(args, "method"),
    }),
  otif: (args) =>
    onTimeInFull(
      {
        ordered: list(args, "ordered"),
        received: list(args, "received"),
        due: days(args.due).map(day),
        delivered: days(args.delivered).map((text) => (text === null ? undefined : day(text))),
      },
      { graceDays: num(args, "grace_days"), overdeliveryOk: args.overdelivery_ok === true },
    ),
  poisson_loss: (args) => {
    const demand = poisson(num(args, "mean"));
    return { shortage: demand.shortage(num(args, "x")), overage: demand.overage(num(args, "x")) };
  },
  reorder_point_csl: (args) => stock.reorderPoint(service(args)),
  reorder_point_fill_rate: (args) => fill.reorderPointForFillRate(fillRate(args)),
  reorder_point_negbin: (args) => stock.reorderPointNegativeBinomial(service(args)),
  reorder_point_poisson: (args) => stock.reorderPointPoisson(service(args)),
  reorder_point_poisson_fill: (args) => fill.reorderPointPoissonForFillRate(fillRate(args)),
  rmse: (args) => accuracy.rootMeanSquaredError(...pair(args)),
  rq_cost: (args) =>
    policy.policyCost({
      ...costs(args),
      reorderPoint: num(args, "reorder_point"),
      orderQuantity: num(args, "order_quantity"),
    }),
  rq_eil: (args) => policy.expectedLevelPolicy(costs(args)),
  rq_eoqb: (args) => policy.backorderPolicy(costs(args)),
  rq_eoqss: (args) => policy.safetyStockPolicy(costs(args)),
  rq_loss_function: (args) => policy.lossFunctionPolicy(costs(args)),
  rq_optimal_r_for_q: (args) => policy.bestReorderPoint({ ...costs(args), orderQuantity: num(args, "order_quantity") }),
  rq_performance_normal: (args) => {
    const { expectedBackorders, ...rest } = fill.performanceNormal(reorder(args));
    return { ...rest, expectedBackordersExact: expectedBackorders };
  },
  rq_performance_poisson: (args) => fill.performancePoisson(reorder(args)),
  rq_poisson_exact: (args) => policy.poissonPolicy(costs(args)),
  safety_stock_normal: (args) => stock.safetyStock(service(args)),
  sba: (args) => intermittent.syntetosBoylan(list(args, "demand"), num(args, "alpha")),
  ses: (args) => exponentialSmoothing(list(args, "series"), num(args, "alpha"), maybe(args, "level0")),
  silver_meal: (args) => silverMeal(lots(args)),
  ss_poisson_exact: (args) => poissonMinMax(costs(args)),
  ss_power: (args) => powerApproximation(costs(args)),
  tracking_signal: (args) => accuracy.trackingSignal(...pair(args)),
  tsb: (args) =>
    intermittent.teunterSyntetosBabai(
      list(args, "demand"),
      num(args, "alpha_demand"),
      num(args, "alpha_probability"),
      args.start === undefined ? undefined : { size: num(args, "size0"), probability: num(args, "probability0") },
    ),
  unit_normal_loss: (args) => unitNormalLoss(num(args, "k")),
  wagner_whitin: (args) => wagnerWhitin(lots(args)),
  wape: (args) => accuracy.weightedAbsolutePercentageError(...pair(args)),
  weighted_score: (args) => figures.weightedScore(list(args, "weights"), list(args, "scores")),
  xyz_class: (args) =>
    classifyXyz(list(args, "series"), { x: num(args, "x"), y: num(args, "y"), spread: word(args, "sd") }),
};

/** orderQuantity -> order_quantity, for every key of an answer. */
function withVectorNames(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      item as unknown,
    ]),
  );
}
