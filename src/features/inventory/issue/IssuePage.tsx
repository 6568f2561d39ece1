import type { ReactNode } from "react";
import { optional } from "../../../tables/column";
import { link, quantity, text } from "../../../tables/kinds";
import { useFormats } from "../../../ui/FormatsContext";
import { ActionForm } from "../../../ui/ActionForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { Departments } from "../../../model/company/lists";
import { issueStock } from "./issueStock";
import { itemRecord, locationChoices, type ItemStock } from "../item/itemRecord";
import { setAsideOf } from "../waitingStock";
import { words } from "../words";

import { SEVERAL, unitsIn } from "../../../model/stock/units";

/** Hands goods out to a department. */
export function IssuePage(): ReactNode {
  return (
    <RecordStepPage kind={itemRecord} title={words.issue.title}>
      {(found) => <IssueForm {...found} />}
    </RecordStepPage>
  );
}

function IssueForm(found: Found<ItemStock>): ReactNode {
  const { tables, home } = found;
  const { item, stock } = found.record;
  const formats = useFormats();
  const locations = locationChoices(found);
  const [location] = locations;
  const setAside = setAsideOf(stock, item.item);
  const columns = {
    quantity: quantity({
      header: `${words.issue.quantity} (${unitsIn(tables)(SEVERAL, item.unit)})`,
      help: words.issue.quantityHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    department: link({ header: "Department", help: words.issue.departmentHelp }, "Departments"),
    location: link({ header: "Location", help: words.issue.locationHelp }, "Locations"),
    orderLine: optional(link({ header: words.issue.setAside, help: words.issue.setAsideHelp }, "OrderLines")),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <ActionForm
      name="issue"
      action={issueStock}
      columns={columns}
      inputOf={(row) => ({ item: item.item, ...row })}
      initial={location ? { location: location.key } : {}}
      choices={{
        department: tables.rows(Departments).map(({ department }) => ({ key: department })),
        location: locations,
        orderLine: setAside.map(({ key, department }) => ({ key, ...(department ? { label: department } : {}) })),
      }}
      submit={words.issue.submit}
      next={home}
    />
  );
}
