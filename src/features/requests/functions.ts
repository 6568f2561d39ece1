import { answerLater } from "../../functions/answer";

/** What the functions of requests are made of; loaded when a cell first calls one of them. */
const late = () => import("./cells/functions");

/**
 * Date and time at which a service target is used up, in working time without pauses, or was. "Paused" while a pause keeps it open. Give the cell a date and time format.
 * @customfunction SLADUE
 * @helpurl functions/SLADUE.html
 * @param created Date and time at which the request came.
 * @param target Working minutes until it must be solved.
 * @param [log] Two columns: date and time, and the state from then on.
 * @param [hours] Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work; round the clock if left out.
 * @param [holidays] Days without work; with two more columns, start and end, what is worked on that day after all.
 * @param [pauses] States in which the clock pauses.
 * @param [ends] States in which it stops; Solved, Resolved, Done, Closed, Cancelled and Merged if left out.
 * @returns Date and time as Excel's serial number.
 */
export function slaDueInCell(
  created: unknown[][],
  target: unknown[][],
  log?: unknown[][],
  hours?: unknown[][],
  holidays?: unknown[][],
  pauses?: unknown[][],
  ends?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ slaDue }) => slaDue({ created, target, log, hours, holidays, pauses, ends }));
}

/**
 * State of a service target: Running, Paused, Due soon (75% used), Late, Met or Missed.
 * @customfunction SLASTATE
 * @helpurl functions/SLASTATE.html
 * @param created Date and time at which the request came.
 * @param target Working minutes until it must be solved.
 * @param log Two columns: date and time, and the state from then on.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work; round the clock if empty.
 * @param holidays Days without work; with two more columns, start and end, what is worked on that day after all. May be empty.
 * @param pauses States in which the clock pauses. May be empty.
 * @param asOf The moment at which it is looked at, such as NOW().
 * @param [ends] States in which it stops; Solved, Resolved, Done, Closed, Cancelled and Merged if left out.
 * @returns The state.
 */
export function slaStateInCell(
  created: unknown[][],
  target: unknown[][],
  log: unknown[][],
  hours: unknown[][],
  holidays: unknown[][],
  pauses: unknown[][],
  asOf: unknown[][],
  ends?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ slaState }) => slaState({ created, target, log, hours, holidays, pauses, asOf, ends }));
}

/**
 * Working minutes that are left of a service target; below 0 where more were used.
 * @customfunction SLALEFT
 * @helpurl functions/SLALEFT.html
 * @param created Date and time at which the request came.
 * @param target Working minutes until it must be solved.
 * @param log Two columns: date and time, and the state from then on.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work; round the clock if empty.
 * @param holidays Days without work; with two more columns, start and end, what is worked on that day after all. May be empty.
 * @param pauses States in which the clock pauses. May be empty.
 * @param asOf The moment at which it is looked at, such as NOW().
 * @param [ends] States in which it stops; Solved, Resolved, Done, Closed, Cancelled and Merged if left out.
 * @returns Minutes.
 */
export function slaLeftInCell(
  created: unknown[][],
  target: unknown[][],
  log: unknown[][],
  hours: unknown[][],
  holidays: unknown[][],
  pauses: unknown[][],
  asOf: unknown[][],
  ends?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ slaLeft }) => slaLeft({ created, target, log, hours, holidays, pauses, asOf, ends }));
}

/**
 * Which minutes a service clock counted, day by day and state by state. Spills with a heading: from, to, state, working minutes, counted, left.
 * @customfunction SLATRAIL
 * @helpurl functions/SLATRAIL.html
 * @param created Date and time at which the request came.
 * @param target Working minutes until it must be solved.
 * @param log Two columns: date and time, and the state from then on.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work; round the clock if empty.
 * @param holidays Days without work; with two more columns, start and end, what is worked on that day after all. May be empty.
 * @param pauses States in which the clock pauses. May be empty.
 * @param asOf The moment at which it is looked at, such as NOW().
 * @param [ends] States in which it stops; Solved, Resolved, Done, Closed, Cancelled and Merged if left out.
 * @returns A row for each day and state with working time.
 */
export function slaTrailInCell(
  created: unknown[][],
  target: unknown[][],
  log: unknown[][],
  hours: unknown[][],
  holidays: unknown[][],
  pauses: unknown[][],
  asOf: unknown[][],
  ends?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ slaTrail }) => slaTrail({ created, target, log, hours, holidays, pauses, asOf, ends }));
}

/**
 * Priority by impact and urgency, from your own matrix; upper and lower case are alike.
 * @customfunction PRIORITY
 * @helpurl functions/PRIORITY.html
 * @param impact How much is affected, such as "High".
 * @param urgency How soon it must be solved, such as "Medium".
 * @param matrix Three columns: impact, urgency, priority.
 * @returns The priority.
 */
export function priorityInCell(impact: unknown[][], urgency: unknown[][], matrix: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ priority }) => priority(impact, urgency, matrix));
}

/**
 * What is available of an item: on hand, on order until a day and asked for but not ordered yet, less what is reserved.
 * @customfunction AVAILABLE
 * @helpurl functions/AVAILABLE.html
 * @param item The item.
 * @param location Where; empty for all places.
 * @param moves Three columns: item, location, quantity that came, or with a minus went.
 * @param [orderLines] Four columns: item, location, quantity that is still to come, promised day.
 * @param [needs] Four columns: item, location, quantity asked for and not ordered yet, quantity reserved.
 * @param [horizon] The last day on which a delivery counts; all count if left out. One without a day counts.
 * @returns The quantity.
 */
export function availableInCell(
  item: unknown[][],
  location: unknown[][],
  moves: unknown[][],
  orderLines?: unknown[][],
  needs?: unknown[][],
  horizon?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ available }) => available({ item, location, moves, orderLines, needs, horizon }));
}
