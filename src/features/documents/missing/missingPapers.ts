import { addMonths, type Day } from "../../../domain/calendarDay";
import { sumOf } from "../../../domain/money";
import { companySettings, Settings } from "../../../model/company/settings";
import {
  documentsByRecord,
  documentStates,
  documentTables,
  isInForce,
  recordName,
} from "../../../model/documents/documentState";
import { DocumentRules, type DocumentRule, type PaperedTable } from "../../../model/documents/tables";
import { Equipment, EquipmentLog } from "../../../model/equipment/tables";
import { equipmentStates } from "../../../model/equipment/equipmentState";
import { Invoices } from "../../../model/invoices/tables";
import { exchanged, Rates, ratesIn } from "../../../model/money/rates";
import { orderStates, orderStateTables } from "../../../model/orders/orderState";
import { Vendors } from "../../../model/stock/tables";
import { Trips } from "../../../model/trips/tables";
import { Receipts, type Order } from "../../../model/orders/tables";
import type { AnyTable } from "../../../tables/defineTable";
import { KeyMap, sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

export const missingTables: readonly AnyTable[] = [
  ...new Set([
    ...documentTables,
    DocumentRules,
    ...orderStateTables,
    Vendors,
    Receipts,
    Invoices,
    Equipment,
    EquipmentLog,
    Trips,
    Rates,
    Settings,
  ]),
];

/** A paper that a rule asks for and that is not there, or holds no longer. */
export interface MissingPaper {
  readonly rule: DocumentRule;
  readonly record: string;
  /** What people call the record, where that is not its key. */
  readonly name: string;
  /** By what the rule asks for it, in the company's currency. */
  readonly amount: number | undefined;
  /** There is one, and it has expired. */
  readonly hasExpired: boolean;
}

/** How far back what is bought from a vendor counts. */
const MONTHS_COUNTED = 12;

/** Papers that the rules ask for and that are not in force, the largest amounts first: linear in the rows. */
export function missingPapers(tables: TableSet, today: Day): readonly MissingPaper[] {
  const rules = tables.rows(DocumentRules);
  if (rules.length === 0) return [];
  const byRecord = documentsByRecord(documentStates(tables, today).values());
  const recordsOf = recordsIn(tables, today);
  return rules
    .flatMap((rule) =>
      recordsOf(rule.table).flatMap(({ record, name, amount, given }): readonly MissingPaper[] => {
        if (rule.over !== undefined && (amount ?? 0) < rule.over) return [];
        const papers = (byRecord.get(recordName(rule.table, record)) ?? []).filter(({ document }) =>
          sameKey(document.kind, rule.kind),
        );
        if (papers.some(isInForce) || (given !== undefined && sameKey(given, rule.kind))) return [];
        const hasExpired = papers.some(({ status }) => status === "Expired");
        return [{ rule, record, name, amount, hasExpired }];
      }),
    )
    .sort((a, b) => Number(b.hasExpired) - Number(a.hasExpired) || (b.amount ?? 0) - (a.amount ?? 0));
}

interface Papered {
  readonly record: string;
  readonly name: string;
  readonly amount: number | undefined;
  /** A kind of paper of which the record itself names the number. */
  readonly given?: string | undefined;
}

/** The kind of a delivery note; a receipt that names its number has one. */
export const DELIVERY_NOTE = "Delivery note";

/** The records of a table that papers are asked for, each table looked through once. */
function recordsIn(tables: TableSet, today: Day): (table: PaperedTable) => readonly Papered[] {
  const { currency: home } = companySettings(tables);
  const rateOn = ratesIn(tables);
  const atHome = (amount: number, currency: string, on: Day): number =>
    currency === home ? amount : exchanged(amount, rateOn(currency, on)?.rate ?? 0, home);
  const since = addMonths(today, -MONTHS_COUNTED);
  const find: Readonly<Record<PaperedTable, () => readonly Papered[]>> = {
    Vendors: () => {
      const bought = new KeyMap<number>();
      for (const { order, total, currency } of orderStates(tables).values())
        if (order.date >= since && isBought(order))
          bought.set(order.vendor, sumOf([bought.get(order.vendor) ?? 0, atHome(total, currency, order.date)], home));
      return tables.rows(Vendors).map(({ vendor }) => ({
        record: vendor,
        name: vendor,
        amount: bought.get(vendor) ?? 0,
      }));
    },
    Orders: () =>
      [...orderStates(tables).values()]
        .filter(({ order }) => order.date >= since && isBought(order))
        .map(({ order, total, currency }) => ({
          record: order.order,
          name: `${order.order}, ${order.vendor}`,
          amount: atHome(total, currency, order.date),
        })),
    Receipts: () =>
      tables
        .rows(Receipts)
        .filter(({ date }) => date >= since)
        .map(({ receipt, order, note }) => ({
          record: receipt,
          name: `${receipt}, ${order}`,
          amount: undefined,
          given: note === undefined ? undefined : DELIVERY_NOTE,
        })),
    Invoices: () =>
      tables
        .rows(Invoices)
        .filter(({ date, cancelledOn }) => date >= since && cancelledOn === undefined)
        .map(({ invoice, vendor, total, currency = home, date }) => ({
          record: invoice,
          name: `${invoice}, ${vendor}`,
          amount: atHome(total, currency, date),
        })),
    Equipment: () =>
      [...equipmentStates(tables, today).values()]
        .filter(({ state }) => state !== "Archived")
        .map(({ equipment: { tag, name, cost } }) => ({ record: tag, name: `${tag}, ${name}`, amount: cost })),
    Trips: () =>
      tables
        .rows(Trips)
        .filter(({ start, cancelledOn }) => start >= today && cancelledOn === undefined)
        .map(({ trip, traveller }) => ({ record: trip, name: `${trip}, ${traveller}`, amount: undefined })),
  };
  const found = new Map<PaperedTable, readonly Papered[]>();
  return (table) => {
    const known = found.get(table) ?? find[table]();
    found.set(table, known);
    return known;
  };
}

const isBought = ({ sentOn, cancelledOn }: Order): boolean => sentOn !== undefined && cancelledOn === undefined;
