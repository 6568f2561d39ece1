import { dayToSerial, type Day } from "../../domain/calendarDay";
import { workingMinutes, type WorkingHours } from "../../science/workingTime";

const MINUTES_PER_DAY = 1440;
const wholeDay = [{ from: 0, to: MINUTES_PER_DAY }];

/** Monday to Friday, whole days: the tables of orders and approvals know no hours. */
const weekdays: WorkingHours = {
  week: [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, [], []],
  special: new Map(),
};

/** Working days from one day to another: Friday to Monday is 1; negative where the second comes first. */
export const workingDays = (from: Day, to: Day): number =>
  workingMinutes(dayToSerial(from), dayToSerial(to), weekdays) / MINUTES_PER_DAY;
