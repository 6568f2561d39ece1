import { refuse } from "../../../domain/result";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { Receipts } from "../../../model/orders/tables";
import { sameKey } from "../../../tables/keys";
import type { UndoRule } from "../../../workbook/log/undoCheck";

/** What was received stays once an invoice that bills it was handed over: it would be paid without goods. */
export const undoReceipt: UndoRule = {
  reads: [Receipts, InvoiceLines, Invoices],
  obstacle({ changes, before, after, since }) {
    for (const { table, key } of changes) {
      if (table !== Receipts) continue;
      const receipt = before.find(Receipts, key);
      if (!receipt || (after.find(Receipts, key)?.accepted ?? 0) >= receipt.accepted) continue;
      for (const line of before.rows(InvoiceLines)) {
        if (!sameKey(line.order, receipt.order) || line.orderLine !== receipt.line) continue;
        const invoice = before.find(Invoices, line.invoice);
        const gone = invoice?.paidOn ?? invoice?.handedOverOn;
        if (gone !== undefined && gone >= since && invoice?.cancelledOn === undefined)
          return refuse(
            `${line.invoice} bills ${receipt.order} / ${String(receipt.line)} and was ${invoice?.paidOn === undefined ? "handed over" : "paid"} on ${gone}. Undo that first, or ask the vendor for a credit note.`,
            { table: Receipts.name, row: key },
          );
      }
    }
    return undefined;
  },
};
