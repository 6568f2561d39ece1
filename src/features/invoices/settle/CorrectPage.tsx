import type { ReactNode } from "react";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { optional } from "../../../tables/column";
import { count, link, money, quantity } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { correctLine } from "./settleInvoice";

/** Puts one line right: quantity, price, or the order's line that it bills. */
export function CorrectPage(): ReactNode {
  const number = Number(useRoute().params.line);
  return (
    <RecordStepPage kind={invoiceRecord} title={words.correct.title} subtitle={words.correct.text}>
      {({ record: state, recordKey: invoice, tables, home }) => {
        const found = state.lines.find(({ line }) => line.line === number);
        if (!found) return <EmptyState title={words.gone}>{words.invoice.noLines}</EmptyState>;
        const { order, orderLine, price, quantity: units } = found.line;
        return (
          <ActionForm
            name={`correct ${String(number)}`}
            action={correctLine}
            columns={columns}
            initial={{ order, orderLine, price, quantity: units }}
            choices={{
              order: tables
                .rows(Orders)
                .filter(({ vendor }) => vendor === state.invoice.vendor)
                .map((row) => ({ key: row.order })),
            }}
            inputOf={(row) => ({ invoice, line: number, order: "", ...row })}
            next={home}
          />
        );
      }}
    </RecordStepPage>
  );
}

const columns = {
  quantity: optional(quantity({ header: "Qty", help: words.correct.quantity })),
  price: optional(money({ header: "Price", help: words.correct.price })),
  order: optional(link({ header: Orders.columns.order.header, help: words.correct.order }, "Orders")),
  orderLine: optional(count({ header: OrderLines.columns.line.header, help: words.correct.orderLine })),
};
