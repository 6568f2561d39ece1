import { useMemo, type ReactNode } from "react";
import { useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { orderStates, type OrderState } from "../../model/orders/orderState";
import { orderRecord } from "./orderRecord";
import { words } from "./words";

/** What a page about one order works with. */
export interface OrderContext {
  readonly state: OrderState;
  readonly tables: TableSet;
  /** The order's own page, where one goes when it is done. */
  readonly home: string;
}

/** A page of one action on the order that the address names. */
export function OrderRoute({
  title,
  subtitle,
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: (inHand: OrderContext) => ReactNode;
}): ReactNode {
  const number = useRoute().params.order ?? "";
  const tables = useTables(orderRecord.reads);
  const state = useMemo(() => tables && orderStates(tables).get(number), [tables, number]);
  const home = hrefOf("orders/order", { order: number });
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
