import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Formats } from "../../../domain/formats";
import { companySettings } from "../../../model/company/settings";
import type { ComparedQuote, QuoteState } from "../../../model/quotes/quoteState";
import { formatItem } from "../../../model/stock/formatItem";
import { Items } from "../../../model/stock/tables";
import { quantitiesIn } from "../../../model/stock/units";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import type { Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { MailLink } from "../../../ui/MailLink";
import { Section } from "../../../ui/Page";
import { RecordPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { pageStep } from "../../../ui/Steps";
import { Tag } from "../../../ui/Tag";
import { quoteMail } from "./quoteMail";
import { quoteRecord } from "./quoteRecord";
import { toneOf, words } from "./words";

/** One request for quotations: the answers side by side, the mails that ask, and the choice. */
export function QuotePage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage
      kind={quoteRecord}
      view={({ record: state, tables }) => ({
        subtitle: `${formatItem(tables, state.row.item)} · ${formats.quantity(state.row.quantity)}`,
        tags: <Tag tone={toneOf(state.status)}>{state.status}</Tag>,
        steps: isOpen(state)
          ? [pageStep(words.cancel, "orders/quote-step", { request: state.row.request, how: "cancel" })]
          : [],
        facts: factsOf(state, tables, formats),
      })}
    >
      {({ record: state, tables }) => (
        <>
          <Section title={words.answers}>
            <Entries>
              {state.quotes.map((each) => (
                <Answer key={each.quote.vendor} state={state} answer={each} tables={tables} />
              ))}
            </Entries>
          </Section>
          {isOpen(state) &&
            state.quotes
              .filter(({ quote }) => quote.answeredOn === undefined)
              .map(({ quote: { vendor } }) => (
                <MailLink key={vendor} mail={quoteMail(tables, state, vendor)} label={words.mailTo(vendor)} />
              ))}
        </>
      )}
    </RecordPage>
  );
}

const isOpen = ({ status }: QuoteState): boolean => status !== "Decided" && status !== "Cancelled";

function Answer({
  state,
  answer: { quote, currency, total, arrivesOn, isCheapest, isFastest },
  tables,
}: {
  readonly state: QuoteState;
  readonly answer: ComparedQuote;
  readonly tables: TableSet;
}): ReactNode {
  const formats = useFormats();
  const { currency: home } = companySettings(tables);
  const { request } = state.row;
  const { vendor, price } = quote;
  const isOffer = price !== undefined && quote.declinedOn === undefined;
  const details = [
    isOffer
      ? words.each(formats.price(price, currency))
      : quote.declinedOn === undefined
        ? words.waiting
        : words.declined,
    arrivesOn !== undefined && words.arrives(formats.day(arrivesOn)),
    quote.minimumOrder !== undefined && words.least(formats.quantity(quote.minimumOrder)),
    quote.validUntil !== undefined && words.valid(formats.day(quote.validUntil)),
    quote.note,
  ];
  const step = (how: string, label: string, name: string): ReactNode => (
    <Link href={hrefOf("orders/quote-step", { request, vendor, how })} aria-label={name}>
      {label}
    </Link>
  );
  return (
    <Entry
      small={details.filter(Boolean).join(" · ")}
      end={isOffer ? (total === undefined ? words.notComparable : formats.money(total, home)) : ""}
    >
      {vendor} {sameKey(state.row.chosen, vendor) && <Tag tone="good">{words.isChosen}</Tag>}{" "}
      {isCheapest && <Tag tone="good">{words.cheapest}</Tag>} {isFastest && <Tag tone="good">{words.fastest}</Tag>}{" "}
      {isOpen(state) && step("note", words.note, words.noteOf(vendor))}{" "}
      {isOpen(state) && isOffer && step("choose", words.choose, words.chooseOf(vendor))}
    </Entry>
  );
}

function factsOf({ row }: QuoteState, tables: TableSet, formats: Formats): readonly Figure[] {
  const say = quantitiesIn(tables);
  const text = (label: string, value: ReactNode): readonly Figure[] => (value === undefined ? [] : [{ label, value }]);
  const day = (label: string, when: string | undefined): readonly Figure[] =>
    text(label, when === undefined ? undefined : formats.day(when));
  return [
    { label: words.needed, value: say(row.quantity, tables.find(Items, row.item)?.unit), strong: true },
    ...day(words.neededBy, row.neededBy),
    ...text(words.location, row.location),
    ...text(words.department, row.department),
    ...day(words.answerBy, row.answerBy),
    ...text(words.chosen, row.chosen),
    ...text(words.reason, row.reason),
    ...text(
      words.order,
      row.order === undefined ? undefined : (
        <Link href={hrefOf("orders/order", { order: row.order })}>{row.order}</Link>
      ),
    ),
  ];
}
