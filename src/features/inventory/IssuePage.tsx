import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { optional } from "../../tables/column";
import { link, quantity, text } from "../../tables/kinds";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { Departments } from "../../model/company/lists";
import { issueStock } from "./issueStock";
import { locationChoices, ItemRoute, type ItemContext } from "./ItemRoute";
import { words } from "./words";

/** Hands goods out to a department. */
export function IssuePage(): ReactNode {
  return <ItemRoute title={words.issue.title}>{(inHand) => <IssueForm {...inHand} />}</ItemRoute>;
}

function IssueForm(inHand: ItemContext): ReactNode {
  const { item, stock, tables, home } = inHand;
  const formats = useFormats();
  const issue = useAction(issueStock);
  const locations = locationChoices(inHand);
  const [location] = locations;
  const setAside = stock.linesOf(item.item).filter(({ standing }) => standing === "set aside");
  const columns = {
    quantity: quantity({
      header: `${words.issue.quantity} (${item.unit})`,
      help: words.issue.quantityHelp(formats.quantity(stock.of(item.item).onHand)),
    }),
    department: link({ header: "Department", help: words.issue.departmentHelp }, "Departments"),
    location: link({ header: "Location", help: words.issue.locationHelp }, "Locations"),
    orderLine: optional(link({ header: words.issue.setAside, help: words.issue.setAsideHelp }, "OrderLines")),
    note: optional(text({ header: "Note", help: words.issue.noteHelp })),
  };
  return (
    <Form
      name="issue"
      columns={columns}
      initial={location ? { location: location.key } : {}}
      choices={{
        department: tables.rows(Departments).map(({ department }) => ({ key: department })),
        location: locations,
        orderLine: setAside.map(({ key, department }) => ({ key, ...(department ? { label: department } : {}) })),
      }}
      submit={words.issue.submit}
      busy={issue.busy}
      onSubmit={(row, written) => {
        void issue.run({ item: item.item, ...row }).then((done) => {
          if (!done) return;
          written();
          window.location.hash = home;
        });
      }}
    />
  );
}
