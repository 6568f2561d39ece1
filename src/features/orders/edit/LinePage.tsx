import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Departments, Locations } from "../../../model/company/lists";
import type { OrderState } from "../../../model/orders/orderState";
import { OrderLines } from "../../../model/orders/tables";
import { Items } from "../../../model/stock/tables";
import { optional } from "../../../tables/column";
import { joinKey } from "../../../tables/defineTable";
import { day, money } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { ButtonRow } from "../../../ui/Page";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { followHref, useRoute } from "../../../ui/route";
import { actionStep, useSteps } from "../../../ui/Steps";
import { addLine, changeLine, removeLine } from "./editOrder";
import { orderRecord } from "../orderRecord";
import { words } from "../words";

/** Adds a line to an order that is not sent yet, or changes or removes one. */
export function LinePage(): ReactNode {
  const line = useRoute().params.line;
  return (
    <RecordStepPage kind={orderRecord} title={line === undefined ? words.line.add : words.line.change}>
      {(found) => (line === undefined ? <AddLine {...found} /> : <ChangeLine {...found} line={Number(line)} />)}
    </RecordStepPage>
  );
}

function AddLine({ record, tables, home }: Found<OrderState>): ReactNode {
  const { order } = record.order;
  return (
    <ActionForm
      name="line"
      action={addLine}
      columns={{ item: OrderLines.columns.item, ...common }}
      inputOf={(row) => ({ order, ...row })}
      choices={{
        ...placeChoices(tables),
        item: tables.rows(Items).map(({ item, name }) => ({ key: item, label: name })),
      }}
      submit={words.line.submitAdd}
      next={home}
    />
  );
}

function ChangeLine({ record, tables, home, line }: Found<OrderState> & { readonly line: number }): ReactNode {
  const { order } = record.order;
  const { busy, take } = useSteps();
  const row = tables.find(OrderLines, joinKey([order, line]));
  if (!row) return <EmptyState title={words.line.gone}>{words.line.goneText(String(line), order)}</EmptyState>;
  const { quantity, price, promised, location, department } = row;
  return (
    <>
      <p>{tables.find(Items, row.item)?.name ?? row.item}</p>
      <ActionForm
        name="line"
        action={changeLine}
        columns={common}
        inputOf={(changed) => ({ order, line, ...changed })}
        initial={{ quantity, price, promised, location, department }}
        choices={placeChoices(tables)}
        submit={words.line.submitChange}
        next={home}
      />
      <ButtonRow>
        <Button
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => {
            void take(actionStep(removeLine, { order, line })).then((done) => {
              if (done) followHref(home);
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

const placeChoices = (tables: TableSet) => ({
  location: tables.rows(Locations).map(({ location }) => ({ key: location })),
  department: tables.rows(Departments).map(({ department }) => ({ key: department })),
});
