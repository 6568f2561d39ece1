import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { tripStates, tripStateTables, type TripState } from "../../model/trips/tripState";
import { words } from "./words";

/** What a page about one trip works with. */
export interface TripContext {
  readonly state: TripState;
  readonly tables: TableSet;
  /** The trip's own page, where one goes when it is done. */
  readonly home: string;
}

/** A page of one action on the trip that the address names. */
export function TripRoute({
  title,
  subtitle,
  reads = [],
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** What the page shows beside the trip's own tables. */
  readonly reads?: readonly AnyTable[];
  readonly children: (inHand: TripContext) => ReactNode;
}): ReactNode {
  const { today } = useSession().circumstances();
  const number = useRoute().params.trip ?? "";
  const tables = useTables([...new Set([...tripStateTables, ...reads])]);
  const state = useMemo(() => tables && tripStates(tables, today).get(number), [tables, today, number]);
  const home = hrefOf("travel/trip", { trip: number });
  return (
    <Page title={title} {...(subtitle === undefined ? {} : { subtitle })} back={{ href: home, label: number }}>
      {!tables ? (
        <Loading />
      ) : state ? (
        children({ state, tables, home })
      ) : (
        <EmptyState title={words.gone}>{words.goneText(number)}</EmptyState>
      )}
    </Page>
  );
}
