import type { NewRow } from "../../tables/defineTable";
import { WEEKDAYS, type Hours } from "../../model/calendar/tables";
import { settings } from "../../model/company/settings";

/** The hours that a workbook of one's own begins with: Monday to Friday, 9 to 17. */
export const usualHours: readonly NewRow<typeof Hours.columns>[] = WEEKDAYS.slice(0, 5).map((weekday) => ({
  calendar: settings.calendar.usual,
  weekday,
  start: "09:00",
  end: "17:00",
}));
