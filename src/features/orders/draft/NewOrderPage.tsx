import type { ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { day, link, quantity } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { Departments, Locations } from "../../../model/company/lists";
import { Items, VendorItems, Vendors } from "../../../model/stock/tables";
import { draftOrders } from "./draftOrders";
import { OrderLines } from "../../../model/orders/tables";
import { words } from "../words";

/** Orders something by hand, suggested or not. */
export function NewOrderPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page
      title={words.newOrder.title}
      subtitle={words.newOrder.subtitle}
      back={{ href: hrefOf("orders"), label: words.title }}
    >
      {tables ? <NewOrder tables={tables} /> : <Loading />}
    </Page>
  );
}

function NewOrder({ tables }: { readonly tables: TableSet }): ReactNode {
  const code = useRoute().params.item;
  const item = code === undefined ? undefined : tables.find(Items, code);
  const vendor = item?.preferredVendor ?? tables.rows(VendorItems).find((offer) => offer.item === item?.item)?.vendor;
  return (
    <ActionForm
      name="newOrder"
      action={draftOrders}
      columns={columns}
      inputOf={(need) => ({ needs: [{ ...need, why: words.newOrder.why }] })}
      initial={{
        ...(item ? { item: item.item } : {}),
        ...(vendor === undefined ? {} : { vendor }),
        location: tables.rows(Locations)[0]?.location,
      }}
      choices={{
        item: tables.rows(Items).map(({ item: key, name }) => ({ key, label: name })),
        vendor: tables
          .rows(Vendors)
          .filter(({ approved }) => approved)
          .map(({ vendor: key }) => ({ key })),
        location: tables.rows(Locations).map(({ location }) => ({ key: location })),
        department: tables.rows(Departments).map(({ department }) => ({ key: department })),
      }}
      submit={words.newOrder.submit}
      next={hrefOf("orders", { show: "Draft" })}
    />
  );
}

const reads = [...new Set([...draftOrders.reads, Locations, Departments])];

const columns = {
  item: link({ header: "Item", help: words.newOrder.itemHelp }, "Items"),
  quantity: quantity({ header: "Quantity", help: OrderLines.columns.quantity.help }),
  vendor: link({ header: "Vendor", help: words.newOrder.vendorHelp }, "Vendors"),
  needBy: optional(day({ header: "Needed by", help: words.newOrder.needByHelp })),
  location: OrderLines.columns.location,
  department: OrderLines.columns.department,
};
