import type { ReactNode } from "react";
import { Lists, Locations } from "../../../model/company/lists";
import { orderStates } from "../../../model/orders/orderState";
import { VendorReturns } from "../../../model/returns/tables";
import { itemChoices } from "../../../model/stock/itemChoices";
import { Vendors } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { joinKey } from "../../../tables/defineTable";
import { link, listed, quantity } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { returnGoods } from "./returnGoods";
import { words } from "./words";

/** Returns what is in stock. */
export function FromStockPage(): ReactNode {
  const tables = useTables(returnGoods.reads);
  return (
    <Page
      title={words.stock.title}
      subtitle={words.stock.subtitle}
      back={{ href: hrefOf("orders/returns"), label: words.title }}
    >
      {tables ? <FromStock tables={tables} /> : <Loading />}
    </Page>
  );
}

function FromStock({ tables }: { readonly tables: TableSet }): ReactNode {
  const { item } = useRoute().params;
  const [first] = tables.rows(Locations);
  return (
    <LinesForm
      name="return from stock"
      action={returnGoods}
      head={{}}
      line={line}
      inputOf={(_, lines) => ({ lines })}
      initialLines={[{ ...(item !== undefined && { item }), ...(first && { location: first.location }) }]}
      choices={{
        item: itemChoices(tables),
        location: tables.rows(Locations).map(({ location }) => ({ key: location })),
        reason: tables
          .rows(Lists)
          .filter(({ list }) => list === "Reject reason")
          .map((row) => ({ key: row.item })),
        orderLine: receivedLines(tables),
        vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
      }}
      submit={words.stock.submit}
      preview={words.stock.write}
      next={hrefOf("orders/returns")}
    />
  );
}

/** The order lines of which something came, the newest first. */
const receivedLines = (tables: TableSet) =>
  [...orderStates(tables).values()]
    .flatMap(({ order, lines }) =>
      lines
        .filter(({ received }) => received > 0)
        .map(({ line }) => ({ key: joinKey([line.order, line.line]), label: `${line.item}, ${order.vendor}` })),
    )
    .reverse();

const line = {
  item: link({ header: "Item", help: words.stock.item }, "Items"),
  quantity: quantity({ header: "Quantity", help: VendorReturns.columns.quantity.help }),
  location: link({ header: "Location", help: words.stock.location }, "Locations"),
  outcome: VendorReturns.columns.outcome,
  reason: listed({ header: "Reason", help: VendorReturns.columns.reason.help }, "Reject reason"),
  orderLine: optional(link({ header: "Order line", help: words.stock.orderLine }, "OrderLines")),
  vendor: optional(link({ header: "Vendor", help: words.stock.vendor }, "Vendors")),
};
