import type { ReactNode } from "react";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { cancelInvoice, keepInvoice } from "./settleInvoice";

/** Keeps an invoice that looks like another one, or sets it aside, with the reason. */
export function ReasonPage(): ReactNode {
  const how = useRoute().params.how === "keep" ? "keep" : "cancel";
  return (
    <RecordStepPage kind={invoiceRecord} title={words.invoice[how]} subtitle={words.reason[how]}>
      {({ recordKey: invoice, home }) => (
        <ActionForm
          name={how}
          action={how === "keep" ? keepInvoice : cancelInvoice}
          columns={columns}
          inputOf={({ reason }) => ({ invoice, reason })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { reason: text({ header: "Reason", help: words.reason.help }) };
