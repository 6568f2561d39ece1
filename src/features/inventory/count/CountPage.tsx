import type { ReactNode } from "react";
import { optional } from "../../../tables/column";
import { link, quantity, text } from "../../../tables/kinds";
import { useFormats } from "../../../ui/FormatsContext";
import { ActionForm } from "../../../ui/ActionForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { countStock } from "./countStock";
import { itemRecord, locationChoices, type ItemStock } from "../item/itemRecord";
import { words } from "../words";
import { SEVERAL, unitsIn } from "../../../model/stock/units";

/** Corrects the stock at a location to what was counted. */
export function CountPage(): ReactNode {
  return (
    <RecordStepPage kind={itemRecord} title={words.count.title}>
      {(found) => <CountForm {...found} />}
    </RecordStepPage>
  );
}

function CountForm(found: Found<ItemStock>): ReactNode {
  const { home } = found;
  const { item, stock } = found.record;
  const formats = useFormats();
  const unitOf = unitsIn(found.tables);
  const onHand = (location: string): string => {
    const quantity = stock.at(item.item, location).onHand;
    return `${formats.quantity(quantity)} ${unitOf(quantity, item.unit)}`;
  };
  const locations = locationChoices(found).map(({ key }) => ({
    key,
    label: words.count.book(onHand(key)),
  }));
  const [location] = locations;
  const columns = {
    location: link({ header: "Location", help: words.count.locationHelp }, "Locations"),
    counted: quantity({
      header: `${words.count.counted} (${unitOf(SEVERAL, item.unit)})`,
      help: words.count.countedHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <ActionForm
      name="count"
      action={countStock}
      columns={columns}
      inputOf={({ counted, ...rest }) => ({ ...rest, counts: [{ item: item.item, counted }] })}
      initial={location ? { location: location.key } : {}}
      choices={{ location: locations }}
      submit={words.count.submit}
      preview={words.count.write}
      next={home}
    />
  );
}
