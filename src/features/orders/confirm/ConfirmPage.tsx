import { useMemo, type ReactNode } from "react";
import type { OrderState } from "../../../model/orders/orderState";
import { Items } from "../../../model/stock/tables";
import type { Column } from "../../../tables/column";
import { day } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { confirmOrder } from "./confirmOrder";
import { orderRecord } from "../orderRecord";
import { words } from "../words";
import { unitsIn } from "../../../model/stock/units";

/** Takes down the days that the vendor promised, line by line. */
export function ConfirmPage(): ReactNode {
  return (
    <RecordStepPage kind={orderRecord} title={words.confirm.title} subtitle={words.confirm.subtitle}>
      {(found) => <ConfirmForm {...found} />}
    </RecordStepPage>
  );
}

function ConfirmForm({ record: { order, lines }, tables, home }: Found<OrderState>): ReactNode {
  const formats = useFormats();
  const open = lines.filter((line) => line.open > 0);
  const columns = useMemo(() => {
    const unitOf = unitsIn(tables);
    return Object.fromEntries(
      open.map(({ line, open: left }): [string, Column<string, "day">] => [
        String(line.line),
        day({
          header: words.confirm.promised(String(line.line), tables.find(Items, line.item)?.name ?? line.item),
          help: words.confirm.promisedHelp(`${formats.quantity(left)} ${unitOf(left, line.unit)}`.trimEnd()),
        }),
      ]),
    );
  }, [open, tables, formats]);
  return (
    <ActionForm
      name="confirm"
      action={confirmOrder}
      columns={columns}
      initial={Object.fromEntries(
        open.flatMap(({ line }) => (line.promised === undefined ? [] : [[String(line.line), line.promised]])),
      )}
      inputOf={(row) => ({
        order: order.order,
        lines: Object.entries(row).map(([line, promised]) => ({ line: Number(line), promised })),
      })}
      submit={words.confirm.submit}
      next={home}
    />
  );
}
