import { answer } from "../../functions/answer";
import { amount, anyNumber, choice, countFrom, flag, label, moment, optional, text } from "../../functions/argument";
import type { Cells } from "../../functions/cell";
import { noAnswer, refused, Refusal } from "../../functions/cellError";
import { eachRow, type Shown } from "../../functions/eachRow";
import { columnsOf, haveHeadings, listOf, maybe, maybeEmpty, one, recordsOf, rowsOf } from "../../functions/list";
import { summariseGroups } from "../../science/groupSummary";
import { kpiState } from "../../science/kpiState";
import { onTimeInFull, type DeliveryLines, type DeliveryTerms } from "../../science/onTimeInFull";
import { sum } from "../../science/statistics";
import { grossMarginReturn, inventoryTurnover } from "../../science/stockFigures";
import { trendOf } from "../../science/trend";
import { foldKey } from "../../tables/keys";
import { scoreVendors } from "../../science/vendorScorecard";

/**
 * Figures of one or more KPIs from the rows of a KPI table: numerators and denominators of a name are summed. Spills KPI, value, numerator, denominator, target and state, one row a KPI.
 * @customfunction KPISUMMARY
 * @helpurl functions/KPISUMMARY.html
 * @param kpi Name or names to summarise.
 * @param names The KPI of each row of the table.
 * @param numerators Numerator of each row.
 * @param denominators Denominator of each row.
 * @param [targets] Target in each row; the last one counts.
 * @param [ambers] Limit in each row up to which it is still amber; the last one counts.
 * @param [better] "up" (usual) or "down" in each row; the last one counts.
 * @returns KPI, value, numerator, denominator, target, state.
 */
export function kpiSummaryInCell(
  kpi: unknown[][],
  names: unknown[][],
  numerators: unknown[][],
  denominators: unknown[][],
  targets?: unknown[][],
  ambers?: unknown[][],
  better?: unknown[][],
): unknown[][] {
  return answer(() => {
    const given = {
      name: names,
      numerator: numerators,
      denominator: denominators,
      target: targets,
      amber: ambers,
      better,
    };
    const all = recordsOf(kpiArguments, given);
    const wanted = listOf(text("kpi"), kpi).filter((name) => name !== "");
    const rowsByName = new Map<string, typeof all>(wanted.map((name) => [foldKey(name), []]));
    for (const row of all) rowsByName.get(foldKey(row.name))?.push(row);
    return wanted.map((name): Shown[] => {
      const rows = rowsByName.get(foldKey(name)) ?? [];
      if (rows.length === 0) return [name, noAnswer(`names has no row for "${name}".`), "", "", "", ""];
      const numerator = sum(rows.map((row) => row.numerator));
      const denominator = sum(rows.map((row) => row.denominator));
      const target = lastOf(rows.map((row) => row.target));
      const amber = lastOf(rows.map((row) => row.amber));
      const direction = rows.at(-1)?.better ?? "up";
      if (denominator === 0) {
        return [name, noAnswer(`The denominators of "${name}" sum to 0.`), numerator, 0, target ?? "", ""];
      }
      const value = numerator / denominator;
      const state = target === undefined ? "" : kpiState(value, target, amber, direction);
      return [name, value, numerator, denominator, target ?? "", state];
    });
  });
}

/**
 * Order lines on time and in full. Spills OTIF, on time, in full and the lines counted. A line that has not come is late once it is due; one of 0 units does not count.
 * @customfunction OTIF
 * @helpurl functions/OTIF.html
 * @param ordered Units ordered on each line.
 * @param received Units received on each line.
 * @param due Day on which each line is due.
 * @param delivered Day on which each line was delivered; empty where it has not come.
 * @param [graceDays] Days after the due day that still count as on time; 0 if left out.
 * @param [moreIsFull] TRUE (usual) if more than ordered is in full too.
 * @param [asOf] Lines due after this day that have not come are left out, usually TODAY(). Left out: every line counts.
 * @returns OTIF, on time, in full (fractions of the lines), lines.
 */
