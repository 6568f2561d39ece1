import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Entries, Entry } from "../../../ui/Entries";
import { Figures } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import type { Stock } from "../../../model/stock/stock";
import type { Item } from "../../../model/stock/tables";
import { words } from "../words";
import type { UnitOf } from "../../../model/stock/units";

interface Shown {
  readonly item: Item;
  readonly stock: Stock;
  readonly unitOf: UnitOf;
}

/** The item's figures in all. */
export function StockNow({ item, stock, unitOf }: Shown): ReactNode {
  const formats = useFormats();
  const figures = stock.of(item.item);
  const units = (quantity: number): string => `${formats.quantity(quantity)} ${unitOf(quantity, item.unit)}`;
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
          ...(figures.asked === 0
            ? []
            : [{ label: words.item.asked, value: units(figures.asked), note: words.item.askedNote }]),
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

/** The same by location. */
export function ByLocation({ item, stock }: { readonly item: Item; readonly stock: Stock }): ReactNode {
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

/** The order lines that are in the item's figures. */
export function OnOrder({ item, stock, unitOf }: Shown): ReactNode {
  const formats = useFormats();
  const lines = stock.linesOf(item.item);
  if (lines.length === 0) return null;
  return (
    <Section title={words.item.orders}>
      <Entries>
        {lines.map((line) => (
          <Entry
            key={line.key}
            small={[
              `${formats.quantity(line.quantity)} ${unitOf(line.quantity, item.unit)}`,
              line.promised !== undefined && formats.day(line.promised),
              line.department,
            ]
              .filter(Boolean)
              .join(" · ")}
            end={<Tag tone={line.standing === "late" ? "bad" : "plain"}>{line.standing}</Tag>}
          >
            <Link href={hrefOf("orders/order", { order: line.key.split(" / ")[0] ?? line.key })}>{line.key}</Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** The lines of supply requests that are in the item's figures. */
export function AskedFor({ item, stock, unitOf }: Shown): ReactNode {
  const formats = useFormats();
  const asked = stock.askedFor(item.item);
  if (asked.length === 0) return null;
  return (
    <Section title={words.item.requests}>
      <Entries>
        {asked.map(({ key, line, reserved, toServe, status }) => (
          <Entry
            key={key}
            small={[
              `${formats.quantity(reserved + toServe)} ${unitOf(reserved + toServe, item.unit)}`,
              line.neededBy !== undefined && formats.day(line.neededBy),
              line.department,
            ]
              .filter(Boolean)
              .join(" · ")}
            end={<Tag>{status}</Tag>}
          >
            <Link href={hrefOf("supply/request", { request: line.request })}>{key}</Link>
          </Entry>
        ))}
      </Entries>
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
});
