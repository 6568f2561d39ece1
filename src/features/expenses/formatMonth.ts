import type { Day } from "../../domain/calendarDay";

/** A month as people of a language write it: "November 2026". */
export const formatMonth = (month: Day, language: string): string =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.parse(`${month}T00:00:00Z`),
  );
