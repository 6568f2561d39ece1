import { ok } from "../../../domain/result";
import { Lists } from "../../../model/company/lists";
import { orderStateTables } from "../../../model/orders/orderState";
import { Items, VendorItems } from "../../../model/stock/tables";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import type { OrderInput } from "../approve/askApproval";
import { words } from "../words";
import { ORDER_SHEET, orderPage } from "./orderPage";
import { orderSheet } from "./orderSheet";

/** Draws an order on its sheet, which Excel prints where a pane can't. */
export const drawOrder: Publishing<OrderInput> = {
  title: words.send.drawSheet,
  reads: [...new Set([...orderStateTables, Items, VendorItems, Lists])],
  sheets: () => [ORDER_SHEET],
  plan(tables, { order }) {
    const sheet = orderSheet(tables, order);
    if (!sheet.ok) return sheet;
    return ok({
      sentence: `Drew ${order} on the sheet ${ORDER_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [orderPage(sheet.value)],
    });
  },
};
