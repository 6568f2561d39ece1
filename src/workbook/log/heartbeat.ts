import { momentToSerial, type Moment } from "../../domain/moment";

/** A write of several round trips puts its last sign of life into When: a quarter of a minute past, which no other entry is. */
export const heartbeat = (now: Moment): number => momentToSerial(now) + 0.25 / MINUTES_PER_DAY;

/** True where an entry in state Writing is still being written: its sign of life is not older than a few minutes. */
export function isUnderWay(when: number, now: Moment): boolean {
  const minutes = when * MINUTES_PER_DAY;
  const past = minutes - Math.floor(minutes);
  return past > 0.1 && past < 0.4 && Math.abs(momentToSerial(now) * MINUTES_PER_DAY - minutes) < MINUTES_OF_SILENCE;
}

const MINUTES_PER_DAY = 1440;
/** Longer than Excel is given to answer one round trip. */
const MINUTES_OF_SILENCE = 3;
