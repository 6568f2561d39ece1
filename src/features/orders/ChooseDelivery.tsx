import { makeStyles, SearchBox } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { useKept } from "../../ui/Kept";
import { LIST_ROW_HEIGHT, ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { RowList } from "../../ui/RowList";
import { searched } from "../../ui/search";
import { Tag } from "../../ui/Tag";
import { orderReads } from "./OfOrder";
import { daysLate, nextPromise, onTheirWay, searchText } from "./orderList";
import { OrdersNavigation } from "./OrdersNavigation";
import { orderStates } from "./orderState";
import { toneOf, words } from "./words";

/** The orders that a delivery may belong to, late ones first. */
export function ChooseDelivery(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(orderReads);
  const [query, setQuery] = useKept("query", "");
  const wanted = useDeferredValue(query);
  const expected = useMemo(() => tables && onTheirWay(orderStates(tables).values()), [tables]);
  const shown = useMemo(() => searched(expected ?? [], wanted, searchText), [expected, wanted]);
  return (
    <Page title={words.receive.title} subtitle={words.receive.chooseSubtitle} fill>
      <OrdersNavigation />
      {!expected ? (
        <Loading />
      ) : expected.length === 0 ? (
        <EmptyState title={words.receive.nothingTitle}>{words.receive.nothingText}</EmptyState>
      ) : (
        <>
          <SearchBox
            className={styles.search}
            aria-label={words.receive.search}
            placeholder={words.receive.search}
            value={query}
            onChange={(_event, { value }) => setQuery(value)}
          />
          {shown.length === 0 ? (
            <EmptyState title={words.nothingFits}>{words.receive.nothingText}</EmptyState>
          ) : (
            <RowList
              key={wanted}
              label={words.receive.orders}
              rows={shown}
              keyOf={({ order }) => order.order}
              hrefOf={({ order }) => hrefOf("orders/receive", { order: order.order })}
              rowHeight={LIST_ROW_HEIGHT}
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
            </RowList>
          )}
        </>
      )}
    </Page>
  );
}

const useStyles = makeStyles({ search: { width: "100%", maxWidth: "none" } });
