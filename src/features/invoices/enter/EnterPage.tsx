import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { sumOf } from "../../../domain/money";
import { Departments } from "../../../model/company/lists";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { linesToBill, type ToBill } from "../../../model/invoices/toBill";
import { peopleToChoose } from "../../../model/people/people";
import { returnStates, returnTables } from "../../../model/returns/returnState";
import { Items, Vendors } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { optional, type Column } from "../../../tables/column";
import { keyCreated } from "../../../tables/change";
import { money, percent, quantity, text } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { invoiceRecord } from "../invoiceRecord";
import { InvoicesNavigation } from "../InvoicesNavigation";
import { words } from "../words";
import { enterInvoice, enterInvoiceTables, type EnteredLine } from "./enterInvoice";

/** Enters an invoice: of an order, with what was received and not billed; or without one. */
export function EnterPage(): ReactNode {
  const { params } = useRoute();
  const tables = useTables(reads);
  if (params.order === undefined && params.without === undefined && params.return === undefined)
    return <ChooseOrder tables={tables} />;
  const back = { href: hrefOf("invoices/enter"), label: words.enter.title };
  if (!tables)
    return (
      <Page title={words.enter.title} back={back}>
        <Loading />
      </Page>
    );
  if (params.return !== undefined)
    return (
      <Page title={words.enter.credit} subtitle={words.enter.creditText(params.return)} back={back}>
        <OfReturn number={params.return} tables={tables} />
      </Page>
    );
  const lines = linesToBill(tables).filter(({ order }) => order === params.order);
  return (
    <Page
      title={params.order === undefined ? words.enter.without : words.enter.title}
      back={back}
      {...(params.order === undefined ? {} : { subtitle: words.enter.subtitle(params.order, lines[0]?.vendor ?? "") })}
    >
      {params.order === undefined ? <WithoutOrder tables={tables} /> : <OfOrder lines={lines} />}
    </Page>
  );
}

interface OrderToBill {
  readonly order: string;
  readonly lines: readonly ToBill[];
}

function ChooseOrder({ tables }: { readonly tables: TableSet | undefined }): ReactNode {
  const formats = useFormats();
  const orders = useMemo(() => {
    if (!tables) return undefined;
    const byOrder = new Map<string, ToBill[]>();
    for (const line of linesToBill(tables)) {
      const lines = byOrder.get(line.order);
      if (lines) lines.push(line);
      else byOrder.set(line.order, [line]);
    }
    return [...byOrder].map(([order, lines]): OrderToBill => ({ order, lines })).reverse();
  }, [tables]);
  const without = <Link href={hrefOf("invoices/enter", { without: "order" })}>{words.enter.without}</Link>;
  const file = <Link href={hrefOf("invoices/file")}>{words.enter.file}</Link>;
  return (
    <ListPage
      title={words.enter.title}
      subtitle={words.enter.choose}
      navigation={<InvoicesNavigation />}
      actions={
        <>
          {without}
          {file}
        </>
      }
      rows={orders}
      empty={{ title: words.enter.nothing, action: without }}
      says={words.enter.list}
      textOf={({ order, lines }) => [order, lines[0]?.vendor, ...lines.map(({ item }) => item)].join(" ")}
      keyOf={({ order }) => order}
      hrefOf={({ order }) => hrefOf("invoices/enter", { order })}
    >
      {({ order, lines: [first, ...rest] }) => (
        <ListRow
          title={first?.vendor ?? order}
          figure={formats.money(
            sumOf(
              [...(first ? [first] : []), ...rest].map(({ amount }) => amount),
              first?.currency ?? "",
            ),
            first?.currency ?? "",
          )}
          detail={[order, words.enter.lines(formats.quantity(rest.length + 1))].join(" · ")}
        />
      )}
    </ListPage>
  );
}

