import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { SearchList } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { Settings } from "../../model/company/settings";
import { Vendors } from "../../model/stock/tables";
import { daysLate, isOpen, nextPromise, searchText } from "./orderList";
import { OrdersNavigation } from "./OrdersNavigation";
import { orderStates, type OrderState } from "../../model/orders/orderState";
import { OrderLines, Orders, Receipts, stages } from "../../model/orders/tables";
import { toneOf, words } from "./words";

/** Orders by state, to search and to open. */
export function OrdersPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const orders = useMemo(() => [...(tables ? orderStates(tables).values() : [])].reverse(), [tables]);

  return (
    <Page title={words.title} fill actions={<Link href={hrefOf("orders/new")}>{words.newOrder.title}</Link>}>
      <OrdersNavigation />
      {!tables ? (
        <Loading />
      ) : orders.length === 0 ? (
        <EmptyState
          title={words.noneTitle}
          action={
            <>
              <Link href={hrefOf("inventory/reorder")}>{words.reorder}</Link>
              <Link href={hrefOf("import")}>{words.importData}</Link>
            </>
          }
        >
          {words.noneText}
        </EmptyState>
      ) : (
        <SearchList
          says={words.list}
          rows={orders}
          textOf={searchText}
          filter={{ label: words.show, choices: filters, initial: params.show ?? OPEN, passes }}
          keyOf={({ order }) => order.order}
          hrefOf={({ order }) => hrefOf("orders/order", { order: order.order })}
        >
          {(state) => {
            const late = daysLate(state, today);
            const promised = nextPromise(state);
            return (
              <ListRow
                title={state.order.vendor}
                figure={formats.money(state.total, state.currency)}
                detail={[
                  state.order.order,
                  promised === undefined ? formats.day(state.order.date) : words.promised(formats.day(promised)),
                  words.lines(formats.quantity(state.lines.length)),
                ].join(" · ")}
                state={
                  late > 0 ? (
                    <Tag tone="bad">{words.late(formats.quantity(late))}</Tag>
                  ) : (
                    <Tag tone={toneOf(state.status)}>{state.status}</Tag>
                  )
                }
              />
            );
          }}
        </SearchList>
      )}
    </Page>
  );
}

const OPEN = "open";
const ALL = "all";
const statuses = [...stages.slice(0, 5), "Part received", "Received", ...stages.slice(5)];
const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries(statuses.map((status) => [status, status])),
  [ALL]: words.showAll,
};
const passes = (order: OrderState, show: string): boolean =>
  show === ALL || (show === OPEN ? isOpen(order) : order.status === show);
const reads = [Settings, Vendors, Orders, OrderLines, Receipts];
