import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { BlanketOrders, blanketStates, OrderTemplates, type BlanketStatus } from "../../../model/orders/agreements";
import { orderStates, orderStateTables } from "../../../model/orders/orderState";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, Vendors } from "../../../model/stock/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { ActionButton } from "../../../ui/Steps";
import { ShowAll, useShows } from "../../../ui/ShowAll";
import { Tag } from "../../../ui/Tag";
import { useMore } from "../../../ui/useMore";
import { OrdersNavigation } from "../OrdersNavigation";
import { orderTemplate, templatesIn } from "./templates";
import { isExceeded } from "./agreementTodo";
import { words } from "./words";

/** Blanket orders with what is left of them, and templates to order again. */
export function AgreementsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const blankets = useMemo(
    () => (tables ? [...blanketStates(tables, orderStates(tables).values(), today).values()].reverse() : []),
    [tables, today],
  );
  const templates = useMemo(() => (tables ? [...templatesIn(tables)] : []), [tables]);
  const shows = useShows();
  const [shown, more] = useMore(blankets.filter((state) => shows("all") || isExceeded(state)));
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <OrdersNavigation />
      {!tables ? (
        <Loading />
      ) : (
        <>
          <ShowAll />
          <Section
            title={words.blankets}
            actions={<Link href={hrefOf("records/new", { table: BlanketOrders.name })}>{words.newBlanket}</Link>}
          >
            {blankets.length === 0 && <div>{words.noBlankets}</div>}
            <Entries>
              {shown.map(({ row, status, left }) => (
                <Entry
                  key={row.blanket}
                  small={[
                    row.vendor,
                    words.left(formats.quantity(left), formats.quantity(row.quantity)),
                    words.at(
                      formats.price(
                        row.price,
                        tables.find(Vendors, row.vendor)?.currency ?? companySettings(tables).currency,
                      ),
                    ),
                    words.until(formats.day(row.until)),
                  ].join(" · ")}
                  end={
                    status === "Running" ? (
                      <Link
                        href={hrefOf("orders/release", { blanket: row.blanket })}
                        aria-label={words.releaseOf(row.blanket)}
                      >
                        {words.release}
                      </Link>
                    ) : (
                      <Tag tone={toneOf(status)}>{status}</Tag>
                    )
                  }
                >
                  {row.blanket} · {formatItem(tables, row.item)}
                </Entry>
              ))}
            </Entries>
            {more}
          </Section>
          {shows("all") && (
            <Section title={words.templates}>
              {templates.length === 0 && <div>{words.noTemplates}</div>}
              <Entries>
                {templates.map(([template, lines]) => (
                  <Entry
                    key={template}
                    small={lines.map(({ item, quantity }) => `${formats.quantity(quantity)} ${item}`).join(", ")}
                    end={
                      <ActionButton
                        action={orderTemplate}
                        input={{ template }}
                        next={hrefOf("orders", { show: "Draft" })}
                        name={words.orderOf(template)}
                      />
                    }
                  >
                    {template} · {words.lines(formats.quantity(lines.length))}
                  </Entry>
                ))}
              </Entries>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

const toneOf = (status: BlanketStatus): "plain" | "warning" =>
  status === "Ended" || status === "Used up" ? "warning" : "plain";

const reads = [...new Set([...orderStateTables, BlanketOrders, OrderTemplates, Items])];
