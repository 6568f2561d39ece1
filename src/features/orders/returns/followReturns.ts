import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { Lists, Locations } from "../../../model/company/lists";
import type { ReturnStatus } from "../../../model/returns/returnColumns";
import { formatReturn, returnStates, returnTables, type ReturnState } from "../../../model/returns/returnState";
import { VendorReturns } from "../../../model/returns/tables";
import { Items, Moves } from "../../../model/stock/tables";
import { quantitiesIn } from "../../../model/stock/units";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { usedKeys } from "../../../tables/usedNumbers";

export interface SendReturns {
  readonly slip: string;
  /** The vendor's number for it. */
  readonly reference?: string | undefined;
}

/** Notes that all that is still here of a slip left. */
export const sendReturns: Action<SendReturns> = {
  title: "Mark as sent",
  reads: returnTables,
  plan(tables, { slip, reference }, { today }) {
    const there = [...returnStates(tables).values()].filter(({ row }) => row.slip === slip && row.sentOn === undefined);
    const toSend = there.filter(({ status }) => status === "To send");
    const [first] = toSend;
    if (!first) return refuse(`Nothing of ${slip} is still to be sent.`);
    return ok({
      sentence: `Sent ${slip} to ${first.row.vendor}: ${toSend.map(({ row }) => `${formatQuantity(row.quantity)} of ${row.item}`).join(", ")}`,
      changes: toSend.map(({ row }) =>
        update(VendorReturns, row.return, {
          sentOn: today,
          ...(reference !== undefined && { note: reference }),
        }),
      ),
    });
  },
};

/** Notes that the vendor was told of what is wrong, with the slip's items. */
export const noteTold: Action<{ readonly slip: string }> = {
  title: "Note that the vendor was told",
  reads: [VendorReturns],
  plan(tables, { slip }, { today }) {
    const untold = tables
      .rows(VendorReturns)
      .filter((row) => row.slip === slip && row.toldOn === undefined && row.cancelledOn === undefined);
    const [first] = untold;
    if (!first) return refuse(`The vendor was told of all of ${slip} already.`);
    return ok({
      sentence: `Told ${first.vendor} of ${slip}`,
      changes: untold.map((row) => update(VendorReturns, row.return, { toldOn: today })),
    });
  },
};

export interface TakeReplacement {
  readonly return: string;
  readonly quantity: number;
  readonly location: string;
}

/** Books what the vendor replaced or repaired into stock again. Of a rejected delivery it comes on the order, which is received as usual. */
export const takeReplacement: Action<TakeReplacement> = {
  title: "Came back",
  reads: [...new Set([...returnTables, Items, Lists, Locations])],
  plan(tables, { return: number, quantity, location }, { today, user }) {
    const found = requireReturn(tables, number, ["To come"], "taken back into stock");
    if (!found.ok) return found;
    const { row, toCome } = found.value;
    if (row.receipt !== undefined)
      return refuse(`${row.item} of ${number} comes on ${row.order ?? "its order"}. Receive it there.`);
    const place = requireRow(tables, Locations, location);
    if (!place.ok) return place;
    if (!(quantity > 0 && quantity <= toCome))
      return refuse(`${formatQuantity(toCome)} of ${number} are to come. Enter what came of that.`);
    const item = tables.find(Items, row.item);
    return ok({
      sentence: `${quantitiesIn(tables)(quantity, item?.unit)} of ${row.item} came back on ${number}`,
      changes: [
        insert(Moves, {
          move: numbering("MV", today, usedKeys(tables, Moves))(),
          date: today,
          item: row.item,
          location,
          quantity,
          type: "Return",
          reference: number,
          by: user,
          cost: item?.unitCost,
        }),
      ],
    });
  },
};

export interface ReturnAndReason {
  readonly return: string;
  readonly reason: string;
}

/** Ends a return of which nothing more is expected: refused by the vendor, settled otherwise. */
export const closeReturn: Action<ReturnAndReason> = {
  title: "Close the return",
  reads: returnTables,
  plan(tables, { return: number, reason }, { today }) {
    const found = requireReturn(tables, number, ["To send", "To come", "To credit"], "closed");
    if (!found.ok) return found;
    if (reason.trim() === "") return refuse(`Say why nothing more is expected of ${number}.`);
    return ok({
      sentence: `Closed ${formatReturn(found.value)}: ${reason.trim()}`,
      changes: [update(VendorReturns, number, { closedOn: today, note: reason.trim() })],
    });
  },
};

/** Keeps after all what was to go back: what left stock is in it again. */
export const cancelReturn: Action<ReturnAndReason> = {
  title: "Keep it after all",
  reads: [...new Set([...returnTables, Items])],
  plan(tables, { return: number, reason }, { today, user }) {
    const found = requireReturn(tables, number, ["To send", "To credit", "Done"], "kept");
    if (!found.ok) return found;
    const { row, credited } = found.value;
    if (row.sentOn !== undefined) return refuse(`${number} was sent on ${row.sentOn}. Note what came back instead.`);
    if (credited > 0) return refuse(`${number} was credited already. Set the credit note aside first.`);
    if (reason.trim() === "") return refuse(`Say why ${number} is kept.`);
    return ok({
      sentence: `Kept ${formatReturn(found.value)}: ${reason.trim()}`,
      changes: [
        update(VendorReturns, number, { cancelledOn: today, note: reason.trim() }),
        ...(row.location === undefined
          ? []
          : [
              insert(Moves, {
                move: numbering("MV", today, usedKeys(tables, Moves))(),
                date: today,
                item: row.item,
                location: row.location,
                quantity: row.quantity,
                type: row.outcome === "Scrap" ? "Scrap" : "Return",
                reference: number,
                by: user,
                cost: tables.find(Items, row.item)?.unitCost,
                note: reason.trim(),
              }),
            ]),
      ],
    });
  },
};

/** The return, if its status is one of those in which something can be done with it. */
function requireReturn(
  tables: TableSet,
  number: string,
  allowed: readonly ReturnStatus[],
  verb: string,
): Result<ReturnState> {
  const row = requireRow(tables, VendorReturns, number);
  if (!row.ok) return row;
  const state = returnStates(tables).get(number);
  if (!state) return refuse(`${number} is not in Vendor returns.`);
  if (allowed.includes(state.status)) return ok(state);
  return refuse(`${number} is ${said[state.status]} and can't be ${verb}.`, { table: VendorReturns.name, row: number });
}

const said: Readonly<Record<ReturnStatus, string>> = {
  Cancelled: "cancelled",
  Closed: "closed",
  "To send": "still to be sent",
  "To come": "still to come back",
  "To credit": "still to be credited",
  Done: "done",
};
