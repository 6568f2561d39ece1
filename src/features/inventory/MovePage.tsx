import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { optional } from "../../tables/column";
import { link, quantity, text } from "../../tables/kinds";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { moveStock } from "./moveStock";
import { locationChoices, ItemRoute, type ItemContext } from "./ItemRoute";
import { words } from "./words";

/** Takes goods from one location to another. */
export function MovePage(): ReactNode {
  return <ItemRoute title={words.move.title}>{(inHand) => <MoveForm {...inHand} />}</ItemRoute>;
}

function MoveForm(inHand: ItemContext): ReactNode {
  const { item, stock, home } = inHand;
  const formats = useFormats();
  const move = useAction(moveStock);
  const locations = locationChoices(inHand).map(({ key }) => ({
    key,
    label: `${formats.quantity(stock.at(item.item, key).onHand)} ${item.unit}`,
  }));
  const [from] = locations;
  const columns = {
    quantity: quantity({
      header: `${words.issue.quantity} (${item.unit})`,
      help: words.issue.quantityHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    from: link({ header: words.move.from, help: words.issue.locationHelp }, "Locations"),
    to: link({ header: words.move.to, help: words.move.toHelp }, "Locations"),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <Form
      name="move"
      columns={columns}
      initial={from ? { from: from.key } : {}}
      choices={{ from: locations, to: locations }}
      submit={words.move.submit}
      busy={move.busy}
      onSubmit={(row, written) => {
        void move.run({ item: item.item, ...row }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}
