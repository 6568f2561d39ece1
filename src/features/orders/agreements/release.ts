import type { Day } from "../../../domain/calendarDay";
import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { BlanketOrders, blanketStates } from "../../../model/orders/agreements";
import { draftTables, planDrafts } from "../../../model/orders/orderDrafts";
import { orderStates } from "../../../model/orders/orderState";
import { isMoreThan } from "../../../science/quantity";
import type { Action } from "../../../tables/action";
import { requireRow } from "../../../tables/requireRow";

export interface ReleaseBlanket {
  readonly blanket: string;
  readonly quantity: number;
  readonly needBy?: Day | undefined;
  readonly location?: string | undefined;
  readonly department?: string | undefined;
}

/** Calls units of a blanket order off: a draft at the agreed price, within what is left and within its time. */
export const releaseBlanket: Action<ReleaseBlanket> = {
  title: "Release",
  reads: [...new Set([...draftTables, BlanketOrders])],
  plan(tables, { blanket, quantity, ...where }, circumstances) {
    const row = requireRow(tables, BlanketOrders, blanket);
    if (!row.ok) return row;
    const { item, vendor, price, from, until, closedOn = "" } = row.value;
    const state = blanketStates(tables, orderStates(tables).values(), circumstances.today).get(row.value.blanket);
    switch (state?.status) {
      case "Closed":
        return refuse(`${blanket} was closed on ${closedOn}.`);
      case "Used up":
        return refuse(`All ${formatQuantity(row.value.quantity)} of ${blanket} are called off. Agree on more first.`);
      case "Not yet":
        return refuse(`${blanket} begins on ${from}.`);
      case "Ended":
        return refuse(`${blanket} ended on ${until}. Agree on a new one first.`);
      default:
    }
    const left = state?.left ?? 0;
    if (isMoreThan(quantity, left))
      return refuse(`${formatQuantity(left)} of ${blanket} are left. Release no more than that.`);
    const drafted = planDrafts(
      tables,
      { needs: [{ ...where, item, vendor, quantity, price, isAgreed: true, blanket, why: `Release of ${blanket}` }] },
      circumstances,
    );
    if (!drafted.ok) return drafted;
    return ok({
      ...drafted.value,
      sentence: `Released ${formatQuantity(quantity)} of ${blanket}. ${drafted.value.sentence}`,
    });
  },
};
