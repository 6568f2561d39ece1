import { daysBetween, dayToSerial, type Day } from "../../domain/calendarDay";
import { formatMoney, formatQuantity } from "../../domain/sentence";
import { sumOf } from "../../domain/money";
import { ok, refuse, type Result } from "../../domain/result";
import { splitRun } from "../../science/splitTest";
import type { AnyTable } from "../../tables/defineTable";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { linesRead, type LinesOf } from "../../tables/unreadRow";
import type { ApprovalSubject, BudgetEffect, DecisionLine } from "../approvals/approvalSubject";
import { overBudget } from "../approvals/overBudget";
import { budgetEffects, type Spending } from "../approvals/budgetEffect";
import type { ApprovalRequest } from "../approvals/approvalSteps";
import { companySettings } from "../company/settings";
import { budgetTables, monthOf } from "../expenses/budgets";
import { exchanged, Rates, ratesIn } from "../money/rates";
import { samePerson } from "../people/people";
import { quantitiesIn } from "../stock/units";
import { Items, VendorItems, Vendors } from "../stock/tables";
import { vendorObstacle } from "./vendorObstacle";
import { approvalOf } from "./orderApproval";
import { formatTotal, orderStateOf, orderStates, orderStateTables, type OrderState } from "./orderState";
import { requesterDepartment } from "./requesterDepartment";
import { OrderLines, Orders } from "./tables";

/** What submitting and deciding an order reads, beside who decides. */
export const orderRequestTables: readonly AnyTable[] = [
  ...new Set([...orderStateTables, ...budgetTables, Rates, Items, VendorItems]),
];

/** Days, both counted, within which orders of one requester to one vendor are taken together. */
export const SPLIT_DAYS = 7;
/** How many lines an approval names one by one. */
const LINES_NAMED = 5;

/** What an order is submitted for approval as. A change of vendor, item, quantity, price, department or day reads differently. */
export function orderSubject(state: OrderState): string {
  const { order, lines } = state;
  const said = lines.map(({ line }) => {
    const price = line.price === undefined ? "without a price" : `at ${String(line.price)}`;
    const whom = line.department === undefined ? "" : ` for ${line.department}`;
    const day = line.neededBy ?? line.promised;
    return `${formatQuantity(line.quantity)} of ${line.item} ${price}${whom}${day === undefined ? "" : ` by ${day}`}`;
  });
  const rest = said.slice(LINES_NAMED);
  const more = rest.length === 0 ? [] : [`and ${String(rest.length)} more (check ${checkFigure(rest.join("; "))})`];
  return `${order.vendor}, ${formatTotal(state)}: ${[...said.slice(0, LINES_NAMED), ...more].join("; ")}`;
}

/** A figure of a text that is another one for another text: FNV-1a, 32 bits. */
function checkFigure(text: string): string {
  let figure = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) figure = Math.imul(figure ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return figure.toString(36);
}

/** What an order asks approval for; refused where its requester or its amount in the company's currency is not known. */
export function orderRequest(tables: TableSet, state: OrderState, today: Day): Result<ApprovalRequest> {
  const { order } = state;
  const read = linesRead(tables, linesOfOrder)(order.order);
  if (!read.ok) return read;
  if (order.requester === undefined)
    return refuse(
      `Enter who asks for ${order.order} as its Requester in Orders, so that someone else can approve it.`,
      {
        table: Orders.name,
        row: order.order,
        column: Orders.columns.requester.header,
      },
    );
  const amount = homeTotal(tables, state, today);
  if (amount === undefined)
    return refuse(
      `${order.order} is in ${state.currency}, and Rates has no rate of it for ${today} or before. Enter one there first.`,
    );
  return ok({
    kind: "Order",
    reference: order.order,
    subject: orderSubject(state),
    requester: order.requester,
    department: departmentOf(tables, state),
    amount,
    categories: categoriesOf(tables, state),
    isOverBudget: budgetsOf(tables, state, today).some(({ leftAfter }) => leftAfter < 0),
    isUnpriced: !state.isPriced,
  });
}

/** The lines of an order. */
export const linesOfOrder: LinesOf = { table: OrderLines, link: "order" };

/** The order's total in the company's currency; undefined where there is no rate. */
export function homeTotal(tables: TableSet, { total, currency }: OrderState, today: Day): number | undefined {
  const { currency: home } = companySettings(tables);
  const rate = ratesIn(tables)(currency, today)?.rate;
  return rate === undefined ? undefined : exchanged(total, rate, home);
}

