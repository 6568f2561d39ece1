import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { Entries, Entry } from "../../../ui/Entries";
import { Figures, type Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { ShowAll, useShows } from "../../../ui/ShowAll";
import { Tag } from "../../../ui/Tag";
import { useMore } from "../../../ui/useMore";
import { Items } from "../../../model/stock/tables";
import type { Summary } from "../../../science/summary";
import { lateLines } from "../../../model/orders/lateLines";
import { orderStates, orderStateTables } from "../../../model/orders/orderState";
import { deliveryFigures, type Share } from "./deliveryFigures";
import { OrdersNavigation } from "../OrdersNavigation";
import { linesThisWeek } from "../orderTodo";
import { words } from "../words";
import { unitsIn } from "../../../model/stock/units";
import { companySettings } from "../../../model/company/settings";
import { Lists } from "../../../model/company/lists";

/** How vendors delivered, and what is late today. */
export function DeliveriesPage(): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const figures = useMemo(() => tables && deliveryFigures(tables, today), [tables, today]);
  const late = useMemo(() => (tables ? lateLines(orderStates(tables).values(), today) : []), [tables, today]);
  const unitOf = useMemo(() => tables && unitsIn(tables), [tables]);
  const [shown, more] = useMore(late);
  const week = useMemo(() => (tables ? linesThisWeek([...orderStates(tables).values()], today) : []), [tables, today]);
  const [weekShown, moreOfWeek] = useMore(week);
  const shows = useShows();

  const share = (
    label: string,
    { n, d, share: value }: Share,
    show: (figure: number) => string = formats.figure,
  ): Figure => ({
    label,
    value: value === undefined ? words.deliveries.noShare : formats.percent(value),
    note: words.deliveries.of(show(n), show(d)),
    strong: true,
  });
  const summary = (label: string, { count, mean, median, sd }: Summary): Figure => ({
    label,
    value: count === 0 ? words.deliveries.noShare : formats.figure(mean),
    note: words.deliveries.summary(formats.figure(median), formats.figure(sd), formats.quantity(count)),
    strong: true,
  });
  return (
    <Page title={words.deliveries.title} subtitle={words.deliveries.subtitle}>
      <OrdersNavigation />
      {!tables || !figures ? (
        <Loading />
      ) : (
        <>
          <ShowAll />
          {shows("figures") && (
            <>
              <Figures
                figures={[
                  share(words.deliveries.linesOnTime, figures.lines),
                  share(words.deliveries.ordersOnTime, figures.orders),
                  share(words.deliveries.valueOnTime, figures.value, (amount) =>
                    formats.money(amount, companySettings(tables).currency),
                  ),
                  { label: words.deliveries.lateLines, value: formats.quantity(figures.lateLines), strong: true },
                  summary(words.deliveries.leadDays, figures.leadDays),
                  summary(words.deliveries.lateDays, figures.lateDays),
                ]}
              />
              {figures.negativeLeads > 0 && (
                <p className={styles.text}>{words.deliveries.negative(formats.quantity(figures.negativeLeads))}</p>
              )}
            </>
          )}
          {shows("late") && (
            <Section title={words.deliveries.lateNow}>
              {late.length === 0 && <p className={styles.text}>{words.deliveries.nothingLate}</p>}
              <Entries>
                {shown.map(({ order: { order }, line: { line, open }, daysLate }) => (
                  <Entry
                    key={`${order.order} ${String(line.line)}`}
                    small={`${words.order.openOf(formats.quantity(open), formats.quantity(line.quantity), unitOf?.(line.quantity, line.unit) ?? "")} · ${tables.find(Items, line.item)?.name ?? line.item}`}
                    end={<Tag tone="bad">{words.late(formats.quantity(daysLate))}</Tag>}
                  >
                    <Link href={hrefOf("orders/order", { order: order.order })}>{order.order}</Link> · {order.vendor}
                  </Entry>
                ))}
              </Entries>
              {more}
            </Section>
          )}
          {shows("week") && (
            <Section title={words.deliveries.thisWeek}>
              {week.length === 0 && <p className={styles.text}>{words.deliveries.nothingThisWeek}</p>}
              <Entries>
                {weekShown.map(({ order, line, open }) => (
                  <Entry
                    key={`${order.order} ${String(line.line)}`}
                    small={`${words.order.openOf(formats.quantity(open), formats.quantity(line.quantity), unitOf?.(line.quantity, line.unit) ?? "")} · ${tables.find(Items, line.item)?.name ?? line.item} · ${words.promised(formats.day(line.promised ?? today))}`}
                    end={
                      <Link
                        href={hrefOf("orders/receive", { order: order.order })}
                        aria-label={`${words.receive.title} ${order.order}, ${line.item}`}
                      >
                        {words.receive.title}
                      </Link>
                    }
                  >
                    <Link href={hrefOf("orders/order", { order: order.order })}>{order.order}</Link> · {order.vendor}
                  </Entry>
                ))}
              </Entries>
              {moreOfWeek}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

const reads = [...orderStateTables, Lists, Items];

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
