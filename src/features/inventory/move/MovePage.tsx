import type { ReactNode } from "react";
import { optional } from "../../../tables/column";
import { link, quantity, text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { itemRecord, locationChoices, type ItemStock } from "../item/itemRecord";
import { moveStock } from "./moveStock";
import { words } from "../words";
import { SEVERAL, unitsIn } from "../../../model/stock/units";

/** Takes goods from one location to another. */
export function MovePage(): ReactNode {
  return (
    <RecordStepPage kind={itemRecord} title={words.move.title}>
      {(found) => <MoveForm {...found} />}
    </RecordStepPage>
  );
}

function MoveForm(found: Found<ItemStock>): ReactNode {
  const { item, stock } = found.record;
  const formats = useFormats();
  const unitOf = unitsIn(found.tables);
  const onHand = (location: string): string => {
    const quantity = stock.at(item.item, location).onHand;
    return `${formats.quantity(quantity)} ${unitOf(quantity, item.unit)}`;
  };
  const locations = locationChoices(found).map(({ key }) => ({
    key,
    label: onHand(key),
  }));
  const [from] = locations;
  const columns = {
    quantity: quantity({
      header: `${words.issue.quantity} (${unitOf(SEVERAL, item.unit)})`,
      help: words.issue.quantityHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    from: link({ header: words.move.from, help: words.issue.locationHelp }, "Locations"),
    to: link({ header: words.move.to, help: words.move.toHelp }, "Locations"),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <ActionForm
      name="move"
      action={moveStock}
      columns={columns}
      inputOf={(row) => ({ item: item.item, ...row })}
      initial={from ? { from: from.key } : {}}
      choices={{ from: locations, to: locations }}
      submit={words.move.submit}
      next={found.home}
    />
  );
}
