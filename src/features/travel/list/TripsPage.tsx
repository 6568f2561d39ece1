import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { tripStatuses } from "../../../model/trips/tripColumns";
import { Trips } from "../../../model/trips/tables";
import { tripStates, type TripState } from "../../../model/trips/tripState";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import type { ListOrders } from "../../../ui/SearchList";
import { Tag } from "../../../ui/Tag";
import type { TripCheck } from "../checks/tripCheck";
import { tripChecksIn, tripCheckTables } from "../checks/tripChecks";
import { tripRecord } from "../tripRecord";
import { isTroubled, PASSPORT, SOON } from "../travelTodo";
import { toneOf, words } from "../words";

/** Trips by state, to search and to open. */
export function TripsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(tripCheckTables);
  const states = useMemo(() => tables && tripStates(tables, today), [tables, today]);
  const check = useMemo(() => tables && states && tripChecksIn(tables, states, today), [tables, states, today]);
  const badOf = (state: TripState): readonly TripCheck[] => check?.(state).filter(({ level }) => level === "bad") ?? [];
  const passesNow = (state: TripState, show: string): boolean =>
    show === SOON || show === PASSPORT ? isTroubled(state, badOf(state), show, today) : passes(state, show);
  return (
    <ListPage
      title={words.title}
      actions={
        <>
          <Link href={hrefOf("travel/wish")}>{words.newTrip}</Link>
          <Link href={hrefOf("travel/where")}>{words.where.link}</Link>
        </>
      }
      rows={useMemo(() => states && [...states.values()], [states])}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: <Link href={hrefOf("import")}>{words.importData}</Link>,
      }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.show, choices: filters, initial: params.show ?? OPEN, passes: passesNow }}
      orders={sorts}
      saves={Trips}
      keyOf={({ trip }) => trip.trip}
      hrefOf={({ trip }) => recordHref(tripRecord, trip.trip)}
    >
      {(state) => {
        const bad = badOf(state).length;
        return (
          <ListRow
            title={`${state.trip.traveller} · ${state.trip.destination}`}
            figure={formats.money(state.estimated, state.currency)}
            detail={[state.trip.trip, words.days(formats.day(state.trip.start), formats.day(state.trip.end))].join(
              " · ",
            )}
            state={
              <>
                {bad > 0 && <Tag tone="bad">{words.problems(bad)}</Tag>}
                <Tag tone={toneOf(state.status)}>{state.status}</Tag>
              </>
            }
          />
        );
      }}
    </ListPage>
  );
}

const OPEN = "open";
const ALL = "all";
const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries(tripStatuses.map((status) => [status, status])),
  [SOON]: words.showSoon,
  [PASSPORT]: words.showPassport,
  [ALL]: words.showAll,
};
const passes = ({ status }: TripState, show: string): boolean =>
  show === ALL || (show === OPEN ? status !== "Closed" && status !== "Cancelled" : status === show);
const sorts: ListOrders<TripState> = {
  [words.sorts.latest]: (a, b) => b.trip.start.localeCompare(a.trip.start),
  [words.sorts.soonest]: (a, b) => a.trip.start.localeCompare(b.trip.start),
  [words.sorts.traveller]: (a, b) => a.trip.traveller.localeCompare(b.trip.traveller),
  [words.sorts.estimate]: (a, b) => b.estimated - a.estimated,
};

const searchText = ({ trip, status }: TripState): string =>
  [trip.trip, trip.traveller, trip.destination, trip.country, trip.purpose, trip.department, status].join(" ");
