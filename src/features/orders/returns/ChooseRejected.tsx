import { useMemo, type ReactNode } from "react";
import { Orders, Receipts } from "../../../model/orders/tables";
import { undecidedRejects } from "../../../model/returns/returnState";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { hrefOf } from "../../../ui/route";
import { OrdersNavigation } from "../OrdersNavigation";
import { rejectsToDecide } from "./returnTodo";
import { slipTables } from "./returnSlip";
import { words } from "./words";

/** Deliveries of which something was rejected that nobody has decided on. */
export function ChooseRejected(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(slipTables);
  const rejects = useMemo(() => tables && rejectsToDecide(tables, today), [tables, today]);
  const left = useMemo(() => tables && undecidedRejects(tables), [tables]);
  return (
    <ListPage
      title={words.rejected.title}
      navigation={<OrdersNavigation />}
      rows={rejects}
      empty={{ title: words.rejected.nothing, text: words.rejected.nothingText }}
      says={words.rejected.list}
      textOf={({ receipt, order, reason }) => [receipt, order, reason].join(" ")}
      saves={Receipts}
      keyOf={({ receipt }) => receipt}
      hrefOf={({ order }) => hrefOf("orders/rejected", { order })}
    >
      {(receipt) => (
        <ListRow
          title={tables?.find(Orders, receipt.order)?.vendor ?? receipt.order}
          figure={formats.quantity(left?.(receipt) ?? 0)}
          detail={[receipt.order, receipt.receipt, formats.day(receipt.date), receipt.reason]
            .filter(Boolean)
            .join(" · ")}
        />
      )}
    </ListPage>
  );
}
