import type { Feature } from "../../ui/feature";
import type { Action } from "../../tables/action";
import type { OrderNeed } from "./orderNeeds";
import { Items, Levels, Moves, VendorItems, Vendors } from "./tables";
import { words } from "./words";

/** What stock needs of another duty: making draft orders of what is to be bought. */
export interface Ordering {
  readonly draftOrders: () => Promise<Action<{ readonly needs: readonly OrderNeed[] }>>;
}

export const createInventory = (ordering: Ordering): Feature => ({
  id: "inventory",
  title: words.title,
  purpose: words.purpose,
  tables: [Vendors, Items, VendorItems, Levels, Moves],
  pages: [
    { path: "inventory", title: words.title, load: () => import("./StockPage").then((page) => page.StockPage) },
    {
      path: "inventory/reorder",
      title: words.reorder.title,
      load: async () => {
        const [page, draftOrders] = await Promise.all([import("./ReorderPage"), ordering.draftOrders()]);
        return page.createReorderPage(draftOrders);
      },
    },
    {
      path: "inventory/measure",
      title: words.measure.title,
      load: () => import("./MeasurePage").then((page) => page.MeasurePage),
    },
    { path: "inventory/item", title: words.item.title, load: () => import("./ItemPage").then((page) => page.ItemPage) },
    {
      path: "inventory/issue",
      title: words.issue.title,
      load: () => import("./IssuePage").then((page) => page.IssuePage),
    },
    { path: "inventory/move", title: words.move.title, load: () => import("./MovePage").then((page) => page.MovePage) },
    {
      path: "inventory/count",
      title: words.count.title,
      load: () => import("./CountPage").then((page) => page.CountPage),
    },
    {
      path: "inventory/snooze",
      title: words.snooze.title,
      load: () => import("./SnoozePage").then((page) => page.SnoozePage),
    },
  ],
  attention: () => import("./stockAttention").then((rules) => rules.stockAttention),
});
