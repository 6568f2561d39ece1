import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { formatTotal, orderStates, orderStateTables, type OrderState } from "../../../model/orders/orderState";
import { stages } from "../../../model/orders/orderColumns";
import { Orders } from "../../../model/orders/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import type { ListOrders } from "../../../ui/SearchList";
import { Tag } from "../../../ui/Tag";
import { daysLate, isOpen, nextPromise, searchText, toPutRight } from "./orderList";
import { stepsForMany } from "../nextSteps";
import { undecidedIn, undecidedTables } from "../../../model/orders/undecided";
import { orderRecord } from "../orderRecord";
import { OrdersNavigation } from "../OrdersNavigation";
import { toneOf, words } from "../words";

/** Orders by state, to search and to open. */
export function OrdersPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const orders = useMemo(() => tables && [...orderStates(tables).values()].reverse(), [tables]);
  const undecided = tables && undecidedIn(tables);
  const wrong = useMemo(() => new Set(orders && toPutRight(orders, today)), [orders, today]);
  const passesNow = (order: OrderState, show: string): boolean =>
    show === PROBLEM ? wrong.has(order) : show === UNDECIDED ? undecided?.(order) !== undefined : passes(order, show);
  return (
    <ListPage
      title={words.title}
      navigation={<OrdersNavigation />}
      actions={<Link href={hrefOf("orders/new")}>{words.newOrder.title}</Link>}
      rows={orders}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: (
          <>
            <Link href={hrefOf("inventory/reorder")}>{words.reorder}</Link>
            <Link href={hrefOf("import")}>{words.importData}</Link>
          </>
        ),
      }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.show, choices: filters, initial: params.show ?? OPEN, passes: passesNow }}
      orders={sorts}
      many={{
        chosen: words.manyChosen,
        label: words.chooseOrder,
        stepsFor: (chosen) => (tables ? stepsForMany(chosen, tables) : []),
        none: words.noneForMany,
      }}
      saves={Orders}
      keyOf={({ order }) => order.order}
      hrefOf={({ order }) => recordHref(orderRecord, order.order)}
    >
      {(state) => {
        const late = daysLate(state, today);
        const promised = nextPromise(state);
        return (
          <ListRow
            title={state.order.vendor}
            figure={formats.sentence(formatTotal(state))}
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
    </ListPage>
  );
}

const OPEN = "open";
const ALL = "all";
const PROBLEM = "problem";
const UNDECIDED = "undecided";
const statuses = [...stages.slice(0, 5), "Part received", "Received", ...stages.slice(5)];
const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries(statuses.map((status) => [status, status])),
  [PROBLEM]: words.showProblem,
  [UNDECIDED]: words.showUndecided,
  [ALL]: words.showAll,
};
const passes = (order: OrderState, show: string): boolean =>
  show === ALL || (show === OPEN ? isOpen(order) : order.status === show);
/** What is not promised comes after what is. */
const dueOf = (order: OrderState): string => nextPromise(order) ?? "9999";
const compareText = (a: string, b: string): number => a.localeCompare(b);
const sorts: ListOrders<OrderState> = {
  [words.sorts.newest]: (a, b) => compareText(b.order.date, a.order.date),
  [words.sorts.due]: (a, b) => compareText(dueOf(a), dueOf(b)),
  [words.sorts.vendor]: (a, b) => compareText(a.order.vendor, b.order.vendor),
  [words.sorts.value]: (a, b) => b.total - a.total,
};

const reads = [...orderStateTables, ...undecidedTables];
