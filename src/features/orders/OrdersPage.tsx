import { Link, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { useKept } from "../../ui/Kept";
import { LIST_ROW_HEIGHT, ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { RowList } from "../../ui/RowList";
import { searched } from "../../ui/search";
import { Tag } from "../../ui/Tag";
import { Settings } from "../../company/settings";
import { Vendors } from "../inventory/tables";
import { daysLate, isOpen, nextPromise, searchText } from "./orderList";
import { OrdersNavigation } from "./OrdersNavigation";
import { orderStates } from "./orderState";
import { OrderLines, Orders, Receipts, stages } from "./tables";
import { toneOf, words } from "./words";

/** Orders by state, to search and to open. */
export function OrdersPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const [query, setQuery] = useKept("query", "");
  const [show, setShow] = useKept("show", params.show ?? OPEN);
  const wanted = useDeferredValue(query);
  const orders = useMemo(() => [...(tables ? orderStates(tables).values() : [])].reverse(), [tables]);
  const shown = useMemo(
    () =>
      searched(
        orders.filter((order) => show === ALL || (show === OPEN ? isOpen(order) : order.status === show)),
        wanted,
        searchText,
      ),
    [orders, show, wanted],
  );

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
              <Link href={hrefOf("bring-in")}>{words.bringIn}</Link>
            </>
          }
        >
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
              {statuses.map((status) => (
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
              keyOf={({ order }) => order.order}
              hrefOf={({ order }) => hrefOf("orders/order", { order: order.order })}
              rowHeight={LIST_ROW_HEIGHT}
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
            </RowList>
          )}
        </>
      )}
    </Page>
  );
}

const OPEN = "open";
const ALL = "all";
const statuses = [...stages.slice(0, 5), "Part received", "Received", ...stages.slice(5)];
const reads = [Settings, Vendors, Orders, OrderLines, Receipts];

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 120px", minWidth: 0, maxWidth: "none" },
  found: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: "-8px" },
});
