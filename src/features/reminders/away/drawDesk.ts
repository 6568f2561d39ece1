import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import { requireRow } from "../../../tables/requireRow";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const DESK_SHEET = "Desk hand-over";

export interface Desk {
  readonly person: string;
  readonly standIn: string;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly note: string | undefined;
  /** What is open, with whose business it is. */
  readonly open: readonly { readonly duty: string; readonly says: string; readonly isOverdue: boolean }[];
  /** What comes round meanwhile. */
  readonly routines: readonly { readonly routine: string; readonly on: Day }[];
}

/** Draws what somebody leaves on the desk for who stands in: what is open, and what comes round meanwhile. */
export const drawDesk: Publishing<Desk> = {
  title: "Create the hand-over",
  reads: [People, Settings],
  sheets: () => [DESK_SHEET],
  plan(tables, desk) {
    const person = requireRow(tables, People, desk.person);
    if (!person.ok) return person;
    const standIn = requireRow(tables, People, desk.standIn);
    if (!standIn.ok) return standIn;
    if (desk.to !== undefined && desk.to < desk.from)
      return refuse(`${desk.to} is before ${desk.from}. Enter the last day away.`);
    const says = words.away;
    return ok({
      sentence: `Drew the hand-over of ${person.value.person} to ${standIn.value.person} on the sheet ${DESK_SHEET}`,
      changes: [],
      pages: [
        printedPage({
          sheet: DESK_SHEET,
          called: "the hand-over of the desk",
          tabColor: "#CA5010",
          title: says.sheetTitle,
          from: [companySettings(tables).company],
          facts: [
            [says.of, person.value.person],
            [says.standIn, [standIn.value.person, standIn.value.email].filter((each) => each !== undefined).join(", ")],
            [says.from, desk.from],
            [says.to, desk.to ?? says.openEnd],
          ],
          table: {
            columns: [
              { header: says.duty, width: 16 },
              { header: says.what, width: 78 },
              { header: says.day, width: 12, date: true },
              { header: says.done, width: 10 },
            ],
            rows: [
              ...desk.open.map(({ duty, says: what, isOverdue }) => [
                duty,
                what,
                isOverdue ? says.overdue : undefined,
                undefined,
              ]),
              ...desk.routines.map(({ routine, on }) => [says.routine, routine, on, undefined]),
            ],
          },
          sentences: desk.note === undefined ? [] : [desk.note],
          landscape: true,
        }),
      ],
    });
  },
};
