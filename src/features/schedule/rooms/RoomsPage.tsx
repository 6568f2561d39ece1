import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Formats } from "../../../domain/formats";
import { instantOf, momentIn } from "../../../domain/zonedTime";
import { companySettings } from "../../../model/company/settings";
import { diaryIn, type Diary } from "../../../model/schedule/diary";
import { meetingTables } from "../../../model/schedule/meetings";
import { Rooms, type Room } from "../../../model/schedule/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { newRecordHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { ScheduleNavigation } from "../ScheduleNavigation";
import { RoomSheetButton } from "../sheets/PublishButtons";
import { words } from "../words";

/** All rooms, with what holds now and what comes next. */
export function RoomsPage(): ReactNode {
  const formats = useFormats();
  const { now } = useSession().circumstances();
  const tables = useTables(meetingTables);
  const at = tables && instantOf(now, companySettings(tables).timeZone);
  const diary = useMemo(
    () => (tables && at !== undefined ? diaryIn(tables, { from: at - DAY, to: at + 2 * DAY }) : undefined),
    [tables, at],
  );
  return (
    <ListPage
      title={words.rooms.title}
      navigation={<ScheduleNavigation />}
      actions={
        <>
          <Link href={newRecordHref(Rooms)}>{words.rooms.add}</Link>
          <RoomSheetButton />
        </>
      }
      rows={tables?.rows(Rooms)}
      empty={{ title: words.rooms.noneTitle, text: words.rooms.noneText }}
      says={words.rooms.list}
      textOf={({ room, site, equipment, layout }) => [room, site, equipment, layout].join(" ")}
      saves={Rooms}
      keyOf={({ room }) => room}
      hrefOf={({ room }) => hrefOf("schedule", { whose: `room:${room}` })}
    >
      {(room) => (
        <ListRow
          title={room.room}
          figure={words.rooms.seats(room.seats)}
          detail={[room.site, room.equipment, diary && at !== undefined && nextOf(room, diary, at, formats)]
            .filter(Boolean)
            .join(" · ")}
          state={diary && at !== undefined && <RoomState room={room} diary={diary} at={at} />}
        />
      )}
    </ListPage>
  );
}

function RoomState({
  room,
  diary,
  at,
}: {
  readonly room: Room;
  readonly diary: Diary;
  readonly at: number;
}): ReactNode {
  const formats = useFormats();
  const busy = diary.busyOf({ kind: "room", name: room.room }, { from: at, to: at + 1, before: 0, after: 0 });
  const [first] = busy;
  if (!first) return <Tag tone="good">{words.rooms.free}</Tag>;
  if (first.meeting === undefined) return <Tag>{words.rooms.closed}</Tag>;
  const until = Math.max(...busy.filter(({ meeting }) => meeting !== undefined).map(({ to }) => to));
  return (
    <Tag tone="warning">{words.rooms.taken(formats.time(momentIn(until, diary.zoneOfRoom(room.room)).slice(11)))}</Tag>
  );
}

function nextOf({ room }: Room, diary: Diary, at: number, formats: Formats): string | undefined {
  const later = { from: at, to: at + DAY, before: 0, after: 0 };
  const next = diary
    .busyOf({ kind: "room", name: room }, later)
    .filter(({ meeting, from }) => meeting !== undefined && from > at)
    .sort((one, other) => one.from - other.from)[0];
  return next && words.rooms.next(formats.moment(momentIn(next.from, diary.zoneOfRoom(room))));
}

const DAY = 86_400_000;
