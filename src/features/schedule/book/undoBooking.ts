import { refuse } from "../../../domain/result";
import { clashesOf } from "../../../model/schedule/bookingRules";
import { isHeld } from "../../../model/schedule/diary";
import { claimOf, meetingStates, meetingTables, titleOf, type MeetingState } from "../../../model/schedule/meetings";
import { MeetingPeople, MeetingResources, Meetings } from "../../../model/schedule/tables";
import type { Change } from "../../../tables/change";
import { KeySet, sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import type { UndoRule } from "../../../workbook/log/undoCheck";
import { diaryAround } from "./bookMeeting";

/** A meeting does not come back where somebody has booked since, and an approver's word is taken back by nobody else. */
export const undoBooking: UndoRule = {
  reads: meetingTables,
  obstacle({ changes, before, after, user, by }) {
    const [statesBefore, statesAfter] = [meetingStates(before), meetingStates(after)];
    for (const meeting of meetingsIn(changes, before)) {
      const [was, back] = [statesBefore.get(meeting), statesAfter.get(meeting)];
      if (!back || !isHeld(back.meeting)) continue;
      const about = { table: Meetings.name, row: meeting };
      const isApprovalUndone = was?.meeting.status === "Confirmed" && back.meeting.status === "Waiting approval";
      if (isApprovalUndone && !sameKey(by, user))
        return refuse(`${titleOf(back.meeting)} was confirmed by ${by}, who alone can undo that.`, about);
      // What is in the way of the meeting as it is now is no reason to keep it so.
      const now = was && isHeld(was.meeting) ? obstaclesOf(before, was) : [];
      // Nor is what comes back along with it: only what stands today can have been booked since.
      const today = obstaclesOf(before, back);
      const obstacles = obstaclesOf(after, back).filter((what) => today.includes(what) && !now.includes(what));
      if (obstacles.length > 0)
        return refuse(
          `${titleOf(back.meeting)} can't come back to where it was: ${obstacles.join("; ")}. Move that first, or find another time.`,
          about,
        );
    }
    return undefined;
  },
};

/** The meetings that changes are about: their own rows, and those of their people and resources. */
function meetingsIn(changes: readonly Change[], before: TableSet): Iterable<string> {
  const meetings = new KeySet();
  for (const { table, key, ...change } of changes) {
    if (table === Meetings) meetings.add(key);
    if (table !== MeetingPeople && table !== MeetingResources) continue;
    const row = change.kind === "insert" ? change.row : before.read(table).rowsByKey.get(key);
    if (typeof row?.meeting === "string") meetings.add(row.meeting);
  }
  return meetings;
}

function obstaclesOf(tables: TableSet, state: MeetingState): readonly string[] {
  const diary = diaryAround(tables, state.meeting);
  const { obstacles } = clashesOf(diary, claimOf(state, diary.timesOf(state.meeting)), state.meeting.meeting);
  // With an absence or a trip a meeting may have clashed before, as Home tells; nobody has taken its place.
  return obstacles.filter(({ isBooked }) => isBooked).map(({ what }) => what);
}
