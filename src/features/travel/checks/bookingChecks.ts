import { counted, formatMoney } from "../../../domain/sentence";
import { dayOfMoment } from "../../../domain/moment";
import { amountOf, isCurrency, moneyOf } from "../../../domain/money";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { exchanged, type RateOn } from "../../../model/money/rates";
import { nightsBetween } from "../../../model/trips/legTimes";
import { TravelPolicy, TripLegs, type TravelRule, type TripLeg } from "../../../model/trips/tables";
import type { TripCheck } from "./tripCheck";
import type { TripState } from "../../../model/trips/tripState";
import { sameKey } from "../../../tables/keys";

/** Bookings that cost more than the policy allows, or are of a class that it does not. */
export function bookingChecks(tables: TableSet, rateOn: RateOn): (state: TripState) => readonly TripCheck[] {
  const rulesByMode = tables.groupBy(TravelPolicy, ({ mode }) => mode);
  return (state) =>
    state.legs.flatMap((leg) => {
      const rule = closest(rulesByMode.get(leg.mode) ?? [], state);
      if (!rule) return [];
      return [...tooDear(leg, rule, state.currency, rateOn), ...wrongClass(leg, rule)].map((found) => ({
        ...found,
        rows: [
          { table: TripLegs, key: joinKey([leg.trip, leg.leg]) },
          { table: TravelPolicy, key: rule.rule },
        ],
      }));
    });
}

/** Of the rules that hold for the trip, the one that says the most of it; of two alike the first. */
function closest(rules: readonly TravelRule[], { trip, traveller }: TripState): TravelRule | undefined {
  const closeness = ({ kind, grade }: TravelRule): number => Number(kind !== undefined) + Number(grade !== undefined);
  return rules
    .filter(
      ({ kind, grade }) =>
        (kind === undefined || kind === trip.kind) && (grade === undefined || grade === traveller?.grade),
    )
    .reduce<TravelRule | undefined>(
      (best, rule) => (best === undefined || closeness(rule) > closeness(best) ? rule : best),
      undefined,
    );
}

type Found = Omit<TripCheck, "rows">;

function tooDear(leg: TripLeg, { limit, rule }: TravelRule, home: string, rateOn: RateOn): readonly Found[] {
  if (limit === undefined || leg.cost === undefined) return [];
  const currency = leg.currency?.toUpperCase() ?? home;
  const rate = isCurrency(currency) ? rateOn(currency, dayOfMoment(leg.depart)) : undefined;
  if (!rate)
    return [
      {
        level: "note",
        sentence: `${nameOf(leg)} costs ${isCurrency(currency) ? formatMoney(leg.cost, currency) : `${String(leg.cost)} ${currency}`}; Rates has no rate for it, so it can't be held against the limit of ${formatMoney(limit, home)} (${rule}).`,
      },
    ];
  const nights = leg.mode === "Hotel" ? nightsBetween(leg) : 1;
  const cost = exchanged(leg.cost, rate.rate, home);
  const allowed = amountOf(moneyOf(limit * nights, home));
  if (cost <= allowed) return [];
  const each = leg.mode === "Hotel" ? ` for ${counted(nights, "night")}` : "";
  return [
    {
      level: "bad",
      sentence: `${nameOf(leg)} costs ${formatMoney(cost, home)}${each}, ${formatMoney(amountOf(moneyOf(cost - allowed, home)), home)} above what "${rule}" allows: ${formatMoney(limit, home)}${leg.mode === "Hotel" ? " a night" : ""}.`,
    },
  ];
}

function wrongClass(leg: TripLeg, { classes, rule }: TravelRule): readonly Found[] {
  if (classes === undefined || leg.class === undefined) return [];
  if (classes.split(",").some((allowed) => sameKey(allowed, leg.class))) return [];
  return [{ level: "bad", sentence: `${nameOf(leg)} is booked in ${leg.class}; "${rule}" allows ${classes}.` }];
}

const nameOf = ({ leg, mode }: TripLeg): string => `Leg ${String(leg)}, ${mode.toLowerCase()},`;
