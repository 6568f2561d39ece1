import { formatMoment, listOf } from "../../domain/sentence";
import { momentIn, type Instant } from "../../domain/zonedTime";
import type { Diary, Party } from "./diary";
import type { Interval } from "../../science/booking";
import { sameKey } from "../../tables/keys";
import type { Room } from "./tables";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a meeting wants of its room. */
export interface RoomNeeds {
  /** How many will be there in person. */
  readonly seats: number;
  readonly equipment?: readonly string[] | undefined;
  readonly site?: string | undefined;
}

/** What a meeting takes up. */
export interface Claim {
  readonly times: Interval;
  readonly before: number;
  readonly after: number;
  readonly room?: string | undefined;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly resources: readonly { readonly resource: string; readonly quantity: number }[];
}

/** The things in a room, from its cell: "screen, whiteboard". */
export const equipmentOf = ({ equipment = "" }: Pick<Room, "equipment">): readonly string[] =>
  equipment
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Why a room does not suit, whenever it is: seats, equipment, site, length. */
export function unfit(room: Room, { seats, equipment = [], site }: RoomNeeds, minutes: number): string | undefined {
  const missing = equipment.filter((word) => !equipmentOf(room).some((has) => sameKey(has, word)));
  if (site !== undefined && !sameKey(room.site, site)) return `${room.room} is not in ${site}`;
  if (seats > room.seats) return `${room.room} has ${String(room.seats)} seats for ${String(seats)} people`;
  if (missing.length > 0) return `${room.room} has no ${listOf(missing)}`;
  if (room.mostHours !== undefined && minutes > room.mostHours * 60)
    return `${room.room} can be booked for ${String(room.mostHours)} hours at most`;
  return undefined;
}

/** Why a room can't be had at a time that begins so soon; undefined where it can. */
export const tooSoon = ({ room, noticeHours = 0 }: Room, from: Instant, now: Instant): string | undefined =>
  from - noticeHours * HOUR < now && noticeHours > 0
    ? `${room} must be booked ${String(noticeHours)} hours ahead`
    : undefined;

/** Who or what can't be had, and why. */
export interface Obstacle {
  readonly kind: Party["kind"];
  /** A sentence without its stop: "Oak is taken: MT-2026-0001 Budget". */
  readonly what: string;
  /** Another meeting is part of it: it is not only an absence, a trip or a closed day. */
  readonly isBooked: boolean;
}

/** What stands in the way of a booking, and what is only to be known about it. Offering and booking ask it alike. */
export interface Clashes {
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly string[];
}

/** Tries a claim against the diary; `except` is the meeting that is moved. */
export function clashesOf(diary: Diary, claim: Claim, except?: string): Clashes {
  const asked = { ...claim.times, before: claim.before * MINUTE, after: claim.after * MINUTE, except };
  const reasons = (kind: Party["kind"], name: string, quantity = 1): readonly Obstacle[] => {
    const busy = diary.busyOf({ kind, name }, { ...asked, quantity });
    const what = `${name} is ${kind === "person" ? "busy" : "taken"}: ${formatBusy(busy)}`;
    return busy.length === 0 ? [] : [{ kind, what, isBooked: busy.some(({ meeting }) => meeting !== undefined) }];
  };
  return {
    obstacles: [
      ...(claim.room === undefined ? [] : reasons("room", claim.room)),
      ...claim.required.flatMap((name) => reasons("person", name)),
      ...claim.resources.flatMap(({ resource, quantity }) => reasons("resource", resource, quantity)),
    ],
    warnings: [
      ...claim.optional.flatMap((name) => reasons("person", name)).map(({ what }) => what),
      ...[...claim.required, ...claim.optional].flatMap((name) =>
        diary.isOutOfHours(name, claim.times)
          ? [`${name} works other hours: it is ${localTime(diary, name, claim.times.from)} there.`]
          : [],
      ),
    ],
  };
}

/** Why someone is busy, in a few words. */
export const formatBusy = (busy: readonly { readonly why: string }[]): string =>
  listOf([...new Set(busy.map(({ why }) => why))]);

/** What a person's clock shows, with the day: "2026-12-01 18:30". */
export const localTime = (diary: Diary, person: string, at: Instant): string =>
  formatMoment(momentIn(at, diary.zoneOf(person)));
