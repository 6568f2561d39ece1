import { useState, type ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { optional } from "../../tables/column";
import { link, quantity, text } from "../../tables/kinds";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { PlanPreview } from "../../ui/PlanPreview";
import { countStock } from "./countStock";
import { locationChoices, ItemRoute, type ItemContext } from "./ItemRoute";
import { words } from "./words";

/** Corrects the stock at a location to what was counted. */
export function CountPage(): ReactNode {
  return <ItemRoute title={words.count.title}>{(inHand) => <CountForm {...inHand} />}</ItemRoute>;
}

function CountForm(inHand: ItemContext): ReactNode {
  const { item, stock, home } = inHand;
  const formats = useFormats();
  const count = useAction(countStock);
  const [written, setWritten] = useState<() => void>();
  const locations = locationChoices(inHand).map(({ key }) => ({
    key,
    label: words.count.book(`${formats.quantity(stock.at(item.item, key).onHand)} ${item.unit}`),
  }));
  const [location] = locations;
  if (count.planned)
    return (
      <PlanPreview
        plan={count.planned.plan}
        tables={count.planned.tables}
        write={words.count.write}
        busy={count.busy}
        onBack={count.back}
        onWrite={() => {
          void count.write().then((done) => {
            if (!done) return;
            written?.();
            window.location.hash = home;
          });
        }}
      />
    );
  const columns = {
    location: link({ header: "Location", help: words.count.locationHelp }, "Locations"),
    counted: quantity({
      header: `${words.count.counted} (${item.unit})`,
      help: words.count.countedHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <Form
      name="count"
      columns={columns}
      initial={location ? { location: location.key } : {}}
      choices={{ location: locations }}
      submit={words.count.submit}
      busy={count.busy}
      refusal={count.refusal?.message}
      onSubmit={({ counted, ...rest }, forget) => {
        setWritten(() => forget);
        void count.preview({ ...rest, counts: [{ item: item.item, counted }] });
      }}
    />
  );
}
