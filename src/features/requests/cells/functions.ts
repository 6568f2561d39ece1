import { aboveZero, amount, anyNumber, moment, text, type Argument } from "../../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { CellError, noAnswer, Refusal } from "../../../functions/cellError";
import { eachRow, type Shown } from "../../../functions/eachRow";
import { listOf, maybe, one, rowsOf } from "../../../functions/list";
import { workingHours } from "../../../functions/workingHours";
import { priorityOf } from "../../../science/priority";
import { exactQuantity } from "../../../science/quantity";
import { clockTrail, readClock, type ClockRule, type StateChange } from "../../../science/serviceClock";
import { workTimeBy, type WorkTime } from "../../../science/workTime";

type Answer = readonly (readonly Shown[])[];

interface ClockCells {
  readonly created: Cells;
  readonly target: Cells;
  readonly log: Cells;
  readonly hours: Cells;
  readonly holidays: Cells;
  readonly pauses: Cells;
  readonly ends: Cells;
}

/** Where it is due by what the log says so far: running on from its last entry, or held by it. */
export function slaDue(cells: ClockCells): Answer {
  const rule = ruleIn(cells);
  const last = rule.log.reduce((latest, { at }) => Math.max(latest, at), rule.opened);
  return [[readClock(rule, last).due ?? "Paused"]];
}

export const slaState = (cells: ClockCells & { readonly asOf: Cells }): Answer => [
  [readClock(ruleIn(cells), one(moment("asOf"), cells.asOf)).lamp],
];

export const slaLeft = (cells: ClockCells & { readonly asOf: Cells }): Answer => [
  [readClock(ruleIn(cells), one(moment("asOf"), cells.asOf)).left],
];

export const slaTrail = (cells: ClockCells & { readonly asOf: Cells }): Answer => [
  ["From", "To", "State", "Minutes", "Counted", "Left"],
  ...clockTrail(ruleIn(cells), one(moment("asOf"), cells.asOf)).map(({ from, to, state, minutes, counts, left }) => [
    from,
    to,
    state,
    minutes,
    counts ? minutes : 0,
    left,
  ]),
];

export function priority(impact: Cells, urgency: Cells, matrix: Cells): Answer {
  const rules = rowsOf("matrix", matrix).map(([rowImpact, rowUrgency, rowPriority]) => ({
    impact: valueOf(text("matrix"), rowImpact),
    urgency: valueOf(text("matrix"), rowUrgency),
    priority: valueOf(text("matrix"), rowPriority),
  }));
  return eachRow(
    { impact: text("impact"), urgency: text("urgency") },
    { impact, urgency },
    (row) =>
      priorityOf(rules, row.impact, row.urgency) ??
      noAnswer(`matrix has no row for ${row.impact || "no impact"} and ${row.urgency || "no urgency"}.`),
  );
}

export function available(cells: {
  readonly item: Cells;
  readonly location: Cells;
  readonly moves: Cells;
  readonly orderLines: Cells;
  readonly needs: Cells;
  readonly horizon: Cells;
}): Answer {
  const horizon = one(maybe(moment("horizon")), cells.horizon);
  const stock = new Map<string, Map<string, number>>();
  const add = (item: unknown, location: unknown, quantity: number): void => {
    const key = folded(valueOf(text("item"), item));
    const places = stock.get(key) ?? new Map<string, number>();
    stock.set(key, places);
    const place = folded(valueOf(text("location"), location));
    places.set(place, (places.get(place) ?? 0) + quantity);
  };
  for (const [item, location, quantity] of rowsOf("moves", cells.moves))
    if (!isEmpty(plainValue(item))) add(item, location, valueOf(anyNumber("moves"), quantity));
  for (const [item, location, quantity, promised] of rangeOf("orderLines", cells.orderLines)) {
    const day = valueOf(maybe(moment("orderLines")), promised);
    if (isEmpty(plainValue(item)) || (day !== undefined && horizon !== undefined && Math.floor(day) > horizon))
      continue;
    add(item, location, valueOf(amount("orderLines"), quantity));
  }
  for (const [item, location, asked, reserved] of rangeOf("needs", cells.needs)) {
    if (isEmpty(plainValue(item))) continue;
    add(item, location, valueOf(amount("needs"), asked) - valueOf(amount("needs"), reserved));
  }
  return eachRow({ item: text("item"), location: text("location") }, cells, ({ item, location }) => {
    const places = stock.get(folded(item));
    const place = folded(location);
    // An empty cell is 0 on the desktop, and no place.
    const quantities = place === "" || place === "0" ? [...(places?.values() ?? [])] : [places?.get(place) ?? 0];
    return exactQuantity(quantities.reduce((sum, quantity) => sum + quantity, 0));
  });
}

const USUAL_ENDS = ["solved", "resolved", "done", "closed", "cancelled", "merged"];

function ruleIn({ created, target, log, hours, holidays, pauses, ends }: ClockCells): ClockRule {
  const paused = new Set(wordsIn("pauses", pauses));
  const given = wordsIn("ends", ends);
  const ended = new Set(given.length > 0 ? given : USUAL_ENDS);
  return {
    opened: one(moment("created"), created),
    target: one(aboveZero("target"), target),
    log: rangeOf("log", log).flatMap(([at, state]): readonly StateChange[] => {
      const when = valueOf(maybe(moment("log")), at);
      return when === undefined ? [] : [{ at: when, state: valueOf(text("log"), state) }];
    }),
    modeOf: (state) => (ended.has(folded(state)) ? "stop" : paused.has(folded(state)) ? "pause" : "run"),
    time: timeIn(hours, holidays),
  };
}

function timeIn(hours: Cells, holidays: Cells): WorkTime {
  if (!isBlank(hours)) return workTimeBy(workingHours(hours, isBlank(holidays) ? undefined : holidays));
  if (isBlank(holidays)) return workTimeBy();
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 0, 1]);
  return workTimeBy(workingHours(always, holidays));
}

/** The words of a range, as they are compared; cells of several words separated by commas or semicolons are several. */
const wordsIn = (name: string, cells: Cells): readonly string[] =>
  isBlank(cells)
    ? []
    : listOf(text(name), cells)
        .flatMap((cell) => cell.split(/[,;]/))
        .map(folded)
        .filter((word) => word !== "" && word !== "0");

const rangeOf = (name: string, cells: Cells): readonly (readonly unknown[])[] =>
  isBlank(cells) ? [] : rowsOf(name, cells);

/** Left out, or a range of empty cells; the desktop passes one empty cell as 0. */
const isBlank = (cells: Cells): boolean =>
  cells === null ||
  cells === undefined ||
  cells.every((row) => row.every((cell) => isEmpty(plainValue(cell)))) ||
  (cells.length === 1 && cells[0]?.length === 1 && plainValue(cells[0][0]) === 0);

function valueOf<T>(argument: Argument<T>, cell: unknown): T {
  const value = argument.read(cell);
  if (value instanceof CellError) throw new Refusal(value);
  return value;
}

const folded = (word: string): string => word.trim().toLowerCase();
