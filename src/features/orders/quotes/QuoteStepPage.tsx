import type { ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { Quotes } from "../../../model/quotes/tables";
import { Vendors } from "../../../model/stock/tables";
import { optional } from "../../../tables/column";
import { money, text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { cancelQuotes, chooseQuote, noteQuote } from "./quoteActions";
import { quoteRecord } from "./quoteRecord";
import { words } from "./words";

/** One step of a request for quotations: an answer is noted, one is chosen, or it is called off. */
export function QuoteStepPage(): ReactNode {
  const { how = "", vendor = "" } = useRoute().params;
  const titles: Readonly<Record<string, string>> = {
    note: words.answer.title(vendor),
    choose: words.choice.title(vendor),
    cancel: words.cancel,
  };
  const subtitles: Readonly<Record<string, string>> = { choose: words.choice.text, cancel: words.cancelText };
  return (
    <RecordStepPage kind={quoteRecord} title={titles[how] ?? words.cancel} subtitle={subtitles[how]}>
      {({ record: { quotes }, recordKey: request, tables, home }) => {
        if (how === "note") {
          const given = quotes.find(({ quote }) => quote.vendor === vendor)?.quote;
          const currency = tables.find(Vendors, vendor)?.currency ?? companySettings(tables).currency;
          return (
            <ActionForm
              name={`answer of ${vendor}`}
              action={noteQuote}
              columns={{
                price: optional(money({ header: "Price", help: words.answer.price(currency) })),
                ...answerColumns,
              }}
              initial={given ?? {}}
              inputOf={(row) => ({ request, vendor, ...row })}
              next={home}
            />
          );
        }
        return how === "choose" ? (
          <ActionForm
            name={`choice of ${vendor}`}
            action={chooseQuote}
            columns={reasonColumns}
            inputOf={({ reason }) => ({ request, vendor, reason })}
            preview={words.choice.write}
            next={home}
          />
        ) : (
          <ActionForm
            name="call quotations off"
            action={cancelQuotes}
            columns={reasonColumns}
            inputOf={({ reason }) => ({ request, reason })}
            next={home}
          />
        );
      }}
    </RecordStepPage>
  );
}

const { leadDays, minimumOrder, validUntil, note } = Quotes.columns;
const answerColumns = { leadDays, minimumOrder, validUntil, note };
const reasonColumns = { reason: text({ header: "Reason", help: words.choice.reason }) };
