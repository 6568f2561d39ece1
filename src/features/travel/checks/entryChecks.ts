import { counted } from "../../../domain/sentence";
import { addDays, addMonths, daysBetween, type Day } from "../../../domain/calendarDay";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { People } from "../../../model/people/people";
import { ANY_PASSPORT, EntryRules, Trips, type EntryRule } from "../../../model/trips/tables";
import type { TripCheck } from "./tripCheck";
import type { TripState } from "../../../model/trips/tripState";
import { foldKey, sameKey } from "../../../tables/keys";

/** How long a passport must hold after a trip where no rule of the country says otherwise. */
const PASSPORT_MONTHS = 6;

/** What stands between the traveller and the country: the passport's end, the visa, the days that it takes. */
export function entryChecks(tables: TableSet, today: Day): (state: TripState) => readonly TripCheck[] {
  const rules = new Map(tables.rows(EntryRules).map((rule) => [ruleKey(rule.country, rule.passport), rule]));
  return (state) => {
    const { trip, traveller } = state;
    if (trip.kind !== "Abroad") return [];
    const country = trip.country ?? "";
    const passportOf = traveller?.passportCountry ?? "";
    const own = rules.get(ruleKey(country, passportOf));
    // A country lets its own people in without a visa, whatever it asks of all others.
    if (!own && country !== "" && sameKey(country, passportOf)) return passport(state, 0);
    const rule = own ?? rules.get(ruleKey(country, ANY_PASSPORT));
    return [
      ...passport(state, rule?.passportMonths ?? PASSPORT_MONTHS),
      ...(rule ? visa(state, rule, today) : unknownCountry(state)),
    ];
  };
}

const ruleKey = (country: string, passportOf: string): string => joinKey([foldKey(country), foldKey(passportOf)]);

/** Whether the passport holds so many months after the trip. */
function passport({ trip, traveller }: TripState, months: number): readonly TripCheck[] {
  const rows = [
    { table: People, key: trip.traveller },
    { table: Trips, key: trip.trip },
  ];
  const expires = traveller?.passportExpires;
  if (expires === undefined)
    return [
      {
        level: "warning",
        sentence: `People does not say when the passport of ${trip.traveller} expires. Enter it before anything is booked.`,
        rows,
      },
    ];
  const needed = addMonths(trip.end, months);
  if (expires >= needed) return [];
  const days = daysBetween(trip.end, expires);
  const howLong =
    days < 0 ? "before the trip ends" : days === 0 ? "when the trip ends" : `${counted(days, "day")} after the trip`;
  const until = months === 0 ? "the trip's last day" : `${needed}, ${counted(months, "month")} after the trip`;
  return [
    {
      level: "bad",
      sentence: `The passport of ${trip.traveller} expires on ${expires}, ${howLong}; it must be valid until ${until}.`,
      rows,
    },
  ];
}

function visa({ trip, traveller }: TripState, rule: EntryRule, today: Day): readonly TripCheck[] {
  if (rule.visa === "Not needed" || trip.visaOn !== undefined) return [];
  const rows = [
    { table: EntryRules, key: joinKey([rule.country, rule.passport]) },
    { table: Trips, key: trip.trip },
  ];
  const notice = rule.noticeDays ?? 0;
  const latest = addDays(trip.start, -notice);
  const left = daysBetween(today, trip.start);
  const who = `${trip.traveller}${traveller?.passportCountry === undefined ? "" : `, passport of ${traveller.passportCountry},`}`;
  return today > latest
    ? [
        {
          level: "bad",
          sentence: `${who} needs a visa for ${trip.country ?? rule.country} that takes ${String(notice)} days, and the trip ${left < 0 ? "has begun" : `starts in ${String(left)}`}: ${String(daysBetween(latest, today))} too few. Ask for it at once, or move the trip.`,
          rows,
        },
      ]
    : [
        {
          level: "warning",
          sentence: `${who} needs a visa for ${trip.country ?? rule.country}: ask for it by ${latest}${notice > 0 ? `, as it takes ${String(notice)} days` : ""}.`,
          rows,
        },
      ];
}

const unknownCountry = ({ trip }: TripState): readonly TripCheck[] => [
  {
    level: "note",
    sentence: `Entry rules has no row for ${trip.country ?? "the country"}: look up whether a visa is needed, and add it.`,
    rows: [{ table: Trips, key: trip.trip }],
  },
];
