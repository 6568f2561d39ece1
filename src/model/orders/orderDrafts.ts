import { counted, formatQuantity } from "../../domain/sentence";
import type { Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { exactQuantity } from "../../science/quantity";
import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { insert, update, type Change, type Plan, type PlanSummary } from "../../tables/change";
import { joinKey, keyOf, type AnyTable } from "../../tables/defineTable";
import { requireRow } from "../../tables/requireRow";
import { numbering } from "../../tables/numbering";
import { usedKeys } from "../../tables/usedNumbers";
import type { TableSet } from "../../tables/tableSet";
import { Departments, Lists, Locations } from "../company/lists";
import { companySettings } from "../company/settings";
import { Items, VendorItems, Vendors, type Item, type Vendor } from "../stock/tables";
import { formatPriced, orderStates, orderStateTables, type OrderState } from "./orderState";
import { priceOf } from "./priceOf";
import { isWithVendor, OrderLines, Orders, type OrderLine } from "./tables";
import { partOfUnitIn } from "../stock/units";
import { vendorObstacle } from "./vendorObstacle";

/** Something to be ordered. A suggestion to buy, whose vendor is known, is one. */
export interface Need {
  readonly item: string;
  readonly quantity: number;
  readonly vendor: string;
  /** Where it is to be delivered; "" where no place is known. */
  readonly location?: string | undefined;
  /** Whom it is for; left out for stock. */
  readonly department?: string | undefined;
  readonly price?: number | undefined;
  /** The price was agreed on: it is not mixed with a line of a draft at another price. */
  readonly isAgreed?: true;
  /** The blanket order that it is a release of. */
  readonly blanket?: string | undefined;
  /** The line of a supply request that asks for it. */
  readonly requestLine?: string | undefined;
  readonly needBy?: Day | undefined;
  readonly why?: string | undefined;
  /** Which rule of a suggestion asked: a "minimum" looks at the location, any other at the item in all. */
  readonly rule?: string | undefined;
  /** What a suggestion knew of; the need is refused where more is in preparation by now. */
  readonly numbers?: { readonly inPreparation: number } | undefined;
}

export interface DraftOrders {
  readonly needs: readonly Need[];
}

/** The tables that planDrafts reads. */
export const draftTables: readonly AnyTable[] = [
  ...orderStateTables,
  Locations,
  Departments,
  Lists,
  Items,
  VendorItems,
];

/** One draft a vendor; the user's draft of today for the same vendor takes the lines, and a line for the same item, place and department takes the quantity. */
export function planDrafts(tables: TableSet, { needs }: DraftOrders, circumstances: Circumstances): Result<Plan> {
  if (needs.length === 0) return refuse("Choose what to order first.");
  const states = [...orderStates(tables).values()];
  const checked = needs.map((need) => checkNeed(tables, states, need, circumstances.today));
  const drafts = collectDrafts(tables, states, circumstances);
  for (const need of checked) {
    if (!need.ok) return need;
    drafts.take(need.value);
  }
  return ok({
    sentence: `Drafted ${drafts.titles().join(", ")}`,
    summary: drafts.summary(),
    changes: drafts.changes(),
  });
}

interface CheckedNeed extends Need {
  readonly about: Item;
  readonly from: Vendor;
}

function checkNeed(tables: TableSet, states: readonly OrderState[], need: Need, today: Day): Result<CheckedNeed> {
  const item = requireRow(tables, Items, need.item);
  if (!item.ok) return item;
  const vendor = requireRow(tables, Vendors, need.vendor);
  if (!vendor.ok) return vendor;
  if (need.location !== undefined && need.location !== "") {
    const location = requireRow(tables, Locations, need.location);
    if (!location.ok) return location;
  }
  if (need.department !== undefined) {
    const department = requireRow(tables, Departments, need.department);
    if (!department.ok) return department;
  }
  if (!(need.quantity > 0))
    return refuse(`Enter how much of ${need.item} to order, in ${item.value.unit}: more than 0.`);
  if (need.price !== undefined && !(need.price >= 0)) return refuse(`Enter a price of 0 or more for ${need.item}.`);
  const part = partOfUnitIn(tables)(need.quantity, item.value);
  if (part !== undefined) return refuse(part);
  if (item.value.buy === "Stopped")
    return refuse(`${need.item} is no longer bought. Buy it again in Items, or leave it out.`);
  const obstacle = vendorObstacle(vendor.value, today);
  if (obstacle !== undefined) return refuse(`${need.item} can't be ordered: ${obstacle}`);
  const prepared = inPreparation(states, need);
  if (need.numbers && prepared > need.numbers.inPreparation)
    return refuse(
      `${formatQuantity(prepared - need.numbers.inPreparation)} more of ${need.item} were drafted since it was suggested. Look at the suggestions again.`,
    );
  return { ok: true, value: { ...need, about: item.value, from: vendor.value } };
}

/** Units on orders that are not with a vendor yet: at the need's location, or of the item in all, as its rule looked at them. */
const inPreparation = (states: readonly OrderState[], need: Need): number =>
  exactQuantity(
    states
      .filter(({ stage }) => !isWithVendor(stage))
      .flatMap(({ lines }) => lines)
      .filter(
        ({ line }) =>
          line.item === need.item &&
          line.department === undefined &&
          (need.rule !== "minimum" || line.location === need.location),
      )
      .reduce((sum, { open }) => sum + open, 0),
  );

interface Draft {
  readonly order: string;
  readonly vendor: Vendor;
  readonly currency: string;
  /** Undefined where the draft was there before. */
  readonly head: Change | undefined;
  /** Lines that were there before, by what makes them the same line. */
  readonly existing: ReadonlyMap<string, OrderLine>;
  readonly added: Map<string, OrderLine>;
  nextLine: number;
}

/** Gathers needs into drafts, vendor by vendor. */
function collectDrafts(tables: TableSet, states: readonly OrderState[], { today, user }: Circumstances) {
  const company = companySettings(tables);
  const nextNumber = numbering("PO", today, usedKeys(tables, Orders));
  const drafts = new Map<string, Draft>();

  const draftFor = (vendor: Vendor): Draft => {
    const currency = vendor.currency ?? company.currency;
    const open = states.find(
      ({ order, status, currency: inCurrency }) =>
        status === "Draft" &&
        order.vendor === vendor.vendor &&
        order.date === today &&
        inCurrency === currency &&
        (order.requester ?? user) === user,
    );
    const lines = open?.lines.map(({ line }) => line) ?? [];
    const order = open?.order.order ?? nextNumber();
    return {
      order,
      vendor,
      currency,
      head: open ? undefined : insert(Orders, { order, date: today, vendor: vendor.vendor, requester: user, currency }),
      existing: new Map(lines.map((line) => [sameness(line), line])),
      added: new Map(),
      nextLine: lines.reduce((most, { line }) => Math.max(most, line), 0) + 1,
    };
  };

  return {
    take(need: CheckedNeed): void {
      let draft = drafts.get(need.vendor);
      if (!draft) drafts.set(need.vendor, (draft = draftFor(need.from)));
      const location = need.location === "" ? undefined : need.location;
      const same = sameness({
        item: need.item,
        location,
        department: need.department,
        blanket: need.blanket,
        requestLine: need.requestLine,
      });
      const there = draft.added.get(same) ?? draft.existing.get(same);
      const isOther = need.isAgreed && there && there.price !== need.price;
      const id = isOther ? joinKey([same, String(need.price)]) : same;
      const before = draft.added.get(id) ?? draft.existing.get(id);
      draft.added.set(
        id,
        before
          ? {
              ...before,
              quantity: exactQuantity(before.quantity + need.quantity),
              // A price that was entered by hand counts; one that a suggestion knows fills a gap.
              price: need.numbers === undefined ? (need.price ?? before.price) : (before.price ?? need.price),
              promised: earlier(before.promised, need.needBy),
              why: need.why ?? before.why,
            }
          : {
              order: draft.order,
              line: draft.nextLine++,
              item: need.item,
              quantity: need.quantity,
              unit: need.about.unit,
              price: need.price ?? priceOf(tables, need.about, need.vendor, draft.currency, company.currency),
              promised: need.needBy,
              firstPromised: undefined,
              neededBy: undefined,
              blanket: need.blanket,
              location,
              department: need.department,
              requestLine: need.requestLine,
              why: need.why,
              approvedItem: undefined,
              approvedQuantity: undefined,
              approvedPrice: undefined,
              approvedDepartment: undefined,
              approvedDay: undefined,
            },
      );
    },

    titles: (): readonly string[] =>
      [...drafts.values()].map(
        ({ order, vendor, added }) => `${order} to ${vendor.vendor} (${counted(added.size, "line")})`,
      ),

    /** What each order's new lines come to, and the first day on which one of them is needed. */
    summary: (): readonly PlanSummary[] =>
      [...drafts.values()].map(({ vendor, currency, added }) => {
        const lines = [...added.values()];
        const amounts = lines.map(({ quantity, price = 0 }) => quantity * price);
        const isPriced = lines.every(({ price }) => price !== undefined);
        const value = sumOf(amounts, currency);
        const what = `${counted(added.size, "line")} for ${vendor.vendor}`;
        return {
          what: isPriced
            ? what
            : `${what}, ${formatPriced(
                lines.map(({ price }) => price),
                value,
                currency,
              )}`,
          ...(isPriced && { amount: { value, currency } }),
          neededBy: lines.reduce<Day | undefined>((day, { promised }) => earlier(day, promised), undefined),
        };
      }),

    changes: (): readonly Change[] =>
      [...drafts.values()].flatMap((draft) => [
        ...(draft.head ? [draft.head] : []),
        ...[...draft.added].map(([id, line]) =>
          draft.existing.has(id)
            ? update(OrderLines, keyOf(OrderLines, line), {
                quantity: line.quantity,
                price: line.price,
                promised: line.promised,
                why: line.why,
              })
            : insert(OrderLines, line),
        ),
      ]),
  };
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** What makes two lines of a draft the same line. */
const sameness = (line: Pick<OrderLine, "item" | "location" | "department" | "blanket" | "requestLine">): string =>
  joinKey([line.item, line.location ?? "", line.department ?? "", line.blanket ?? "", line.requestLine ?? ""]);
