import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Departments, Locations } from "../../model/company/lists";
import { stockOf, stockTables, type Stock } from "../../model/stock/stock";
import { Items, Levels, type Item } from "../../model/stock/tables";
import { words } from "./words";

/** What a page about one item works with. */
export interface ItemContext {
  readonly item: Item;
  readonly stock: Stock;
  readonly tables: TableSet;
  /** The item's own page, where one goes when it is done. */
  readonly home: string;
}

/** A page of one action on the item that the address names. */
export function ItemRoute({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (inHand: ItemContext) => ReactNode;
}): ReactNode {
  const { today } = useSession().circumstances();
  const code = useRoute().params.item ?? "";
  const tables = useTables(reads);
  const stock = useMemo(() => tables && stockOf(tables, today), [tables, today]);
  const item = tables?.find(Items, code);
  const home = hrefOf("inventory/item", { item: code });
  return (
    <Page title={title} back={{ href: home, label: item?.name ?? code }}>
      {!tables || !stock ? (
        <Loading />
      ) : item ? (
        children({ item, stock, tables, home })
      ) : (
        <EmptyState title={words.item.gone}>{words.item.goneText(code)}</EmptyState>
      )}
    </Page>
  );
}

/** The locations to choose from, those with some of the item first. */
export function locationChoices({ item, stock, tables }: ItemContext): readonly { readonly key: string }[] {
  const onHand = (location: string): number => stock.at(item.item, location).onHand;
  return tables
    .rows(Locations)
    .map(({ location }) => ({ key: location }))
    .sort((a, b) => onHand(b.key) - onHand(a.key));
}

const reads = [...new Set([...stockTables, Locations, Departments, Levels])];
