import { Button, Checkbox, Link } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { sumOf } from "../../../domain/money";
import { companySettings } from "../../../model/company/settings";
import { invoiceStates, invoiceTables } from "../../../model/invoices/invoiceState";
import { agingByVendor, discountsLapsing, owedAtHome, toPay } from "../../../model/invoices/payables";
import { linesToBill, toBillTables } from "../../../model/invoices/toBill";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { agingSpans } from "../../../science/aging";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { invoiceRecord } from "../invoiceRecord";
import { InvoicesNavigation } from "../InvoicesNavigation";
import { notePaid } from "../settle/settleInvoice";
import { words } from "../words";

/** What to pay this week, discounts about to lapse, what is owed by age, and what was received and is not billed. */
export function PayPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.pay.title} subtitle={words.pay.subtitle}>
      <InvoicesNavigation />
      {tables ? <Pay tables={tables} /> : <Loading />}
    </Page>
  );
}

function Pay({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const paying = useAction(notePaid);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { currency: home } = companySettings(tables);
  const states = useMemo(() => [...invoiceStates(tables).values()], [tables]);
  const due = toPay(states, today);
  const lapsing = discountsLapsing(states, today);
  const aging = agingByVendor(tables, states, today);
  const withoutRate = states.filter((state) => state.owed !== 0 && owedAtHome(tables, state) === undefined).length;
  const unbilled = linesToBill(tables, today);
  return (
    <>
      <Section title={words.pay.due}>
        {due.length === 0 ? (
          words.pay.nothing
        ) : (
          <>
            <Entries>
              {due.map(({ invoice, currency, owed, status }) => (
                <Entry
                  key={invoice.invoice}
                  lead={
                    <Checkbox
                      aria-label={words.pay.choose(invoice.invoice)}
                      checked={chosen.includes(invoice.invoice)}
                      onChange={(_event, { checked }) =>
                        setChosen((before) => [
                          ...before.filter((each) => each !== invoice.invoice),
                          ...(checked === true ? [invoice.invoice] : []),
                        ])
                      }
                    />
                  }
                  small={[status, words.due(formats.day(invoice.dueOn ?? today))].join(" · ")}
                  end={formats.money(owed, currency)}
                >
                  <Link href={recordHref(invoiceRecord, invoice.invoice)}>{invoice.number}</Link> {invoice.vendor}
                </Entry>
              ))}
            </Entries>
            <ButtonRow>
              <Button
                disabledFocusable={paying.busy || chosen.length === 0}
                onClick={() => {
                  void paying.run({ invoices: chosen, paidOn: today }).then((done) => {
                    if (done) setChosen([]);
                  });
                }}
              >
                {words.pay.paid}
              </Button>
            </ButtonRow>
          </>
        )}
      </Section>
      <Section title={words.pay.discounts}>
        {lapsing.length === 0 ? (
          words.pay.noDiscount
        ) : (
          <Entries>
            {lapsing.map(({ invoice, currency }) => (
              <Entry
                key={invoice.invoice}
                small={words.due(formats.day(invoice.discountOn ?? today))}
                end={formats.money(invoice.discount ?? 0, currency)}
              >
                <Link href={recordHref(invoiceRecord, invoice.invoice)}>{invoice.number}</Link> {invoice.vendor}
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
      <Section title={words.pay.aging}>
        {aging.length === 0 ? (
          words.pay.nothingOwed
        ) : (
          <Entries>
            {aging.map(({ vendor, spans, total }) => (
              <Entry
                key={vendor}
                small={agingSpans
                  .filter((span) => spans[span] !== 0)
                  .map((span) => `${span}: ${formats.money(spans[span], home)}`)
                  .join(" · ")}
                end={formats.money(total, home)}
              >
                {vendor}
              </Entry>
            ))}
          </Entries>
        )}
        {withoutRate > 0 && words.pay.withoutRate(formats.quantity(withoutRate))}
      </Section>
      <Section title={words.pay.accruals}>
        {words.pay.accrualsText(
          formats.day(today),
          formats.money(
            sumOf(
              unbilled.filter(({ currency }) => currency === home).map(({ amount }) => amount),
              home,
            ),
            home,
          ),
        )}
      </Section>
    </>
  );
}

const reads = [...new Set([...invoiceTables, ...toBillTables])];