/** The lines as they were received, each with a field for quantity and price. */
function OfOrder({ lines }: { readonly lines: readonly ToBill[] }): ReactNode {
  const formats = useFormats();
  const [first] = lines;
  const lineColumns: Record<string, Column> = {};
  const initial: Record<string, number> = {};
  for (const { orderLine, item, quantity: units, price, currency } of lines) {
    const number = formats.quantity(orderLine);
    lineColumns[`quantity${String(orderLine)}`] = optional(
      quantity({
        header: words.enter.quantityOf(number, item),
        help: words.enter.ordered(formats.quantity(units), formats.money(price, currency)),
      }),
    );
    lineColumns[`price${String(orderLine)}`] = optional(money({ header: words.enter.priceOf(number), help: currency }));
    initial[`quantity${String(orderLine)}`] = units;
    initial[`price${String(orderLine)}`] = price;
  }
  return (
    <ActionForm
      name={`invoice of ${first?.order ?? ""}`}
      action={enterInvoice}
      columns={{ ...headColumns, ...lineColumns }}
      initial={initial}
      inputOf={(row) => {
        const { freight, taxRate, ...head } = row;
        // The fields of lines are made above, numbers all of them.
        const numbers = row as Readonly<Record<string, unknown>>;
        const numberAt = (field: string): number | undefined => {
          const value = numbers[field];
          return typeof value === "number" ? value : undefined;
        };
        const goods = lines.flatMap(({ order, orderLine, item, unit }): readonly EnteredLine[] => {
          const units = numberAt(`quantity${String(orderLine)}`) ?? 0;
          if (units === 0) return [];
          const price = numberAt(`price${String(orderLine)}`);
          return [{ kind: "Goods", order, orderLine, item, unit, quantity: units, price, taxRate }];
        });
        return {
          vendor: first?.vendor ?? "",
          number: head.number,
          date: head.date,
          kind: head.kind ?? "Invoice",
          corrects: head.corrects,
          ...(head.total !== undefined && { total: head.total }),
          terms: head.terms,
          lines: [...goods, ...(freight === undefined ? [] : [{ kind: "Freight" as const, amount: freight, taxRate }])],
        };
      }}
      submit={words.enter.submit}
      preview={words.enter.write}
      next={(done) => recordHref(invoiceRecord, keyCreated(done, Invoices) ?? "")}
    />
  );
}

function WithoutOrder({ tables }: { readonly tables: TableSet }): ReactNode {
  return (
    <ActionForm
      name="invoice without order"
      action={enterInvoice}
      columns={withoutColumns}
      choices={{
        vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
        requester: peopleToChoose(tables),
        department: tables.rows(Departments).map(({ department }) => ({ key: department })),
      }}
      inputOf={({ description, amount, category, taxRate, freight: _, ...head }) => ({
        ...head,
        lines: [{ kind: "Goods" as const, description, amount, category, taxRate }],
      })}
      submit={words.enter.submit}
      preview={words.enter.write}
      next={(done) => recordHref(invoiceRecord, keyCreated(done, Invoices) ?? "")}
    />
  );
}

/** The credit note for what went back to the vendor. */
function OfReturn({ number, tables }: { readonly number: string; readonly tables: TableSet }): ReactNode {
  const state = returnStates(tables).get(number);
  if (!state) return <EmptyState title={words.enter.noReturn}>{words.enter.noReturnText(number)}</EmptyState>;
  const { row, toCredit } = state;
  return (
    <ActionForm
      name={`credit note for ${number}`}
      action={enterInvoice}
      columns={creditColumns}
      initial={{ quantity: toCredit, ...(row.price !== undefined && { price: row.price }) }}
      choices={{
        corrects: tables
          .rows(Invoices)
          .filter(({ vendor, kind }) => vendor === row.vendor && kind === "Invoice")
          .map(({ invoice, number: theirs }) => ({ key: invoice, label: theirs })),
      }}
      inputOf={({ quantity: units, price, taxRate, ...head }) => ({
        ...head,
        vendor: row.vendor,
        kind: "Credit note" as const,
        lines: [
          {
            kind: "Goods" as const,
            return: number,
            order: row.order,
            orderLine: row.orderLine,
            item: row.item,
            unit: tables.find(Items, row.item)?.unit,
            quantity: units,
            price,
            taxRate,
          },
        ],
      })}
      submit={words.enter.submit}
      preview={words.enter.write}
      next={(done) => recordHref(invoiceRecord, keyCreated(done, Invoices) ?? "")}
    />
  );
}

const reads = [...new Set([...enterInvoiceTables, ...returnTables, Departments])];

const headColumns = {
  number: text({ header: "Number", help: words.enter.number }),
  date: Invoices.columns.date,
  kind: optional(Invoices.columns.kind),
  corrects: Invoices.columns.corrects,
  taxRate: optional(percent({ header: "Tax rate", help: words.enter.taxRate })),
  freight: optional(money({ header: "Freight", help: words.enter.freight })),
  total: optional(money({ header: "Total", help: words.enter.total })),
  terms: optional(text({ header: "Terms", help: words.enter.terms })),
};

const creditColumns = {
  number: headColumns.number,
  date: headColumns.date,
  quantity: quantity({ header: "Qty", help: words.enter.creditUnits }),
  price: money({ header: "Price", help: words.enter.creditPrice }),
  taxRate: headColumns.taxRate,
  corrects: headColumns.corrects,
};

const withoutColumns = {
  vendor: Invoices.columns.vendor,
  ...headColumns,
  description: text({ header: "Description", help: words.enter.description }),
  amount: money({ header: "Amount", help: words.enter.amount }),
  category: optional(text({ header: InvoiceLines.columns.category.header, help: words.enter.category })),
  requester: Invoices.columns.requester,
  department: Invoices.columns.department,
};
