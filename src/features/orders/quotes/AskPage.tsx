import type { ReactNode } from "react";
import { Departments, Locations } from "../../../model/company/lists";
import { QuoteRequests } from "../../../model/quotes/tables";
import { itemChoices } from "../../../model/stock/itemChoices";
import { VendorItems, Vendors } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import { link } from "../../../tables/kinds";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { askQuotes } from "./quoteActions";
import { quoteRecord } from "./quoteRecord";
import { words } from "./words";

/** Asks several vendors about one need. */
export function AskPage(): ReactNode {
  const tables = useTables(reads);
  const { item } = useRoute().params;
  return (
    <Page
      title={words.ask.title}
      subtitle={words.ask.subtitle}
      back={{ href: hrefOf("orders/quotes"), label: words.title }}
    >
      {tables ? (
        <LinesForm
          name="ask for quotations"
          action={askQuotes}
          head={head}
          line={line}
          inputOf={(need, lines) => ({ ...need, vendors: lines.map(({ vendor }) => vendor) })}
          initial={item === undefined ? {} : { item }}
          initialLines={[{}, {}]}
          choices={{
            item: itemChoices(tables),
            vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
            location: tables.rows(Locations).map(({ location }) => ({ key: location })),
            department: tables.rows(Departments).map(({ department }) => ({ key: department })),
          }}
          submit={words.ask.submit}
          next={(done) => recordHref(quoteRecord, keyCreated(done, QuoteRequests) ?? "")}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

const reads = [...new Set([...askQuotes.reads, VendorItems])];
const { item, quantity, neededBy, location, department, answerBy } = QuoteRequests.columns;
const head = { item, quantity, neededBy, location, department, answerBy };
const line = { vendor: link({ header: "Vendor", help: words.ask.vendor }, "Vendors") };
