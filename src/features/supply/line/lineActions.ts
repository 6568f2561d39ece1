import { isReason } from "../../../domain/reason";
import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import { exactQuantity } from "../../../science/quantity";
import { Lists } from "../../../model/company/lists";
import { Items } from "../../../model/stock/tables";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";
import { requireLine } from "../../../model/supply/requireLine";
import { stopLine } from "../../../model/supply/stopLines";
import { supplyStates, supplyTables } from "../../../model/supply/supplyState";
import { SupplyLines } from "../../../model/supply/tables";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";

export interface OneLine {
  /** Its key, such as "RQ-2026-0007 / 1". */
  readonly line: string;
}

const reads = [...new Set([...supplyTables, Lists])];

export interface ChangeLine extends OneLine {
  readonly quantity: number;
  readonly neededBy?: Day | undefined;
  readonly note?: string | undefined;
}

/** Asks for more or less of an item, or for another day. */
export const changeLine: Action<ChangeLine> = {
  title: "Change",
  reads,
  plan(tables, { line: key, quantity, neededBy, note }) {
    const found = requireLine(supplyStates(tables), key);
    if (!found.ok) return found;
    const { line, issued, ordered, reserved, issuedFromStock } = found.value;
    const item = requireRow(tables, Items, line.item);
    if (!item.ok) return item;
    const say = quantitiesIn(tables);
    const { unit } = item.value;
    const where = { column: SupplyLines.columns.quantity.header };
    if (!(quantity > 0))
      return refuse(
        `Enter how much of ${line.item} is asked for: more than 0. Stop ${key} if it is no longer needed.`,
        where,
      );
    const part = partOfUnitIn(tables)(quantity, item.value);
    if (part !== undefined) return refuse(part, where);
    if (quantity < issued)
      return refuse(`${say(issued, unit)} of ${line.item} are issued already. Enter that or more.`, where);
    if (quantity === line.quantity && neededBy === line.neededBy && note === line.note)
      return refuse("There are no changes to save.");
    const decided = exactQuantity(ordered + reserved + issuedFromStock);
    return ok({
      sentence: `Changed ${key}: ${say(quantity, unit)} of ${line.item}`,
      changes: [update(SupplyLines, key, { quantity, neededBy, note })],
      warnings:
        quantity < decided
          ? [`${say(decided, unit)} are kept, ordered or issued for it already. Order or keep less where you can.`]
          : [],
    });
  },
};

/** Gives no more of a line. */
export const stopSupply: Action<OneLine & { readonly why: string }> = {
  title: "Stop",
  reads,
  plan(tables, { line: key, why }, { today }) {
    const found = requireLine(supplyStates(tables), key);
    if (!found.ok) return found;
    if (!isReason(why))
      return refuse(`Say why no more of ${key} is given.`, { column: SupplyLines.columns.why.header });
    const { change, warnings } = stopLine(tables, found.value, why.trim(), today);
    return ok({ sentence: `Stopped ${key}, ${found.value.line.item}: ${why.trim()}`, changes: [change], warnings });
  },
};

/** Asks again for what was stopped. */
export const resumeSupply: Action<OneLine> = {
  title: "Ask again",
  reads,
  plan(tables, { line: key }) {
    const row = requireRow(tables, SupplyLines, key);
    if (!row.ok) return row;
    if (row.value.stoppedOn === undefined) return refuse(`${key} is asked for as it is.`);
    return ok({
      sentence: `Asked again for ${key}, ${row.value.item}`,
      changes: [update(SupplyLines, key, { stoppedOn: undefined, why: undefined, fromStock: undefined })],
    });
  },
};

/** Keeps no more of an item in stock for a line; what was issued stays issued. */
export const releaseSupply: Action<OneLine> = {
  title: "Keep no more",
  reads,
  plan(tables, { line: key }) {
    const found = requireLine(supplyStates(tables), key);
    if (!found.ok) return found;
    const { line, reserved, issuedFromStock } = found.value;
    if (reserved === 0) return refuse(`Stock keeps nothing for ${key}.`);
    return ok({
      sentence: `${quantitiesIn(tables)(reserved, tables.find(Items, line.item)?.unit)} of ${line.item} are no longer kept for ${key}`,
      changes: [update(SupplyLines, key, { fromStock: issuedFromStock === 0 ? undefined : issuedFromStock })],
    });
  },
};
