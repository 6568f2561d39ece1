import { aboveZero, amount, anyNumber, choice, flag, moment, optional, share } from "../../functions/argument";
import { answer } from "../../functions/answer";
import type { Cells } from "../../functions/cell";
import { noAnswer } from "../../functions/cellError";
import { eachRow } from "../../functions/eachRow";
import { listOf, maybe, one, recordsOf, rowsOf } from "../../functions/list";
import {
  allUnitsDiscount,
  economicOrderQuantity,
  economicOrderWithBackorders,
  incrementalDiscount,
} from "../../science/economicOrder";
import {
  itemFillRate,
  itemOrderUpTo,
  itemReorderPoint,
  itemSafetyStock,
  itemServiceLevel,
} from "../../science/itemPolicy";
import { silverMeal, wagnerWhitin } from "../../science/lotSizing";
import { newsvendorByPrice, newsvendorPoisson } from "../../science/newsvendor";
import { mean, median, standardDeviation } from "../../science/statistics";
import { stockoutDay } from "../../science/stockoutDay";
import { daysOfSupplyForward } from "../../science/stockFigures";
import { isLow, needOf, orderQuantityOf } from "./reorder/reorderNeed";

/**
 * Stock level at which to order again: what is used during the lead time, and a safety stock on top.
 * @customfunction REORDERPOINT
 * @helpurl functions/REORDERPOINT.html
 * @param dailyUse Average units used per day.
 * @param leadDays Days from order to receipt.
 * @param serviceLevel Chance of no stockout until the receipt, such as 95%; with a fill rate method the share of demand served from the shelf.
 * @param [useSpread] Standard deviation of the use per day. Left out: demand is taken as Poisson.
 * @param [leadSpread] Standard deviation of the lead time in days; 0 if left out.
 * @param [method] "normal", "poisson", "negbin", "fill rate", "fill rate approx" or "poisson fill rate". Left out: normal with a useSpread, else Poisson.
 * @param [orderQuantity] Units per order; the fill rate methods need it.
 * @returns Units: order when what is available falls to this.
 */
export function reorderPointInCell(
  dailyUse: unknown[][],
  leadDays: unknown[][],
  serviceLevel: unknown[][],
  useSpread?: unknown[][],
  leadSpread?: unknown[][],
  method?: unknown[][],
  orderQuantity?: unknown[][],
): unknown[][] {
  const given = { ...itemCells(dailyUse, leadDays, useSpread, leadSpread), serviceLevel, method, orderQuantity };
  return answer(() => eachRow(targetArguments, given, itemReorderPoint));
}

/**
 * Stock kept against surprises: the part of the reorder point that exceeds the average use during the lead time.
 * @customfunction SAFETYSTOCK
 * @helpurl functions/SAFETYSTOCK.html
 * @param dailyUse Average units used per day.
 * @param leadDays Days from order to receipt.
 * @param serviceLevel Chance of no stockout until the receipt, such as 95%; with a fill rate method the share of demand served from the shelf.
 * @param [useSpread] Standard deviation of the use per day. Left out: demand is taken as Poisson.
 * @param [leadSpread] Standard deviation of the lead time in days; 0 if left out.
 * @param [method] "normal", "poisson", "negbin", "fill rate", "fill rate approx" or "poisson fill rate". Left out: normal with a useSpread, else Poisson.
 * @param [orderQuantity] Units per order; the fill rate methods need it.
 * @returns Units, below 0 where the target asks for less than the average use.
 */
export function safetyStockInCell(
  dailyUse: unknown[][],
  leadDays: unknown[][],
  serviceLevel: unknown[][],
  useSpread?: unknown[][],
  leadSpread?: unknown[][],
  method?: unknown[][],
  orderQuantity?: unknown[][],
): unknown[][] {
  const given = { ...itemCells(dailyUse, leadDays, useSpread, leadSpread), serviceLevel, method, orderQuantity };
  return answer(() => eachRow(targetArguments, given, itemSafetyStock));
}

