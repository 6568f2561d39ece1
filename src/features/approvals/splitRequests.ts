import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { companySettings } from "../../model/company/settings";
import { addDays, dayToSerial, type Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import type { TableSet } from "../../tables/tableSet";
import { orderStates } from "../../model/orders/orderState";
import { SPLIT_DAYS } from "../../model/orders/orderSubject";
import { orderLimit } from "../../model/orders/orderLimit";
import { splitRun } from "../../science/splitTest";

/** Requests of one person that together exceed an amount above which someone more would have to approve, and singly don't. */
export interface Split {
  readonly requester: string;
  /** The vendor of orders; for trips and claims their kind. */
  readonly about: string;
  readonly references: readonly string[];
  /** What they come to, in the company's currency. */
  readonly total: number;
  readonly limit: number;
}

/** Older ones are settled by now. */
const LOOK_BACK_DAYS = 30;

interface Request {
  readonly requester: string;
  readonly about: string;
  readonly reference: string;
  readonly day: Day;
  readonly amount: number;
}

/**
 * Orders of one requester to one vendor, and claims or trips of one person, that within seven days add up to more than an
 * approval limit that none of them exceeds. It is a reason to look, not a finding. Only the last 30 days are looked at.
 */
export function splitRequests(tables: TableSet, today: Day): readonly Split[] {
  const { currency } = companySettings(tables);
  const isRecent = (day: Day): boolean => day > addDays(today, -LOOK_BACK_DAYS) && day <= today;
  const orders = orderRequests(tables, currency).filter(({ day }) => isRecent(day));
  const asked = tables
    .rows(Approvals)
    // Each request once: its first step stands for it.
    .filter(
      (row) =>
        row.withdrawnOn === undefined && row.kind !== "Order" && row.decision !== "Refuse" && isRecent(row.askedOn),
    )
    .map(({ kind, reference, requester, askedOn, amount }): Request => ({
      about: kind,
      reference,
      requester,
      day: askedOn,
      amount,
    }));
  const once = [...new Map(asked.map((request) => [`${request.about} ${request.reference}`, request])).values()];
  const limits = new Map<string, Set<number>>();
  for (const { kind, over } of tables.rows(ApprovalRules))
    if (over !== undefined) limits.set(kind, (limits.get(kind) ?? new Set()).add(over));
  return [
    ...splitsIn(orders, () => [orderLimit(tables)], currency),
    ...splitsIn(once, (about) => [...(limits.get(about) ?? [])], currency),
  ];
}

function orderRequests(tables: TableSet, currency: string): readonly Request[] {
  return [...orderStates(tables).values()].flatMap(({ order, stage, total, ...state }): readonly Request[] => {
    const { requester, vendor, date } = order;
    const isOver = stage === "Rejected" || stage === "Cancelled";
    if (requester === undefined || isOver || state.currency !== currency) return [];
    return [{ requester, about: vendor, reference: order.order, day: date, amount: total }];
  });
}

function splitsIn(
  requests: readonly Request[],
  limitsOf: (about: string) => readonly number[],
  currency: string,
): readonly Split[] {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const key = `${request.requester.trim().toLowerCase()}\n${request.about}`;
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return [...groups.values()].flatMap((group) =>
    limitsOf(group[0]?.about ?? "").flatMap((limit) => splitOver(group, limit, currency) ?? []),
  );
}

/** Requests within the limit that exceed it together, within so many days. */
function splitOver(group: readonly Request[], limit: number, currency: string): Split | undefined {
  const dated = group.map((request) => ({ ...request, day: dayToSerial(request.day) }));
  const run = splitRun(dated, limit, SPLIT_DAYS);
  const [first] = run;
  if (!first) return undefined;
  return {
    requester: first.requester,
    about: first.about,
    references: run.map(({ reference }) => reference),
    total: sumOf(
      run.map(({ amount }) => amount),
      currency,
    ),
    limit,
  };
}
