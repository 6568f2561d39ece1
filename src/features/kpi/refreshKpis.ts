import { counted, forCount } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Moment } from "../../domain/moment";
import type { Action } from "../../tables/action";
import { update, type Change } from "../../tables/change";
import type { RowOf } from "../../tables/defineTable";
import { measuredTables } from "./catalogue";
import { Facts } from "./facts";
import { figureFor, missingTables, shownSpan } from "./kpiFigure";
import { formatNotCounted, type Figure } from "./measure";
import type { Span } from "./period";
import { dueSnapshot, notedCorrections } from "./snapshot";
import { isCorrected, snapshotAt } from "./snapshotAt";
import { KpiHistory, Kpis, type Kpi } from "../../model/kpi/tables";

/** What actions that make figures must read. */
export const figureTables = [...new Set([Kpis, KpiHistory, ...measuredTables])];

/** Makes every KPI's figure again, and keeps the last complete period in the history, once. */
export const refreshKpis: Action<Readonly<Record<string, never>>> = {
  title: "Refresh",
  reads: figureTables,
  plan(tables, _, { today, now }) {
    if (tables.rows(Kpis).length === 0) return refuse("No KPI is chosen yet. Choose some first.", { table: Kpis.name });
    const { made, kept, noted } = freshFigures(new Facts(tables, today), now);
    return ok({
      sentence: `Made the figures of ${counted(made.length, "KPI")}${
        kept.length === 0 ? "" : `, and kept ${counted(kept.length, "period")} in the history`
      }`,
      changes: [...made, ...kept, ...noted],
    });
  },
};

/** Every KPI's figure made again, the periods that the history is due to keep, and the notes on what people corrected in it. */
export function freshFigures(
  facts: Facts,
  madeAt: Moment,
): Readonly<Record<"made" | "kept" | "noted", readonly Change[]>> {
  const kpis = facts.tables.rows(Kpis);
  return {
    made: kpis.map((kpi) => update(Kpis, kpi.kpi, figuresOf(kpi, facts, madeAt))),
    kept: kpis.flatMap((kpi) => dueSnapshot(kpi, facts, madeAt)),
    noted: notedCorrections(facts.tables),
  };
}

type Figures = Pick<
  RowOf<typeof Kpis.columns>,
  "value" | "numerator" | "denominator" | "from" | "to" | "madeAt" | "notCounted"
>;

/** What a KPI's row shows of its period. */
export function figuresOf(kpi: Kpi, facts: Facts, madeAt: Moment): Figures {
  const { span, value, figure, missing, isCorrected } = readingOf(kpi, facts, shownSpan(kpi, facts.today));
  const notes = [
    missing,
    isCorrected ? "The value was corrected by hand in KPI history" : undefined,
    figure && formatNotCounted(figure.notCounted),
  ].filter((note) => note !== undefined);
  return {
    value,
    numerator: figure?.numerator,
    denominator: figure?.denominator,
    from: span.from,
    to: span.to,
    madeAt,
    notCounted: notes.length === 0 ? undefined : notes.join("; "),
  };
}

/** A KPI over a span: the value that counts, and what stands behind it. */
export interface KpiReading {
  readonly span: Span;
  readonly value: number | undefined;
  readonly figure: Figure | undefined;
  /** Which tables it would need, in a sentence. */
  readonly missing: string | undefined;
  readonly isCorrected: boolean;
}

/** Measures a KPI over a span. A value that was corrected in the history counts here too. */
export function readingOf(kpi: Kpi, facts: Facts, span: Span): KpiReading {
  const figure = figureFor(kpi, facts, span);
  const kept = snapshotAt(facts.tables, kpi, span);
  const corrected = kept && isCorrected(kept) && kept.to === span.to ? kept : undefined;
  const missing = missingTables(kpi, facts.tables);
  return {
    span,
    value: corrected ? corrected.value : figure ? figure.value : kpi.ownValue,
    figure,
    missing:
      missing.length === 0
        ? undefined
        : `${missing.map(({ sheet }) => sheet).join(", ")} ${forCount(missing.length, "is", "are")} not in this workbook`,
    isCorrected: corrected !== undefined,
  };
}