/**
 * Level to fill up to at each review: what is used until the order after this one arrives, and a safety stock on top.
 * @customfunction ORDERUPTO
 * @helpurl functions/ORDERUPTO.html
 * @param dailyUse Average units used per day.
 * @param leadDays Days from order to receipt.
 * @param reviewDays Days from one review of the stock to the next.
 * @param serviceLevel Chance of no stockout per cycle, such as 95%; with a fill rate method the share of demand served from the shelf.
 * @param [useSpread] Standard deviation of the use per day. Left out: demand is taken as Poisson.
 * @param [leadSpread] Standard deviation of the lead time in days; 0 if left out.
 * @param [method] "normal", "poisson", "negbin", "fill rate" or "fill rate approx". Left out: normal with a useSpread, else Poisson.
 * @returns Units to fill up to.
 */
export function orderUpToInCell(
  dailyUse: unknown[][],
  leadDays: unknown[][],
  reviewDays: unknown[][],
  serviceLevel: unknown[][],
  useSpread?: unknown[][],
  leadSpread?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const given = {
    ...itemCells(dailyUse, leadDays, useSpread, leadSpread),
    reviewPeriod: reviewDays,
    serviceLevel,
    method,
  };
  return answer(() => eachRow(orderUpToArguments, given, itemOrderUpTo));
}

/**
 * What to order now: nothing above the reorder point, else up to the level or the fixed quantity, in whole packs and at least the vendor's minimum.
 * @customfunction ORDERQTY
 * @helpurl functions/ORDERQTY.html
 * @param available Units on hand and due in time, less what is reserved.
 * @param reorderPoint Order when available is at or below this.
 * @param [orderUpTo] Level to fill up to. Left out or 0: the reorder quantity or the shortfall, whichever is more.
 * @param [pack] Units per pack; 1 if left out or 0.
 * @param [minimumOrder] The vendor's minimum order in units, applied last and rounded up to packs.
 * @param [reorderQuantity] Units to order where there is no level to fill up to.
 * @param [divides] TRUE for a unit of which parts are ordered, such as kg: without a pack nothing is rounded up. FALSE if left out.
 * @returns Units to order, 0 for none.
 */
export function orderQuantityInCell(
  available: unknown[][],
  reorderPoint: unknown[][],
  orderUpTo?: unknown[][],
  pack?: unknown[][],
  minimumOrder?: unknown[][],
  reorderQuantity?: unknown[][],
  divides?: unknown[][],
): unknown[][] {
  const given = { available, level: reorderPoint, orderUpTo, pack, minimumOrder, reorderQuantity, divides };
  return answer(() =>
    eachRow(orderArguments, given, (row) => {
      if (!isLow(row.available, row.level)) return 0;
      const orderUpTo = row.orderUpTo > 0 ? row.orderUpTo : undefined;
      const need = needOf(row.available, { level: row.level, orderUpTo, reorderQuantity: row.reorderQuantity });
      return orderQuantityOf(need, row.minimumOrder, row.pack, row.divides);
    }),
  );
}

/**
 * Economic order quantity: the order that costs least in ordering and holding together, sqrt(2 x yearly use x order cost / holding cost).
 * @customfunction EOQ
 * @helpurl functions/EOQ.html
 * @param yearlyUse Units used per year.
 * @param orderCost Cost of placing and receiving one order.
 * @param holdingCost Cost of keeping one unit for a year.
 * @param [stockoutCost] Cost of one unit missing for a year, where customers wait. Left out: no stockouts.
 * @returns Units per order.
 */
export function economicOrderInCell(
  yearlyUse: unknown[][],
  orderCost: unknown[][],
  holdingCost: unknown[][],
  stockoutCost?: unknown[][],
): unknown[][] {
  const given = { demandRate: yearlyUse, fixedCost: orderCost, holdingCost, stockoutCost };
  return answer(() =>
    eachRow(economicArguments, given, ({ stockoutCost: missing, ...costs }) =>
      missing > 0
        ? economicOrderWithBackorders({ ...costs, stockoutCost: missing }).orderQuantity
        : economicOrderQuantity(costs).orderQuantity,
    ),
  );
}