/** The other orders with which this one looks split: of its requester to its vendor within seven days, each within the limit and approved by nobody. */
export function splitWith(tables: TableSet, state: OrderState, today: Day): readonly OrderState[] {
  const { requester, vendor } = state.order;
  if (requester === undefined || state.needsApproval) return [];
  // The day of sending was noted by an action; the day of drafting may have been typed back.
  const ofOrder = (each: OrderState) => ({ day: dayToSerial(each.sentOn ?? today), amount: each.total, state: each });
  const others = [...orderStates(tables).values()].filter(
    ({ order, stage, sentOn, needsApproval }) =>
      order.order !== state.order.order &&
      samePerson(order.requester ?? "", requester) &&
      order.vendor === vendor &&
      !needsApproval &&
      !isApprovedByAnother(order.approvedBy, requester) &&
      sentOn !== undefined &&
      stage !== "Cancelled" &&
      stage !== "Rejected",
  );
  const own = ofOrder(state);
  const run = splitRun([own, ...others.map(ofOrder)], state.limit.amount, SPLIT_DAYS, own);
  return run.filter((each) => each !== own).map((each) => each.state);
}

const isApprovedByAnother = (approvedBy: string | undefined, requester: string): boolean =>
  approvedBy !== undefined && !samePerson(approvedBy, requester);

/** What the order does to the budgets of its lines, in the month in which it is asked. */
function budgetsOf(tables: TableSet, state: OrderState, today: Day): readonly BudgetEffect[] {
  const { currency: home } = companySettings(tables);
  const rateOn = ratesIn(tables);
  const spendingOf = (each: OrderState): readonly Spending[] => {
    const rate = rateOn(each.currency, today)?.rate ?? 0;
    const department = requesterDepartment(tables, each.order.requester);
    return each.lines.map(({ line, amount }) => ({
      department: line.department ?? department,
      category: tables.find(Items, line.item)?.category,
      month: monthOf(each.order.date > today ? today : each.order.date),
      amount: exchanged(amount, rate, home),
    }));
  };
  const spent = [...orderStates(tables).values()].filter(
    ({ order, stage }) =>
      order.order !== state.order.order &&
      (stage === "Approved" || stage === "Sent" || stage === "Confirmed" || stage === "Closed"),
  );
  return budgetEffects(tables, spendingOf(state), spent.flatMap(spendingOf));
}

/** The department whose order it is: that of all its lines, else its requester's. */
function departmentOf(tables: TableSet, { order, lines }: OrderState): string | undefined {
  const departments = new Set(lines.map(({ line }) => line.department));
  const [only] = departments;
  return departments.size === 1 && only !== undefined ? only : requesterDepartment(tables, order.requester);
}

const categoriesOf = (tables: TableSet, { lines }: OrderState): readonly string[] => [
  ...new Set(lines.flatMap(({ line }) => tables.find(Items, line.item)?.category ?? [])),
];

/** An order is approved with its lines; what was approved of them stays in Orders and Order lines. */
export const orderApproval: ApprovalSubject = {
  kind: "Order",
  reads: orderRequestTables,
  lines: linesOfOrder,
  subjectIn(tables) {
    const states = orderStates(tables);
    const { currency } = companySettings(tables);
    const rateOn = ratesIn(tables);
    return (reference) => {
      const state = states.get(reference);
      const isOver = state?.stage === "Cancelled" || state?.stage === "Rejected" || state?.stage === "Closed";
      if (!state || isOver) return undefined;
      // The sum was exchanged at the rate of the day on which it was asked; the words tell whether anything else changed.
      const rate = rateOn(state.currency, state.order.askedOn ?? state.order.date)?.rate ?? 0;
      return {
        subject: orderSubject(state),
        requester: state.order.requester ?? "",
        amount: exchanged(state.total, rate, currency),
        currency,
        isUnpriced: !state.isPriced,
      };
    };
  },
  settled(tables, reference, { isApproved, by, on, comment }) {
    const order = requireRow(tables, Orders, reference);
    if (!order.ok) return [];
    if (!isApproved)
      // One that is with the vendor already can't be rejected any more: the problem stays on the list.
      return order.value.sentOn === undefined ? [update(Orders, reference, { rejectedOn: on, reason: comment })] : [];
    return approvalOf(orderStateOf(tables, order.value), { approvedOn: on, approvedBy: by });
  },
  details(tables, reference, today) {
    const order = tables.find(Orders, reference);
    if (!order) return undefined;
    const state = orderStateOf(tables, order);
    const others = [...orderStates(tables).values()].filter((each) => each.order.order !== reference);
    const budgets = budgetsOf(tables, state, today);
    return {
      lines: state.lines.map((line) => lineDetails(tables, state, line, others)),
      budgets,
      findings: findingsOf(tables, state, budgets, today),
      history: historyOf(state, others, today),
    };
  },
};

