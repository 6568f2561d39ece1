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
import { reorderSuggestions, reorderTables } from "./reorderSuggestions";
import { StockNavigation } from "./StockNavigation";
import { stockOf, stockTables } from "./stock";
import { Items, type Item } from "./tables";
import { words } from "./words";

type Filter = keyof typeof words.filters;

/** All items with what is available of each, to search and to open. */
export function StockPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const asked = useRoute().params.show;
  const [query, setQuery] = useKept("query", "");
  const [filter, setFilter] = useKept<Filter>("filter", filterOf(asked));
  const wanted = useDeferredValue(query);

  const stock = useMemo(() => tables && stockOf(tables, today), [tables, today]);
  const low = useMemo(
    () => new Set(tables && reorderSuggestions(tables, today).suggestions.map(({ item }) => item)),
    [tables, today],
  );
  const items = useMemo(() => {
    const passes: Record<Filter, (item: Item) => boolean> = {
      all: () => true,
      low: ({ item }) => low.has(item),
      handOut: ({ item }) => (stock?.of(item).reserved ?? 0) > 0,
      below: ({ item }) => (stock?.of(item).onHand ?? 0) < 0,
      stopped: ({ buy }) => buy === "Stopped",
    };
    const shown = tables?.rows(Items).filter(passes[filter]) ?? [];
    return searched(shown, wanted, ({ item, name, category }) => `${item} ${name} ${category ?? ""}`);
  }, [tables, stock, low, filter, wanted]);

  return (
    <Page title={words.title} fill>
      <StockNavigation />
      {!tables || !stock ? (
        <Loading />
      ) : tables.rows(Items).length === 0 ? (
        <EmptyState title={words.noItemsTitle} action={<Link href={hrefOf("bring-in")}>{words.bringIn}</Link>}>
          {words.noItemsText}
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
            <Select aria-label={words.show} value={filter} onChange={(_event, { value }) => setFilter(filterOf(value))}>
              {Object.entries(words.filters).map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </Select>
          </div>
          <div role="status" className={styles.found}>
            {words.found(formats.quantity(items.length))}
          </div>
          {items.length === 0 ? (
            <EmptyState title={words.nothingFits}>{words.nothingFitsText}</EmptyState>
          ) : (
            <RowList
              key={`${filter} ${wanted}`}
              label={words.items}
              rows={items}
              keyOf={({ item }) => item}
              hrefOf={({ item }) => hrefOf("inventory/item", { item })}
              rowHeight={LIST_ROW_HEIGHT}
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
            </RowList>
          )}
        </>
      )}
    </Page>
  );
}

const isFilter = (asked: string): asked is Filter => Object.hasOwn(words.filters, asked);
const filterOf = (asked = ""): Filter => (isFilter(asked) ? asked : "all");

const reads = [...new Set([...stockTables, ...reorderTables])];

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 120px", minWidth: 0, maxWidth: "none" },
  found: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: "-8px" },
});
