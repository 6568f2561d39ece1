import { sayQuantity } from "../../domain/quantity";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { keyOf } from "../../tables/defineTable";
import { known } from "../../tables/known";
import { numbering } from "../../tables/numbering";
import { Locations } from "../../company/lists";
import { companySettings } from "../../company/settings";
import { Items, Moves } from "../inventory/tables";
import { judgeShipment, type ReceiveShipment } from "./judgeShipment";
import { orderStateTables } from "./orderState";
import { OrderLines, Orders, Receipts } from "./tables";

/** Books a shipment against its order: a receipt a line, and a move for what was accepted. Nothing of it, where one line can't be. */
export const receiveShipment: Action<ReceiveShipment> = {
  title: "Receive",
  reads: [...orderStateTables, Locations, Items, Moves],
  plan(tables, shipment, { today, user }) {
    const judged = judgeShipment(tables, shipment);
    if (!judged.ok) return judged;
    const lines = judged.value;
    const date = shipment.date ?? today;
    if (date > today) return refuse(`A shipment can't have come on ${date}, which is after today.`);
    if (lines.length === 0) return refuse(`Enter what came on ${shipment.order}, line by line.`);
    const bad = lines.find(({ word }) => word === "Over limit" || word === "Not ordered");
    if (bad) return refuse(bad.sentence);
    const { currency } = companySettings(tables);
    const isInCurrency = (tables.find(Orders, shipment.order)?.currency ?? currency) === currency;

    const nextReceipt = numbering("RC", today, tables.read(Receipts).takenKeys);
    const nextMove = numbering("MV", today, tables.read(Moves).takenKeys);
    const receipts: Change[] = [];
    const moves: Change[] = [];
    const places: Change[] = [];
    const warnings: string[] = [];
    for (const { accepted, rejected, item, line, word, sentence, department, received, ordered } of lines) {
      if (rejected > 0 && (received.reason ?? "").trim() === "")
        return refuse(
          `Line ${line}, ${item}: choose the reason for rejecting ${sayQuantity(rejected)} ${tables.find(Items, item)?.unit ?? ""}.`,
        );
      const about = known(tables, Items, item);
      if (!about.ok) return about;
      const location = received.location ?? ordered?.line.location ?? shipment.location;
      if (accepted > 0 && about.value.kind !== "Service") {
        const place = known(tables, Locations, location ?? "");
        if (!place.ok)
          return location === undefined
            ? refuse(`Choose where ${item} of line ${line} is put; the order does not say.`)
            : place;
        moves.push(
          insert(Moves, {
            move: nextMove(),
            date,
            item,
            location: place.value.location,
            quantity: accepted,
            type: "Receipt",
            reference: ordered && keyOf(OrderLines, ordered.line),
            department,
            by: user,
            cost: (isInCurrency ? ordered?.line.price : undefined) ?? about.value.unitCost,
          }),
        );
      }
      receipts.push(
        insert(Receipts, {
          receipt: nextReceipt(),
          date,
          order: shipment.order,
          line,
          counted: received.counted,
          accepted,
          rejected: rejected === 0 ? undefined : rejected,
          reason: rejected === 0 ? undefined : received.reason?.trim(),
          location: accepted > 0 ? location : undefined,
          note: shipment.note,
          by: user,
        }),
      );
      if (word !== "Exact") warnings.push(sentence);
      if (department !== undefined && accepted > 0) {
        // What waits for a department is reserved at the place that its line names.
        if (ordered && ordered.line.location === undefined && location !== undefined)
          places.push(update(OrderLines, keyOf(OrderLines, ordered.line), { location }));
        warnings.push(`For ${department}: ${sayQuantity(accepted)} ${about.value.unit} of ${item}.`);
      }
    }
    const [only] = lines;
    const unit = only && tables.find(Items, only.item)?.unit;
    return ok({
      sentence:
        lines.length === 1 && only
          ? `Received ${sayQuantity(only.accepted)} ${unit ?? ""} of ${only.item} on ${shipment.order}`
          : `Received ${lines.length} lines on ${shipment.order}`,
      changes: [...receipts, ...moves, ...places],
      warnings,
    });
  },
};
