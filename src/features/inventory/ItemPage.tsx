import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { addDays } from "../../domain/calendarDay";
import { useSession, useTables } from "../../session/SessionContext";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Facts, Figures } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { useAction } from "../../session/useAction";
import { companySettings } from "../home/tables";
import { leadTimes } from "./leadTimes";
import { stockOf, stockTables, type Stock } from "./stock";
import { stopItem } from "./stopItem";
import { Items, Moves, VendorItems, Vendors, type Item } from "./tables";
import { words } from "./words";

/** As many moves as answer "what happened to it lately". */
const MOVES_SHOWN = 8;

/** One item: what there is of it, where, from whom it comes, and what can be done. */
export function ItemPage(): ReactNode {
  const { today } = useSession().circumstances();
  const code = useRoute().params.item ?? "";
  const tables = useTables(reads);
  const stock = useMemo(() => tables && stockOf(tables, today), [tables, today]);
  const item = tables?.find(Items, code);
  const back = { href: hrefOf("inventory"), label: words.item.back };
  if (!tables || !stock)
    return (
      <Page title={code} back={back}>
        <Loading />
      </Page>
    );
  if (!item)
    return (
      <Page title={code} back={back}>
        <EmptyState title={words.item.gone}>{words.item.goneText(code)}</EmptyState>
      </Page>
    );
  return (
    <Page
      title={item.name}
      back={back}
      subtitle={[item.item, item.category, item.class && `Class ${item.class}`].filter(Boolean).join(" · ")}
      actions={item.buy === "Stopped" && <Tag>{words.stopped}</Tag>}
    >
      <ItemActions item={item} />
      <StockNow item={item} stock={stock} />
      <ByLocation item={item} stock={stock} />
      <OnOrder item={item} stock={stock} />
      <VendorsOf item={item} tables={tables} today={today} />
      <Measured item={item} />
      <LatestMoves item={item} tables={tables} />
    </Page>
  );
}

const reads = [...new Set([...stockTables, Vendors, VendorItems, Moves])];

function ItemActions({ item }: { readonly item: Item }): ReactNode {
  const session = useSession();
  const stop = useAction(stopItem);
  const stopped = item.buy === "Stopped";
  const pages = [
    { path: "inventory/issue", title: words.issue.title },
    { path: "inventory/move", title: words.move.title },
    { path: "inventory/count", title: words.count.title },
    { path: "inventory/snooze", title: words.snooze.title },
  ];
  return (
    <ButtonRow>
      {pages.map(({ path, title }) => (
        <Button key={path} as="a" size="small" href={hrefOf(path, { item: item.item })}>
          {title}
        </Button>
      ))}
      <Button
        size="small"
        disabledFocusable={stop.busy}
        onClick={() => void stop.run({ item: item.item, stopped: !stopped })}
      >
        {stopped ? words.stop.again : words.stop.stop}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void session.show({ table: Items, key: item.item })}>
        {words.item.showRow}
      </Button>
    </ButtonRow>
  );
}

function StockNow({ item, stock }: { readonly item: Item; readonly stock: Stock }): ReactNode {
  const formats = useFormats();
  const figures = stock.of(item.item);
  const units = (quantity: number): string => `${formats.quantity(quantity)} ${item.unit}`;
  return (
    <Section title={words.item.figures}>
      <Figures
        figures={[
          {
            label: words.item.available,
            value: units(figures.available),
            note: words.item.availableNote,
            strong: true,
          },
          { label: words.onHand, value: units(figures.onHand) },
          {
            label: words.item.dueInTime,
            value: units(figures.dueInTime),
            note: figures.late > 0 ? words.item.late(formats.quantity(figures.late)) : words.item.dueInTimeNote,
          },
          { label: words.item.dueLater, value: units(figures.dueLater) },
          { label: words.item.reserved, value: units(figures.reserved), note: words.item.reservedNote },
          {
            label: words.item.inPreparation,
            value: units(figures.inPreparation),
            note: words.item.inPreparationNote,
          },
        ]}
      />
    </Section>
  );
}

