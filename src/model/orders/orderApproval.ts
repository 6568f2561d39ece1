import { formatMoney, formatQuantity } from "../../domain/sentence";
import { refuse, type Result } from "../../domain/result";
import { update, type Change } from "../../tables/change";
import { keyOf } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import { samePerson } from "../people/people";
import type { CompanySettings } from "../company/settings";
import { isMoreThan } from "../../science/quantity";
import { approvalLadder } from "./lineColumns";
import type { OrderState } from "./orderState";
import { OrderLines, Orders, type Order, type OrderLine } from "./tables";

/** True where someone other than the requester must approve: above the limit, in a currency that the limit does not speak of, or at a price that nobody knows. */
export const needsSomeoneElse = (state: OrderState, company: CompanySettings): boolean =>
  state.currency !== company.currency || !state.isPriced || isMoreThan(state.total, company.approvalLimit);

/** Whether this user may approve the order; the refusal says who may. */
export function mayApprove(state: OrderState, company: CompanySettings, user: string): Result<undefined> {
  if (!needsSomeoneElse(state, company)) return { ok: true, value: undefined };
  const { requester } = state.order;
  const why = whySomeoneElse(state, company);
  if (requester === undefined)
    return refuse(`${why}: enter its requester in Orders first, so that someone else can approve it.`);
  if (samePerson(requester, user)) return refuse(`${why}: ask someone other than ${requester} to approve it.`);
  return { ok: true, value: undefined };
}

/** Why the requester may not approve an order that needsSomeoneElse, as the beginning of a sentence. */
export function whySomeoneElse(state: OrderState, company: CompanySettings): string {
  const { order } = state.order;
  if (state.currency !== company.currency)
    return `${order} is in ${state.currency}, and the limit is in ${company.currency}`;
  if (isMoreThan(state.total, company.approvalLimit))
    return `${order} is ${formatMoney(state.total, state.currency)}, above the limit of ${formatMoney(company.approvalLimit, company.currency)}`;
  const unpriced = state.lines.find(({ line }) => line.quantity > 0 && line.price === undefined);
  return `Line ${String(unpriced?.line.line ?? "")} of ${order} has no price`;
}

/** Why an approval that was given does not hold for the order as it is now; undefined where it holds or none was given. */
export function whyVoid(state: OrderState, company: CompanySettings): string | undefined {
  const { order, approvedBy } = state.order;
  if (state.problem !== "Changed after approval" && state.problem !== "Not approved by someone else") return undefined;
  if (approvedBy === undefined) return `It is not known who approved ${order}. Have it approved again.`;
  const allowed = mayApprove(state, company, approvedBy);
  return allowed.ok ? `${changeIn(state)} Have it approved again.` : allowed.problem.message;
}

/** What an order's Problem is about, with the way out; undefined where it has none. */
export function whyProblem(state: OrderState, company: CompanySettings): string | undefined {
  const { order, date, sentOn = "" } = state.order;
  switch (state.problem) {
    case "":
      return undefined;
    case "Sent without approval":
      return `${order} was sent on ${sentOn} without an approval. Have it approved now, or cancel what is still to come.`;
    case "Sent before it was drafted":
      return `${order} was sent on ${sentOn}, before it was drafted on ${date}. Correct the date that is wrong in Orders.`;
    case "Changed after approval":
    case "Not approved by someone else":
      return whyVoid(state, company);
  }
}

/** What differs from what was approved, in a sentence. */
function changeIn({ order, total, currency, lines }: OrderState): string {
  const { approvedVendor, approvedCurrency, approvedFor } = order;
  if (approvedVendor !== undefined && !sameKey(approvedVendor, order.vendor))
    return `${order.order} was approved for ${approvedVendor} and goes to ${order.vendor} now.`;
  if (approvedFor !== undefined && approvedFor !== total)
    return `${order.order} was approved for ${formatMoney(approvedFor, approvedCurrency ?? currency)} and comes to ${formatMoney(total, currency)} now.`;
  if (approvedCurrency !== undefined && !sameKey(approvedCurrency, currency))
    return `${order.order} was approved in ${approvedCurrency} and is in ${currency} now.`;
  const changed = lines.find(({ line }) => approvalLadder.stateOf(line, {}) === "Changed");
  if (changed) {
    const { line, item, quantity, price, approvedItem = "", approvedQuantity = 0, approvedPrice } = changed.line;
    return `Line ${String(line)} of ${order.order} was approved as ${formatTerms(approvedItem, approvedQuantity, approvedPrice, currency)} and is ${formatTerms(item, quantity, price, currency)} now.`;
  }
  return `A line of ${order.order} was added after it was approved.`;
}

const formatTerms = (item: string, quantity: number, price: number | undefined, currency: string): string =>
  `${formatQuantity(quantity)} of ${item}${price === undefined ? "" : ` at ${formatMoney(price, currency)}`}`;

/** Notes an approval on the order with what was approved: vendor, currency and total, and of each line the item, quantity and price. */
export const approvalOf = ({ order, lines, total, currency }: OrderState, noted: Partial<Order>): readonly Change[] => [
  update(Orders, order.order, {
    ...noted,
    approvedFor: total,
    approvedVendor: order.vendor,
    approvedCurrency: currency,
  }),
  ...lines.map(({ line }) =>
    update(OrderLines, keyOf(OrderLines, line), {
      approvedItem: line.item,
      approvedQuantity: line.quantity,
      approvedPrice: line.price,
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
  },
  line: { approvedItem: undefined, approvedQuantity: undefined, approvedPrice: undefined },
} satisfies { readonly order: Partial<Order>; readonly line: Partial<OrderLine> };
