import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatItem } from "../../model/stock/formatItem";
import { Items } from "../../model/stock/tables";
import { quantitiesIn } from "../../model/stock/units";
import { isOpenLine, type SupplyState } from "../../model/supply/supplyState";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { RecordPage } from "../../ui/RecordPage";
import { hrefOf } from "../../ui/route";
import { pageStep, publishStep, type Step } from "../../ui/Steps";
import { Tag } from "../../ui/Tag";
import { drawIssueSlip } from "./sheets/issueSlip";
import { supplyRecord, type RequestSupply } from "./supplyRecord";
import { toneOfSupply, words } from "./words";

/** What a supply request asks for, where each item stands, and the next step. */
export function RequestSupplyPage(): ReactNode {
  return (
    <RecordPage
      kind={supplyRecord}
      view={({ record }) => ({
        subtitle: `${record.request.subject} · ${record.request.requester}`,
        tags: <Tag tone={toneOfSupply(record.status)}>{record.status}</Tag>,
        steps: stepsOf(record),
      })}
    >
      {({ record, tables }) => (
        <Section title={words.request.lines}>
          {record.lines.length === 0 ? (
            words.request.none
          ) : (
            <Entries>
              {record.lines.map((state) => (
                <Line key={state.key} state={state} tables={tables} />
              ))}
            </Entries>
          )}
        </Section>
      )}
    </RecordPage>
  );
}

function stepsOf({ request: { request }, lines }: RequestSupply): readonly Step[] {
  const to = (label: string, page: string): Step => pageStep(label, `supply/${page}`, { request });
  return [
    ...(lines.some(({ ready }) => ready > 0) ? [to(words.request.issue, "issue")] : []),
    ...(lines.some(({ toServe }) => toServe > 0) ? [to(words.request.serve, "serve")] : []),
    to(words.request.add, "ask"),
    ...(lines.some(({ issued }) => issued > 0) ? [publishStep(drawIssueSlip, { request })] : []),
    pageStep(words.request.open, "requests/request", { request }),
  ];
}

function Line({ state, tables }: { readonly state: SupplyState; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { key, line, orders, reserved, toServe, issued, status } = state;
  const unit = tables.find(Items, line.item)?.unit;
  const say = (quantity: number): string => formats.sentence(quantitiesIn(tables)(quantity, unit));
  const sum = (of: (order: SupplyState["orders"][number]) => number): number =>
    orders.reduce((total, order) => total + of(order), 0);
  const [coming, arrived] = [sum(({ open }) => open), sum(({ setAside }) => setAside)];
  return (
    <Entry
      small={
        <>
          {[
            words.request.figures(say(line.quantity), say(issued)),
            reserved > 0 && words.request.reserved(say(reserved), line.location ?? "–"),
            arrived > 0 && words.request.arrived(say(arrived)),
            coming > 0 && words.request.ordered(say(coming)),
            toServe > 0 && words.request.toServe(say(toServe)),
            line.neededBy !== undefined && words.list.neededBy(formats.day(line.neededBy)),
            line.department,
            line.note,
            line.why,
          ]
            .filter(Boolean)
            .join(" · ")}
          {orders.map((order) => (
            <span key={order.key}>
              {" · "}
              <Link href={hrefOf("orders/order", { order: order.line.order })}>{order.key}</Link>
            </span>
          ))}
          {(isOpenLine(state) || line.stoppedOn !== undefined) && (
            <>
              {" · "}
              <Link href={hrefOf("supply/line", { line: key })} aria-label={words.request.changeOf(key)}>
                {words.request.change}
              </Link>
            </>
          )}
        </>
      }
      end={<Tag tone={toneOfSupply(status)}>{status}</Tag>}
    >
      {formatItem(tables, line.item)}
    </Entry>
  );
}
