import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListRow } from "../../../ui/ListRow";
import { ListPage } from "../../../ui/ListPage";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { orderRecord } from "../orderRecord";
import { daysLate, nextPromise, onTheirWay, searchText } from "../list/orderList";
import { OrdersNavigation } from "../OrdersNavigation";
import { Orders } from "../../../model/orders/tables";
import { orderStates } from "../../../model/orders/orderState";
import { toneOf, words } from "../words";

/** The orders that a delivery may belong to, late ones first. */
export function ChooseDelivery(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(orderRecord.reads);
  const expected = useMemo(() => tables && onTheirWay(orderStates(tables).values()), [tables]);
  return (
    <ListPage
      title={words.receive.title}
      subtitle={words.receive.chooseSubtitle}
      navigation={<OrdersNavigation />}
      rows={expected}
      empty={{ title: words.receive.nothingTitle, text: words.receive.nothingText }}
      says={words.receive.list}
      textOf={searchText}
      saves={Orders}
      keyOf={({ order }) => order.order}
      hrefOf={({ order }) => hrefOf("orders/receive", { order: order.order })}
    >
      {(state) => {
        const late = daysLate(state, today);
        const promised = nextPromise(state);
        return (
          <ListRow
            title={state.order.vendor}
            figure={promised === undefined ? "" : words.promised(formats.day(promised))}
            detail={`${state.order.order} · ${words.lines(formats.quantity(state.lines.length))}`}
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
