import type { ReactNode } from "react";
import { Departments, Locations } from "../../../model/company/lists";
import { BlanketOrders, blanketStates, type BlanketState } from "../../../model/orders/agreements";
import { orderStates, orderStateTables } from "../../../model/orders/orderState";
import { OrderLines } from "../../../model/orders/tables";
import { optional } from "../../../tables/column";
import { day, quantity } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import type { RecordKind } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { releaseBlanket } from "./release";
import { words } from "./words";

/** Calls units of a blanket order off. */
export function ReleasePage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordStepPage kind={blanketRecord} title={words.release} subtitle={words.releaseText}>
      {({ record: { row, left }, tables }) => (
        <ActionForm
          name={`release of ${row.blanket}`}
          action={releaseBlanket}
          columns={{
            quantity: quantity({ header: "Quantity", help: words.releaseHelp(formats.quantity(left)) }),
            needBy: optional(day({ header: "Needed by", help: words.needBy })),
            location: OrderLines.columns.location,
            department: OrderLines.columns.department,
          }}
          initial={{ location: tables.rows(Locations)[0]?.location }}
          choices={{
            location: tables.rows(Locations).map(({ location }) => ({ key: location })),
            department: tables.rows(Departments).map(({ department }) => ({ key: department })),
          }}
          inputOf={(given) => ({ blanket: row.blanket, ...given })}
          next={hrefOf("orders", { show: "Draft" })}
        />
      )}
    </RecordStepPage>
  );
}

const blanketRecord: RecordKind<BlanketState> = {
  table: BlanketOrders,
  path: "orders/release",
  param: "blanket",
  list: { path: "orders/agreements", label: words.title },
  reads: [...orderStateTables, BlanketOrders, Locations, Departments],
  find: (tables, key, today) => blanketStates(tables, orderStates(tables).values(), today).get(key),
  gone: { title: words.gone, text: words.goneText },
};
