import { useMemo, type ReactNode } from "react";
import { useTables } from "../../session/SessionContext";
import { Departments, Lists } from "../../model/company/lists";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { claimStates, type ClaimState } from "../../model/expenses/claimState";
import { submitTables } from "./submitClaim";
import { words } from "./words";

/** What a page about one claim works with. */
export interface ClaimContext {
  readonly state: ClaimState;
  readonly states: ReadonlyMap<string, ClaimState>;
  readonly tables: TableSet;
  /** The claim's own page, where one goes when it is done. */
  readonly home: string;
}

/** A page of one action on the claim that the address names. */
export function ClaimRoute({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (inHand: ClaimContext) => ReactNode;
}): ReactNode {
  const number = useRoute().params.claim ?? "";
  const { tables, states } = useClaims();
  const state = states?.get(number);
  const home = hrefOf("expenses/claim", { claim: number });
  return (
    <Page title={title} back={{ href: home, label: number }}>
      {!tables || !states ? (
        <Loading />
      ) : state ? (
        children({ state, states, tables, home })
      ) : (
        <EmptyState title={words.claim.gone}>{words.claim.goneText(number)}</EmptyState>
      )}
    </Page>
  );
}

/** The claims with all that pages about one of them show; undefined until they are read. */
export function useClaims() {
  const tables = useTables(claimReads);
  const states = useMemo(() => tables && claimStates(tables), [tables]);
  return { tables, states };
}

const claimReads = [...new Set([...submitTables, Lists, Departments])];
