import { isDay } from "../../domain/calendarDay";
import { formatQuantity } from "../../domain/sentence";
import { companySettings, Settings } from "../../model/company/settings";
import { Rates, ratesIn } from "../../model/money/rates";
import { Orders } from "../../model/orders/tables";
import { Vendors } from "../../model/stock/tables";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { isNeeded } from "./isNeeded";
import type { MadeRow, PreparedRows, PreparedTable, Reason } from "./prepareRows";
import { spelled } from "./spelled";

interface PricedRow {
  made: readonly (MadeRow | undefined)[];
  /** Why it is refused, and what is told of it where it comes in. */
  readonly reasons: Reason[];
  readonly told: Reason[];
}

/**
 * Amounts that name another currency than the one they are kept in never pass for it: a table's own column Currency takes it,
 * the company's rates exchange it, or the amount is left out and told.
 */
export function settleCurrencies(
  rows: readonly PricedRow[],
  targets: readonly PreparedTable[],
  tables: TableSet,
  { mapping, today }: PreparedRows,
): void {
  if (!tables.has(Settings) || rows.every(({ made }) => made.every((one) => one?.foreign === undefined))) return;
  const home = companySettings(tables).currency;
  const rateOn = tables.has(Rates) ? ratesIn(tables) : undefined;
  for (const row of rows)
    for (const [index, { table }] of targets.entries())
      for (const { field, currency, cell, header } of row.made[index]?.foreign ?? []) {
        const values = row.made[index]?.row ?? {};
        const column = table.columns[field];
        const amount = values[field];
        if (!column || typeof amount !== "number") continue;
        const reason = (message: string): Reason => ({ sheet: table.sheet, column: header, value: cell, message });
        if (hasOwnCurrency(table, field)) {
          const own = codeOf(values.currency);
          if (own === undefined) setField(row, index, "currency", currency);
          else if (own !== currency)
            row.reasons.push(reason(`It is in ${currency}, and the row's Currency is ${own}. Correct one of the two.`));
          continue;
        }
        const kept = agreedCurrency(row, targets, index, tables) ?? home;
        if (kept === currency) continue;
        const differs = `It is in ${currency}, and ${column.header} is kept in ${kept}`;
        const on = spelled(values.date);
        const rate = kept === home ? rateOn?.(currency, isDay(on) ? on : today) : undefined;
        if (mapping.columns[header]?.foreign === "refuse") row.reasons.push(reason(`${differs}.`));
        else if (rate && !rate.stale) {
          // To six places, because a price of a unit may be less than a cent.
          const exchanged = Math.round(amount * rate.rate * 1e6) / 1e6;
          setField(row, index, field, exchanged);
          row.told.push(
            reason(
              `${formatQuantity(amount)} ${currency} is ${formatQuantity(exchanged)} ${home} at the rate of ${rate.date}.`,
            ),
          );
        } else {
          const way =
            kept !== home
              ? ""
              : rate
                ? `; the rate in Rates is of ${rate.date}, which is too old`
                : `; Rates has no rate of ${currency}`;
          if (isNeeded(column)) row.reasons.push(reason(`${differs}${way}.`));
          else {
            setField(row, index, field, undefined);
            row.told.push(reason(`${differs}${way}, so that the amount is left out.`));
          }
        }
      }
}

/** Whether a field's amounts are in the currency of the row's own column. */
export const hasOwnCurrency = (table: AnyTable, field: string): boolean =>
  table.columns.currency !== undefined && !inCompanyCurrency.has(`${table.name}.${field}`);

const inCompanyCurrency = new Set(["CardLines.billed", "Expenses.homeAmount", "Expenses.approved"]);

/** The currency that was agreed with the vendor, or on the order, that a price is of. */
function agreedCurrency(
  { made }: PricedRow,
  targets: readonly PreparedTable[],
  index: number,
  tables: TableSet,
): string | undefined {
  const inFile = (name: string): AnyRow | undefined =>
    made[targets.findIndex(({ table, mapping }) => table.name === name && mapping.as === undefined)]?.row;
  const row = made[index]?.row;
  const ofVendor = (vendor: unknown): string | undefined =>
    codeOf(inFile("Vendors")?.currency) ??
    (tables.has(Vendors) ? codeOf(tables.find(Vendors, spelled(vendor))?.currency) : undefined);
  switch (targets[index]?.table.name) {
    case "VendorItems":
      return ofVendor(row?.vendor);
    case "OrderLines": {
      const order = inFile("Orders") ?? (tables.has(Orders) ? tables.find(Orders, spelled(row?.order)) : undefined);
      return codeOf(order?.currency) ?? ofVendor(order?.vendor);
    }
    default:
      return undefined;
  }
}

function setField(row: PricedRow, index: number, field: string, value: unknown): void {
  row.made = row.made.map((one, place) => {
    if (!one || place !== index) return one;
    const { [field]: _, ...others } = one.row;
    return { ...one, row: value === undefined ? others : { ...one.row, [field]: value } };
  });
}

const codeOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value.toUpperCase() : undefined;