/**
 * Best order where the price falls with the quantity. Spills quantity, price and yearly cost with the purchase.
 * @customfunction EOQDISCOUNT
 * @helpurl functions/EOQDISCOUNT.html
 * @param yearlyUse Units used per year.
 * @param orderCost Cost of placing and receiving one order.
 * @param holdingRate Cost of keeping stock for a year as a share of its price, such as 20%.
 * @param fromQuantities The smallest quantity of each price, starting with 0.
 * @param prices The price per unit from each of these quantities on.
 * @param [discount] "all units" (usual) where the lower price holds for the whole order, "incremental" where it holds for the units above.
 * @returns Quantity, price per unit, yearly cost.
 */
export function discountOrderInCell(
  yearlyUse: unknown[][],
  orderCost: unknown[][],
  holdingRate: unknown[][],
  fromQuantities: unknown[][],
  prices: unknown[][],
  discount?: unknown[][],
): unknown[][] {
  return answer(
    () => {
      const unitCosts = listOf(aboveZero("prices"), prices);
      const discounts = {
        demandRate: one(amount("yearlyUse"), yearlyUse),
        fixedCost: one(amount("orderCost"), orderCost),
        holdingCostRate: one(aboveZero("holdingRate"), holdingRate),
        breakpoints: listOf(amount("fromQuantities"), fromQuantities),
        unitCosts,
      };
      const isIncremental =
        one(choice("discount", ["all units", "incremental"], "all units"), discount) === "incremental";
      const plan = isIncremental ? incrementalDiscount(discounts) : allUnitsDiscount(discounts);
      return [[plan.orderQuantity, unitCosts[plan.region] ?? 0, plan.cost]];
    },
    { breakpoints: "fromQuantities", unitCosts: "prices" },
  );
}

/**
 * What to order in each period so that ordering and holding cost least together. Spills beside the demand.
 * @customfunction LOTSIZES
 * @helpurl functions/LOTSIZES.html
 * @param demand Units needed at the start of each period, in one row or column.
 * @param orderCost Cost of placing and receiving one order.
 * @param holdingCost Cost of keeping one unit for one period.
 * @param [method] "wagner-whitin" (usual), the cheapest plan, or "silver-meal", a plan that changes little as periods are added.
 * @returns Units to order at the start of each period.
 */
export function lotSizesInCell(
  demand: unknown[][],
  orderCost: unknown[][],
  holdingCost: unknown[][],
  method?: unknown[][],
): unknown[][] {
  return answer(() => {
    const problem = {
      demand: listOf(amount("demand"), demand),
      fixedCost: one(amount("orderCost"), orderCost),
      holdingCost: one(amount("holdingCost"), holdingCost),
    };
    const way = one(choice("method", ["wagner-whitin", "silver-meal"], "wagner-whitin"), method);
    const { orderQuantities } = way === "silver-meal" ? silverMeal(problem) : wagnerWhitin(problem);
    return rowsOf("demand", demand).length > 1 ? orderQuantities.map((units) => [units]) : [orderQuantities];
  });
}

/**
 * Chance that a given reorder point sees no stockout until the order arrives.
 * @customfunction SERVICELEVEL
 * @helpurl functions/SERVICELEVEL.html
 * @param reorderPoint Units at which an order is placed.
 * @param dailyUse Average units used per day.
 * @param leadDays Days from order to receipt.
 * @param [useSpread] Standard deviation of the use per day. Left out: demand is taken as Poisson.
 * @param [leadSpread] Standard deviation of the lead time in days; 0 if left out.
 * @param [method] "normal", "poisson" or "negbin". Left out: normal with a useSpread, else Poisson.
 * @returns A fraction from 0 to 1.
 */
export function serviceLevelInCell(
  reorderPoint: unknown[][],
  dailyUse: unknown[][],
  leadDays: unknown[][],
  useSpread?: unknown[][],
  leadSpread?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const given = { ...itemCells(dailyUse, leadDays, useSpread, leadSpread), reorderPoint, method };
  return answer(() => eachRow(serviceArguments, given, itemServiceLevel));
}

