import { Equipment } from "../../model/equipment/tables";
import { MileageRates } from "../../model/expenses/mileage";
import { CardLines, Expenses } from "../../model/expenses/tables";
import { Rates } from "../../model/money/rates";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { People } from "../../model/people/people";
import { RequestForms } from "../../model/requests/tables";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { PerDiemRates, Trips } from "../../model/trips/tables";
import type { AnyTable } from "../../tables/defineTable";

/** One table's part in what a file of a group fills. */
export interface Part {
  readonly table: AnyTable;
  /** The moves of this part are counts of what is on hand. */
  readonly as?: "count";
  /** Each row of the file makes a row of the table; else only those where the first of `where` that has a column is filled. */
  readonly isMain?: true;
  readonly where?: readonly string[];
  /** A file may be of this part alone. */
  readonly mayStandAlone?: true;
  /** Of each of these lists, one field must have a column of the file; without them the part is not proposed. */
  readonly needs: readonly (readonly string[])[];
  /** Where the file fills one of these, it is not of this part. */
  readonly notBeside?: readonly AnyTable[];
}

/** What a file can be, and the tables that such a file fills, in the order in which they depend on each other. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Headers of lists of assets, such as Asset tag, say of all other groups that the file is something else. */
  readonly ofAssets?: true;
  /** Headers that say that the file is something else. */
  readonly unless?: RegExp;
  /** A column whose every word is of this field says that the file is of this group, whatever its headers are called. */
  readonly toldBy?: { readonly table: AnyTable; readonly field: string; readonly surely: readonly string[] };
}

/** The groups that a user chooses among; of two that suit a file as well, the first is proposed. */
export const groups: readonly Group[] = [
  {
    id: "orders",
    title: "Orders and deliveries",
    parts: [
      { table: Items, where: ["item"], needs: [["item"]] },
      { table: VendorItems, where: ["vendor"], needs: [["item"], ["vendor"], ["price", "vendorCode"]] },
      { table: Orders, isMain: true, needs: [["order"], ["vendor"]] },
      { table: OrderLines, isMain: true, needs: [["order"], ["item"], ["quantity"]] },
      { table: Receipts, where: ["date"], mayStandAlone: true, needs: [["order"], ["date"], ["counted"]] },
    ],
    unless: /^(sales order|customer|kunde|client|lineitem)\b/i,
  },
  {
    id: "moves",
    title: "Stock movements or sales history",
    parts: [{ table: Moves, isMain: true, needs: [["item"], ["date"], ["quantity"]] }],
    unless: /\bon hand\b/i,
    // What only comes, or comes back, may as well be of orders.
    toldBy: { table: Moves, field: "type", surely: ["Issue", "Scrap", "Transfer"] },
  },
  {
    id: "equipment",
    title: "Equipment and assets",
    ofAssets: true,
    parts: [{ table: Equipment, isMain: true, needs: [["tag"], ["name", "serial", "model"]] }],
  },
  {
    id: "items",
    title: "Items and stock",
    parts: [
      { table: Items, isMain: true, needs: [["item"]] },
      { table: VendorItems, where: ["vendor"], needs: [["item"], ["vendor"]] },
      {
        table: Levels,
        where: ["minimum", "maximum", "reorderQuantity"],
        needs: [["item"], ["minimum", "maximum", "reorderQuantity"]],
      },
      { table: Moves, as: "count", where: ["quantity"], needs: [["item"], ["quantity"]] },
    ],
    unless:
      /\basset (tag|no|number|id)\b|check-?out|\bwarranty\b|^lineitem\b|^(posting|movement|transaction) (date|type)|buchungsdatum|bewegungsart|date (de )?mouvement|fecha de movimiento/i,
  },
  {
    id: "requestForms",
    title: "Requests sent by form",
    parts: [{ table: RequestForms, isMain: true, needs: [["name"], ["subject"], ["sentAt", "type", "details"]] }],
    unless: /\b(sku|asset tag|leave type)\b/i,
  },
  {
    id: "vendors",
    title: "Vendors",
    parts: [{ table: Vendors, isMain: true, needs: [["vendor"]] }],
    unless: /\b(sku|department|asset|employee|leave|start date|amount|balance|booking date)\b/i,
  },
  {
    id: "card",
    title: "Card or bank statement",
    parts: [{ table: CardLines, isMain: true, needs: [["date"], ["amount"], ["vendor"]] }],
    unless: /\b(sku|asset tag|expense (type|category))\b/i,
  },
  {
    id: "expenses",
    title: "Expenses",
    parts: [{ table: Expenses, isMain: true, needs: [["date"], ["amount"], ["category", "tax", "details"]] }],
    unless: /\b(sku|balance|saldo|solde)\b/i,
  },
  {
    id: "trips",
    title: "Trips",
    parts: [{ table: Trips, isMain: true, needs: [["traveller"], ["start"], ["end"], ["destination", "purpose"]] }],
    unless: /\bleave type\b/i,
  },
  {
    id: "people",
    title: "People",
    parts: [{ table: People, isMain: true, needs: [["person"], ["email", "department", "role", "manager", "grade"]] }],
    unless: /\b(asset|sku|leave type|supplier|vendor|terms)\b/i,
  },
  {
    id: "rates",
    title: "Rates",
    parts: [
      { table: Rates, isMain: true, needs: [["currency"], ["rate"], ["date"]] },
      { table: PerDiemRates, isMain: true, needs: [["meals"], ["effective"]] },
      { table: MileageRates, isMain: true, needs: [["from"], ["rate"]], notBeside: [Rates, PerDiemRates] },
    ],
  },
];

