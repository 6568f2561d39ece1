import type { ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { People, peopleToChoose } from "../../../model/people/people";
import { Requests } from "../../../model/requests/tables";
import { itemChoices } from "../../../model/stock/itemChoices";
import { VendorItems } from "../../../model/stock/tables";
import { useSessionState, useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { keyCreated } from "../../../tables/change";
import { day, link, quantity, text } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { useRoute } from "../../../ui/route";
import { SupplyNavigation } from "../SupplyNavigation";
import { supplyRecord } from "../supplyRecord";
import { words } from "../words";
import { askSupplies } from "./askSupplies";

/** Asks for items: in a request of its own, or on the one that the address names. */
export function AskPage(): ReactNode {
  const tables = useTables(reads);
  const { request } = useRoute().params;
  return request === undefined ? (
    <Page title={words.ask.title} subtitle={words.ask.subtitle}>
      <SupplyNavigation />
      {tables ? <NewRequest tables={tables} /> : <Loading />}
    </Page>
  ) : (
    <Page
      title={words.ask.more(request)}
      subtitle={words.ask.subtitle}
      back={{ href: recordHref(supplyRecord, request), label: request }}
    >
      {tables ? <MoreLines tables={tables} request={request} /> : <Loading />}
    </Page>
  );
}

function NewRequest({ tables }: { readonly tables: TableSet }): ReactNode {
  const user = useSessionState((state) => state.user);
  const requester = tables.find(People, user)?.person;
  return (
    <LinesForm
      name="ask"
      action={askSupplies}
      head={head}
      line={line}
      inputOf={(all, lines) => ({ ...all, lines })}
      initial={requester === undefined ? {} : { requester }}
      choices={choicesIn(tables)}
      submit={words.ask.submit}
      preview={words.ask.write}
      next={(done) => recordHref(supplyRecord, keyCreated(done, Requests) ?? "")}
    />
  );
}

function MoreLines({ tables, request }: { readonly tables: TableSet; readonly request: string }): ReactNode {
  const { requester: _requester, subject: _subject, ...more } = head;
  const found = tables.find(Requests, request);
  return (
    <LinesForm
      name={`ask ${request}`}
      action={askSupplies}
      head={more}
      line={line}
      inputOf={(all, lines) => ({ ...all, request, lines })}
      initial={{ department: found?.department, neededBy: found?.neededBy }}
      choices={choicesIn(tables)}
      submit={words.ask.submit}
      preview={words.ask.write}
      next={recordHref(supplyRecord, request)}
    />
  );
}

const choicesIn = (tables: TableSet) => ({
  requester: peopleToChoose(tables),
  department: tables.rows(Departments).map(({ department }) => ({ key: department })),
  item: itemChoices(tables),
});

const reads = [...new Set([...askSupplies.reads, VendorItems])];

const head = {
  requester: Requests.columns.requester,
  department: optional(link({ header: "Department", help: words.ask.departmentHelp }, "Departments")),
  subject: optional(text({ header: "Subject", help: words.ask.subjectHelp })),
  neededBy: optional(day({ header: "Needed by", help: words.ask.neededByHelp })),
};

const line = {
  item: link({ header: "Item", help: words.ask.itemHelp }, "Items"),
  quantity: quantity({ header: "Quantity", help: words.ask.quantityHelp }),
  note: optional(text({ header: "Note", help: words.ask.noteHelp })),
};
