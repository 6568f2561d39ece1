import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { companySettings } from "../../../model/company/settings";
import { acceptedStatuses } from "../../../model/invoices/acceptedPrices";
import { invoiceTables } from "../../../model/invoices/invoiceState";
import { costsOf, landedCosts, spreadCosts as sharesOf, type CostBasis } from "../../../model/invoices/landedCost";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { exchanged } from "../../../model/money/rates";
import { Items } from "../../../model/stock/tables";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { requireInvoice, type InvoiceInput } from "../settle/settleInvoice";

export interface SpreadCosts extends InvoiceInput {
  /** The invoice of the goods, where the freight or duty came on an invoice of its own. */
  readonly over?: string | undefined;
  readonly by: CostBasis;
  /** The weight of each line of the goods, by its number. */
  readonly weights?: ReadonlyMap<number, number>;
}

/** Spreads the freight and duty of an accepted invoice over its goods, or those of another one, into the unit cost of their items; once. */
export const spreadCosts: Action<SpreadCosts> = {
  title: "Spread freight and duty",
  reads: [...new Set([...invoiceTables, Items])],
  plan(tables, { invoice, over = invoice, by, weights }, { today }) {
    const found = requireInvoice(tables, invoice, acceptedStatuses, "spread over goods");
    if (!found.ok) return found;
    const goods = over === invoice ? found : requireInvoice(tables, over, acceptedStatuses, "given costs");
    if (!goods.ok) return goods;
    const { kind, spreadOn, rate } = found.value.invoice;
    if (kind !== "Invoice" || goods.value.invoice.kind !== "Invoice")
      return refuse(`${kind === "Invoice" ? over : invoice} is a credit note. Choose an invoice.`);
    if (spreadOn !== undefined) return refuse(`The costs of ${invoice} were spread on ${spreadOn} already.`);
    const costs = costsOf(found.value);
    if (costs <= 0) return refuse(`${invoice} bills no freight and no duty.`);
    const { currency: home } = companySettings(tables);
    const atRate = found.value.currency === home ? 1 : rate;
    if (atRate === undefined)
      return refuse(`${invoice} is in ${found.value.currency} and has no rate. Enter its rate in Invoices first.`);
    const total = exchanged(costs, atRate, home);
    const shares = sharesOf(tables, goods.value, total, by, weights);
    if (!shares.ok) return shares;
    const landed = landedCosts(tables, goods.value, shares.value);
    if (!landed)
      return refuse(`${over} is in ${goods.value.currency} and has no rate. Enter its rate in Invoices first.`);
    const before = new Map(landed.map(({ item }) => [item, tables.find(Items, item)?.unitCost]));
    return ok({
      sentence: `Spread ${formatMoney(total, home)} of ${invoice} over ${over === invoice ? "its goods" : over} by ${by.toLowerCase()}`,
      summary: [
        ...shares.value.map(({ line, item, share }) => ({
          what: `Line ${String(line.line)}, ${item}`,
          amount: { value: share, currency: home },
        })),
        ...landed.map(({ item, unitCost }) => {
          const was = before.get(item);
          return {
            what: `Unit cost of ${item}: ${was === undefined ? "none" : was.toFixed(4)} becomes ${unitCost.toFixed(4)} ${home}`,
          };
        }),
      ],
      changes: [
        update(Invoices, invoice, { spreadOn: today }),
        ...shares.value.map(({ line, share }) =>
          update(InvoiceLines, keyOf(InvoiceLines, line), {
            landed: Math.round(((line.landed ?? 0) + share) * 1e4) / 1e4,
          }),
        ),
        ...landed.map(({ item, unitCost }) => update(Items, item, { unitCost })),
      ],
    });
  },
};