/**
 * Share of demand that a given reorder point and order quantity serve from the shelf; what is missing is delivered later.
 * @customfunction FILLRATE
 * @helpurl functions/FILLRATE.html
 * @param reorderPoint Units at which an order is placed; whole where demand is Poisson or negative binomial.
 * @param orderQuantity Units per order.
 * @param dailyUse Average units used per day.
 * @param leadDays Days from order to receipt.
 * @param [useSpread] Standard deviation of the use per day. Left out: demand is taken as Poisson.
 * @param [leadSpread] Standard deviation of the lead time in days; 0 if left out.
 * @param [method] "normal", "normal approx" (counts a long shortage twice), "poisson" or "negbin". Left out: normal with a useSpread, else Poisson.
 * @returns A fraction up to 1.
 */
export function fillRateInCell(
  reorderPoint: unknown[][],
  orderQuantity: unknown[][],
  dailyUse: unknown[][],
  leadDays: unknown[][],
  useSpread?: unknown[][],
  leadSpread?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const given = { ...itemCells(dailyUse, leadDays, useSpread, leadSpread), reorderPoint, orderQuantity, method };
  return answer(() => eachRow(fillRateArguments, given, itemFillRate));
}

/**
 * What to order once for a season, an event or a perishable, where both too much and too little cost money.
 * @customfunction NEWSVENDOR
 * @helpurl functions/NEWSVENDOR.html
 * @param averageDemand Units that are asked for on average.
 * @param price What one unit brings when it is used or sold.
 * @param unitCost What one unit costs.
 * @param [salvage] What one unit brings that is left over, below 0 if it costs; 0 if left out.
 * @param [demandSpread] Standard deviation of the demand. Left out: demand is taken as Poisson.
 * @returns Units to order; whole where demand is Poisson.
 */
export function newsvendorInCell(
  averageDemand: unknown[][],
  price: unknown[][],
  unitCost: unknown[][],
  salvage?: unknown[][],
  demandSpread?: unknown[][],
): unknown[][] {
  const given = { demandMean: averageDemand, price, unitCost, salvage, demandSd: demandSpread };
  return answer(() =>
    eachRow(newsvendorArguments, given, ({ demandSd, ...order }) => {
      const { quantity } = newsvendorByPrice({ ...order, demandSd: demandSd ?? 0 });
      if (demandSd !== undefined) return quantity;
      const costs = { underageCost: order.price - order.unitCost, overageCost: order.unitCost - order.salvage };
      return newsvendorPoisson({ ...costs, demandMean: order.demandMean }).quantity;
    }),
  );
}

/**
 * Days that what is available lasts at the daily use. Empty where nothing is used.
 * @customfunction DAYSOFSUPPLY
 * @helpurl functions/DAYSOFSUPPLY.html
 * @param available Units available; below 0 counts as none.
 * @param dailyUse Average units used per day.
 * @returns Days, unrounded.
 */
export function daysOfSupplyInCell(available: unknown[][], dailyUse: unknown[][]): unknown[][] {
  return answer(() =>
    eachRow(supplyArguments, { available, dailyUse }, ({ available: units, dailyUse: use }) =>
      use === 0 ? "" : daysOfSupplyForward(Math.max(0, units), use),
    ),
  );
}

/**
 * Day on which the stock is used up, with what arrives until then. #N/A where nothing is used. Give the cell a date format.
 * @customfunction STOCKOUTDATE
 * @helpurl functions/STOCKOUTDATE.html
 * @param available Units available; below 0 counts as none.
 * @param dailyUse Average units used per day.
 * @param today The day to count from, usually TODAY().
 * @param [arrivalDates] Days on which orders arrive; one that is overdue counts for today.
 * @param [arrivalUnits] Units that arrive on each of these days.
 * @returns A date as Excel's serial number.
 */
export function stockoutDateInCell(
  available: unknown[][],
  dailyUse: unknown[][],
  today: unknown[][],
  arrivalDates?: unknown[][],
  arrivalUnits?: unknown[][],
): unknown[][] {
  return answer(() => {
    const arrivals = recordsOf(arrivalArguments, { day: arrivalDates, quantity: arrivalUnits }).flatMap(
      ({ day, quantity }) => (day === undefined ? [] : [{ day: Math.floor(day), quantity }]),
    );
    const given = { available, dailyUse, today };
    return eachRow(stockoutArguments, given, ({ available: units, dailyUse: use, today: start }) => {
      if (use === 0) return noAnswer("dailyUse is 0: the stock does not run out.");
      return stockoutDay(Math.max(0, units), use, Math.floor(start), arrivals);
    });
  });
}

