import type { ReactNode } from "react";
import { acceptedPrices, acceptedStatuses } from "../../../model/invoices/acceptedPrices";
import { costBases, costsOf, goodsOf } from "../../../model/invoices/landedCost";
import { invoiceStates } from "../../../model/invoices/invoiceState";
import { VendorItems } from "../../../model/stock/tables";
import { optional, type Column } from "../../../tables/column";
import { choice, link, quantity } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { RecordStepPage } from "../../../ui/RecordPage";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { spreadCosts } from "./spreadCosts";
import { updatePrices } from "./updatePrices";

/** What an accepted invoice says of prices and costs: the vendor's last prices, and freight and duty in the items' unit cost. */
export function PricesPage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordStepPage
      kind={invoiceRecord}
      title={words.prices.title}
      subtitle={words.prices.subtitle}
      reads={[VendorItems]}
    >
      {({ record: state, recordKey: invoice, tables, home }) => {
        const prices = acceptedPrices(tables, state);
        const costs = state.invoice.spreadOn === undefined ? costsOf(state) : 0;
        const others = [...invoiceStates(tables).values()].filter(
          (other) =>
            other.invoice.invoice !== invoice && acceptedStatuses.includes(other.status) && goodsOf(other).length > 0,
        );
        const own = goodsOf(state);
        const weightColumns: Record<string, Column> = Object.fromEntries(
          own.map(({ line }) => [
            `weight${String(line.line)}`,
            optional(
              quantity({
                header: words.prices.weightOf(formats.quantity(line.line), line.item ?? ""),
                help: words.prices.weight,
              }),
            ),
          ]),
        );
        return (
          <>
            <Section title={words.prices.last}>
              {prices.length === 0 ? (
                <div>{words.prices.same}</div>
              ) : (
                <>
                  {prices.map(({ item, price, known }) => (
                    <div key={item}>
                      {known?.price === undefined
                        ? words.prices.first(item, formats.price(price, state.currency))
                        : words.prices.change(
                            item,
                            formats.price(known.price, state.currency),
                            formats.price(price, state.currency),
                          )}
                    </div>
                  ))}
                  <ActionForm
                    name={`prices of ${invoice}`}
                    action={updatePrices}
                    columns={{}}
                    inputOf={() => ({ invoice })}
                    preview={words.prices.write}
                    next={home}
                  />
                </>
              )}
            </Section>
            <Section title={words.prices.costs}>
              {costs <= 0 ? (
                <div>
                  {state.invoice.spreadOn === undefined
                    ? words.prices.noCosts
                    : words.prices.spreadOn(formats.day(state.invoice.spreadOn))}
                </div>
              ) : (
                <>
                  <div>{words.prices.toSpread(formats.money(costs, state.currency))}</div>
                  <ActionForm
                    name={`costs of ${invoice}`}
                    action={spreadCosts}
                    columns={{ ...costColumns, ...weightColumns }}
                    initial={{ by: "Value" }}
                    choices={{
                      over: others.map((other) => ({
                        key: other.invoice.invoice,
                        label: `${other.invoice.vendor} ${other.invoice.number}`,
                      })),
                    }}
                    shownFor={({ by, over = "" }) => [
                      "by",
                      "over",
                      ...(by === "Weight" && over === "" ? Object.keys(weightColumns) : []),
                    ]}
                    inputOf={({ by, over, ...row }) => {
                      // The fields of weights are made above, numbers all of them.
                      const numbers = row as Readonly<Record<string, number | undefined>>;
                      return {
                        invoice,
                        over,
                        by,
                        weights: new Map(
                          own.flatMap(({ line }) => {
                            const weight = numbers[`weight${String(line.line)}`];
                            return weight === undefined ? [] : [[line.line, weight] as const];
                          }),
                        ),
                      };
                    }}
                    preview={words.prices.spread}
                    next={home}
                  />
                </>
              )}
            </Section>
          </>
        );
      }}
    </RecordStepPage>
  );
}

const costColumns = {
  by: choice({ header: "By", help: words.prices.by }, costBases),
  over: optional(link({ header: "Goods of", help: words.prices.over }, "Invoices")),
};
