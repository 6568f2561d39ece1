import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { returnStatuses } from "../../../model/returns/returnColumns";
import { returnStates, returnTables, type ReturnState } from "../../../model/returns/returnState";
import { formatItem } from "../../../model/stock/formatItem";
import { Items } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import type { ListOrders } from "../../../ui/SearchList";
import { Tag } from "../../../ui/Tag";
import { OrdersNavigation } from "../OrdersNavigation";
import { returnRecord } from "./returnRecord";
import { toneOf, words } from "./words";

/** Returns by state, to search and to open. */
export function ReturnsPage(): ReactNode {
  const formats = useFormats();
  const { params } = useRoute();
  const tables = useTables(reads);
  const returns = useMemo(() => tables && [...returnStates(tables).values()].reverse(), [tables]);
  const fromStock = <Link href={hrefOf("orders/return-stock")}>{words.stock.title}</Link>;
  return (
    <ListPage
      title={words.title}
      subtitle={words.subtitle}
      navigation={<OrdersNavigation />}
      actions={fromStock}
      rows={returns}
      empty={{ title: words.noneTitle, text: words.noneText, action: fromStock }}
      says={words.list}
      textOf={({ row }) => [row.return, row.slip, row.vendor, row.item, row.order ?? ""].join(" ")}
      filter={{ label: words.show, choices: filters, initial: params.show ?? OPEN, passes }}
      orders={sorts}
      keyOf={({ row }) => row.return}
      hrefOf={({ row }) => recordHref(returnRecord, row.return)}
    >
      {({ row, status }) => (
        <ListRow
          title={tables ? formatItem(tables, row.item) : row.item}
          figure={formats.quantity(row.quantity)}
          detail={[row.return, row.vendor, row.outcome].join(" · ")}
          state={<Tag tone={toneOf(status)}>{status}</Tag>}
        />
      )}
    </ListPage>
  );
}

const reads = [...new Set([...returnTables, Items])];
const OPEN = "open";
const ALL = "all";

const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries([...returnStatuses].reverse().map((status) => [status, status])),
  [ALL]: words.showAll,
};

const passes = ({ status }: ReturnState, show: string): boolean =>
  show === ALL ||
  (show === OPEN ? status === "To send" || status === "To come" || status === "To credit" : status === show);

const sorts: ListOrders<ReturnState> = {
  [words.sorts.newest]: (a, b) => b.row.date.localeCompare(a.row.date),
  [words.sorts.vendor]: (a, b) => a.row.vendor.localeCompare(b.row.vendor),
};
