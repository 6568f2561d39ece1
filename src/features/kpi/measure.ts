import { counted } from "../../domain/sentence";
import { exactQuantity } from "../../science/quantity";
import { sum } from "../../science/statistics";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { Facts } from "./facts";
import type { Span } from "./period";
import { belongsTo } from "./orphanRows";
import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { Orders } from "../../model/orders/tables";
import type { DeliveryBasis, KpiPeriod, KpiUnit, MeasureName } from "../../model/kpi/tables";

/** What the catalogue says of a measure. A duty adds its own by declaring one of these. */
export interface Measure {
  readonly name: MeasureName;
  /** What the figure says, in a sentence. */
  readonly definition: string;
  readonly unit: KpiUnit;
  readonly better: "Up" | "Down";
  /** It is offered where these tables stand. */
  readonly needs: readonly AnyTable[];
  /** Tables that it reads as well where they stand. */
  readonly uses?: readonly AnyTable[];
  readonly usual: { readonly period: KpiPeriod; readonly target?: number; readonly amber?: number };
  /** What stands above and below the line, as the end of a number. A sum has nothing below it. */
  readonly above: string;
  readonly below?: string;
  /** It goes by the day from which a delivery is late, grace and tolerance. */
  readonly isOfDeliveries?: true;
  count(facts: Facts, span: Span, options: MeasureOptions): Counted;
}

export interface MeasureOptions {
  readonly basis: DeliveryBasis;
  /** Days after the due day that still count as on time. */
  readonly graceDays: number;
  /** How much less than ordered is in full, as a fraction; the vendor's own where it is left out. */
  readonly tolerance?: number | undefined;
}

export interface Counted {
  readonly cases: readonly Case[];
  readonly notCounted: readonly NotCounted[];
  /** Further figures that belong beside it, such as the median, in the measure's unit. */
  readonly also?: readonly { readonly label: string; readonly value: number }[];
}

/** One row behind a figure: what it adds above and below the line. */
export interface Case {
  readonly table: AnyTable;
  readonly row: AnyRow;
  readonly above: number;
  readonly below: number;
  /** What happened, in a few words. */
  readonly words: () => string;
  /** The groups that it is part of; it adds the same to each where nothing else is given. */
  readonly groups?: readonly GroupPart[];
}

export interface GroupPart {
  /** What is grouped by: "Vendor", "Department", "Cause". */
  readonly by: string;
  readonly name: string;
  readonly above?: number;
  readonly below?: number;
}

/** Rows that could not be counted: "without a promised day". */
export interface NotCounted {
  readonly why: string;
  readonly rows: readonly RowRef[];
}

/** A row, by what it holds or, where that can't be read, by its place in the body. */
export interface RowRef {
  readonly table: AnyTable;
  readonly row?: AnyRow;
  readonly bodyIndex?: number;
}

/** The figure of a measure over a span, with all that stands behind it. */
export interface Figure {
  /** Undefined where there is nothing to divide by. */
  readonly value: number | undefined;
  readonly numerator: number;
  /** Undefined for a sum. */
  readonly denominator: number | undefined;
  readonly cases: readonly Case[];
  readonly notCounted: readonly NotCounted[];
  readonly also: NonNullable<Counted["also"]>;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly by: string;
  readonly name: string;
  readonly value: number | undefined;
  readonly numerator: number;
  readonly denominator: number | undefined;
}

/** Every table that a measure goes by. */
export const tablesOf = ({ needs, uses = [] }: Pick<Measure, "needs" | "uses">): readonly AnyTable[] => [
  ...needs,
  ...uses,
  // How far an order is, depends on the rules of approval.
  ...([...needs, ...uses].includes(Orders) ? [ApprovalRules, Approvals] : []),
];

/** Measures a span. */
export function figureOf(measure: Measure, facts: Facts, span: Span, options: MeasureOptions): Figure {
  const { cases, notCounted, also = [] } = measure.count(facts, span, options);
  const isSum = measure.below === undefined;
  const numerator = exactQuantity(sum(cases.map(({ above }) => above)));
  const denominator = isSum ? undefined : exactQuantity(sum(cases.map(({ below }) => below)));
  return {
    value: valueOf(numerator, denominator, cases.length),
    numerator,
    denominator,
    cases,
    notCounted: [
      ...notCounted,
      ...tablesOf(measure).flatMap((table) => [
        { why: "that can't be read", rows: brokenRows(facts, table) },
        ...strayRows(facts, table, tablesOf(measure), span),
      ]),
    ].filter(({ rows }) => rows.length > 0),
    also,
    groups: groupsOf(cases, isSum),
  };
}

/** What could not be counted, in one sentence; undefined where all was. */
export const formatNotCounted = (notCounted: readonly NotCounted[]): string | undefined =>
  notCounted.length === 0 ? undefined : notCounted.map(formatWhy).join("; ");

/** "3 rows of Order lines without a promised day". */
export const formatWhy = ({ why, rows }: NotCounted): string =>
  `${counted(rows.length, "row")} of ${rows[0]?.table.sheet ?? ""} ${why}`;

/** Rows of a table that its own problems leave out. */
function brokenRows({ tables }: Facts, table: AnyTable): readonly RowRef[] {
  const read = tables.read(table);
  const readable = new Set(read.bodyIndexByKey.values());
  const broken = new Set(read.problems.flatMap(({ bodyIndex }) => bodyIndex ?? []));
  return [...broken].filter((bodyIndex) => !readable.has(bodyIndex)).map((bodyIndex) => ({ table, bodyIndex }));
}

/** Rows that belong to nothing, up to the end of a span. */
function strayRows(facts: Facts, table: AnyTable, read: readonly AnyTable[], { to }: Span): readonly NotCounted[] {
  const owner = belongsTo(table);
  if (!owner || !read.includes(owner.table)) return [];
  const strays = facts.straysOf(table).filter(({ date }) => date === undefined || date <= to);
  return [{ why: owner.why, rows: strays.map(({ row }) => ({ table, row })) }];
}

function groupsOf(cases: readonly Case[], isSum: boolean): readonly Group[] {
  const tallies = new Map<string, Map<string, { above: number; below: number }>>();
  for (const { groups = [], ...own } of cases)
    for (const { by, name, above = own.above, below = own.below } of groups) {
      let byName = tallies.get(by);
      if (!byName) tallies.set(by, (byName = new Map<string, { above: number; below: number }>()));
      const tally = byName.get(name);
      if (tally) {
        tally.above += above;
        tally.below += below;
      } else byName.set(name, { above, below });
    }
  return [...tallies].flatMap(([by, byName]) =>
    [...byName].map(([name, tally]) => {
      const numerator = exactQuantity(tally.above);
      const denominator = isSum ? undefined : exactQuantity(tally.below);
      return { by, name, value: valueOf(numerator, denominator, 1), numerator, denominator };
    }),
  );
}

function valueOf(numerator: number, denominator: number | undefined, cases: number): number | undefined {
  if (denominator === undefined) return cases === 0 ? undefined : numerator;
  return denominator > 0 ? numerator / denominator : undefined;
}
