import { productTables } from "../fixtures/tablesOf";
import { Approvals } from "../../src/model/approvals/approvals";
import { Claims } from "../../src/model/expenses/tables";
import { OrderLines, Receipts } from "../../src/model/orders/tables";
import { Items, Moves } from "../../src/model/stock/tables";
import { TripEstimates, Trips } from "../../src/model/trips/tables";
import { joinKey, type AnyTable } from "../../src/tables/defineTable";
import type { ReadTable } from "../../src/tables/readTable";
import { isGivenNumber } from "../../src/tables/usedNumbers";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { logLines } from "./bookState";
import { readOf } from "./readOf";
import type { TheirRow } from "./theirRows";

/** The numbers that records have, and all that they ever had. */
export interface Numbers {
  readonly now: ReadonlySet<string>;
  readonly ever: ReadonlySet<string>;
}

const tables: readonly AnyTable[] = productTables;
const numbered = tables.filter((table) => table.key.length === 1);

export function numbersOf(document: WorkbookDocument, before?: Numbers): Numbers {
  const now = new Set(
    numbered.flatMap((table) =>
      [...readOf(document, table).takenKeys].filter(isGivenNumber).map((number) => `${table.name} ${number}`),
    ),
  );
  return { now, ever: new Set([...(before?.ever ?? []), ...now]) };
}

/** What of the workbook's own rules does not hold, as sentences. */
export function brokenInvariants(document: WorkbookDocument, theirs: readonly TheirRow[]): readonly string[] {
  const broken: string[] = [];
  if (logLines(document).some(({ state }) => state === "Writing"))
    broken.push("The Log says that something is being written");
  const reads = new Map(tables.map((table) => [table.name, readOf(document, table)]));
  for (const [name, read] of reads) {
    for (const key of read.repeatedKeys) broken.push(`${name} has ${key} twice`);
    broken.push(...orphansIn(read, reads));
  }
  for (const { table, key } of theirs)
    if (!reads.get(table.name)?.takenKeys.has(key))
      broken.push(`${table.name} has lost ${key}, which somebody else wrote`);
  return broken;
}

/** Rows that name a row which is not there, by links and by what the product writes as text. */
function orphansIn(read: ReadTable, reads: ReadonlyMap<string, ReadTable>): readonly string[] {
  const { table } = read;
  const links = Object.entries(table.columns).flatMap(([field, { linksTo }]) =>
    linksTo === undefined ? [] : [{ named: (row: Row) => textOf(row[field]), target: linksTo }],
  );
  return [...links, ...(namesByText.get(table.name) ?? [])].flatMap(({ named, target }) =>
    [...read.rowsByKey].flatMap(([key, row]) => {
      const name = named(row);
      return name === undefined || reads.get(target)?.takenKeys.has(name)
        ? []
        : [`${table.name} ${key} names ${name}, which is not in ${target}`];
    }),
  );
}

type Row = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const referred = (kind: string, target: AnyTable) => ({
  named: (row: Row) => (row.kind === kind ? textOf(row.reference) : undefined),
  target: target.name,
});
const namesByText = new Map<string, readonly { named: (row: Row) => string | undefined; target: string }[]>([
  [Receipts.name, [{ named: ({ order, line }) => joinKey([order, line]), target: OrderLines.name }]],
  [
    Moves.name,
    [
      {
        named: ({ type, reference }) => (type === "Receipt" ? textOf(reference) : undefined),
        target: OrderLines.name,
      },
    ],
  ],
  [Approvals.name, [referred("Trip", Trips), referred("Claim", Claims)]],
  [Trips.name, [{ named: ({ claim }) => textOf(claim), target: Claims.name }]],
  [Claims.name, [{ named: ({ trip }) => textOf(trip), target: Trips.name }]],
]);

/** Balances in cells that are not the sums of their rows. Everything must be calculated. */
export function wrongBalances(document: WorkbookDocument): readonly string[] {
  return balances.flatMap(({ table, header, of, by, amount }) => {
    const sums = new Map<string, number>();
    for (const row of readOf(document, of).rowsByKey.values()) {
      const key = String(row[by]).toLowerCase();
      sums.set(key, (sums.get(key) ?? 0) + Number(row[amount] ?? 0));
    }
    const read = readOf(document, table);
    const column = read.grid.headers.indexOf(header);
    return [...read.bodyIndexByKey].flatMap(([key, index]) => {
      const shown = read.grid.body[index]?.[column];
      const sum = sums.get(key.toLowerCase()) ?? 0;
      return Math.abs(Number(shown) - sum) < 0.005
        ? []
        : [`${header} of ${key} in ${table.name} is ${String(shown)}, its rows come to ${String(sum)}`];
    });
  });
}

const balances = [
  { table: Items, header: Items.columns.onHand.header, of: Moves, by: "item", amount: "quantity" },
  { table: Trips, header: Trips.columns.estimate.header, of: TripEstimates, by: "trip", amount: "amount" },
] as const satisfies readonly { table: AnyTable; header: string; of: AnyTable; by: string; amount: string }[];

/** Stock that no place can hold: less than nothing. */
export function negativeStock(document: WorkbookDocument): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const row of readOf(document, Moves).rowsByKey.values()) {
    const place = `${String(row.item)} at ${String(row.location)}`;
    sums.set(place, (sums.get(place) ?? 0) + Number(row.quantity));
  }
  return new Set([...sums].filter(([, sum]) => sum < -1e-6).map(([place]) => place));
}
