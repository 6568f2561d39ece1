import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { quoteStates, type QuoteState } from "../../../model/quotes/quoteState";
import { quoteStatuses } from "../../../model/quotes/tables";
import { formatItem } from "../../../model/stock/formatItem";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { OrdersNavigation } from "../OrdersNavigation";
import { quoteRecord } from "./quoteRecord";
import { isAnswerLate } from "../agreements/agreementTodo";
import { toneOf, words } from "./words";

/** Requests for quotations, the undecided ones first. */
export function QuotesPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(quoteRecord.reads);
  const requests = useMemo(() => tables && [...quoteStates(tables, today).values()].reverse(), [tables, today]);
  const passesNow = (state: QuoteState, show: string): boolean =>
    show === LATE ? isAnswerLate(today)(state) : passes(state, show);
  const ask = <Link href={hrefOf("orders/ask")}>{words.ask.title}</Link>;
  return (
    <ListPage
      title={words.title}
      subtitle={words.subtitle}
      navigation={<OrdersNavigation />}
      actions={ask}
      rows={requests}
      empty={{ title: words.noneTitle, text: words.noneText, action: ask }}
      says={words.list}
      textOf={({ row, quotes }) => [row.request, row.item, ...quotes.map(({ quote }) => quote.vendor)].join(" ")}
      filter={{ label: words.show, choices: filters, initial: params.show ?? OPEN, passes: passesNow }}
      keyOf={({ row }) => row.request}
      hrefOf={({ row }) => recordHref(quoteRecord, row.request)}
    >
      {({ row, status, quotes }) => (
        <ListRow
          title={tables ? formatItem(tables, row.item) : row.item}
          figure={formats.quantity(row.quantity)}
          detail={[row.request, ...quotes.map(({ quote }) => quote.vendor)].join(" · ")}
          state={<Tag tone={toneOf(status)}>{status}</Tag>}
        />
      )}
    </ListPage>
  );
}

const OPEN = "open";
const ALL = "all";
const LATE = "late";

const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries([...quoteStatuses].reverse().map((status) => [status, status])),
  [LATE]: words.showLate,
  [ALL]: words.showAll,
};

const passes = ({ status }: QuoteState, show: string): boolean =>
  show === ALL || (show === OPEN ? status !== "Decided" && status !== "Cancelled" : status === show);
