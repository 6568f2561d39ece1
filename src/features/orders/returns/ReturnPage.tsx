import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Formats } from "../../../domain/formats";
import { companySettings } from "../../../model/company/settings";
import { Orders } from "../../../model/orders/tables";
import { orderLineOf, type ReturnState } from "../../../model/returns/returnState";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, Vendors } from "../../../model/stock/tables";
import { unitsIn } from "../../../model/stock/units";
import type { TableSet } from "../../../tables/tableSet";
import type { Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { MailLink } from "../../../ui/MailLink";
import { RecordPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { returnRecord } from "./returnRecord";
import { slipMail } from "./returnSlip";
import { returnSteps } from "./returnSteps";
import { toneOf, words } from "./words";

/** One return: what is agreed, what is still expected for it, and the next steps. */
export function ReturnPage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage
      kind={returnRecord}
      view={({ record: state, tables }) => ({
        subtitle: `${state.row.vendor} · ${formatItem(tables, state.row.item)}`,
        tags: (
          <>
            <Tag>{state.row.outcome}</Tag>
            <Tag tone={toneOf(state.status)}>{state.status}</Tag>
            {state.toCome > 0 && <Tag tone="warning">{words.toCome(formats.quantity(state.toCome))}</Tag>}
            {state.toCredit > 0 && <Tag tone="warning">{words.toCredit(formats.quantity(state.toCredit))}</Tag>}
          </>
        ),
        steps: returnSteps(state),
        facts: factsOf(state, tables, formats),
      })}
    >
      {({ record: { row, status }, tables }) =>
        status === "Cancelled" || status === "Closed" ? null : (
          <MailLink mail={slipMail(tables, row.slip)} label={words.mail} />
        )
      }
    </RecordPage>
  );
}

function factsOf({ row, cameBack, credited }: ReturnState, tables: TableSet, formats: Formats): readonly Figure[] {
  const unitOf = unitsIn(tables);
  const units = (quantity: number): string =>
    `${formats.quantity(quantity)} ${unitOf(quantity, tables.find(Items, row.item)?.unit)}`.trimEnd();
  const day = (label: string, when: string | undefined): readonly Figure[] =>
    when === undefined ? [] : [{ label, value: formats.day(when) }];
  const order = row.order === undefined ? undefined : tables.find(Orders, row.order);
  const currency = order?.currency ?? tables.find(Vendors, row.vendor)?.currency ?? companySettings(tables).currency;
  return [
    { label: words.quantity, value: units(row.quantity), strong: true },
    { label: words.outcome, value: words.wanted[row.outcome] },
    { label: words.slipLabel, value: row.slip },
    {
      label: words.from,
      value: row.location ?? (row.receipt === undefined ? "–" : words.rejectedAt(row.receipt)),
    },
    ...(row.order === undefined
      ? []
      : [
          {
            label: words.order,
            value: <Link href={hrefOf("orders/order", { order: row.order })}>{orderLineOf(row) ?? row.order}</Link>,
          },
        ]),
    ...(row.price === undefined
      ? []
      : [{ label: words.worth, value: formats.money(row.price * row.quantity, currency) }]),
    ...(row.reason === undefined ? [] : [{ label: words.reason, value: row.reason }]),
    ...(cameBack === 0 ? [] : [{ label: words.cameBack, value: units(cameBack) }]),
    ...(credited === 0 ? [] : [{ label: words.credited, value: units(credited) }]),
    ...day(words.decided, row.date),
    ...day(words.told, row.toldOn),
    ...day(words.sent, row.sentOn),
    ...day(words.closed, row.closedOn),
    ...day(words.cancelled, row.cancelledOn),
    ...(row.note === undefined ? [] : [{ label: words.note, value: row.note }]),
  ];
}