export function otifInCell(
  ordered: unknown[][],
  received: unknown[][],
  due: unknown[][],
  delivered: unknown[][],
  graceDays?: unknown[][],
  moreIsFull?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(() => {
    const today = Math.floor(one(asOfArgument, asOf));
    const { columns, length } = columnsOf(lineArguments, { ordered, received, due, delivered });
    const { lines } = countedLines(columns, length, today);
    const count = lines.ordered.length;
    if (count === 0) return [[noAnswer("No line is due or delivered.")]];
    const figures = onTimeInFull(lines, termsOf(graceDays, moreIsFull));
    return [[figures.otif, figures.onTime, figures.inFull, count]];
  });
}

/**
 * Deliveries of each vendor: lines, on time, in full, OTIF, late unit-days and rejected share. Spills with headings, vendors by name.
 * @customfunction SCORECARD
 * @helpurl functions/SCORECARD.html
 * @param vendor Vendor of each order line.
 * @param ordered Units ordered on each line.
 * @param received Units received on each line.
 * @param due Day on which each line is due.
 * @param delivered Day on which each line was delivered; empty where it has not come.
 * @param asOf Day of the scorecard, usually TODAY(): what is missing counts as late up to it.
 * @param [rejected] Units rejected of those received on each line.
 * @param [graceDays] Days after the due day that still count as on time; 0 if left out.
 * @param [moreIsFull] TRUE (usual) if more than ordered is in full too.
 * @returns A row of headings and a row for each vendor.
 */
export function scorecardInCell(
  vendor: unknown[][],
  ordered: unknown[][],
  received: unknown[][],
  due: unknown[][],
  delivered: unknown[][],
  asOf: unknown[][],
  rejected?: unknown[][],
  graceDays?: unknown[][],
  moreIsFull?: unknown[][],
): unknown[][] {
  return answer(() => {
    const wanted = { ...lineArguments, vendor: text("vendor"), rejected: optional(amount("rejected"), 0) };
    const { columns: read, length } = columnsOf(wanted, { ordered, received, due, delivered, vendor, rejected });
    const nameOf = firstSpelling();
    const terms = { ...termsOf(graceDays, moreIsFull), asOf: Math.floor(one(moment("asOf"), asOf)) };
    const { lines, ofCounted } = countedLines(read, length, Infinity);
    const vendorLines = { ...lines, vendor: ofCounted(read.vendor).map(nameOf), rejected: ofCounted(read.rejected) };
    const scores = scoreVendors(vendorLines, terms).map((score): Shown[] => [
      score.vendor,
      score.lines,
      score.onTime,
      score.inFull,
      score.otif,
      score.lateUnitDays,
      score.rejected ?? "",
    ]);
    return [["Vendor", "Lines", "On time", "In full", "OTIF", "Late unit-days", "Rejected"], ...scores];
  });
}

/**
 * How often the stock is turned over: cost of what was used over the mean stock value, for a year if the days are given.
 * @customfunction TURNOVER
 * @helpurl functions/TURNOVER.html
 * @param costOfUse Cost of what was issued or sold in the period.
 * @param stockValues Stock values during the period, such as at each month's end.
 * @param [days] Days of the period, to bring the figure to 365. Left out: per period.
 * @returns Times.
 */
export function turnoverInCell(costOfUse: unknown[][], stockValues: unknown[][], days?: unknown[][]): unknown[][] {
  return answer(
    () => {
      const cost = sum(listOf(amount("costOfUse"), costOfUse));
      const length = one(optional(countFrom("days", 1, 36_600), 365), days);
      return [[(inventoryTurnover(cost, listOf(amount("stockValues"), stockValues)) * 365) / length]];
    },
    { inventory: "stockValues" },
  );
}

