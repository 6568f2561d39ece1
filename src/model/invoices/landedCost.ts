import { allocate, amountOf, moneyOf } from "../../domain/money";
import { formatQuantity } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../company/settings";
import { exchanged } from "../money/rates";
import { Items } from "../stock/tables";
import type { InvoiceState } from "./invoiceState";
import type { LineMatch } from "./matchLine";
import type { InvoiceLine } from "./tables";

/** By what freight and duty are spread over the goods. */
export const costBases = ["Value", "Quantity", "Weight"] as const;
export type CostBasis = (typeof costBases)[number];

/** What falls on a line, in the company's currency. */
export interface CostShare {
  readonly line: InvoiceLine;
  readonly item: string;
  readonly share: number;
}

/** What a unit of an item costs with freight and duty, in the company's currency to the fourth decimal. */
export interface LandedCost {
  readonly item: string;
  readonly unitCost: number;
}

/** What is added to goods: the freight and duty of an invoice without tax, in its currency. */
export const costsOf = ({ lines }: InvoiceState): number =>
  lines.reduce((sum, { line, net }) => (line.kind === "Freight" || line.kind === "Duty" ? sum + net : sum), 0);

/** Lines of an invoice that costs can be spread over. */
export const goodsOf = ({ lines }: InvoiceState): readonly LineMatch[] =>
  lines.filter(({ line }) => line.kind === "Goods" && line.item !== undefined && (line.quantity ?? 0) > 0);

/**
 * Spreads an amount of the company's currency over the goods of an invoice so that the shares add up to it to the smallest
 * coin, by value, quantity or weight (of a whole line, by its number).
 */
export function spreadCosts(
  tables: TableSet,
  goods: InvoiceState,
  total: number,
  by: CostBasis,
  weights: ReadonlyMap<number, number> = new Map(),
): Result<readonly CostShare[]> {
  const { currency: home } = companySettings(tables);
  const lines = goodsOf(goods);
  const { invoice } = goods.invoice;
  if (lines.length === 0)
    return refuse(`${invoice} bills no items that ${formatQuantity(total)} could be spread over.`);
  const missing = by === "Weight" ? lines.find(({ line }) => !((weights.get(line.line) ?? 0) > 0)) : undefined;
  if (missing) return refuse(`Enter the weight of line ${String(missing.line.line)} of ${invoice}.`);
  const weightOf = ({ line, net }: LineMatch): number =>
    by === "Value" ? Math.max(0, net) : by === "Quantity" ? (line.quantity ?? 0) : (weights.get(line.line) ?? 0);
  // Shares are whole numbers; four decimals of an amount and six of a quantity are kept.
  const shares = allocate(
    moneyOf(total, home),
    lines.map((line) => Math.round(weightOf(line) * 1e6)),
  );
  return ok(
    lines.map(({ line }, at) => ({
      line,
      item: line.item ?? "",
      share: shares[at] === undefined ? 0 : amountOf(shares[at]),
    })),
  );
}

/** What the items of an invoice cost a unit with all that was spread over its lines; undefined while its currency has no rate. */
export function landedCosts(
  tables: TableSet,
  state: InvoiceState,
  shares: readonly CostShare[],
): readonly LandedCost[] | undefined {
  const { currency: home } = companySettings(tables);
  const rate = state.currency === home ? 1 : state.invoice.rate;
  if (rate === undefined) return undefined;
  const shareOf = new Map(shares.map(({ line, share }) => [line.line, share]));
  const byItem = new Map<string, { cost: number; quantity: number }>();
  for (const { line, net } of goodsOf(state)) {
    const { item = "", quantity = 0, landed = 0 } = line;
    if (!tables.find(Items, item)) continue;
    const sum = byItem.get(item) ?? { cost: 0, quantity: 0 };
    byItem.set(item, {
      cost: sum.cost + exchanged(net, rate, home) + landed + (shareOf.get(line.line) ?? 0),
      quantity: sum.quantity + quantity,
    });
  }
  return [...byItem].map(([item, { cost, quantity }]) => ({
    item,
    unitCost: Math.round((cost / quantity) * 1e4) / 1e4,
  }));
}
