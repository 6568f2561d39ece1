import type { Day } from "../../../domain/calendarDay";
import { formatMoney, formatQuantity, listOf } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { Departments, Lists, Locations } from "../../../model/company/lists";
import { companySettings } from "../../../model/company/settings";
import { Rates, ratesIn } from "../../../model/money/rates";
import { draftTables, planDrafts } from "../../../model/orders/orderDrafts";
import { OrderLines } from "../../../model/orders/tables";
import { formatQuoteRequest, quoteStates, quoteTables, type QuoteState } from "../../../model/quotes/quoteState";
import { QuoteRequests, Quotes } from "../../../model/quotes/tables";
import { Items, Vendors } from "../../../model/stock/tables";
import { partOfUnitIn } from "../../../model/stock/units";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { usedKeys } from "../../../tables/usedNumbers";

export interface AskQuotes {
  readonly item: string;
  readonly quantity: number;
  readonly vendors: readonly string[];
  readonly neededBy?: Day | undefined;
  readonly location?: string | undefined;
  readonly department?: string | undefined;
  readonly answerBy?: Day | undefined;
}

/** Asks several vendors what a need would cost. */
export const askQuotes: Action<AskQuotes> = {
  title: "Ask for quotations",
  reads: [...new Set([...quoteTables, Items, Lists, Locations, Departments])],
  plan(tables, { vendors, ...need }, { today, user }) {
    const item = requireRow(tables, Items, need.item);
    if (!item.ok) return item;
    if (!(need.quantity > 0)) return refuse(`Enter how much of ${need.item} is needed: more than 0.`);
    const part = partOfUnitIn(tables)(need.quantity, item.value);
    if (part !== undefined) return refuse(part);
    if (need.location !== undefined) {
      const location = requireRow(tables, Locations, need.location);
      if (!location.ok) return location;
    }
    if (need.department !== undefined) {
      const department = requireRow(tables, Departments, need.department);
      if (!department.ok) return department;
    }
    const asked = new Set<string>();
    for (const name of vendors) {
      const vendor = requireRow(tables, Vendors, name);
      if (!vendor.ok) return vendor;
      if (asked.has(vendor.value.vendor))
        return refuse(`${vendor.value.vendor} is named twice. Name each vendor once.`);
      asked.add(vendor.value.vendor);
    }
    if (asked.size < 2) return refuse("Choose at least two vendors to compare.");
    const request = numbering("QR", today, usedKeys(tables, QuoteRequests))();
    return ok({
      sentence: `Asked ${listOf([...asked])} for ${formatQuantity(need.quantity)} of ${need.item} as ${request}`,
      changes: [
        insert(QuoteRequests, { request, date: today, requester: user, ...need }),
        ...[...asked].map((vendor) => insert(Quotes, { request, vendor, askedOn: today })),
      ],
      created: [{ table: QuoteRequests, key: request }],
    });
  },
};

export interface NoteQuote {
  readonly request: string;
  readonly vendor: string;
  /** Left out: the vendor makes no offer. */
  readonly price?: number | undefined;
  readonly leadDays?: number | undefined;
  readonly minimumOrder?: number | undefined;
  readonly validUntil?: Day | undefined;
  readonly note?: string | undefined;
}

/** Notes what a vendor answered, or that it makes no offer. */
export const noteQuote: Action<NoteQuote> = {
  title: "Note the answer",
  reads: [...new Set([...quoteTables, Rates])],
  plan(tables, { request, vendor, price, ...answer }, { today }) {
    const found = requireOpen(tables, request, today);
    if (!found.ok) return found;
    const asked = requireRow(tables, Quotes, joinKey([request, vendor]));
    if (!asked.ok) return asked;
    const { currency: home } = companySettings(tables);
    const currency = tables.find(Vendors, vendor)?.currency ?? home;
    const rate = currency === home ? undefined : ratesIn(tables)(currency, today)?.rate;
    return ok({
      sentence:
        price === undefined
          ? `${vendor} makes no offer for ${formatQuoteRequest(found.value)}`
          : `${vendor} offers ${formatMoney(price, currency)} a unit for ${formatQuoteRequest(found.value)}`,
      changes: [
        update(Quotes, joinKey([request, vendor]), {
          ...answer,
          price,
          rate,
          answeredOn: today,
          declinedOn: price === undefined ? today : undefined,
        }),
      ],
      warnings:
        price !== undefined && currency !== home && rate === undefined
          ? [`Rates has no rate of ${currency}. Enter it in Quotes, so that the offer can be compared.`]
          : [],
    });
  },
};

