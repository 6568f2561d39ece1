import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { tripStates, tripStateTables } from "../../../model/trips/tripState";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { publishStep, useSteps } from "../../../ui/Steps";
import { legTitle } from "../itinerary/itinerary";
import { tripRecord } from "../tripRecord";
import { words } from "../words";
import { drawWhere } from "./drawWhere";
import { isAwayOn, whoIsWhere, type WhereOn } from "./whereIs";

/** Who is away today and this week, where, and how to reach them; as a sheet for those who must find them. */
export function WherePage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const { busy, take } = useSteps();
  const tables = useTables(tripStateTables);
  const rows = useMemo(() => tables && whoIsWhere(tripStates(tables, today).values(), today), [tables, today]);
  return (
    <ListPage
      title={words.where.title}
      subtitle={words.where.subtitle}
      back={{ href: hrefOf("travel"), label: words.title }}
      actions={
        <Button disabledFocusable={busy} onClick={() => void take(publishStep(drawWhere, {}))}>
          {drawWhere.title}
        </Button>
      }
      rows={rows}
      empty={{
        title: words.where.nobodySoon,
        action: <Link href={hrefOf("travel")}>{words.title}</Link>,
      }}
      says={words.where.list}
      textOf={({ state, place }) => [state.trip.trip, state.trip.traveller, state.trip.destination, place].join(" ")}
      filter={{
        label: words.show,
        choices: filters,
        initial: params.show ?? TODAY,
        passes: (each, show) => show !== TODAY || isAwayOn(each, today),
      }}
      keyOf={({ state }) => state.trip.trip}
      hrefOf={({ state }) => recordHref(tripRecord, state.trip.trip)}
    >
      {(each) => (
        <ListRow
          title={`${each.state.trip.traveller} · ${each.place}`}
          figure={words.where.until(formats.day(each.state.trip.end))}
          detail={detailOf(each, each.on === today ? undefined : words.where.from(formats.day(each.on)))}
        />
      )}
    </ListPage>
  );
}

const TODAY = "today";
const filters: Readonly<Record<string, string>> = { [TODAY]: words.where.today, week: words.where.week };

const detailOf = ({ state: { traveller }, hotel, rides }: WhereOn, from: string | undefined): string =>
  [from, hotel?.carrier, ...rides.map(legTitle), traveller?.phone ?? traveller?.email ?? words.where.unreachable]
    .filter(Boolean)
    .join(" · ");
