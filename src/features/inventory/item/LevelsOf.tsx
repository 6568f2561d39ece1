import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { horizonOf, Levels, type Item } from "../../../model/stock/tables";
import { unitsIn } from "../../../model/stock/units";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { Facts } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { editRecordHref, newRecordHref } from "../../../ui/record/recordAddress";
import { reorderPointOf } from "../reorder/reorderLevel";
import { words } from "../words";
import { here } from "./itemRecord";

/** When the item is reordered: Min and Max of each location, to be changed here, and the point that its use asks for. */
export function LevelsOf({ item, tables }: { readonly item: Item; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const levels = tables.rows(Levels).filter((level) => level.item === item.item);
  const point = reorderPointOf(item, horizonOf(tables)(item), companySettings(tables));
  return (
    <Section
      title={words.item.levels}
      actions={<Link href={newRecordHref(Levels, { item: item.item }, here(item))}>{words.item.addLevel}</Link>}
    >
      {levels.length === 0 && <p className={styles.text}>{words.item.noLevels}</p>}
      <Entries>
        {levels.map((level) => (
          <Entry
            key={level.location}
            small={[
              level.minimum !== undefined && words.item.minimum(formats.quantity(level.minimum)),
              level.maximum !== undefined && words.item.maximum(formats.quantity(level.maximum)),
              level.snoozeUntil !== undefined && words.item.snoozed(formats.day(level.snoozeUntil)),
            ]
              .filter(Boolean)
              .join(" · ")}
          >
            <Link
              href={editRecordHref(Levels, joinKey([level.item, level.location]), here(item))}
              aria-label={words.item.editRow(level.location)}
            >
              {level.location}
            </Link>
          </Entry>
        ))}
      </Entries>
      <Facts
        facts={[
          {
            label: words.item.reorderPoint,
            value:
              point === undefined
                ? words.item.notMeasured
                : `${formats.figure(point.point)} ${unitsIn(tables)(point.point, item.unit)}`,
            note: words.item.reorderPointNote,
          },
        ]}
      />
    </Section>
  );
}

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
