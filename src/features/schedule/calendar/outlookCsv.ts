import Papa from "papaparse";
import { addDays } from "../../../domain/calendarDay";
import type { TextStyle } from "../../../domain/formats";
import { counted } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { parseDay, parseTime } from "../../../tables/parseText";
import type { CalendarEvent } from "./readCalendar";

/**
 * The appointments of Outlook's export as CSV. Day and month are told apart by the rows in which only one reading is a day;
 * where all could be both, as the user's language writes them.
 */
export function readOutlookCsv(text: string, style: TextStyle): Result<readonly CalendarEvent[]> {
  const { data, meta } = Papa.parse<Readonly<Record<string, string>>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const headers = new Set(meta.fields ?? []);
  const missing = ["Subject", "Start Date", "End Date"].filter((header) => !headers.has(header));
  if (missing.length > 0)
    return refuse(
      `The file has no column ${missing.join(", ")}. Export the calendar from Outlook as comma separated values.`,
    );
  const days = data.flatMap((row) => [row["Start Date"] ?? "", row["End Date"] ?? ""]);
  const order = orderOf(days) ?? (style.dateOrder === "mdy" ? "mdy" : "dmy");
  const dayIn = (written = "") => parseDay(written, { ...style, dateOrder: order });
  const unread: string[] = [];
  const events = data.flatMap((row, index): CalendarEvent[] => {
    const isAllDay = /^(true|yes|wahr|vrai|verdadero|1)$/i.test((row["All Day Event"] ?? "").trim());
    const [first, last] = [dayIn(row["Start Date"]), dayIn(row["End Date"])];
    const start = isAllDay ? "00:00" : parseTime(row["Start Time"] ?? "");
    const end = isAllDay ? "00:00" : parseTime(row["End Time"] ?? "");
    if (first === undefined || last === undefined || start === undefined || end === undefined) {
      unread.push(`line ${String(index + 2)}`);
      return [];
    }
    const until = isAllDay && last <= first ? addDays(first, 1) : last;
    const subject = (row.Subject ?? "").trim() || "Busy";
    return [
      {
        uid: `outlook/${subject}/${first}T${start}`,
        subject,
        start: `${first}T${start}`,
        end: `${until}T${end}`,
        isAllDay,
        isCancelled: false,
        sequence: 0,
        place: (row.Location ?? "").trim() || undefined,
        note: (row.Description ?? "").trim() || undefined,
        people: [],
      },
    ];
  });
  if (unread.length > 0)
    return refuse(
      `The days or times of ${counted(unread.length, "row")} can't be read: ${unread.slice(0, 5).join(", ")}. Correct them in the file, then choose it again.`,
    );
  return ok(events);
}

/** Whether the first part of dates is the month, by those that leave no doubt. */
function orderOf(days: readonly string[]): "mdy" | "dmy" | undefined {
  for (const written of days) {
    const [first = 0, second = 0] = written.split(/[./-]/).map(Number);
    if (first > 12 && first <= 31) return "dmy";
    if (second > 12 && second <= 31) return "mdy";
  }
  return undefined;
}