/**
 * Gross margin return on inventory: gross margin over the mean stock value at cost.
 * @customfunction GMROI
 * @helpurl functions/GMROI.html
 * @param grossMargin Sales less the cost of what was sold, in the period.
 * @param stockValues Stock values at cost during the period, such as at each month's end.
 * @returns Margin per unit of money in stock.
 */
export function gmroiInCell(grossMargin: unknown[][], stockValues: unknown[][]): unknown[][] {
  return answer(
    () => [
      [
        grossMarginReturn(
          sum(listOf(anyNumber("grossMargin"), grossMargin)),
          listOf(amount("stockValues"), stockValues),
        ),
      ],
    ],
    { inventory: "stockValues" },
  );
}

/**
 * State of a KPI: Green at its target or better, Amber at its limit or better, else Red.
 * @customfunction KPISTATE
 * @helpurl functions/KPISTATE.html
 * @param value The figure. Empty gives an empty answer.
 * @param target Green from here.
 * @param [amber] Amber from here. Left out or empty: there is no amber.
 * @param [better] "up" (usual) where more is better, "down" where less is.
 * @returns "Green", "Amber" or "Red".
 */
export function kpiStateInCell(
  value: unknown[][],
  target: unknown[][],
  amber?: unknown[][],
  better?: unknown[][],
): unknown[][] {
  const wanted = {
    value: maybeEmpty(anyNumber("value")),
    target: anyNumber("target"),
    amber: maybeEmpty(anyNumber("amber")),
    better: betterArgument,
  };
  return answer(() =>
    eachRow(wanted, { value, target, amber, better }, (row) =>
      row.value === undefined ? "" : kpiState(row.value, row.target, row.amber, row.better),
    ),
  );
}

/**
 * Where a figure is going. Spills its slope per period, its last change against the mean of the periods before, and that change as a share.
 * @customfunction TREND
 * @helpurl functions/TREND.html
 * @param values The figure in each period, oldest first.
 * @param [periods] How many periods before the last one make the mean; 3 if left out.
 * @returns Slope, change, change as a share.
 */
export function trendInCell(values: unknown[][], periods?: unknown[][]): unknown[][] {
  return answer(() => {
    const before = one(optional(countFrom("periods", 1, 1000), 3), periods);
    const { slope, change, changeShare } = trendOf(listOf(anyNumber("values"), values), before);
    return [[slope, change, changeShare ?? noAnswer("The mean of the periods before is 0.")]];
  });
}

/**
 * Groups rows by one or two columns and summarises a figure: count, sum, mean, median, 90th percentile and share of the total. Spills with headings.
 * @customfunction SUMMARY
 * @helpurl functions/SUMMARY.html
 * @param groups One or two columns to group by.
 * @param values The figure of each row.
 * @returns A row of headings and a row for each group, by name.
 */
export function summaryInCell(groups: unknown[][], values: unknown[][]): unknown[][] {
  return answer(() => {
    const isHeaded = haveHeadings([groups, values]);
    const rows = rowsOf("groups", groups, isHeaded);
    const width = rows[0]?.length ?? 1;
    if (width > 2) throw new Refusal(refused("groups", `${String(width)} columns`, "one or two columns"));
    const { columns: read, length } = columnsOf(groupArguments, {
      first: width > 1 ? columnOf(rows, 0) : rows,
      second: width > 1 ? columnOf(rows, 1) : null,
      value: rowsOf("values", values, isHeaded),
    });
    const spellings = [firstSpelling(), firstSpelling()] as const;
    const spelt = (name: string | number, at: 0 | 1): string | number =>
      typeof name === "number" ? name : spellings[at](name);
    const namesByKey = new Map<string, readonly (string | number)[]>();
    const known = new Map<string | number, string>();
    const keyOf = (name: readonly (string | number)[]): string => {
      const key = JSON.stringify(name);
      if (!namesByKey.has(key)) namesByKey.set(key, name);
      return key;
    };
    const keys = Array.from({ length }, (_, row) => {
      const first = spelt(read.first[row] ?? "", 0);
      if (width > 1) return keyOf([first, spelt(read.second[row] ?? "", 1)]);
      // A key that was made already is found by the name alone: a million rows have few names.
      const key = known.get(first) ?? keyOf([first]);
      known.set(first, key);
      return key;
    });
    const summaries = summariseGroups(keys, read.value);
    const lines = [...summaries]
      .map(([key, figures]) => ({ name: namesByKey.get(key) ?? [], figures }))
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ name, figures }): Shown[] => [
        ...name,
        figures.count,
        figures.sum,
        figures.mean,
        figures.median,
        figures.percentile90,
        figures.share ?? "",
      ]);
    const headings = width > 1 ? ["Group", "Within"] : ["Group"];
    return [[...headings, "Count", "Sum", "Mean", "Median", "90th percentile", "Share"], ...lines];
  });
}

