import type { Day } from "../../../domain/calendarDay";
import { ok, refuse, type Problem, type Result } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, remove, update, type Change, type Plan } from "../../../tables/change";
import { keyOf, type AnyTable } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { Approvals } from "../../../model/approvals/approvals";
import { withdraw } from "../../../model/approvals/approvalState";
import type { TableSet } from "../../../tables/tableSet";
import { Departments, Lists, Locations } from "../../../model/company/lists";
import { companySettings } from "../../../model/company/settings";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";
import { Items, VendorItems } from "../../../model/stock/tables";
import { requireOrder } from "../../../model/orders/requireOrder";
import { orderStateTables, type LineState, type OrderState } from "../../../model/orders/orderState";
import { withoutApproval } from "../../../model/orders/orderApproval";
import { priceOf } from "../../../model/orders/priceOf";
import { OrderLines, Orders } from "../../../model/orders/tables";

export interface AddLine {
  readonly order: string;
  readonly item: string;
  readonly quantity: number;
  /** Left out: the vendor's price of the item. */
  readonly price?: number;
  readonly promised?: Day;
  readonly location?: string;
  readonly department?: string;
}
/** What is left out stays as it is; an empty location or department clears it. */
export interface ChangeLine {
  readonly order: string;
  readonly line: number;
  readonly quantity?: number;
  readonly price?: number;
  readonly promised?: Day;
  readonly location?: string;
  readonly department?: string;
}
export interface RemoveLine {
  readonly order: string;
  readonly line: number;
}

const reads: readonly AnyTable[] = [...orderStateTables, Approvals, Locations, Departments, Items, VendorItems, Lists];

/** Adds a line to an order that is not sent yet; an approval that it had is void. */
export const addLine: Action<AddLine> = {
  title: "Add line",
  reads,
  plan(tables, input, { today }) {
    const found = editable(tables, input.order);
    if (!found.ok) return found;
    const item = requireRow(tables, Items, input.item);
    if (!item.ok) return item;
    const problem = obstacleIn(tables, input);
    if (problem) return { ok: false, problem };
    const part = partOfUnitIn(tables)(input.quantity, item.value);
    if (part !== undefined) return refuse(part);
    const state = found.value;
    const { vendor } = state.order;
    const price = input.price ?? priceOf(tables, item.value, vendor, state.currency, companySettings(tables).currency);
    const number = state.lines.reduce((most, { line }) => Math.max(most, line.line), 0) + 1;
    return planned(
      tables,
      today,
      state,
      `Added ${quantitiesIn(tables)(input.quantity, item.value.unit)} of ${input.item} to ${input.order}`,
      [
        insert(OrderLines, {
          order: input.order,
          line: number,
          item: input.item,
          quantity: input.quantity,
          unit: item.value.unit,
          price,
          promised: input.promised,
          location: orNone(input.location),
          department: orNone(input.department),
        }),
      ],
    );
  },
};

/** Changes a line of an order that is not sent yet; an approval that it had is void. */
export const changeLine: Action<ChangeLine> = {
  title: "Change line",
  reads,
  plan(tables, input, { today }) {
    const found = lineInHand(tables, input);
    if (!found.ok) return found;
    const problem = obstacleIn(tables, input);
    if (problem) return { ok: false, problem };
    const { state, line } = found.value;
    const item = tables.find(Items, line.line.item);
    const part = item && partOfUnitIn(tables)(input.quantity ?? 0, item);
    if (part !== undefined) return refuse(part);
    const set = {
      ...(input.quantity === undefined ? {} : { quantity: input.quantity }),
      ...(input.price === undefined ? {} : { price: input.price }),
      ...(input.promised === undefined ? {} : { promised: input.promised }),
      ...(input.location === undefined ? {} : { location: orNone(input.location) }),
      ...(input.department === undefined ? {} : { department: orNone(input.department) }),
    };
    if (Object.keys(set).length === 0) return refuse(`Nothing is changed in line ${input.line} of ${input.order}.`);
    return planned(tables, today, state, `Changed line ${input.line}, ${line.line.item}, of ${input.order}`, [
      update(OrderLines, keyOf(OrderLines, line.line), set),
    ]);
  },
};

/** Takes a line out of an order that is not sent yet; an approval that it had is void. */
export const removeLine: Action<RemoveLine> = {
  title: "Remove line",
  reads,
  plan(tables, input, { today }) {
    const found = lineInHand(tables, input);
    if (!found.ok) return found;
    const { state, line } = found.value;
    return planned(tables, today, state, `Removed line ${input.line}, ${line.line.item}, from ${input.order}`, [
      remove(OrderLines, keyOf(OrderLines, line.line)),
    ]);
  },
};

const editable = (tables: TableSet, order: string): Result<OrderState> =>
  requireOrder(tables, order, ["Draft", "Waiting approval", "Approved"], "changed");

function lineInHand(
  tables: TableSet,
  input: RemoveLine,
): Result<{ readonly state: OrderState; readonly line: LineState }> {
  const state = editable(tables, input.order);
  if (!state.ok) return state;
  const line = state.value.lines.find(({ line }) => line.line === input.line);
  return line
    ? { ok: true, value: { state: state.value, line } }
    : refuse(`${input.order} has no line ${input.line}. Look at its lines again.`);
}

function obstacleIn(tables: TableSet, input: Omit<ChangeLine, "line">): Problem | undefined {
  if (input.quantity !== undefined && !(input.quantity > 0))
    return { message: "Enter how much to order: more than 0.", column: OrderLines.columns.quantity.header };
  if (input.price !== undefined && !(input.price >= 0))
    return { message: "Enter a price of 0 or more.", column: OrderLines.columns.price.header };
  const place = orNone(input.location);
  const location = place === undefined ? undefined : requireRow(tables, Locations, place);
  if (location && !location.ok) return location.problem;
  const whom = orNone(input.department);
  const department = whom === undefined ? undefined : requireRow(tables, Departments, whom);
  return department && !department.ok ? department.problem : undefined;
}

/** The plan of a change to an order's lines: what was approved was approved as it stood, so the approval goes. */
function planned(
  tables: TableSet,
  today: Day,
  state: OrderState,
  sentence: string,
  changes: readonly Change[],
): Result<Plan> {
  if (state.stage === "Draft") return ok({ sentence, changes });
  const { order } = state.order;
  return ok({
    sentence,
    changes: [
      ...linesWithoutApproval(state, changes),
      update(Orders, order, withoutApproval.order),
      ...withdraw(tables, "Order", order, today),
    ],
    warnings: [
      state.stage === "Approved"
        ? `${order} was approved${state.order.approvedBy === undefined ? "" : ` by ${state.order.approvedBy}`}; the change voids that.`
        : `${order} waits for approval; it becomes a draft again.`,
    ],
  });
}

/** The changes to lines, with what was approved of each line taken off. */
function linesWithoutApproval({ lines }: OrderState, changes: readonly Change[]): readonly Change[] {
  const approved = new Set(
    lines.flatMap(({ line }) => (line.approvedQuantity === undefined ? [] : [keyOf(OrderLines, line)])),
  );
  const changed = changes.map((change) =>
    change.kind === "update" && approved.delete(change.key)
      ? { ...change, set: { ...change.set, ...withoutApproval.line } }
      : change,
  );
  for (const change of changes) approved.delete(change.key);
  return [...changed, ...[...approved].map((key) => update(OrderLines, key, withoutApproval.line))];
}

const orNone = (name: string | undefined): string | undefined => (name === "" ? undefined : name);
