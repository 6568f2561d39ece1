import { Link } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { SearchList } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { reorderSuggestions, reorderTables } from "./reorderSuggestions";
import { StockNavigation } from "./StockNavigation";
import { stockOf, stockTables } from "../../model/stock/stock";
import { Items, type Item } from "../../model/stock/tables";
import { words } from "./words";

type Filter = keyof typeof words.filters;

/** All items with what is available of each, to search and to open. */
export function StockPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const asked = useRoute().params.show;

  const stock = useMemo(() => tables && stockOf(tables, today), [tables, today]);
  const low = useMemo(
    () => new Set(tables && reorderSuggestions(tables, today).suggestions.map(({ item }) => item)),
    [tables, today],
  );
  const passes = useCallback(
    ({ item, buy }: Item, filter: Filter): boolean =>
      ({
        all: () => true,
        low: () => low.has(item),
        handOut: () => (stock?.of(item).reserved ?? 0) > 0,
        below: () => (stock?.of(item).onHand ?? 0) < 0,
        stopped: () => buy === "Stopped",
      })[filter](),
    [stock, low],
  );

  return (
    <Page title={words.title}>
      <StockNavigation />
      {!tables || !stock ? (
        <Loading />
      ) : tables.rows(Items).length === 0 ? (
        <EmptyState title={words.noItemsTitle} action={<Link href={hrefOf("import")}>{words.importData}</Link>}>
          {words.noItemsText}
        </EmptyState>
      ) : (
        <SearchList
          says={words.list}
          rows={tables.rows(Items)}
          textOf={textOf}
          filter={{ label: words.show, choices: words.filters, initial: filterOf(asked), passes }}
          keyOf={({ item }) => item}
          hrefOf={({ item }) => hrefOf("inventory/item", { item })}
        >
          {(item) => {
            const { available, onHand } = stock.of(item.item);
            return (
              <ListRow
                title={item.name}
                figure={`${formats.quantity(available)} ${item.unit} ${words.available}`}
                detail={`${item.item} · ${words.onHand} ${formats.quantity(onHand)}${item.category === undefined ? "" : ` · ${item.category}`}`}
                state={
                  onHand < 0 ? (
                    <Tag tone="bad">{words.belowZero}</Tag>
                  ) : item.buy === "Stopped" ? (
                    <Tag>{words.stopped}</Tag>
                  ) : (
                    low.has(item.item) && <Tag tone="warning">{words.low}</Tag>
                  )
                }
              />
            );
          }}
        </SearchList>
      )}
    </Page>
  );
}

const isFilter = (asked: string): asked is Filter => Object.hasOwn(words.filters, asked);
const filterOf = (asked = ""): Filter => (isFilter(asked) ? asked : "all");

const textOf = ({ item, name, category }: Item): string => `${item} ${name} ${category ?? ""}`;
const reads = [...new Set([...stockTables, ...reorderTables])];
