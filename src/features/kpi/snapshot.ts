import type { Moment } from "../../domain/moment";
import { joinKey, type NewRow } from "../../tables/defineTable";
import { insert, update, type Change } from "../../tables/change";
import type { TableSet } from "../../tables/tableSet";
import type { Facts } from "./facts";
import { figureFor } from "./kpiFigure";
import type { Figure } from "./measure";
import { lastComplete, periodsUpTo, type Span } from "./period";
import { isCorrected, snapshotAt } from "./snapshotAt";
import { KpiHistory, type Kpi } from "../../model/kpi/tables";

type NewSnapshot = NewRow<typeof KpiHistory.columns>;

/** What the history keeps of a KPI's period. */
export const snapshotOf = (
  { kpi, target, ownValue }: Kpi,
  span: Span,
  figure: Figure | undefined,
  madeAt: Moment,
): NewSnapshot => {
  const value = figure ? figure.value : ownValue;
  return {
    kpi,
    from: span.from,
    to: span.to,
    value,
    numerator: figure?.numerator,
    denominator: figure?.denominator,
    target,
    computed: value,
    madeAt,
    note: value === undefined ? "Nothing to count" : undefined,
  };
};

/** The snapshot of the last complete period, where the history has none yet. */
export function dueSnapshot(kpi: Kpi, facts: Facts, madeAt: Moment): readonly Change[] {
  const span = lastComplete(kpi.period, facts.today);
  if (snapshotAt(facts.tables, kpi, span)) return [];
  return [insert(KpiHistory, snapshotOf(kpi, span, figureFor(kpi, facts, span), madeAt))];
}

/**
 * Snapshots of the past periods, from today's rows, where the history has none and there was something to count. The last
 * complete period is kept either way: it is not due any more.
 */
export function pastSnapshots(kpi: Kpi, facts: Facts, periods: number, madeAt: Moment): readonly NewSnapshot[] {
  if (kpi.measure === undefined) return [];
  const last = lastComplete(kpi.period, facts.today);
  return periodsUpTo(kpi.period, last, periods)
    .filter((span) => !snapshotAt(facts.tables, kpi, span))
    .map((span) => snapshotOf(kpi, span, figureFor(kpi, facts, span), madeAt))
    .filter(({ from, value }) => value !== undefined || from === last.from)
    .map((row) =>
      row.from === last.from ? row : { ...row, note: "Made later, from the rows as they were then known" },
    );
}

/** Notes beside each value that a person changed what had been computed. The value stays. */
export const notedCorrections = (tables: TableSet): readonly Change[] =>
  tables
    .rows(KpiHistory)
    .filter((row) => isCorrected(row) && row.note?.includes(CORRECTED) !== true)
    .map((row) =>
      update(KpiHistory, joinKey([row.kpi, row.from]), {
        note: [row.note, `${CORRECTED}; ${row.computed === undefined ? "nothing" : String(row.computed)} was computed`]
          .filter(Boolean)
          .join(". "),
      }),
    );

const CORRECTED = "Corrected by hand";