/** The line with the price that was paid last and what other approved vendors ask. */
function lineDetails(
  tables: TableSet,
  { order, currency }: OrderState,
  { line, amount }: OrderState["lines"][number],
  others: readonly OrderState[],
): DecisionLine {
  const last = others
    .filter((each) => each.order.sentOn !== undefined && each.order.date <= order.date && each.currency === currency)
    .sort((one, other) => (one.order.date < other.order.date ? 1 : -1))
    .flatMap((each) => each.lines.map((its) => ({ ...its, order: each.order })))
    .find((its) => its.line.item === line.item && its.line.price !== undefined);
  const offers = tables
    .rows(VendorItems)
    .filter(({ item, vendor, price }) => item === line.item && vendor !== order.vendor && price !== undefined)
    .flatMap(({ vendor, price = 0 }) => {
      const about = tables.find(Vendors, vendor);
      return about?.approved === true ? [`${vendor} asks ${formatMoney(price, about.currency ?? currency)}`] : [];
    });
  const say = quantitiesIn(tables);
  const lastPrice = last?.line.price;
  const change =
    lastPrice === undefined || lastPrice === 0 || line.price === undefined || line.price === lastPrice
      ? ""
      : ` (${line.price >= lastPrice ? "+" : "-"}${(Math.abs(line.price / lastPrice - 1) * 100).toFixed(1)}%)`;
  return {
    what: `${say(line.quantity, line.unit)} of ${tables.find(Items, line.item)?.name ?? line.item}`,
    amount: line.price === undefined ? undefined : amount,
    currency,
    notes: [
      line.price === undefined ? "no price" : `at ${formatMoney(line.price, currency)}${change}`,
      ...(lastPrice === undefined || last === undefined
        ? []
        : [`last ${formatMoney(lastPrice, currency)} from ${last.order.vendor} on ${last.order.date}`]),
      ...offers,
      ...(line.why === undefined ? [] : [line.why]),
    ],
  };
}

function findingsOf(
  tables: TableSet,
  state: OrderState,
  budgets: readonly BudgetEffect[],
  today: Day,
): readonly string[] {
  const { currency } = companySettings(tables);
  const { order, lines } = state;
  const vendor = tables.find(Vendors, order.vendor);
  const obstacle = vendor && vendorObstacle(vendor, today);
  const split = splitWith(tables, state, today);
  return [
    ...(obstacle === undefined ? [] : [obstacle.charAt(0).toUpperCase() + obstacle.slice(1)]),
    ...lines
      .filter(({ line }) => line.price === undefined)
      .map(({ line }) => `Line ${String(line.line)}, ${line.item}, has no price: it could come to any amount.`),
    ...(split.length === 0 ? [] : [formatSplit(state, split)]),
    ...overBudget(budgets, currency),
  ];
}

/** What is said of orders that exceed the limit together. */
export function formatSplit(state: OrderState, split: readonly OrderState[]): string {
  const { amount, currency } = state.limit;
  const together = sumOf(
    [state, ...split].map(({ total }) => total),
    currency,
  );
  return `${[state, ...split].map(({ order }) => order.order).join(" and ")} to ${state.order.vendor} within ${String(SPLIT_DAYS)} days come to ${formatMoney(together, currency)} together, above the limit of ${formatMoney(amount, currency)}.`;
}

/** The budgets that an order exceeds, in sentences. */
export const orderOverBudget = (tables: TableSet, state: OrderState, today: Day): readonly string[] =>
  overBudget(budgetsOf(tables, state, today), companySettings(tables).currency);

function historyOf({ order, currency }: OrderState, others: readonly OrderState[], today: Day): string | undefined {
  const { requester, vendor } = order;
  if (requester === undefined) return undefined;
  const before = others.filter(
    (each) =>
      each.order.vendor === vendor &&
      each.sentOn !== undefined &&
      samePerson(each.order.requester ?? "", requester) &&
      daysBetween(each.order.date, today) <= 365,
  );
  if (before.length === 0) return `${requester} sent ${vendor} no order in the last year.`;
  const total = sumOf(
    before.filter((each) => each.currency === currency).map((each) => each.total),
    currency,
  );
  return `${requester} sent ${vendor} ${before.length === 1 ? "1 order" : `${String(before.length)} orders`} in the last year, ${formatMoney(total, currency)} in ${currency}.`;
}
