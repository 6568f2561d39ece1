import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { ButtonRow } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { stopItem } from "./stopItem";
import { Items, type Item } from "../../model/stock/tables";
import { words } from "./words";

/** What can be done with an item. */
export function ItemActions({ item }: { readonly item: Item }): ReactNode {
  const session = useSession();
  const stop = useAction(stopItem);
  const stopped = item.buy === "Stopped";
  const pages = [
    { path: "orders/new", title: words.item.order },
    { path: "inventory/issue", title: words.issue.title },
    { path: "inventory/move", title: words.move.title },
    { path: "inventory/count", title: words.count.title },
    { path: "inventory/snooze", title: words.snooze.title },
  ];
  return (
    <ButtonRow>
      {pages.map(({ path, title }) => (
        <Button key={path} as="a" size="small" href={hrefOf(path, { item: item.item })}>
          {title}
        </Button>
      ))}
      <Button
        size="small"
        disabledFocusable={stop.busy}
        onClick={() => void stop.run({ item: item.item, stopped: !stopped })}
      >
        {stopped ? words.stop.again : words.stop.stop}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void session.show({ table: Items, key: item.item })}>
        {words.item.showRow}
      </Button>
    </ButtonRow>
  );
}
