import { Link } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { useFormats } from "../../ui/FormatsContext";
import { IncompleteRows } from "../../ui/IncompleteRows";
import { newRecordHref } from "../../ui/record/recordAddress";
import { ListRow } from "../../ui/ListRow";
import { ListPage } from "../../ui/ListPage";
import { recordHref } from "../../ui/recordKind";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { itemRecord } from "./item/itemRecord";
import { reorderSuggestions, reorderTables } from "./reorder/reorderSuggestions";
import { StockNavigation } from "./StockNavigation";
import { stockOf, stockTables } from "../../model/stock/stock";
import { Items, type Item } from "../../model/stock/tables";
import { belowZeroOf, setAsideOf } from "./waitingStock";
import { words } from "./words";
import { unitsIn } from "../../model/stock/units";

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
  const unitOf = useMemo(() => tables && unitsIn(tables), [tables]);
  const passes = useCallback(
    ({ item, buy }: Item, filter: Filter): boolean =>
      ({
        all: () => true,
        low: () => low.has(item),
        handOut: () => stock !== undefined && setAsideOf(stock, item).length > 0,
        below: () => stock !== undefined && belowZeroOf(stock, item).length > 0,
        stopped: () => buy === "Stopped",
      })[filter](),
    [stock, low],
  );

  return (
    <ListPage
      title={words.title}
      navigation={
        <>
          <StockNavigation />
          <IncompleteRows table={Items} tables={tables} />
        </>
      }
      actions={<Link href={newRecordHref(Items)}>{words.newItem}</Link>}
      rows={stock && tables?.rows(Items)}
      empty={{
        title: words.noItemsTitle,
        text: words.noItemsText,
        action: <Link href={hrefOf("import")}>{words.importData}</Link>,
      }}
      says={words.list}
      textOf={textOf}
      filter={{ label: words.show, choices: words.filters, initial: filterOf(asked), passes }}
      saves={Items}
      keyOf={({ item }) => item}
      hrefOf={({ item }) => recordHref(itemRecord, item)}
    >
      {(item) => {
        const available = stock?.of(item.item).available ?? 0;
        const onHand = stock?.of(item.item).onHand ?? 0;
        return (
          <ListRow
            title={item.name}
            figure={`${formats.quantity(available)} ${unitOf?.(available, item.unit) ?? item.unit} ${words.available}`}
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
    </ListPage>
  );
}

const isFilter = (asked: string): asked is Filter => Object.hasOwn(words.filters, asked);
const filterOf = (asked = ""): Filter => (isFilter(asked) ? asked : "all");

const textOf = ({ item, name, category }: Item): string => `${item} ${name} ${category ?? ""}`;
const reads = [...new Set([...stockTables, ...reorderTables])];
