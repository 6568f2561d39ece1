import { makeStyles, tokens, typographyStyles, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { whyApproval, whyProblem } from "../../model/orders/orderApproval";
import { undecidedIn } from "../../model/orders/undecided";
import { formatTotal, type LineState, type OrderState } from "../../model/orders/orderState";
import { requestsAbout } from "../../model/requests/requestsAbout";
import { isWithVendor } from "../../model/orders/tables";
import { Items } from "../../model/stock/tables";
import { useSession } from "../../session/SessionContext";
import type { TableSet } from "../../tables/tableSet";
import type { Figure } from "../../ui/Figures";
import type { Formats } from "../../domain/formats";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { RecordPage } from "../../ui/RecordPage";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { PriceForm } from "./edit/PriceForm";
import { nextSteps } from "./nextSteps";
import { daysLate } from "./list/orderList";
import { orderRecord } from "./orderRecord";
import { canChangeLines } from "./orderSteps";
import { toneOf, words } from "./words";
import { unitsIn, type UnitOf } from "../../model/stock/units";

/** One order: its state, its lines, and the next steps. */
export function OrderPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  return (
    <RecordPage
      kind={orderRecord}
      view={({ record: state, tables }) => {
        const late = daysLate(state, today);
        const problem = whyProblem(state) ?? undecidedIn(tables)(state);
        return {
          subtitle: `${state.order.vendor} · ${formats.sentence(formatTotal(state))}`,
          tags: (
            <>
              <Tag tone={toneOf(state.status)}>{state.status}</Tag>
              {state.problem !== "" && <Tag tone="bad">{state.problem}</Tag>}
              {late > 0 && <Tag tone="bad">{words.late(formats.quantity(late))}</Tag>}
            </>
          ),
          warnings: [problem, problem === undefined ? whyAsk(state) : undefined].filter((each) => each !== undefined),
          steps: nextSteps(state, tables),
          facts: [...factsOf(state, formats), ...requestFacts(tables, state.order.order)],
        };
      }}
    >
      {({ record: state, tables, recordKey: order }) => (
        <Section
          title={words.order.linesTitle}
          actions={canChangeLines(state) && <Link href={hrefOf("orders/line", { order })}>{words.order.addLine}</Link>}
        >
          <Lines state={state} tables={tables} />
        </Section>
      )}
    </RecordPage>
  );
}

/** Why a draft offers no Send; undefined where it does. */
function whyAsk(state: OrderState): string | undefined {
  if (state.stage !== "Draft" || !state.needsApproval || state.lines.length === 0) return undefined;
  return state.isPriced ? words.order.whyApproval(whyApproval(state)) : words.order.whyUnpriced(whyApproval(state));
}

/** What was available when it was suggested is history once the order is on its way. */
const isWaiting = ({ stage }: OrderState): boolean => !isWithVendor(stage) && stage !== "Closed";

/** The requests that came from it. */
const requestFacts = (tables: TableSet, order: string): readonly Figure[] =>
  requestsAbout(tables, order).map(({ request, subject }) => ({
    label: words.order.request,
    value: <Link href={hrefOf("requests/request", { request })}>{request}</Link>,
    note: subject,
  }));

function Lines({ state, tables }: { readonly state: OrderState; readonly tables: TableSet }): ReactNode {
  const unitOf = useMemo(() => unitsIn(tables), [tables]);
  const styles = useStyles();
  const formats = useFormats();
  if (state.lines.length === 0) return <p className={styles.text}>{words.order.noLines}</p>;
  return (
    <ul className={styles.list}>
      {state.lines.map((lineState) => {
        const { line, amount } = lineState;
        const item = tables.find(Items, line.item);
        return (
          <li key={line.line} className={styles.line}>
            <div className={styles.top}>
              <span className={styles.name}>
                {formats.quantity(line.line)}. {item?.name ?? line.item}
              </span>
              <span className={styles.amount}>
                {line.price === undefined ? "–" : formats.money(amount, state.currency)}
              </span>
            </div>
            <div className={styles.small}>
              {[
                line.item,
                howMuch(lineState, formats.quantity, unitOf, state),
                line.price !== undefined && words.order.each(formats.price(line.price, state.currency)),
                line.promised !== undefined && words.promised(formats.day(line.promised)),
                line.location,
                line.department !== undefined && words.order.forDepartment(line.department),
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
            {line.why !== undefined && isWaiting(state) && <div className={styles.small}>{line.why}</div>}
            {line.price === undefined && line.quantity > 0 && canChangeLines(state) && <PriceForm line={line} />}
            {canChangeLines(state) && (
              <Link
                className={styles.change}
                href={hrefOf("orders/line", { order: state.order.order, line: String(line.line) })}
                aria-label={words.order.changeLine(formats.quantity(line.line))}
              >
                {words.order.change}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function howMuch(
  { line, open, received, rejected }: LineState,
  say: (quantity: number) => string,
  unitOf: UnitOf,
  { status }: OrderState,
): string {
  const unit = unitOf(line.quantity, line.unit);
  const sent = status === "Sent" || status === "Confirmed" || status === "Part received" || status === "Received";
  const told = !sent
    ? words.order.ordered(say(line.quantity), unit)
    : open === 0 && received >= line.quantity
      ? words.order.allCame(say(line.quantity), unit)
      : words.order.openOf(say(open), say(line.quantity), unit);
  return rejected > 0 ? `${told}, ${words.order.rejected(say(rejected))}` : told;
}

function factsOf(state: OrderState, formats: Formats): readonly Figure[] {
  const { order } = state;
  const day = (label: string, when: string | undefined): readonly Figure[] =>
    when === undefined ? [] : [{ label, value: formats.day(when) }];
  return [
    { label: words.order.total, value: formats.sentence(formatTotal(state)), strong: true },
    { label: words.order.receivedOf[state.receivedBy], value: formats.percent(state.receivedShare) },
    ...(order.requester === undefined ? [] : [{ label: words.order.requester, value: order.requester }]),
    { label: words.order.drafted, value: formats.day(order.date) },
    ...day(words.order.askedOn, order.askedOn),
    ...(order.approvedOn === undefined
      ? []
      : [
          {
            label: words.order.approved,
            value:
              order.approvedBy === undefined
                ? words.order.withinLimit(formats.day(order.approvedOn))
                : words.order.approvedBy(formats.day(order.approvedOn), order.approvedBy),
          },
        ]),
    ...day(words.order.sent, order.sentOn),
    ...day(words.order.confirmed, order.confirmedOn),
    ...day(words.order.ended, order.closedOn ?? order.cancelledOn ?? order.rejectedOn),
    ...(order.reason === undefined ? [] : [{ label: words.order.reason, value: order.reason }]),
  ];
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  amount: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: { minHeight: "24px" },
});