const betterArgument = choice("better", ["up", "down"], "up");
const kpiArguments = {
  name: text("names"),
  numerator: anyNumber("numerators"),
  denominator: anyNumber("denominators"),
  target: maybeEmpty(anyNumber("targets")),
  amber: maybeEmpty(anyNumber("ambers")),
  better: betterArgument,
};
const lineArguments = {
  ordered: amount("ordered"),
  received: amount("received"),
  due: moment("due"),
  delivered: maybe(moment("delivered")),
};
const groupArguments = { first: label("groups"), second: optional(label("groups"), ""), value: anyNumber("values") };
const asOfArgument = optional(moment("asOf"), Infinity);

const termsOf = (graceDays: Cells, moreIsFull: Cells): DeliveryTerms => ({
  graceDays: one(optional(amount("graceDays"), 0), graceDays),
  overdeliveryOk: one(optional(flag("moreIsFull"), true), moreIsFull),
});

/**
 * The lines that count, days without their times: they order something, for what orders nothing says nothing of a vendor, and have
 * come or are due by a day. ofCounted gives their values of another column.
 */
function countedLines(
  { ordered, received, due, delivered }: DeliveryLines,
  length: number,
  dueBy: number,
): { readonly lines: DeliveryLines; readonly ofCounted: <T>(values: readonly T[]) => readonly T[] } {
  const counts = new Uint8Array(length);
  let all = true;
  for (let row = 0; row < length; row++) {
    const isCounted = (ordered[row] ?? 0) > 0 && (delivered[row] !== undefined || Math.floor(due[row] ?? 0) <= dueBy);
    if (isCounted) counts[row] = 1;
    else all = false;
  }
  const ofCounted = <T>(values: readonly T[]): readonly T[] =>
    all ? values : values.filter((_, row) => counts[row] === 1);
  const lines = {
    ordered: ofCounted(ordered),
    received: ofCounted(received),
    due: ofCounted(due).map(Math.floor),
    delivered: ofCounted(delivered).map((day) => (day === undefined ? undefined : Math.floor(day))),
  };
  return { lines, ofCounted };
}

/** Names that Excel takes for equal are one group, by the spelling that comes first: text is trimmed when it is read. */
function firstSpelling(): (name: string) => string {
  const spellings = new Map<string, string>();
  const known = new Map<string, string>();
  return (name) => {
    let spelling = known.get(name);
    if (spelling === undefined) {
      const key = foldKey(name);
      spelling = spellings.get(key) ?? name;
      spellings.set(key, spelling);
      known.set(name, spelling);
    }
    return spelling;
  };
}

const columnOf = (rows: readonly (readonly unknown[])[], column: number): unknown[][] =>
  rows.map((row) => [row[column]]);

function lastOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.filter((value) => value !== undefined).at(-1);
}

const byName = new Intl.Collator("en", { numeric: true });

/** Numbers in their order, then text by the alphabet. */
function compareNames(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, name] of a.entries()) {
    const other = b[index] ?? "";
    const order =
      typeof name === "number" && typeof other === "number"
        ? name - other
        : byName.compare(String(name), String(other));
    if (order !== 0) return order;
  }
  return 0;
}
