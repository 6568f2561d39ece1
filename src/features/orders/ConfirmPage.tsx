import { useMemo, type ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { day } from "../../tables/kinds";
import type { Column } from "../../tables/column";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { Items } from "../../model/stock/tables";
import { confirmOrder } from "./confirmOrder";
import { OrderRoute, type OrderContext } from "./OrderRoute";
import { words } from "./words";

/** Takes down the days that the vendor promised, line by line. */
export function ConfirmPage(): ReactNode {
  return (
    <OrderRoute title={words.confirm.title} subtitle={words.confirm.subtitle}>
      {(inHand) => <ConfirmForm {...inHand} />}
    </OrderRoute>
  );
}

function ConfirmForm({ state, tables, home }: OrderContext): ReactNode {
  const formats = useFormats();
  const confirm = useAction(confirmOrder);
  const open = state.lines.filter((line) => line.open > 0);
  const columns = useMemo(
    () =>
      Object.fromEntries(
        open.map(({ line, open: left }): [string, Column<string, "day">] => [
          String(line.line),
          day({
            header: words.confirm.promised(String(line.line), tables.find(Items, line.item)?.name ?? line.item),
            help: words.confirm.promisedHelp(`${formats.quantity(left)} ${line.unit ?? ""}`.trim()),
          }),
        ]),
      ),
    [open, tables, formats],
  );
  return (
    <Form
      name="confirm"
      columns={columns}
      initial={Object.fromEntries(
        open.flatMap(({ line }) => (line.promised === undefined ? [] : [[String(line.line), line.promised]])),
      )}
      submit={words.confirm.submit}
      busy={confirm.busy}
      onSubmit={(row, written) => {
        const lines = Object.entries(row).map(([line, promised]) => ({ line: Number(line), promised }));
        void confirm.run({ order: state.order.order, lines }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}
