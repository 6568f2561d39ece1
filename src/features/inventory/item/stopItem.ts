import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { Items } from "../../../model/stock/tables";

export interface StopItem {
  readonly item: string;
  /** True: use it up and do not reorder it. False: buy it again. */
  readonly stopped: boolean;
}

/** Takes an item out of reordering, or puts it back. */
export const stopItem: Action<StopItem> = {
  title: "Stop buying",
  reads: [Items],
  plan(tables, { item, stopped }) {
    const found = requireRow(tables, Items, item);
    if (!found.ok) return found;
    const buy = stopped ? "Stopped" : "Yes";
    if (found.value.buy === buy) return refuse(stopped ? `${item} is stopped already.` : `${item} is bought already.`);
    return ok({
      sentence: stopped ? `Stopped buying ${item}` : `Buying ${item} again`,
      changes: [update(Items, item, { buy })],
    });
  },
};
