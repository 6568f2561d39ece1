import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { instantOf, isZone, zoneName } from "../../../domain/zonedTime";
import { useFormats } from "../../../ui/FormatsContext";
import { hrefOf } from "../../../ui/route";
import { legTitle } from "../itinerary/itinerary";
import { zonesOf } from "../../../model/trips/legTimes";
import { isToBook, type TripState } from "../../../model/trips/tripState";
import { words } from "../words";

/** The legs of a trip in local times, with the zones beside them. */
export function TripLegList({ state }: { readonly state: TripState }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { legs, traveller, trip, status } = state;
  if (legs.length === 0) return <div className={styles.small}>{words.trip.noLegs}</div>;
  const formatTime = (moment: string, zone: string | undefined): string => {
    const name = zone !== undefined && isZone(zone) ? zoneName(instantOf(moment, zone), zone, formats.language) : zone;
    return [formats.moment(moment), name].filter(Boolean).join(" ");
  };
  return (
    <ul className={styles.list}>
      {legs.map((leg) => {
        const [departZone, arriveZone] = zonesOf(leg, traveller);
        return (
          <li key={leg.leg} className={styles.leg}>
            <div className={styles.top}>
              <span className={styles.name}>
                {formats.quantity(leg.leg)}. {legTitle(leg)}
              </span>
              <span className={styles.amount}>
                {leg.cost !== undefined && formats.money(leg.cost, leg.currency ?? state.currency)}
              </span>
            </div>
            <div className={styles.small}>
              {formatTime(leg.depart, departZone)} – {formatTime(leg.arrive, arriveZone)}
            </div>
            <div className={styles.small}>
              {[
                leg.carrier,
                leg.class,
                leg.bookingNo !== undefined
                  ? words.trip.booking(leg.bookingNo)
                  : isToBook(leg)
                    ? words.trip.notBooked
                    : undefined,
                leg.paidBy === "Company" ? words.trip.paidByCompany : undefined,
                leg.nightPlace !== undefined ? words.trip.nights(leg.nightPlace) : undefined,
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
            {status !== "Closed" && status !== "Cancelled" && (
              <Link
                className={styles.change}
                href={hrefOf("travel/leg", { trip: trip.trip, leg: String(leg.leg) })}
                aria-label={words.trip.changeLeg(formats.quantity(leg.leg))}
              >
                {words.trip.change}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  leg: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  amount: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: { minHeight: "24px" },
});
