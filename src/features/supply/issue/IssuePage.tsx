import type { ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { People, peopleToChoose } from "../../../model/people/people";
import { Items } from "../../../model/stock/tables";
import { isOpenLine, type SupplyState } from "../../../model/supply/supplyState";
import { optional } from "../../../tables/column";
import { link, quantity } from "../../../tables/kinds";
import { LinesForm } from "../../../ui/lines/LinesForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { supplyRecord, type RequestSupply } from "../supplyRecord";
import { words } from "../words";
import { issueSupplies } from "./issueSupplies";

/** Hands out what is here for a request. */
export function IssuePage(): ReactNode {
  return (
    <RecordStepPage kind={supplyRecord} title={words.issue.title} subtitle={words.issue.subtitle} reads={reads}>
      {(found) => <IssueForm {...found} />}
    </RecordStepPage>
  );
}

function IssueForm({ record, recordKey: request, tables, home }: Found<RequestSupply>): ReactNode {
  const ready = record.lines.filter((each) => each.ready > 0);
  if (ready.length === 0) return words.issue.none;
  return (
    <LinesForm
      name={`issue ${request}`}
      action={issueSupplies}
      head={head}
      line={line}
      inputOf={({ receiver }, lines) => ({ request, receiver, lines })}
      initialLines={ready.flatMap(partsOf)}
      choices={{
        receiver: peopleToChoose(tables),
        line: record.lines
          .filter(isOpenLine)
          .map(({ key, line: asked }) => ({ key, label: tables.find(Items, asked.item)?.name ?? asked.item })),
        location: tables.rows(Locations).map(({ location }) => ({ key: location })),
      }}
      submit={words.issue.submit}
      preview={words.issue.write}
      next={home}
    />
  );
}

/** What lies ready of a line, place by place. */
function partsOf({ key, line: asked, reserved, orders }: SupplyState) {
  const byPlace = new Map<string | undefined, number>();
  const add = (location: string | undefined, units: number): void => {
    if (units > 0) byPlace.set(location, (byPlace.get(location) ?? 0) + units);
  };
  add(asked.location, reserved);
  for (const { line: order, setAside } of orders) add(order.location, setAside);
  return [...byPlace].map(([location, units]) => ({ line: key, quantity: units, location }));
}

const reads = [...new Set([...issueSupplies.reads, People])];
const head = {
  receiver: optional(link({ header: words.issue.receiver, help: words.issue.receiverHelp }, "People")),
};
const line = {
  line: link({ header: words.serve.line, help: words.serve.lineHelp }, "SupplyLines"),
  quantity: quantity({ header: words.serve.quantity, help: words.issue.quantityHelp }),
  location: optional(link({ header: words.issue.location, help: words.issue.locationHelp }, "Locations")),
};