function ByLocation({ item, stock }: { readonly item: Item; readonly stock: Stock }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const locations = stock.locationsOf(item.item);
  return (
    <Section title={words.item.byLocation}>
      {locations.length === 0 ? (
        <p className={styles.text}>{words.item.nowhere}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.item.location}
              </th>
              {[words.onHand, words.item.onOrder, words.item.available].map((header) => (
                <th key={header} scope="col" className={styles.headNumber}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {locations.map((location) => {
              const { onHand, dueInTime, dueLater, available } = stock.at(item.item, location);
              return (
                <tr key={location}>
                  <th scope="row" className={styles.cell}>
                    {location}
                  </th>
                  {[onHand, dueInTime + dueLater, available].map((quantity, column) => (
                    <td key={column} className={styles.number}>
                      {formats.quantity(quantity)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function OnOrder({ item, stock }: { readonly item: Item; readonly stock: Stock }): ReactNode {
  const formats = useFormats();
  const styles = useStyles();
  const lines = stock.linesOf(item.item);
  if (lines.length === 0) return null;
  return (
    <Section title={words.item.orders}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key} className={styles.entry}>
            <Link href={hrefOf("orders/order", { order: line.key.split(" / ")[0] ?? line.key })}>{line.key}</Link>
            <span className={styles.grow}>
              {formats.quantity(line.quantity)} {item.unit}
              {line.promised !== undefined && ` · ${formats.day(line.promised)}`}
              {line.department !== undefined && ` · ${line.department}`}
            </span>
            <Tag tone={line.standing === "late" ? "bad" : "plain"}>{line.standing}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function VendorsOf({
  item,
  tables,
  today,
}: {
  readonly item: Item;
  readonly tables: TableSet;
  readonly today: string;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const settings = companySettings(tables);
  const measured = useMemo(
    () => leadTimes(tables, addDays(today, -settings.historyDays)).byVendorItem,
    [tables, today, settings.historyDays],
  );
  const offers = tables.rows(VendorItems).filter((offer) => offer.item === item.item);
  return (
    <Section title={words.item.vendors}>
      {offers.length === 0 && <p className={styles.text}>{words.item.noVendors}</p>}
      <ul className={styles.list}>
        {offers.map((offer) => {
          const vendor = tables.find(Vendors, offer.vendor);
          const lead = measured.get(joinKey([offer.item, offer.vendor]));
          const facts = [
            offer.price !== undefined && formats.money(offer.price, vendor?.currency ?? settings.currency),
            offer.leadDays !== undefined && words.item.promisedDays(formats.quantity(offer.leadDays)),
            lead &&
              lead.count > 0 &&
              words.item.measuredDays(formats.quantity(lead.median), formats.quantity(lead.count)),
          ].filter(Boolean);
          return (
            <li key={offer.vendor} className={styles.entry}>
              <span className={styles.grow}>
                <span className={styles.strong}>{offer.vendor}</span>
                <br />
                <span className={styles.small}>{facts.join(" · ")}</span>
              </span>
              {vendor?.approved === false && <Tag tone="warning">{words.item.notApproved}</Tag>}
              {offer.vendor === item.preferredVendor && <Tag>{words.item.preferred}</Tag>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Measured({ item }: { readonly item: Item }): ReactNode {
  const formats = useFormats();
  const figure = (mean: number | undefined, spread: number | undefined): string =>
    mean === undefined
      ? "–"
      : `${formats.quantity(mean)}${spread === undefined ? "" : ` ${words.item.spread(formats.quantity(spread))}`}`;
  return (
    <Section title={words.item.use}>
      <Facts
        facts={[
          { label: words.item.dailyUse, value: figure(item.dailyUse, item.useSpread) },
          { label: words.item.leadDays, value: figure(item.leadDays, item.leadSpread) },
          {
            label: words.item.measuredOn,
            value: item.measuredOn === undefined ? words.item.never : formats.day(item.measuredOn),
          },
        ]}
      />
    </Section>
  );
}

function LatestMoves({ item, tables }: { readonly item: Item; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const latest = tables
    .rows(Moves)
    .filter((move) => move.item === item.item)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOVES_SHOWN);
  return (
    <Section title={words.item.moves}>
      {latest.length === 0 && <p className={styles.text}>{words.item.noMoves}</p>}
      <ul className={styles.list}>
        {latest.map((move) => (
          <li key={move.move} className={styles.entry}>
            <span className={styles.amount}>
              {move.quantity > 0 ? "+" : ""}
              {formats.quantity(move.quantity)}
            </span>
            <span className={styles.grow}>
              {move.type} · {move.department ?? move.location}
              <br />
              <span className={styles.small}>
                {[formats.day(move.date), move.reference, move.by].filter(Boolean).join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { ...typographyStyles.caption1, textAlign: "left", color: tokens.colorNeutralForeground2, padding: "4px 0" },
  headNumber: {
    ...typographyStyles.caption1,
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    padding: "4px 0 4px 8px",
  },
  cell: {
    ...typographyStyles.body1,
    textAlign: "left",
    padding: "4px 0",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    ...typographyStyles.body1,
    textAlign: "right",
    padding: "4px 0 4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  grow: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere" },
  strong: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  amount: {
    ...typographyStyles.body1Strong,
    minWidth: "48px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
});
