import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { Locations } from "../../../model/company/lists";
import { stockOf, stockTables } from "../../../model/stock/stock";
import { partOfUnitIn, quantitiesIn, SEVERAL, unitsIn } from "../../../model/stock/units";
import { Items, Moves } from "../../../model/stock/tables";

export interface MoveStock {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly note?: string;
}

/** Takes goods from one location to another: two moves that name each other. */
export const moveStock: Action<MoveStock> = {
  title: "Move",
  reads: [...stockTables, Locations],
  plan(tables, input, { today, user }) {
    const item = requireRow(tables, Items, input.item);
    if (!item.ok) return item;
    const from = requireRow(tables, Locations, input.from);
    if (!from.ok) return from;
    const to = requireRow(tables, Locations, input.to);
    if (!to.ok) return to;
    const { unit, unitCost } = item.value;
    const say = quantitiesIn(tables);
    if (input.from === input.to) return refuse(`${input.item} is in ${input.from} already. Choose another location.`);
    if (!(input.quantity > 0))
      return refuse(`Enter how much of ${input.item} is moved, in ${unitsIn(tables)(SEVERAL, unit)}: more than 0.`);
    const part = partOfUnitIn(tables)(input.quantity, item.value);
    if (part !== undefined) return refuse(part);
    const { onHand, reserved } = stockOf(tables, today).at(input.item, input.from);
    if (input.quantity > onHand)
      return refuse(
        `${input.from} holds only ${say(Math.max(0, onHand), unit)} of ${input.item}. Move less, or count it.`,
      );

    const nextNumber = numbering("MV", today, usedKeys(tables, Moves));
    const [out, into] = [nextNumber(), nextNumber()];
    const half = {
      date: today,
      item: input.item,
      type: "Transfer" as const,
      by: user,
      cost: unitCost,
      note: input.note,
    };
    const left = onHand - input.quantity;
    return ok({
      sentence: `Moved ${say(input.quantity, unit)} of ${input.item} from ${input.from} to ${input.to}`,
      changes: [
        insert(Moves, { ...half, move: out, location: input.from, quantity: -input.quantity, reference: into }),
        insert(Moves, { ...half, move: into, location: input.to, quantity: input.quantity, reference: out }),
      ],
      warnings:
        reserved > left
          ? [`${say(reserved, unit)} in ${input.from} are set aside for departments; ${formatQuantity(left)} are left.`]
          : [],
    });
  },
};