/**
 * Lead time measured from your own orders: mean, standard deviation and median in days, and how many were counted. Spills in one row.
 * @customfunction LEADTIME
 * @helpurl functions/LEADTIME.html
 * @param orderDates Day of each order.
 * @param receiptDates Day of each receipt; an order that has not come is left out.
 * @returns Mean, standard deviation, median, count.
 */
export function leadTimeInCell(orderDates: unknown[][], receiptDates: unknown[][]): unknown[][] {
  return answer(() => {
    const days = recordsOf(leadTimeArguments, { ordered: orderDates, received: receiptDates }).flatMap(
      ({ ordered, received }) =>
        ordered === undefined || received === undefined ? [] : [Math.floor(received) - Math.floor(ordered)],
    );
    if (days.length === 0) return [[noAnswer("No order has both an order date and a receipt date.")]];
    const early = days.findIndex((wait) => wait < 0);
    if (early >= 0) return [[noAnswer("A receipt date lies before its order date.")]];
    return [[mean(days), standardDeviation(days, "sample"), median(days), days.length]];
  });
}

const itemArguments = {
  demandMean: amount("dailyUse"),
  leadTime: amount("leadDays"),
  demandSd: optional(amount("useSpread"), undefined),
  leadTimeSd: optional(amount("leadSpread"), 0),
};
const itemCells = (demandMean: Cells, leadTime: Cells, demandSd: Cells, leadTimeSd: Cells) => ({
  demandMean,
  leadTime,
  demandSd,
  leadTimeSd,
});
const targetArguments = {
  ...itemArguments,
  serviceLevel: share("serviceLevel"),
  method: choice(
    "method",
    ["normal", "poisson", "negbin", "fill rate", "fill rate approx", "poisson fill rate"],
    undefined,
  ),
  orderQuantity: optional(amount("orderQuantity"), undefined),
};
const orderUpToArguments = {
  ...itemArguments,
  reviewPeriod: amount("reviewDays"),
  serviceLevel: share("serviceLevel"),
  method: choice("method", ["normal", "poisson", "negbin", "fill rate", "fill rate approx"], undefined),
};
const serviceArguments = {
  ...itemArguments,
  reorderPoint: anyNumber("reorderPoint"),
  method: choice("method", ["normal", "poisson", "negbin"], undefined),
};
const fillRateArguments = {
  ...itemArguments,
  reorderPoint: anyNumber("reorderPoint"),
  orderQuantity: aboveZero("orderQuantity"),
  method: choice("method", ["normal", "normal approx", "poisson", "negbin"], undefined),
};
const orderArguments = {
  available: anyNumber("available"),
  level: anyNumber("reorderPoint"),
  orderUpTo: optional(amount("orderUpTo"), 0),
  pack: optional(amount("pack"), 0),
  minimumOrder: optional(amount("minimumOrder"), 0),
  reorderQuantity: optional(amount("reorderQuantity"), 0),
  divides: optional(flag("divides"), false),
};
const economicArguments = {
  demandRate: amount("yearlyUse"),
  fixedCost: amount("orderCost"),
  holdingCost: aboveZero("holdingCost"),
  stockoutCost: optional(amount("stockoutCost"), 0),
};
const newsvendorArguments = {
  demandMean: amount("averageDemand"),
  price: aboveZero("price"),
  unitCost: amount("unitCost"),
  salvage: optional(anyNumber("salvage"), 0),
  demandSd: optional(amount("demandSpread"), undefined),
};
const supplyArguments = { available: anyNumber("available"), dailyUse: amount("dailyUse") };
const stockoutArguments = { ...supplyArguments, today: moment("today") };
const arrivalArguments = {
  day: maybe(moment("arrivalDates")),
  quantity: optional(amount("arrivalUnits"), 0),
};
const leadTimeArguments = { ordered: maybe(moment("orderDates")), received: maybe(moment("receiptDates")) };
