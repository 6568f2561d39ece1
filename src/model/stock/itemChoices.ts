import type { TableSet } from "../../tables/tableSet";
import { Items, VendorItems } from "./tables";

/** The items to choose from in a form: known by code and name, and found by barcode and by what vendors call them too. */
export function itemChoices(
  tables: TableSet,
): readonly { readonly key: string; readonly label: string; readonly codes: readonly string[] }[] {
  const vendorCodes = tables.groupBy(VendorItems, ({ item, vendorCode }) =>
    vendorCode === undefined ? undefined : item,
  );
  return tables.rows(Items).map(({ item, name, barcode }) => ({
    key: item,
    label: name,
    codes: [
      ...(barcode === undefined ? [] : [barcode]),
      ...(vendorCodes.get(item) ?? []).flatMap(({ vendorCode }) => vendorCode ?? []),
    ],
  }));
}
