import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { ItemActions } from "./ItemActions";
import { LatestMoves } from "./LatestMoves";
import { ByLocation, OnOrder, StockNow } from "./ItemStock";
import { Measured, VendorsOf } from "./ItemSupply";
import { stockOf, stockTables } from "../../model/stock/stock";
import { Items, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { words } from "./words";

/** One item: what there is of it, where, from whom it comes, and what can be done. */
export function ItemPage(): ReactNode {
  const { today } = useSession().circumstances();
  const code = useRoute().params.item ?? "";
  const tables = useTables(reads);
  const stock = useMemo(() => tables && stockOf(tables, today), [tables, today]);
  const item = tables?.find(Items, code);
  const back = { href: hrefOf("inventory"), label: words.item.back };
  if (!tables || !stock)
    return (
      <Page title={code} back={back}>
        <Loading />
      </Page>
    );
  if (!item)
    return (
      <Page title={code} back={back}>
        <EmptyState title={words.item.gone}>{words.item.goneText(code)}</EmptyState>
      </Page>
    );
  return (
    <Page
      title={item.name}
      back={back}
      subtitle={[item.item, item.category, item.class && `Class ${item.class}`].filter(Boolean).join(" · ")}
      actions={item.buy === "Stopped" && <Tag>{words.stopped}</Tag>}
    >
      <ItemActions item={item} />
      <StockNow item={item} stock={stock} />
      <ByLocation item={item} stock={stock} />
      <OnOrder item={item} stock={stock} />
      <VendorsOf item={item} tables={tables} today={today} />
      <Measured item={item} />
      <LatestMoves item={item} tables={tables} />
    </Page>
  );
}

const reads = [...new Set([...stockTables, Vendors, VendorItems, Moves])];
