import { formatQuantity, listOf } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { exactQuantity, isMoreThan } from "../../../science/quantity";
import { Locations } from "../../../model/company/lists";
import { draftTables, planDrafts, type Need } from "../../../model/orders/orderDrafts";
import { formatRequest, logged, requireRequest } from "../../../model/requests/logRequests";
import { requestTables } from "../../../model/requests/requestState";
import { isEnded } from "../../../model/requests/states";
import { stockOf, stockTables } from "../../../model/stock/stock";
import { Items } from "../../../model/stock/tables";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";
import { requireLine } from "../../../model/supply/requireLine";
import { supplyStates } from "../../../model/supply/supplyState";
import { SupplyLines } from "../../../model/supply/tables";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { KeyMap, sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";

export interface ServedLine {
  /** The key of the line. */
  readonly line: string;
  readonly quantity: number;
  /** Where stock keeps it; where it is ordered, where it is delivered to. */
  readonly location?: string | undefined;
  /** Whom it is ordered from; left out, stock gives it. */
  readonly vendor?: string | undefined;
}

export interface ServeSupplies {
  readonly request: string;
  readonly lines: readonly ServedLine[];
}

/** Decides where what is asked for comes from: kept by stock for the department, or drafted as an order for it. */
export const serveSupplies: Action<ServeSupplies> = {
  title: "Serve",
  reads: [...new Set([...requestTables, ...stockTables, ...draftTables, Locations, SupplyLines])],
  plan(tables, { request, lines }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, status } = found.value;
    if (isEnded(status)) return refuse(`${request} is ${status}. Reopen it first.`);
    if (lines.length === 0) return refuse(`Choose what of ${request} is kept in stock or ordered.`);
    const states = supplyStates(tables);
    const stock = stockOf(tables, circumstances.today);
    const say = quantitiesIn(tables);
    const partOf = partOfUnitIn(tables);
    const left = new KeyMap<number>();
    const free = new KeyMap<number>();
    const kept = new KeyMap<{ readonly fromStock: number; readonly location: string }>();
    const needs: Need[] = [];
    const done: string[] = [];
    for (const { line: key, quantity, location, vendor } of lines) {
      const asked = requireLine(states, key, row.request);
      if (!asked.ok) return asked;
      const { line, toServe, issuedFromStock } = asked.value;
      const item = requireRow(tables, Items, line.item);
      if (!item.ok) return item;
      const { unit } = item.value;
      if (!(quantity > 0)) return refuse(`Enter how much of ${line.item} is kept or ordered: more than 0.`);
      const part = partOf(quantity, item.value);
      if (part !== undefined) return refuse(part);
      const open = left.get(key) ?? toServe;
      if (isMoreThan(quantity, open))
        return refuse(
          open === 0
            ? `Nothing of ${line.item} on ${key} is left to decide: the rest is kept, ordered or issued.`
            : `Only ${say(open, unit)} of ${line.item} on ${key} are left to decide. Enter that or less.`,
        );
      left.set(key, exactQuantity(open - quantity));
      if (vendor !== undefined) {
        needs.push({
          item: line.item,
          quantity,
          vendor,
          location: location ?? line.location,
          department: line.department,
          needBy: line.neededBy,
          requestLine: key,
          why: `Asked for in ${row.request} by ${row.requester}`,
        });
        done.push(`${say(quantity, unit)} of ${line.item} to order from ${vendor}`);
        continue;
      }
      const place = location ?? line.location;
      if (place === undefined)
        return refuse(`Choose where ${line.item} is kept for ${line.department}, or a vendor to order it from.`);
      const known = requireRow(tables, Locations, place);
      if (!known.ok) return known;
      const before = kept.get(key) ?? { fromStock: line.fromStock ?? 0, location: line.location };
      if (before.location !== undefined && before.fromStock > issuedFromStock && !sameKey(before.location, place))
        return refuse(
          `${formatQuantity(exactQuantity(before.fromStock - issuedFromStock))} of ${line.item} on ${key} are kept in ${before.location}. Issue those first, or keep the rest there too.`,
        );
      const spot = joinKey([line.item, known.value.location]);
      const { onHand, reserved } = stock.at(line.item, known.value.location);
      const here = free.get(spot) ?? exactQuantity(onHand - reserved);
      if (isMoreThan(quantity, here))
        return refuse(
          `${known.value.location} has only ${say(Math.max(0, here), unit)} of ${line.item} that nobody else waits for. Keep those, and order the rest.`,
        );
      free.set(spot, exactQuantity(here - quantity));
      kept.set(key, {
        fromStock: exactQuantity(Math.max(before.fromStock, issuedFromStock) + quantity),
        location: known.value.location,
      });
      done.push(`${say(quantity, unit)} of ${line.item} kept in ${known.value.location}`);
    }
    const drafted = needs.length === 0 ? undefined : planDrafts(tables, { needs }, circumstances);
    if (drafted && !drafted.ok) return drafted;
    const changes: readonly Change[] = [
      ...[...kept].map(([key, set]) => update(SupplyLines, key, set)),
      ...(drafted?.value.changes ?? []),
    ];
    return ok({
      sentence: `${formatRequest(row)}: ${listOf(done)}`,
      summary: [...done.map((what) => ({ what })), ...(drafted?.value.summary ?? [])],
      changes: logged(
        tables,
        changes,
        [
          {
            request: row.request,
            way: "Internal",
            text: listOf(done),
            ...(status === "New" && row.owner !== undefined && { state: "In progress" as const }),
          },
        ],
        circumstances,
      ),
      warnings: drafted?.value.warnings ?? [],
    });
  },
};
