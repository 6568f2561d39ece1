import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { companySettings } from "../../model/company/settings";
import { explainMatch } from "../../model/invoices/explainMatch";
import type { InvoiceState } from "../../model/invoices/invoiceState";
import type { LineMatch } from "../../model/invoices/matchLine";
import { peopleToChoose } from "../../model/people/people";
import { requestsAbout } from "../../model/requests/requestsAbout";
import { Items, Vendors } from "../../model/stock/tables";
import { unitsIn } from "../../model/stock/units";
import type { TableSet } from "../../tables/tableSet";
import type { Figure } from "../../ui/Figures";
import type { Formats } from "../../domain/formats";
import { useFormats } from "../../ui/FormatsContext";
import { MailLink } from "../../ui/MailLink";
import { Section } from "../../ui/Page";
import { RecordPage } from "../../ui/RecordPage";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { invoiceRecord } from "./invoiceRecord";
import { nextSteps } from "./nextSteps";
import { whyWithFinance } from "./settle/settleInvoice";
import { vendorMail } from "./vendorMail";
import { toneOf, words } from "./words";

/** One invoice: its state, the match of its lines with the numbers behind it, and the ways out. */
export function InvoicePage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage
      kind={invoiceRecord}
      view={({ record: state, tables }) => ({
        subtitle: `${state.invoice.vendor} · ${state.invoice.number} · ${formats.money(state.invoice.total, state.currency)}`,
        tags: (
          <>
            {state.invoice.kind === "Credit note" && <Tag>{state.invoice.kind}</Tag>}
            <Tag tone={toneOf(state.status)}>{state.status}</Tag>
            {state.problem !== "" && <Tag tone="bad">{state.problem}</Tag>}
          </>
        ),
        warnings: warningsOf(state, formats),
        steps: nextSteps(state),
        facts: [
          ...factsOf(state, formats),
          ...requestsAbout(tables, state.invoice.invoice).map(({ request, subject }) => ({
            label: words.invoice.requestLabel,
            value: <Link href={hrefOf("requests/request", { request })}>{request}</Link>,
            note: subject,
          })),
        ],
      })}
    >
      {({ record: state, tables }) => (
        <>
          <WhoAreYou people={peopleToChoose(tables)} />
          <Section
            title={words.invoice.lines}
            actions={
              mayChange(state) && (
                <Link href={hrefOf("invoices/line", { invoice: state.invoice.invoice })}>{words.addLine.title}</Link>
              )
            }
          >
            <Lines state={state} tables={tables} />
          </Section>
          {isToAsk(state) && (
            <MailLink
              mail={vendorMail(state, tables.find(Vendors, state.invoice.vendor), companySettings(tables).company)}
              label={words.invoice.mail}
            />
          )}
        </>
      )}
    </RecordPage>
  );
}

/** Until finance has it. */
const mayChange = (state: InvoiceState): boolean => !isOver(state) && whyWithFinance(state) === undefined;

const isOver = ({ invoice }: InvoiceState): boolean =>
  invoice.handedOverOn !== undefined || invoice.cancelledOn !== undefined;

const isApprovalNeeded = ({ lines, standing }: InvoiceState): boolean =>
  standing.state !== "Not asked" || lines.some(({ needs }) => needs === "Approve");

const isToAsk = (state: InvoiceState): boolean =>
  !isOver(state) &&
  (state.offBy > state.offAllowed || state.lines.some(({ needs }) => needs === "Approve" || needs === "Correct"));

function warningsOf(state: InvoiceState, formats: Formats): readonly string[] {
  if (isOver(state)) return [];
  return [
    ...(state.invoice.unique === undefined
      ? state.looksLike.map((other) => words.invoice.looksLike(other.invoice, other.number, formats.day(other.date)))
      : []),
    ...(state.offBy > state.offAllowed ? [words.invoice.offBy(formats.money(state.offBy, state.currency))] : []),
    ...(state.overCredited > 0
      ? [words.invoice.overCredited(state.invoice.corrects ?? "", formats.money(state.overCredited, state.currency))]
      : []),
    ...((state.invoice.prepaid ?? 0) > state.invoice.total ? [words.invoice.overPrepaid] : []),
  ];
}

