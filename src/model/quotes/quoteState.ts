import { addDays, type Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import { formatQuantity } from "../../domain/sentence";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { companySettings, Settings } from "../company/settings";
import { exchanged } from "../money/rates";
import { Vendors } from "../stock/tables";
import { quoteLadder, QuoteRequests, Quotes, type Quote, type QuoteRequest, type QuoteStatus } from "./tables";

/** The tables that quoteStates reads. */
export const quoteTables: readonly AnyTable[] = [Settings, Vendors, QuoteRequests, Quotes];

/** What a vendor answered, made comparable. */
export interface ComparedQuote {
  readonly quote: Quote;
  readonly currency: string;
  /** What the need comes to in the company's currency; undefined without a price or a rate. */
  readonly total: number | undefined;
  /** When it would come if it were ordered on the day. */
  readonly arrivesOn: Day | undefined;
  readonly isCheapest: boolean;
  readonly isFastest: boolean;
}

export interface QuoteState {
  readonly row: QuoteRequest;
  readonly status: QuoteStatus;
  /** The cheapest first, then those without a comparable price. */
  readonly quotes: readonly ComparedQuote[];
}

/** Every request for quotations by its number, with its answers side by side: linear in the rows. */
export function quoteStates(tables: TableSet, today: Day): ReadonlyMap<string, QuoteState> {
  const { currency: home } = companySettings(tables);
  const byRequest = tables.groupBy(Quotes, ({ request }) => request);
  return new KeyMap(
    tables.rows(QuoteRequests).map((row) => {
      const answers = (byRequest.get(row.request) ?? []).map((quote) => {
        const currency = tables.find(Vendors, quote.vendor)?.currency ?? home;
        const rate = currency === home ? 1 : quote.rate;
        const isOffer = quote.price !== undefined && quote.declinedOn === undefined;
        const total =
          isOffer && rate !== undefined
            ? exchanged(amountOf(moneyOf(quote.price * row.quantity, currency)), rate, home)
            : undefined;
        const arrivesOn = isOffer && quote.leadDays !== undefined ? addDays(today, quote.leadDays) : undefined;
        return { quote, currency, total, arrivesOn };
      });
      const least = Math.min(...answers.map(({ total = Infinity }) => total));
      const first = answers.reduce<Day>((day, { arrivesOn = LAST }) => (arrivesOn < day ? arrivesOn : day), LAST);
      const quotes = answers
        .map((answer) => ({
          ...answer,
          isCheapest: answer.total === least,
          isFastest: answer.arrivesOn !== undefined && answer.arrivesOn === first,
        }))
        .sort((one, other) => (one.total ?? Infinity) - (other.total ?? Infinity) || 0);
      const offers = answers.filter(({ quote }) => quote.price !== undefined && quote.declinedOn === undefined).length;
      const open = answers.filter(({ quote }) => quote.price === undefined && quote.declinedOn === undefined).length;
      const state: QuoteState = { row, quotes, status: quoteLadder.stateOf(row, { answers: offers, open }) };
      return [row.request, state] as const;
    }),
  );
}

/** A request in a sentence: "QR-2026-0001, 40 of A-1". */
export const formatQuoteRequest = ({ row }: QuoteState): string =>
  `${row.request}, ${formatQuantity(row.quantity)} of ${row.item}`;

/** A day after all that are promised. */
const LAST: Day = "9999-12-31";
