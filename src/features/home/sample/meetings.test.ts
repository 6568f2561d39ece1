import { tablesOf } from "../../../../test/fixtures/tablesOf";
import { isHeld, diaryIn } from "../../../model/schedule/diary";
import { Meetings } from "../../../model/schedule/tables";
import { sampleCompany } from "../sampleCompany";

test("no room of the sample company is booked twice or out of its hours but on holidays, whatever the day", () => {
  for (const today of ["2026-11-24", "2027-03-31"]) {
    const tables = tablesOf(sampleCompany(today));
    const around = {
      from: Date.parse(`${today}T00:00Z`) - 40 * 86_400_000,
      to: Date.parse(`${today}T00:00Z`) + 60 * 86_400_000,
    };
    const diary = diaryIn(tables, around);
    const held = tables.rows(Meetings).filter(isHeld);
    expect(held.length).toBeGreaterThan(60);
    const clashes = held.flatMap((meeting) =>
      meeting.room === undefined
        ? []
        : diary
            .busyOf(
              { kind: "room", name: meeting.room },
              { ...diary.timesOf(meeting), before: 0, after: 0, except: meeting.meeting },
            )
            .filter(({ meeting: other }) => other !== undefined)
            .map(({ why }) => `${meeting.meeting} and ${why}`),
    );
    expect(clashes).toEqual([]);
  }
});
