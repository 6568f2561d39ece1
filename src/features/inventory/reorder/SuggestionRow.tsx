import {
  Button,
  Checkbox,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Tag } from "../../../ui/Tag";

import { quantityOf, type Decision } from "../../../model/stock/orderNeeds";
import type { Suggestion } from "../../../model/stock/suggestion";
import { SuggestionWhy } from "./SuggestionWhy";
import { VendorItems } from "../../../model/stock/tables";
import { newRecordHref } from "../../../ui/record/recordAddress";
import type { RovingRow } from "../../../ui/useRovingRows";
import { exactQuantity } from "../../../science/quantity";
import { words } from "../words";
import type { UnitOf } from "../../../model/stock/units";

/** One thing to buy: whether, how much, from whom; it opens to its reasons. */
export function SuggestionRow({
  suggestion,
  unitOf,
  decision,
  vendors,
  tabIndex,
  roving,
  onDecide,
}: {
  readonly suggestion: Suggestion;
  readonly unitOf: UnitOf;
  readonly decision: Decision | undefined;
  /** Approved vendors that sell it. */
  readonly vendors: readonly string[];
  /** Of all that can be operated in it: 0 in the row that Tab goes through, else -1. */
  readonly tabIndex: 0 | -1;
  readonly roving: RovingRow;
  readonly onDecide: (decision: Decision) => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const whyId = useId();
  const [open, setOpen] = useState(false);
  const { item, name, unit, location, numbers } = suggestion;
  const vendor = decision?.vendor ?? suggestion.vendor;
  const quantity = quantityOf(suggestion, decision, formats.style);
  const decide = (change: Partial<Decision>): void =>
    onDecide({ ticked: decision?.ticked ?? false, ...decision, ...change });
  const price = vendor === suggestion.vendor ? suggestion.price : undefined;
  // An item may be asked for at several locations.
  const named = [item, name, ...(location === "" ? [] : [words.reorder.at(location)])].join(" ");

  return (
    <li className={styles.row} {...roving}>
      <div className={styles.top}>
        {vendor === undefined ? (
          <span className={styles.noTick} />
        ) : (
          <Checkbox
            aria-label={words.reorder.tick(named)}
            checked={decision?.ticked ?? false}
            input={{ tabIndex }}
            onChange={(_event, { checked }) => decide({ ticked: checked === true })}
          />
        )}
        <div className={styles.words}>
          <div className={styles.name}>{name}</div>
          <div className={styles.small}>
            {item} · {words.reorder.numbers.available} {formats.figure(numbers.available)},{" "}
            {words.reorder.numbers.level.toLowerCase()} {formats.figure(numbers.reorderLevel)}
            {location !== "" && ` · ${words.reorder.at(location)}`}
          </div>
        </div>
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-controls={whyId}
          aria-label={words.reorder.whyOf(named)}
          onClick={() => setOpen(!open)}
        >
          {words.reorder.why}
        </Button>
      </div>
      <div className={styles.fields}>
        {vendor !== undefined && (
          <>
            <span className={styles.quantity}>
              <Input
                className={styles.quantityInput}
                tabIndex={tabIndex}
                aria-label={words.reorder.quantity(named)}
                aria-invalid={quantity === undefined}
                inputMode="decimal"
                value={decision?.quantity ?? formats.typed(suggestion.quantity)}
                onChange={(_event, { value }) => decide({ quantity: value, ticked: true })}
              />
              {unitOf(quantity ?? suggestion.quantity, unit)}
            </span>
            {vendors.length > 1 ? (
              <Select
                className={styles.vendor}
                tabIndex={tabIndex}
                aria-label={words.reorder.vendor(named)}
                value={vendor}
                onChange={(_event, { value }) => decide({ vendor: value })}
              >
                {vendors.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            ) : (
              <span className={styles.vendor}>{vendor}</span>
            )}
          </>
        )}
        {numbers.late > 0 && <Tag tone="bad">{words.item.late(formats.quantity(numbers.late))}</Tag>}
      </div>
      {quantity === undefined && (
        <div role="alert" className={styles.wrong}>
          {words.reorder.wrongQuantity}
        </div>
      )}
      <div className={mergeClasses(styles.small, vendor !== undefined && styles.sum)}>
        {suggestion.vendorMissing ??
          [
            suggestion.packs !== undefined &&
              suggestion.packName !== undefined &&
              quantity === suggestion.quantity &&
              words.reorder.packs(formats.quantity(suggestion.packs), unitOf(suggestion.packs, suggestion.packName)),
            price !== undefined &&
              quantity !== undefined &&
              formats.money(exactQuantity(price * quantity), suggestion.currency),
            words.reorder.needBy(formats.day(suggestion.needBy)),
          ]
            .filter(Boolean)
            .join(" · ")}
        {vendor === undefined && (
          <>
            {" "}
            <Link
              inline
              tabIndex={tabIndex}
              href={newRecordHref(VendorItems, { item }, "inventory/reorder")}
              aria-label={words.reorder.addVendorOf(named)}
            >
              {words.item.addPrice}
            </Link>
          </>
        )}
      </div>
      <div id={whyId} hidden={!open}>
        {open && <SuggestionWhy suggestion={suggestion} />}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  top: { display: "flex", alignItems: "flex-start", gap: "4px" },
  noTick: { width: "8px", flexShrink: 0 },
  words: { flex: "1 1 0", minWidth: 0, paddingTop: "6px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", paddingLeft: "36px" },
  sum: { paddingLeft: "36px" },
  quantity: { display: "flex", alignItems: "center", gap: "4px" },
  quantityInput: { width: "88px" },
  vendor: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere" },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});
