import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { OrderTemplates, type OrderTemplate } from "../../../model/orders/agreements";
import { draftTables, planDrafts } from "../../../model/orders/orderDrafts";
import { orderStateOf, orderStateTables } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";
import { Items, VendorItems } from "../../../model/stock/tables";
import type { Action } from "../../../tables/action";
import { insert, remove } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";

/** Keeps the lines of an order under a name, to be ordered again; a template of that name is replaced. */
export const keepAsTemplate: Action<{ readonly order: string; readonly template: string }> = {
  title: "Keep as template",
  reads: [...orderStateTables, OrderTemplates],
  plan(tables, { order: number, template: name }) {
    const order = requireRow(tables, Orders, number);
    if (!order.ok) return order;
    const template = name.trim();
    if (template === "") return refuse("Name the template.");
    const lines = orderStateOf(tables, order.value).lines.filter(({ line }) => line.quantity > 0);
    if (lines.length === 0) return refuse(`${number} orders nothing that could be kept as a template.`);
    const before = linesOf(tables, template);
    return ok({
      sentence: `Kept ${counted(lines.length, "line")} of ${number} as the template ${template}`,
      changes: [
        ...before.map((row) => remove(OrderTemplates, keyOf(OrderTemplates, row))),
        ...lines.map(({ line: { item, quantity, location, department } }, at) =>
          insert(OrderTemplates, {
            template,
            // A key that is removed can't be given again in the same plan.
            line: at + 1 + Math.max(0, ...before.map(({ line }) => line)),
            item,
            quantity,
            vendor: order.value.vendor,
            location,
            department,
          }),
        ),
      ],
      ...(before.length > 0 && {
        warnings: [`The template ${template} held ${counted(before.length, "line")}; they are replaced.`],
      }),
    });
  },
};

/** Drafts what a template lists, to each item's vendor at the prices of today. */
export const orderTemplate: Action<{ readonly template: string }> = {
  title: "Order",
  reads: [...new Set([...draftTables, OrderTemplates])],
  plan(tables, { template }, circumstances) {
    const lines = linesOf(tables, template);
    if (lines.length === 0) return refuse(`There is no template ${template}. Look at the list again.`);
    return planDrafts(
      tables,
      {
        needs: lines.map(({ item, quantity, vendor, location, department }) => ({
          item,
          quantity,
          // Where nobody sells it, drafting says so.
          vendor: vendor ?? usualVendor(tables, item) ?? "",
          location,
          department,
          why: `Template ${template}`,
        })),
      },
      circumstances,
    );
  },
};

/** Templates by name with their lines, in the order of the sheet. */
export function templatesIn(tables: TableSet): ReadonlyMap<string, readonly OrderTemplate[]> {
  return tables.groupBy(OrderTemplates, ({ template }) => template);
}

const linesOf = (tables: TableSet, template: string): readonly OrderTemplate[] =>
  tables.rows(OrderTemplates).filter((row) => sameKey(row.template, template));

const usualVendor = (tables: TableSet, item: string): string | undefined =>
  tables.find(Items, item)?.preferredVendor ??
  tables.rows(VendorItems).find((offer) => sameKey(offer.item, item))?.vendor;
