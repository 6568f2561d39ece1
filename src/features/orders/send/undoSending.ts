import { refuse } from "../../../domain/result";
import { counted } from "../../../domain/sentence";
import { Orders, Receipts } from "../../../model/orders/tables";
import { sameKey } from "../../../tables/keys";
import type { UndoRule } from "../../../workbook/log/undoCheck";

/** An order stays sent while something of it is received: nobody receives what was never ordered. */
export const undoSending: UndoRule = {
  reads: [Orders, Receipts],
  obstacle({ changes, before, after }) {
    for (const { table, key } of changes) {
      if (table !== Orders) continue;
      const wasSent = before.find(Orders, key)?.sentOn !== undefined;
      if (!wasSent || after.find(Orders, key)?.sentOn !== undefined) continue;
      const receipts = after.rows(Receipts).filter(({ order }) => sameKey(order, key));
      if (receipts.length > 0)
        return refuse(
          `${key} was received since: ${counted(receipts.length, "row")} in Receipts, ${receipts[0]?.receipt ?? ""} among them. Undo that first.`,
          { table: Orders.name, row: key, column: Orders.columns.sentOn.header },
        );
    }
    return undefined;
  },
};
