import type { ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { day, link, money, quantity } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { sameKey } from "../../../tables/keys";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { Departments, Locations } from "../../../model/company/lists";
import { itemChoices } from "../../../model/stock/itemChoices";
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
  return (
    <LinesForm
      name="newOrder"
      action={draftOrders}
      head={head}
      line={line}
      inputOf={(all, lines) => ({
        needs: lines.flatMap(({ vendor: own, ...need }) => ({
          ...all,
          ...need,
          // Where no vendor is chosen it goes to the item's own; the action says where there is none.
          vendor: own ?? vendorOf(tables, need.item) ?? "",
          why: words.newOrder.why,
        })),
      })}
      initial={{ location: tables.rows(Locations)[0]?.location }}
      initialLines={[
        {
          ...(item ? { item: item.item } : {}),
          vendor: item && vendorOf(tables, item.item),
        },
      ]}
      choices={{
        item: itemChoices(tables),
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

/** Who an item is ordered from where nobody says otherwise. */
const vendorOf = (tables: TableSet, code: string): string | undefined =>
  tables.find(Items, code)?.preferredVendor ??
  tables.rows(VendorItems).find((offer) => sameKey(offer.item, code))?.vendor;

const reads = [...new Set([...draftOrders.reads, Locations, Departments])];

const head = {
  location: OrderLines.columns.location,
  department: OrderLines.columns.department,
  needBy: optional(day({ header: "Needed by", help: words.newOrder.needByHelp })),
};

const line = {
  item: link({ header: "Item", help: words.newOrder.itemHelp }, "Items"),
  quantity: quantity({ header: "Quantity", help: OrderLines.columns.quantity.help }),
  vendor: optional(link({ header: "Vendor", help: words.newOrder.vendorHelp }, "Vendors")),
  price: optional(money({ header: "Price", help: words.newOrder.priceHelp })),
};
