import { counted, forCount } from "../../domain/sentence";
import { addDays, daysBetween, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { isWithVendor } from "../../model/orders/tables";
import { Facts } from "./facts";
import { completedOn } from "../../model/orders/completion";
import type { LineFact } from "./lineFacts";
import { formatFigure, formatMove } from "./formatFigure";
import { historyIn, isUnusual, stateOf, trendOf, USUAL_PERIODS, usualRange } from "./kpiStatus";
import { stockOver } from "./stockFacts";
import { Kpis, STEADY_SHARE, type Kpi, type KpiSnapshot } from "../../model/kpi/tables";

/** A sentence about what changed, and how it is to be taken. */
export interface Changed {
  readonly tone: "good" | "bad" | "neutral";
  readonly sentence: string;
  /** The KPI that it is about. */
  readonly kpi?: string;
}

/**
 * What changed since a day, such as that of the last report: KPIs that moved across their target, the biggest other moves,
 * deliveries that became late, late ones that came, items that ran out. A figure outside its usual range is always told.
 */
export function whatChanged(
  tables: TableSet,
  since: Day,
  today: Day,
  kpis: readonly Kpi[] = tables.rows(Kpis),
): readonly Changed[] {
  const facts = new Facts(tables, today);
  return [...kpiChanges(kpis, tables, since), ...deliveryChanges(facts, since), ...stockChanges(facts, since)];
}

/** How many moves that cross no target are worth a sentence. */
const BIGGEST_MOVES = 3;

function kpiChanges(kpis: readonly Kpi[], tables: TableSet, since: Day): readonly Changed[] {
  const historyOf = historyIn(tables);
  const moves = kpis.flatMap((kpi) => {
    const history = historyOf(kpi.kpi);
    const before = history.filter(({ to, value }) => to < since && value !== undefined).at(-1);
    // A period that was over by then was in the last report already.
    const isNew = kpi.to !== undefined && kpi.to >= since;
    return before && isNew && kpi.value !== undefined ? [moveOf(kpi, before, history)] : [];
  });
  const crossed = moves.filter(({ crosses, isUnusual }) => crosses || isUnusual);
  const biggest = moves
    .filter((move) => !crossed.includes(move) && move.share > STEADY_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, BIGGEST_MOVES);
  return [...crossed, ...biggest].map(({ changed }) => changed);
}

interface Move {
  readonly changed: Changed;
  readonly crosses: boolean;
  readonly isUnusual: boolean;
  /** How far it moved, as a share of what it was. */
  readonly share: number;
}

function moveOf(kpi: Kpi, before: KpiSnapshot, history: readonly KpiSnapshot[]): Move {
  const [was = 0, is = 0] = [before.value, kpi.value];
  const [stateBefore, state] = [stateOf({ ...kpi, value: was, target: before.target ?? kpi.target }), stateOf(kpi)];
  const crosses = stateBefore !== state && (stateBefore === "On target" || state === "On target");
  const isBetter = is > was === (kpi.better === "Up");
  const direction = is === was ? "stayed" : is > was ? "rose" : "fell";
  const toward = crosses ? `, and is ${state === "On target" ? "on target now" : "off its target now"}` : "";
  const mean = trendOf(kpi, history).meanBefore;
  const compared = mean === undefined ? "" : `; the mean of the periods before was ${formatFigure(mean, kpi.unit)}`;
  const usual = usualRange(kpi, history);
  const unusual = isUnusual(is, usual)
    ? `; outside the usual range of the last ${String(USUAL_PERIODS)} periods, ${formatFigure(usual.low, kpi.unit)} to ${formatFigure(usual.high, kpi.unit)}`
    : "";
  return {
    crosses,
    isUnusual: unusual !== "",
    share: was === 0 ? Number(is !== 0) : Math.abs((is - was) / was),
    changed: {
      kpi: kpi.kpi,
      tone: is === was ? "neutral" : isBetter ? "good" : "bad",
      sentence: `${kpi.kpi} ${direction} by ${formatMove(is - was, kpi.unit)} to ${formatFigure(is, kpi.unit)}${toward}${compared}${unusual}.`,
    },
  };
}

function deliveryChanges({ lines, today }: Facts, since: Day): readonly Changed[] {
  const late = lines.filter(
    (fact) =>
      isWithVendor(fact.stage) &&
      fact.line.promised !== undefined &&
      // Due the day before is late from the day on.
      fact.line.promised >= addDays(since, -1) &&
      fact.line.promised < today &&
      completedOn(fact, fact.tolerance) === undefined,
  );
  const came = lines.filter((fact) => {
    const { promised } = fact.line;
    const last = fact.receipts.at(-1)?.date;
    if (promised === undefined || last === undefined || last < since || promised >= since) return false;
    const completed = completedOn(fact, fact.tolerance);
    return completed !== undefined && completed >= since;
  });
  const changed: Changed[] = [];
  const [worst] = [...late].sort((a, b) => (a.line.promised ?? "").localeCompare(b.line.promised ?? ""));
  if (worst)
    changed.push({
      tone: "bad",
      sentence: `${countOf(late)} became late; the first is ${worst.line.item} from ${worst.order.vendor} on ${worst.order.order}, ${daysLate(worst, today)}.`,
    });
  if (came.length > 0)
    changed.push({
      tone: "good",
      sentence: `${countOf(came)} that ${forCount(came.length, "was", "were")} late came in.`,
    });
  return changed;
}

function stockChanges({ stock, today }: Facts, since: Day): readonly Changed[] {
  const ranOut = stock.items.filter((each) => {
    if (each.item.buy === "Stopped") return false;
    const { opening, closing } = stockOver(each, { from: since, to: today }, today);
    return opening > 0 && closing <= 0;
  });
  if (ranOut.length === 0) return [];
  const names = ranOut.slice(0, 3).map(({ item }) => item.name);
  const more = ranOut.length - names.length;
  return [
    {
      tone: "bad",
      sentence: `${counted(ranOut.length, "item")} ran out: ${names.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}.`,
    },
  ];
}

const countOf = (facts: readonly LineFact[]): string =>
  `${String(facts.length)} order ${forCount(facts.length, "line", "lines")}`;

function daysLate({ line }: LineFact, today: Day): string {
  const days = daysBetween(line.promised ?? today, today);
  return `${counted(days, "day")} late`;
}
