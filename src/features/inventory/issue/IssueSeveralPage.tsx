import type { ReactNode } from "react";
import { Departments, Locations } from "../../../model/company/lists";
import { itemChoices } from "../../../model/stock/itemChoices";
import { VendorItems } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { link, quantity, text } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { StockNavigation } from "../StockNavigation";
import { words } from "../words";
import { issueSeveral } from "./issueSeveral";

/** Issue several items to one department at once. */
export function IssueSeveralPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.issueSeveral.title} subtitle={words.issueSeveral.subtitle}>
      <StockNavigation />
      {tables ? <IssueForm tables={tables} /> : <Loading />}
    </Page>
  );
}

function IssueForm({ tables }: { readonly tables: TableSet }): ReactNode {
  const locations = tables.rows(Locations).map(({ location }) => ({ key: location }));
  return (
    <LinesForm
      name="issueSeveral"
      action={issueSeveral}
      head={head}
      line={line}
      inputOf={(all, lines) => ({ ...all, lines })}
      initial={locations[0] ? { location: locations[0].key } : {}}
      choices={{
        item: itemChoices(tables),
        location: locations,
        department: tables.rows(Departments).map(({ department }) => ({ key: department })),
      }}
      submit={words.issueSeveral.submit}
      preview={words.issueSeveral.write}
      next={hrefOf("inventory")}
    />
  );
}

const reads = [...new Set([...issueSeveral.reads, VendorItems])];

const head = {
  department: link({ header: "Department", help: words.issue.departmentHelp }, "Departments"),
  location: link({ header: "Location", help: words.issue.locationHelp }, "Locations"),
  note: optional(text({ header: "Note", help: words.issue.noteHelp })),
};

const line = {
  item: link({ header: "Item", help: words.issueSeveral.itemHelp }, "Items"),
  quantity: quantity({ header: "Quantity", help: words.issueSeveral.quantityHelp }),
};
