import type { Day } from "../../domain/calendarDay";
import { exchanged, ratesIn } from "../../model/money/rates";
import { companySettings } from "../../model/company/settings";
import type { TableSet } from "../../tables/tableSet";
import type { LineState, OrderState } from "../../model/orders/orderState";
import type { Stage } from "../../model/orders/orderColumns";
import { isWithVendor, type Order } from "../../model/orders/tables";
import type { DeliveryBasis } from "../../model/kpi/tables";

/** An order line with what came of it. Units. */
export interface LineFact extends Omit<LineState, "amount"> {
  readonly order: Order;
  readonly stage: Stage;
  /** The under tolerance of its vendor or of the company. */
  readonly tolerance: number;
  /** The day on which its order was sent; of one that was received without being noted as sent, its own day. */
  readonly sentOn: Day | undefined;
  /** What it comes to in the company's currency, once closed what came of it; undefined where no rate or price is known. */
  readonly amount: number | undefined;
}

/** Every order line whose order is known, order by order; one that was cut to 0 counts nowhere. Linear in the rows. */
export function lineFacts(tables: TableSet, orders: ReadonlyMap<string, OrderState>): readonly LineFact[] {
  const home = companySettings(tables).currency;
  const rateOn = ratesIn(tables);
  return [...orders.values()].flatMap(({ order, stage, sentOn, tolerances, currency, lines }) => {
    const rate = rateOn(currency, sentOn ?? order.date)?.rate;
    return lines.filter(isOrdered).map((state): LineFact => {
      const units = stage === "Closed" ? state.received : state.line.quantity;
      const amount = units === 0 ? 0 : amountOf(units, state.line.price, rate, home);
      return { ...state, order, stage, sentOn, tolerance: tolerances.under, amount };
    });
  });
}

const isOrdered = ({ line }: LineState): boolean => line.quantity > 0;

/** True for an order that counts in what was bought: neither cancelled nor rejected, nor cut to nothing. */
export const isBought = ({ stage, lines }: Pick<OrderState, "stage" | "lines">): boolean =>
  !isCalledOff(stage) && (lines.length === 0 || lines.some(isOrdered));

/** True for the stages of an order that is not to be delivered. */
export const isCalledOff = (stage: Stage): boolean => stage === "Cancelled" || stage === "Rejected";

function amountOf(
  units: number,
  price: number | undefined,
  rate: number | undefined,
  home: string,
): number | undefined {
  return price === undefined || rate === undefined ? undefined : exchanged(units * price, rate, home);
}

/** True where the vendor has the order and it waits: nobody can say whether its lines are late. */
export const isHeld = ({ stage, sentOn }: LineFact): boolean => stage === "On hold" && sentOn !== undefined;

/** True where the vendor had the order: it counts in what vendors delivered. */
export const wentToVendor = ({ stage }: LineFact): boolean => isWithVendor(stage) || stage === "Closed";

/** The day that a line is due by a basis. */
export function dueOn({ line }: LineFact, basis: DeliveryBasis): Day | undefined {
  if (basis === "Last promised") return line.promised;
  // Before the vendor confirmed, the promised day is the day on which it is needed.
  return basis === "First promised" ? line.firstPromised : (line.neededBy ?? line.promised);
}
