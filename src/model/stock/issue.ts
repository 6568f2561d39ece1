import { formatQuantity } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import { exactQuantity } from "../../science/quantity";
import type { Circumstances } from "../../tables/action";
import { insert, type Change, type Plan } from "../../tables/change";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import { numbering } from "../../tables/numbering";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { usedKeys } from "../../tables/usedNumbers";
import { Departments, Locations } from "../company/lists";
import { stockOf, stockTables, type Stock } from "./stock";
import { Items, Moves } from "./tables";
import { partOfUnitIn, quantitiesIn, SEVERAL, unitsIn } from "./units";

export interface IssueStock {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  readonly department: string;
  /** The key of the order line whose goods were set aside for the department; left out, whatever is set aside for it comes first. */
  readonly orderLine?: string;
  /** The key of the line of a supply request that it serves. */
  readonly supplyLine?: string;
  readonly note?: string | undefined;
}

export const issueTables: readonly AnyTable[] = [...stockTables, Locations, Departments];

/** What waits for a department at a location: under what its issue is booked, and how much. */
interface Waiting {
  readonly reference: string;
  readonly department: string | undefined;
  /** The line of a supply request that it waits for. */
  readonly supplyLine: string | undefined;
  quantity: number;
}

/**
 * Hands goods out to departments, one issue after the other: first what waits for the department, then what is free in stock. Each
 * issue finds the stock as those before it left it.
 */
export function issuer(
  tables: TableSet,
  { today, user }: Circumstances,
): (input: IssueStock) => Result<Pick<Plan, "sentence" | "changes"> & { readonly warnings: readonly string[] }> {
  const stock = stockOf(tables, today);
  const nextNumber = numbering("MV", today, usedKeys(tables, Moves));
  const say = quantitiesIn(tables);
  const partOf = partOfUnitIn(tables);
  const gone = new KeyMap<number>();
  const waitingAt = waitingIn(stock);

  return (input) => {
    const item = requireRow(tables, Items, input.item);
    if (!item.ok) return item;
    const location = requireRow(tables, Locations, input.location);
    if (!location.ok) return location;
    const department = requireRow(tables, Departments, input.department);
    if (!department.ok) return department;
    const { unit, unitCost } = item.value;
    if (!(input.quantity > 0))
      return refuse(`Enter how much of ${input.item} is issued, in ${unitsIn(tables)(SEVERAL, unit)}: more than 0.`);
    const part = partOf(input.quantity, item.value);
    if (part !== undefined) return refuse(part);
    const place = joinKey([item.value.item, location.value.location]);
    const onHand = exactQuantity(stock.at(item.value.item, location.value.location).onHand - (gone.get(place) ?? 0));
    if (input.quantity > onHand)
      return refuse(
        `${input.location} holds only ${say(Math.max(0, onHand), unit)} of ${input.item}. Issue less, move some there first, or count it.`,
      );
    const waiting = waitingAt(item.value.item, location.value.location);
    const own = waiting.filter(
      (each) =>
        each.department === department.value.department &&
        (input.orderLine === undefined || each.reference === input.orderLine) &&
        (input.supplyLine === undefined || each.supplyLine === input.supplyLine),
    );
    if (input.orderLine !== undefined && own.length === 0)
      return refuse(
        `Nothing of ${input.item} is set aside in ${input.location} for ${input.department} on ${input.orderLine}. Issue it without the order line.`,
      );
    const changes = take(input.quantity, own, input.supplyLine).map(({ quantity, reference }): Change =>
      insert(Moves, {
        move: nextNumber(),
        date: today,
        item: input.item,
        location: input.location,
        quantity: -quantity,
        type: "Issue",
        reference,
        department: input.department,
        by: user,
        cost: unitCost,
        note: input.note,
      }),
    );
    gone.set(place, (gone.get(place) ?? 0) + input.quantity);
    const left = exactQuantity(onHand - input.quantity);
    const forOthers = waiting.filter(
      (each) =>
        each.quantity > 0 &&
        (input.supplyLine === undefined
          ? each.department !== department.value.department
          : each.supplyLine !== input.supplyLine),
    );
    const othersWait = exactQuantity(forOthers.reduce((sum, each) => sum + each.quantity, 0));
    return ok({
      sentence: `Issued ${say(input.quantity, unit)} of ${input.item} to ${input.department} from ${input.location}`,
      changes,
      warnings:
        othersWait > left
          ? [
              `${say(othersWait, unit)} in ${input.location} are set aside for ${[...new Set(forOthers.map((each) => each.department))].join(", ")}; ${formatQuantity(left)} are left.`,
            ]
          : [],
    });
  };
}

/** What waits for departments of an item at a location, received on their orders or kept by stock; issues take from it. */
function waitingIn(stock: Stock): (item: string, location: string) => readonly Waiting[] {
  const known = new KeyMap<readonly Waiting[]>();
  return (item, location) => {
    const place = joinKey([item, location]);
    const before = known.get(place);
    if (before) return before;
    const asked = stock.askedFor(item);
    const isHere = (at: string | undefined): boolean => (at ?? location) === location;
    const waiting: readonly Waiting[] = [
      ...stock.linesOf(item).flatMap((line): readonly Waiting[] =>
        line.standing === "set aside" && isHere(line.location)
          ? [
              {
                reference: line.key,
                department: line.department,
                supplyLine: line.requestLine,
                quantity: line.quantity,
              },
            ]
          : [],
      ),
      ...asked.flatMap(({ key, line, reserved }): readonly Waiting[] =>
        reserved > 0 && isHere(line.location)
          ? [{ reference: key, department: line.department, supplyLine: key, quantity: reserved }]
          : [],
      ),
    ];
    known.set(place, waiting);
    return waiting;
  };
}

/** Splits a quantity over what waits, each under its own reference; the rest goes on the line that it serves, or on none. */
function take(
  quantity: number,
  waiting: readonly Waiting[],
  supplyLine: string | undefined,
): readonly { readonly quantity: number; readonly reference?: string }[] {
  const parts: { quantity: number; reference?: string }[] = [];
  let left = quantity;
  for (const each of waiting) {
    const part = Math.min(left, each.quantity);
    if (part <= 0) continue;
    parts.push({ quantity: part, reference: each.reference });
    each.quantity = exactQuantity(each.quantity - part);
    left = exactQuantity(left - part);
  }
  if (left <= 0) return parts;
  const same = parts.find(({ reference }) => reference !== undefined && reference === supplyLine);
  if (same) same.quantity = exactQuantity(same.quantity + left);
  else parts.push({ quantity: left, ...(supplyLine !== undefined && { reference: supplyLine }) });
  return parts;
}