export interface ChooseQuote {
  readonly request: string;
  readonly vendor: string;
  readonly reason: string;
}

/** Takes one of the answers, with the reason: it becomes a draft order at the price that was offered. */
export const chooseQuote: Action<ChooseQuote> = {
  title: "Choose",
  reads: [...new Set([...draftTables, ...quoteTables])],
  plan(tables, { request, vendor, reason }, circumstances) {
    const { today } = circumstances;
    const found = requireOpen(tables, request, today);
    if (!found.ok) return found;
    const { row, quotes } = found.value;
    const taken = quotes.find(({ quote }) => quote.vendor === vendor);
    const { price, declinedOn, validUntil, minimumOrder, leadDays } = taken?.quote ?? {};
    if (price === undefined || declinedOn !== undefined)
      return refuse(`${vendor} gave no price for ${request}. Note the answer first, or choose another.`);
    if (validUntil !== undefined && validUntil < today)
      return refuse(`The price of ${vendor} held until ${validUntil}. Ask again and note the new answer.`);
    if (reason.trim() === "") return refuse(`Say why ${vendor} is chosen.`);
    if (minimumOrder !== undefined && row.quantity < minimumOrder)
      return refuse(
        `${vendor} sells at least ${formatQuantity(minimumOrder)}, and ${formatQuantity(row.quantity)} are asked for. Correct the quantity in Quote requests, or choose another.`,
      );
    const drafted = planDrafts(
      tables,
      {
        needs: [
          {
            item: row.item,
            quantity: row.quantity,
            vendor,
            location: row.location,
            department: row.department,
            needBy: row.neededBy,
            price,
            isAgreed: true,
            why: `${request}: ${reason.trim()}`,
          },
        ],
      },
      circumstances,
    );
    if (!drafted.ok) return drafted;
    const line = drafted.value.changes.find(({ table }) => table === OrderLines);
    const order = line?.key.split(" / ")[0];
    const cheapest = quotes.find(({ isCheapest }) => isCheapest);
    const late =
      row.neededBy !== undefined &&
      leadDays !== undefined &&
      taken?.arrivesOn !== undefined &&
      taken.arrivesOn > row.neededBy;
    return ok({
      ...drafted.value,
      sentence: `Chose ${vendor} for ${formatQuoteRequest(found.value)}: ${reason.trim()}. ${drafted.value.sentence}`,
      changes: [
        ...drafted.value.changes,
        update(QuoteRequests, request, { chosen: vendor, reason: reason.trim(), decidedOn: today, order }),
      ],
      warnings: [
        ...(drafted.value.warnings ?? []),
        ...(cheapest && !taken?.isCheapest
          ? [`${cheapest.quote.vendor} is cheaper. The reason is kept with the request.`]
          : []),
        ...(late ? [`It would come on ${taken.arrivesOn}, and is needed by ${row.neededBy}.`] : []),
      ],
    });
  },
};

/** Calls a request for quotations off. */
export const cancelQuotes: Action<{ readonly request: string; readonly reason: string }> = {
  title: "Cancel the request",
  reads: quoteTables,
  plan(tables, { request, reason }, { today }) {
    const found = requireOpen(tables, request, today);
    if (!found.ok) return found;
    if (reason.trim() === "") return refuse(`Say why ${request} is called off.`);
    return ok({
      sentence: `Called off ${formatQuoteRequest(found.value)}: ${reason.trim()}`,
      changes: [update(QuoteRequests, request, { cancelledOn: today, reason: reason.trim() })],
    });
  },
};

function requireOpen(tables: TableSet, request: string, today: Day): Result<QuoteState> {
  const row = requireRow(tables, QuoteRequests, request);
  if (!row.ok) return row;
  const { decidedOn, cancelledOn, chosen = "" } = row.value;
  if (decidedOn !== undefined) return refuse(`${request} was decided on ${decidedOn}: ${chosen}.`);
  if (cancelledOn !== undefined) return refuse(`${request} was called off on ${cancelledOn}.`);
  const state = quoteStates(tables, today).get(request);
  return state ? ok(state) : refuse(`${request} is not in Quote requests.`);
}
