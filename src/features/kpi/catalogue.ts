import { Lists } from "../../model/company/lists";
import type { AnyTable } from "../../tables/defineTable";
import { tablesOf, type Measure } from "./measure";
import { daysToApprove, policyCompliance, travelCost } from "./measures/approving";
import { leadTimeVariance, offVendorSpend, orderCycleTime, ordersToApproved } from "./measures/buying";
import { perfectOrder, vendorFillRate, vendorScore } from "./measures/deliveries";
import {
  discountsTaken,
  duplicatesStopped,
  invoiceDays,
  invoicePriceVariance,
  invoicesMatched,
} from "./measures/invoices";
import { meetingsAHead, roomCost, roomNoShows, roomSizeFit, roomUse } from "./measures/meetings";
import { onTimeInFull } from "./measures/onTimeInFull";
import { firstAnswers, openRequests, requestAge, requestsInTime, requestsReopened } from "./measures/requests";
import { expenseAHead, purchaseSpend, spendAgainstBudget } from "./measures/spend";
import { daysOfSupply, deadStock, stockouts, stockTurnover } from "./measures/stock";
import { stockAccuracy } from "./measures/stockAccuracy";
import { measureNames, type MeasureName } from "../../model/kpi/tables";

const byName = {
  "On time in full": onTimeInFull,
  "Perfect order": perfectOrder,
  "Vendor fill rate": vendorFillRate,
  "Vendor score": vendorScore,
  "Lead-time variance": leadTimeVariance,
  "Order cycle time": orderCycleTime,
  "Orders to approved vendors": ordersToApproved,
  "Off-vendor spend": offVendorSpend,
  "Purchase spend": purchaseSpend,
  "Spend against budget": spendAgainstBudget,
  "Stock turnover": stockTurnover,
  "Days of supply": daysOfSupply,
  "Stock accuracy": stockAccuracy,
  Stockouts: stockouts,
  "Dead stock": deadStock,
  "Expense a head": expenseAHead,
  "Policy compliance": policyCompliance,
  "Days to approve": daysToApprove,
  "Travel cost against estimate": travelCost,
  "Invoices matched": invoicesMatched,
  "Days from invoice to hand-over": invoiceDays,
  "Invoice price variance": invoicePriceVariance,
  "Discounts taken": discountsTaken,
  "Duplicates stopped": duplicatesStopped,
  "Requests solved in time": requestsInTime,
  "First answers in time": firstAnswers,
  "Requests reopened": requestsReopened,
  "Age of open requests": requestAge,
  "Open requests": openRequests,
  "Room use": roomUse,
  "Rooms nobody came to": roomNoShows,
  "Room size fit": roomSizeFit,
  "Meetings a head": meetingsAHead,
  "Room cost": roomCost,
} satisfies Record<MeasureName, Measure>;

/** All that can be measured, in the order in which it is offered. */
export const catalogue: readonly Measure[] = measureNames.map((name) => byName[name]);

export const measureNamed = (name: MeasureName): Measure => byName[name];

/** What can be measured where these tables stand. */
export const offeredIn = (stands: (table: AnyTable) => boolean): readonly Measure[] =>
  catalogue.filter(({ needs }) => needs.every(stands));

/** Every table that some measure reads. */
export const measuredTables: readonly AnyTable[] = [...new Set([...catalogue.flatMap(tablesOf), Lists])];
