import { formatMoney, formatQuantity } from "../../domain/sentence";
import { update, type Change } from "../../tables/change";
import { keyOf } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import { isMoreThan } from "../../science/quantity";
import { approvalLadder, FOR_STOCK } from "./lineColumns";
import type { OrderState } from "./orderState";
import { OrderLines, Orders, type Order, type OrderLine } from "./tables";

/** Why an order that needsApproval does, as the beginning of a sentence. */
export function whyApproval(state: OrderState): string {
  const { order } = state.order;
  const { amount, currency } = state.limit;
  if (state.currency !== currency) return `${order} is in ${state.currency}, and the limit is in ${currency}`;
  if (isMoreThan(state.total, amount))
    return `${order} is ${formatMoney(state.total, state.currency)}, above the limit of ${formatMoney(amount, currency)}`;
  const unpriced = state.lines.find(({ line }) => line.quantity > 0 && line.price === undefined);
  return `Line ${String(unpriced?.line.line ?? "")} of ${order} has no price`;
}

/** Why an approval that was given does not hold for the order as it is now; undefined where it holds or none was given. */
export function whyVoid(state: OrderState): string | undefined {
  const { approvedBy, requester } = state.order;
  if (state.problem === "Changed after approval") return `${changeIn(state)} Have it approved again.`;
  if (state.problem !== "Not approved by someone else") return undefined;
  if (approvedBy === undefined)
    return `${whyApproval(state)}: nobody is named who approved it. Have it approved again.`;
  if (requester === undefined)
    return `${whyApproval(state)}: enter its requester in Orders, so that it is known that someone else approved it.`;
  return `${whyApproval(state)}: ${approvedBy}, who asked for it, can't approve it. Have it approved by someone else.`;
}

/** What an order's Problem is about, with the way out; undefined where it has none. */
export function whyProblem(state: OrderState): string | undefined {
  const { order, date, sentOn = "" } = state.order;
  switch (state.problem) {
    case "":
      return undefined;
    case "Sent without approval":
      return `${order} was sent on ${sentOn} without an approval. Have it approved now, or cancel what is still to come.`;
    case "Received without approval":
      return `Something of ${order} was received, and it was neither sent nor approved. Have it approved now.`;
    case "Sent before it was drafted":
      return `${order} was sent on ${sentOn}, before it was drafted on ${date}. Correct the date that is wrong in Orders.`;
    case "Changed after approval":
    case "Not approved by someone else":
      return whyVoid(state);
  }
}

/** What differs from what was approved, in a sentence. */
function changeIn({ order, total, currency, lines }: OrderState): string {
  const { approvedVendor, approvedCurrency, approvedFor, approvedRequester } = order;
  if (approvedVendor !== undefined && !sameKey(approvedVendor, order.vendor))
    return `${order.order} was approved for ${approvedVendor} and goes to ${order.vendor} now.`;
  if (approvedRequester !== undefined && !sameKey(approvedRequester, order.requester))
    return `${order.order} was approved for ${approvedRequester} and names ${order.requester ?? "nobody"} as its requester now.`;
  if (approvedFor !== undefined && approvedFor !== total)
    return `${order.order} was approved for ${formatMoney(approvedFor, approvedCurrency ?? currency)} and comes to ${formatMoney(total, currency)} now.`;
  if (approvedCurrency !== undefined && !sameKey(approvedCurrency, currency))
    return `${order.order} was approved in ${approvedCurrency} and is in ${currency} now.`;
  if (approvedFor === undefined || approvedVendor === undefined || approvedCurrency === undefined)
    return `${order.order} was approved, and what was approved is not noted in Orders.`;
  const changed = lines.find(({ line }) => approvalLadder.stateOf(line, {}) === "Changed");
  if (changed) {
    const { line, item, quantity, price, approvedItem = "", approvedQuantity = 0, approvedPrice } = changed.line;
    const { approvedDepartment, approvedDay, department = FOR_STOCK, promised = "no day" } = changed.line;
    const isSameTerms = sameKey(item, approvedItem) && quantity === approvedQuantity && price === approvedPrice;
    if (isSameTerms && approvedDepartment !== undefined && !sameKey(department, approvedDepartment))
      return `Line ${String(line)} of ${order.order} was approved for ${approvedDepartment} and is for ${department} now.`;
    if (isSameTerms && approvedDay !== undefined)
      return `Line ${String(line)} of ${order.order} was approved for ${approvedDay} and is asked for ${promised} now.`;
    return `Line ${String(line)} of ${order.order} was approved as ${formatTerms(approvedItem, approvedQuantity, approvedPrice, currency)} and is ${formatTerms(item, quantity, price, currency)} now.`;
  }
  return `A line of ${order.order} was added after it was approved.`;
}

const formatTerms = (item: string, quantity: number, price: number | undefined, currency: string): string =>
  `${formatQuantity(quantity)} of ${item}${price === undefined ? "" : ` at ${formatMoney(price, currency)}`}`;

/** Notes an approval on the order with what was approved: vendor, requester, currency and total, and of each line the item, quantity and price. */
export const approvalOf = ({ order, lines, total, currency }: OrderState, noted: Partial<Order>): readonly Change[] => [
  update(Orders, order.order, {
    ...noted,
    approvedFor: total,
    approvedVendor: order.vendor,
    approvedCurrency: currency,
    approvedRequester: order.requester,
  }),
  ...lines.map(({ line }) =>
    update(OrderLines, keyOf(OrderLines, line), {
      approvedItem: line.item,
      approvedQuantity: line.quantity,
      approvedPrice: line.price,
      approvedDepartment: line.department ?? FOR_STOCK,
      approvedDay: line.neededBy ?? line.promised,
    }),
  ),
];

/** Takes an approval off an order that is changed: what was approved is not what it is now. */
export const withoutApproval = {
  order: {
    askedOn: undefined,
    approvedOn: undefined,
    approvedBy: undefined,
    approvedFor: undefined,
    approvedVendor: undefined,
    approvedCurrency: undefined,
    approvedRequester: undefined,
  },
  line: {
    approvedItem: undefined,
    approvedQuantity: undefined,
    approvedPrice: undefined,
    approvedDepartment: undefined,
    approvedDay: undefined,
  },
} satisfies { readonly order: Partial<Order>; readonly line: Partial<OrderLine> };
