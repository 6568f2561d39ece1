import { useMemo, type ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { Items, Vendors } from "../../../model/stock/tables";
import { useSession } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { link, quantity } from "../../../tables/kinds";
import { LinesForm } from "../../../ui/lines/LinesForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { supplyRecord, type RequestSupply } from "../supplyRecord";
import { words } from "../words";
import { proposeServing } from "./proposeServing";
import { serveSupplies } from "./serveSupplies";

/** Decides where what a request asks for comes from, with a proposal to change. */
export function ServePage(): ReactNode {
  return (
    <RecordStepPage
      kind={supplyRecord}
      title={words.serve.title}
      subtitle={words.serve.subtitle}
      reads={serveSupplies.reads}
    >
      {(found) => <ServeForm {...found} />}
    </RecordStepPage>
  );
}

function ServeForm({ record, recordKey: request, tables, home }: Found<RequestSupply>): ReactNode {
  const { today } = useSession().circumstances();
  const proposed = useMemo(() => proposeServing(tables, record.lines, today), [tables, record, today]);
  const open = record.lines.filter(({ toServe }) => toServe > 0);
  if (open.length === 0) return words.serve.none;
  return (
    <LinesForm
      name={`serve ${request}`}
      action={serveSupplies}
      head={{}}
      line={line}
      inputOf={(_, lines) => ({ request, lines })}
      initialLines={proposed}
      choices={{
        line: open.map(({ key, line: asked }) => ({
          key,
          label: tables.find(Items, asked.item)?.name ?? asked.item,
        })),
        location: tables.rows(Locations).map(({ location }) => ({ key: location })),
        vendor: tables
          .rows(Vendors)
          .filter(({ approved }) => approved)
          .map(({ vendor }) => ({ key: vendor })),
      }}
      submit={words.serve.submit}
      preview={words.serve.write}
      next={home}
    />
  );
}

const line = {
  line: link({ header: words.serve.line, help: words.serve.lineHelp }, "SupplyLines"),
  quantity: quantity({ header: words.serve.quantity, help: words.serve.quantityHelp }),
  location: optional(link({ header: words.serve.location, help: words.serve.locationHelp }, "Locations")),
  vendor: optional(link({ header: words.serve.vendor, help: words.serve.vendorHelp }, "Vendors")),
};