/** What none of the groups is; its tables are proposed by their own headers. */
export const OTHER = { id: "other", title: "Something else" };

export const groupCalled = (id: string): Group | undefined => groups.find((group) => group.id === id);

/** The tables in which Quartermaster keeps how it works; no file is ever proposed for them. */
const configuration = new Set([
  "Settings",
  "Lists",
  "Contents",
  "Log",
  "Frozen",
  "Mappings",
  "Exports",
  "ListDifferences",
  "HandOverColumns",
  "Policy",
  "TravelPolicy",
  "ApprovalRules",
  "Approvals",
  "Kpis",
  "KpiHistory",
  "WeeklyReports",
  "MealShares",
  "PerDiemBands",
  "JoinerKit",
  "DocumentKinds",
  "DocumentRules",
  "Letters",
  "ReminderLevels",
  "Reminders",
]);

export const isConfiguration = ({ name }: AnyTable): boolean => configuration.has(name);

/** The tables of a group that stand in the workbook; of something else, all that are no configuration. */
export function tablesOfGroup(id: string, targets: readonly AnyTable[]): readonly AnyTable[] {
  const group = groupCalled(id);
  const names = group && new Set(group.parts.map(({ table }) => table.name));
  return targets.filter((table) => (names ? names.has(table.name) : !isConfiguration(table)));
}

/** The group that a name means: its id or title, or a word of it; undefined where none does. */
export function groupNamed(name: string): { readonly id: string; readonly title: string } | undefined {
  const plain = name.trim().toLowerCase();
  const all = [...groups, OTHER];
  return (
    all.find(({ id, title }) => id === plain || title.toLowerCase() === plain) ??
    all.find(({ title }) => plain.length > 2 && title.toLowerCase().includes(plain))
  );
}

/** Tables whose rows are only ever added: what stands there is never changed by an import. */
export const isLedger = ({ name }: AnyTable): boolean => ledgers.has(name);
const ledgers = new Set(["Moves", "Receipts", "KpiHistory", "Log"]);

/** The prefix of the numbers that Quartermaster gives to a table's rows, as MV of MV-2026-0001. */
export function numberPrefix({ name }: AnyTable): string {
  return (
    prefixes.get(name) ??
    name
      .replace(/[a-z]+/g, (word) => word.slice(0, 1))
      .toUpperCase()
      .slice(0, 2)
  );
}
const prefixes = new Map(
  Object.entries({
    Moves: "MV",
    Receipts: "RC",
    Orders: "PO",
    Expenses: "EX",
    Trips: "TR",
    Claims: "CL",
    Advances: "AD",
  }),
);

/** What a new row holds where the file has no column for it. */
export function usualText(table: AnyTable, field: string): string | undefined {
  const known = usual.get(`${table.name}.${field}`);
  if (known !== undefined) return known;
  const column = table.columns[field];
  if (column?.usual !== undefined) return String(column.toCell(column.usual));
  // Not for what happened to something: no type of movement is the usual one.
  return column?.kind === "choice" && column.required && table !== Moves ? column.choices?.[0] : undefined;
}
const usual = new Map(
  Object.entries({
    "Vendors.approved": "Yes",
    "Expenses.category": "Other",
    "Trips.kind": "Home",
  }),
);
