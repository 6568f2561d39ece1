import { pastTheMatch, UNSETTLED, unsettledStatuses } from "./invoiceTodo";
import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { acceptedPrices } from "../../model/invoices/acceptedPrices";
import { VendorItems, Vendors } from "../../model/stock/tables";
import { invoiceStatuses } from "../../model/invoices/invoiceColumns";
import { invoiceStates, invoiceTables, type InvoiceState } from "../../model/invoices/invoiceState";
import { useSession, useTables } from "../../session/SessionContext";
import { useFormats } from "../../ui/FormatsContext";
import { ListPage } from "../../ui/ListPage";
import { ListRow } from "../../ui/ListRow";
import { recordHref } from "../../ui/recordKind";
import { hrefOf, useRoute } from "../../ui/route";
import type { ListOrders } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { invoiceRecord } from "./invoiceRecord";
import { InvoicesNavigation } from "./InvoicesNavigation";
import { toneOf, words } from "./words";

/** Invoices by state, to search and to open. */
export function InvoicesPage(): ReactNode {
  const formats = useFormats();
  const { params } = useRoute();
  const tables = useTables(reads);
  const { today } = useSession().circumstances();
  const invoices = useMemo(() => tables && [...invoiceStates(tables).values()].reverse(), [tables]);
  const wrong = useMemo(() => new Set(invoices && pastTheMatch(invoices, today)), [invoices, today]);
  return (
    <ListPage
      title={words.title}
      navigation={<InvoicesNavigation />}
      rows={invoices}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: (
          <>
            <Link href={hrefOf("invoices/enter")}>{words.enter.title}</Link>
            <Link href={hrefOf("invoices/file")}>{words.file.title}</Link>
          </>
        ),
      }}
      says={words.list}
      textOf={searchText}
      filter={{
        label: words.show,
        choices: filters,
        initial: params.show ?? OPEN,
        passes: (state, show) =>
          show === PROBLEM
            ? wrong.has(state)
            : show === PRICES
              ? tables !== undefined && acceptedPrices(tables, state).length > 0
              : passes(state, show),
      }}
      orders={sorts}
      keyOf={({ invoice }) => invoice.invoice}
      hrefOf={({ invoice }) => recordHref(invoiceRecord, invoice.invoice)}
    >
      {({ invoice, status, currency }) => (
        <ListRow
          title={invoice.vendor}
          figure={formats.money(invoice.kind === "Credit note" ? -invoice.total : invoice.total, currency)}
          detail={[
            invoice.number,
            formats.day(invoice.date),
            ...(invoice.dueOn === undefined ? [] : [words.due(formats.day(invoice.dueOn))]),
          ].join(" · ")}
          state={<Tag tone={toneOf(status)}>{status}</Tag>}
        />
      )}
    </ListPage>
  );
}

const OPEN = "open";
const ALL = "all";
const PROBLEM = "problem";
const PRICES = "prices";
const reads = [...new Set([...invoiceTables, VendorItems, Vendors])];
const over: ReadonlySet<string> = new Set(["Cancelled", "Paid", "Posted", "Handed over"]);

const filters: Readonly<Record<string, string>> = {
  [OPEN]: words.showOpen,
  ...Object.fromEntries([...invoiceStatuses].reverse().map((status) => [status, status])),
  [UNSETTLED]: words.showUnsettled,
  [PROBLEM]: words.showProblem,
  [PRICES]: words.showPrices,
  [ALL]: words.showAll,
};

const passes = ({ status }: InvoiceState, show: string): boolean =>
  show === ALL ||
  (show === OPEN ? !over.has(status) : show === UNSETTLED ? unsettledStatuses.includes(status) : status === show);

const searchText = ({ invoice, lines }: InvoiceState): string =>
  [invoice.invoice, invoice.number, invoice.vendor, ...new Set(lines.map(({ line }) => line.order ?? ""))].join(" ");

const sorts: ListOrders<InvoiceState> = {
  [words.sorts.newest]: (a, b) => b.invoice.date.localeCompare(a.invoice.date),
  [words.sorts.due]: (a, b) => (a.invoice.dueOn ?? "9999").localeCompare(b.invoice.dueOn ?? "9999"),
  [words.sorts.vendor]: (a, b) => a.invoice.vendor.localeCompare(b.invoice.vendor),
  [words.sorts.value]: (a, b) => b.invoice.total - a.invoice.total,
};
