import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { optional } from "../../tables/column";
import { joinKey } from "../../tables/defineTable";
import { day, money } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { ButtonRow } from "../../ui/Page";
import { useRoute } from "../../ui/route";
import { Departments, Locations } from "../../model/company/lists";
import { Items } from "../../model/stock/tables";
import { addLine, changeLine, removeLine } from "./editOrder";
import { OrderRoute, type OrderContext } from "./OrderRoute";
import { OrderLines } from "../../model/orders/tables";
import { words } from "./words";

/** Adds a line to an order that is not sent yet, or changes or removes one. */
export function LinePage(): ReactNode {
  const line = useRoute().params.line;
  return (
    <OrderRoute title={line === undefined ? words.line.add : words.line.change}>
      {(inHand) => (line === undefined ? <AddLine {...inHand} /> : <ChangeLine {...inHand} line={Number(line)} />)}
    </OrderRoute>
  );
}

function AddLine({ state, tables, home }: OrderContext): ReactNode {
  const add = useAction(addLine);
  return (
    <Form
      name="line"
      columns={{ item: OrderLines.columns.item, ...common }}
      choices={{
        ...placeChoices(tables),
        item: tables.rows(Items).map(({ item, name }) => ({ key: item, label: name })),
      }}
      submit={words.line.submitAdd}
      busy={add.busy}
      onSubmit={(row, written) => {
        void add.run({ order: state.order.order, ...row }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}

function ChangeLine({ state, tables, home, line }: OrderContext & { readonly line: number }): ReactNode {
  const { order } = state.order;
  const change = useAction(changeLine);
  const remove = useAction(removeLine);
  const row = tables.find(OrderLines, joinKey([order, line]));
  if (!row) return null;
  const { quantity, price, promised, location, department } = row;
  return (
    <>
      <p>{tables.find(Items, row.item)?.name ?? row.item}</p>
      <Form
        name="line"
        columns={common}
        initial={{ quantity, price, promised, location, department }}
        choices={placeChoices(tables)}
        submit={words.line.submitChange}
        busy={change.busy}
        onSubmit={(changed, written) => {
          void change.run({ order, line, ...changed }).then((done) => {
            if (!done) return;
            written();
            window.location.hash = home;
          });
        }}
      />
      <ButtonRow>
        <Button
          appearance="subtle"
          disabledFocusable={remove.busy}
          onClick={() => {
            void remove.run({ order, line }).then((done) => {
              if (done) window.location.hash = home;
            });
          }}
        >
          {words.line.remove}
        </Button>
      </ButtonRow>
    </>
  );
}

const common = {
  quantity: OrderLines.columns.quantity,
  price: optional(money({ header: "Price", help: words.line.priceHelp })),
  promised: optional(day({ header: "Needed by", help: words.line.promisedHelp })),
  location: OrderLines.columns.location,
  department: OrderLines.columns.department,
};

const placeChoices = (tables: OrderContext["tables"]) => ({
  location: tables.rows(Locations).map(({ location }) => ({ key: location })),
  department: tables.rows(Departments).map(({ department }) => ({ key: department })),
});
