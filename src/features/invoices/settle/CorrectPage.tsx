import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { optional } from "../../../tables/column";
import { count, link, money, quantity } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { RecordStepPage } from "../../../ui/RecordPage";
import { ButtonRow } from "../../../ui/Page";
import { followHref, useRoute } from "../../../ui/route";
import { actionStep, useSteps } from "../../../ui/Steps";
import { removeInvoiceLine } from "../edit/editLines";
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
          <>
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
            <RemoveLine invoice={invoice} line={number} home={home} />
          </>
        );
      }}
    </RecordStepPage>
  );
}

function RemoveLine({
  invoice,
  line,
  home,
}: {
  readonly invoice: string;
  readonly line: number;
  readonly home: string;
}): ReactNode {
  const { busy, take } = useSteps();
  return (
    <ButtonRow>
      <Button
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => {
          void take(actionStep(removeInvoiceLine, { invoice, line })).then((done) => {
            if (done) followHref(home);
          });
        }}
      >
        {words.addLine.remove}
      </Button>
    </ButtonRow>
  );
}

const columns = {
  quantity: optional(quantity({ header: "Qty", help: words.correct.quantity })),
  price: optional(money({ header: "Price", help: words.correct.price })),
  order: optional(link({ header: Orders.columns.order.header, help: words.correct.order }, "Orders")),
  orderLine: optional(count({ header: OrderLines.columns.line.header, help: words.correct.orderLine })),
};
