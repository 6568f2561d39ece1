import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { formatItem } from "../../model/stock/formatItem";
import { isLateLine, isOpenLine, supplyStates, supplyTables, type SupplyState } from "../../model/supply/supplyState";
import { useSession, useTables } from "../../session/SessionContext";
import { useFormats } from "../../ui/FormatsContext";
import { ListPage } from "../../ui/ListPage";
import { ListRow } from "../../ui/ListRow";
import { recordHref } from "../../ui/recordKind";
import { hrefOf, useRoute } from "../../ui/route";
import type { ListOrders } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { BoardButton } from "./sheets/BoardButton";
import { SupplyNavigation } from "./SupplyNavigation";
import { supplyRecord } from "./supplyRecord";
import { toneOfSupply, words } from "./words";

/** What departments asked for, line by line, to search and to open. */
export function SupplyPage(): ReactNode {
  const formats = useFormats();
  const { params } = useRoute();
  const { today } = useSession().circumstances();
  const tables = useTables(supplyTables);
  const lines = useMemo(() => tables && [...supplyStates(tables).values()], [tables]);
  const passes = useMemo(() => passesOn(today), [today]);
  return (
    <ListPage
      title={words.title}
      navigation={<SupplyNavigation />}
      actions={<BoardButton />}
      rows={lines}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: <Link href={hrefOf("supply/ask")}>{words.ask.title}</Link>,
      }}
      says={words.list}
      textOf={({ key, line }) => [key, line.item, line.department, line.note ?? ""].join(" ")}
      filter={{ label: words.list.show, choices: filters, initial: params.show ?? "open", passes }}
      orders={sorts}
      keyOf={({ key }) => key}
      hrefOf={({ line }) => recordHref(supplyRecord, line.request)}
    >
      {({ key, line, status }) => (
        <ListRow
          title={tables ? formatItem(tables, line.item) : line.item}
          figure={formats.quantity(line.quantity)}
          detail={[
            key,
            line.department,
            ...(line.neededBy === undefined ? [] : [words.list.neededBy(formats.day(line.neededBy))]),
          ].join(" · ")}
          state={<Tag tone={toneOfSupply(status)}>{status}</Tag>}
        />
      )}
    </ListPage>
  );
}

const filters: Readonly<Record<string, string>> = {
  open: words.list.open,
  serve: words.list.toServe,
  ready: words.list.ready,
  coming: words.list.coming,
  late: words.list.late,
  all: words.list.all,
};

const passesOn =
  (today: string) =>
  (state: SupplyState, show: string): boolean => {
    switch (show) {
      case "serve":
        return state.toServe > 0;
      case "ready":
        return state.ready > 0;
      case "coming":
        return state.orders.some(({ open }) => open > 0);
      case "late":
        return isLateLine(state, today);
      case "open":
        return isOpenLine(state);
      default:
        return true;
    }
  };

const NEVER = "9999";

const sorts: ListOrders<SupplyState> = {
  [words.list.sorts.needed]: (a, b) => (a.line.neededBy ?? NEVER).localeCompare(b.line.neededBy ?? NEVER),
  [words.list.sorts.department]: (a, b) => a.line.department.localeCompare(b.line.department),
  [words.list.sorts.item]: (a, b) => a.line.item.localeCompare(b.line.item),
};
