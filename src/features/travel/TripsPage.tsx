import { Link, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { usePageState } from "../../ui/usePageState";
import { ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { RowList } from "../../ui/RowList";
import { searched } from "../../ui/search";
import { Tag } from "../../ui/Tag";
import { tripStatuses } from "../../model/trips/tripColumns";
import { tripChecksIn, tripCheckTables } from "./tripChecks";
import { tripStates, type TripState } from "../../model/trips/tripState";
import { toneOf, words } from "./words";

/** Trips by state, to search and to open. */
export function TripsPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(tripCheckTables);
  const [query, setQuery] = usePageState("query", "");
  const [show, setShow] = usePageState("show", params.show ?? OPEN);
  const wanted = useDeferredValue(query);
  const states = useMemo(() => tables && tripStates(tables, today), [tables, today]);
  const check = useMemo(() => tables && states && tripChecksIn(tables, states, today), [tables, states, today]);
  const shown = useMemo(() => {
    const fitting = [...(states?.values() ?? [])].filter(
      ({ status }) => show === ALL || (show === OPEN ? status !== "Closed" && status !== "Cancelled" : status === show),
    );
    return searched(
      fitting.sort((one, other) => (one.trip.start < other.trip.start ? 1 : -1)),
      wanted,
      searchText,
    );
  }, [states, show, wanted]);

  return (
    <Page title={words.title} actions={<Link href={hrefOf("travel/wish")}>{words.newTrip}</Link>}>
      {!states || !check ? (
        <Loading />
      ) : states.size === 0 ? (
        <EmptyState title={words.noneTitle} action={<Link href={hrefOf("import")}>{words.importData}</Link>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <SearchBox
              className={styles.search}
              aria-label={words.search}
              placeholder={words.search}
              value={query}
              onChange={(_event, { value }) => setQuery(value)}
            />
            <Select aria-label={words.show} value={show} onChange={(_event, { value }) => setShow(value)}>
              <option value={OPEN}>{words.showOpen}</option>
              {tripStatuses.map((status) => (
                <option key={status}>{status}</option>
              ))}
              <option value={ALL}>{words.showAll}</option>
            </Select>
          </div>
          <div role="status" className={styles.found}>
            {words.found(formats.quantity(shown.length))}
          </div>
          {shown.length === 0 ? (
            <EmptyState title={words.nothingFits}>{words.nothingFitsText}</EmptyState>
          ) : (
            <RowList
              key={`${show} ${wanted}`}
              label={words.list}
              rows={shown}
              keyOf={({ trip }) => trip.trip}
              hrefOf={({ trip }) => hrefOf("travel/trip", { trip: trip.trip })}
            >
              {(state) => {
                const bad = check(state).filter(({ level }) => level === "bad").length;
                return (
                  <ListRow
                    title={`${state.trip.traveller} · ${state.trip.destination}`}
                    figure={formats.money(state.estimated, state.currency)}
                    detail={[
                      state.trip.trip,
                      words.days(formats.day(state.trip.start), formats.day(state.trip.end)),
                    ].join(" · ")}
                    state={
                      <>
                        {bad > 0 && <Tag tone="bad">{words.problems(bad)}</Tag>}
                        <Tag tone={toneOf(state.status)}>{state.status}</Tag>
                      </>
                    }
                  />
                );
              }}
            </RowList>
          )}
        </>
      )}
    </Page>
  );
}

const OPEN = "open";
const ALL = "all";

const searchText = ({ trip, status }: TripState): string =>
  [trip.trip, trip.traveller, trip.destination, trip.country, trip.purpose, trip.department, status].join(" ");

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 120px", minWidth: 0, maxWidth: "none" },
  found: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: "-8px" },
});
