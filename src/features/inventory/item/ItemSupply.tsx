import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { addDays } from "../../../domain/calendarDay";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { Facts } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { editRecordHref, newRecordHref } from "../../../ui/record/recordAddress";
import { Tag } from "../../../ui/Tag";
import { here } from "./itemRecord";
import { companySettings } from "../../../model/company/settings";
import { leadTimes } from "../../../model/stock/leadTimes";
import { VendorItems, Vendors, type Item } from "../../../model/stock/tables";
import { words } from "../words";

/** Who sells the item, at what price, and how fast in words and in deeds. */
export function VendorsOf({
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
    <Section
      title={words.item.vendors}
      actions={<Link href={newRecordHref(VendorItems, { item: item.item }, here(item))}>{words.item.addPrice}</Link>}
    >
      {offers.length === 0 && <p className={styles.text}>{words.item.noVendors}</p>}
      <Entries>
        {offers.map((offer) => {
          const vendor = tables.find(Vendors, offer.vendor);
          const lead = measured.get(joinKey([offer.item, offer.vendor]));
          const facts = [
            offer.price !== undefined && formats.price(offer.price, vendor?.currency ?? settings.currency),
            offer.leadDays !== undefined && words.item.promisedDays(formats.quantity(offer.leadDays)),
            lead &&
              lead.count > 0 &&
              words.item.measuredDays(formats.figure(lead.median), formats.quantity(lead.count)),
          ].filter(Boolean);
          return (
            <Entry
              key={offer.vendor}
              small={facts.join(" · ")}
              end={
                <>
                  {vendor?.approved === false && <Tag tone="warning">{words.item.notApproved}</Tag>}
                  {offer.vendor === item.preferredVendor && <Tag>{words.item.preferred}</Tag>}
                </>
              }
            >
              <Link
                href={editRecordHref(VendorItems, joinKey([offer.item, offer.vendor]), here(item))}
                aria-label={words.item.editRow(offer.vendor)}
              >
                {offer.vendor}
              </Link>
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}

/** Its use and lead time as last measured. */
export function Measured({ item }: { readonly item: Item }): ReactNode {
  const formats = useFormats();
  const figure = (mean: number | undefined, spread: number | undefined): string =>
    mean === undefined
      ? "–"
      : `${formats.figure(mean)}${spread === undefined ? "" : ` ${words.item.spread(formats.figure(spread))}`}`;
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

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