function Lines({ state, tables }: { readonly state: InvoiceState; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  if (state.lines.length === 0) return <p className={styles.text}>{words.invoice.noLines}</p>;
  return (
    <ul className={styles.list}>
      {state.lines.map((line) => (
        <Line key={line.line.line} state={state} line={line} tables={tables} />
      ))}
    </ul>
  );
}

function Line({
  state,
  line,
  tables,
}: {
  readonly state: InvoiceState;
  readonly line: LineMatch;
  readonly tables: TableSet;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { line: row, match, needs } = line;
  const item = row.item === undefined ? undefined : tables.find(Items, row.item);
  const number = formats.quantity(row.line);
  const unitOf = unitsIn(tables);
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <span className={styles.name}>
          {number}. {row.description ?? item?.name ?? row.item ?? row.kind}
        </span>
        <span className={styles.amount}>{formats.money(row.amount, state.currency)}</span>
      </div>
      <div className={styles.small}>
        {[
          row.quantity !== undefined && `${formats.quantity(row.quantity)} ${unitOf(row.quantity, row.unit)}`.trimEnd(),
          row.price !== undefined && words.invoice.unit(formats.money(row.price, state.currency)),
          row.order !== undefined && `${row.order} / ${formats.quantity(row.orderLine ?? 0)}`,
          row.taxRate !== undefined && formats.percent(row.taxRate),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
      <div className={styles.top}>
        <Tag tone={needs === "" ? (match === "" ? "plain" : "good") : needs === "Wait" ? "warning" : "bad"}>
          {match === "" ? "–" : match}
        </Tag>
        {mayChange(state) && (
          <Link
            href={hrefOf("invoices/correct", { invoice: row.invoice, line: String(row.line) })}
            aria-label={words.invoice.correctLine(number)}
          >
            {words.invoice.correct}
          </Link>
        )}
      </div>
      {explainMatch(state, line).map((sentence) => (
        <div key={sentence} className={styles.small}>
          {formats.sentence(sentence)}
        </div>
      ))}
    </li>
  );
}

function factsOf(state: InvoiceState, formats: Formats): readonly Figure[] {
  const { invoice, currency, difference } = state;
  const day = (label: string, when: string | undefined): readonly Figure[] =>
    when === undefined ? [] : [{ label, value: formats.day(when) }];
  return [
    { label: words.invoice.total, value: formats.money(invoice.total, currency), strong: true },
    ...(invoice.tax === undefined ? [] : [{ label: words.invoice.tax, value: formats.money(invoice.tax, currency) }]),
    ...(difference === 0 ? [] : [{ label: words.invoice.difference, value: formats.money(difference, currency) }]),
    { label: words.invoice.approval, value: isApprovalNeeded(state) ? state.standing.state : words.invoice.notNeeded },
    { label: words.invoice.date, value: formats.day(invoice.date) },
    ...day(words.invoice.due, invoice.dueOn),
    ...(invoice.discount === undefined || invoice.discountOn === undefined
      ? []
      : [
          {
            label: words.invoice.discountLabel,
            value: words.invoice.discount(formats.money(invoice.discount, currency), formats.day(invoice.discountOn)),
          },
        ]),
    ...day(words.invoice.askedVendor, invoice.askedVendorOn),
    ...day(words.invoice.handedOver, invoice.handedOverOn),
    ...day(words.invoice.posted, invoice.postedOn),
    ...day(words.invoice.paid, invoice.paidOn),
    ...day(words.invoice.cancelled, invoice.cancelledOn),
    ...(invoice.unique === undefined ? [] : [{ label: words.invoice.noDuplicate, value: invoice.unique }]),
  ];
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  amount: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
