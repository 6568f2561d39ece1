import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import type { Action, Circumstances } from "../../../tables/action";
import { insert, type Change, type Plan } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { Departments, Locations } from "../../../model/company/lists";
import { stockOf, stockTables, type Stock, type StockLine } from "../../../model/stock/stock";
import { partOfUnitIn, quantitiesIn, SEVERAL, unitsIn } from "../../../model/stock/units";
import { Items, Moves } from "../../../model/stock/tables";

export interface IssueStock {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  readonly department: string;
  /** The key of the order line whose goods were set aside for the department; left out, whatever is set aside for it comes first. */
  readonly orderLine?: string;
  readonly note?: string;
}

/** Hands goods out to a department: first what was set aside for it, then from stock. */
export const issueStock: Action<IssueStock> = {
  title: "Issue",
  reads: [...stockTables, Locations, Departments],
  plan(tables, input, circumstances) {
    return issueFrom(tables, input, circumstances, {
      stock: stockOf(tables, circumstances.today),
      nextNumber: numbering("MV", circumstances.today, usedKeys(tables, Moves)),
    });
  },
};

/** One issue, of the stock as it was before all issues of the same plan: no other of them may take the same item. */
export function issueFrom(
  tables: TableSet,
  input: IssueStock,
  { today, user }: Circumstances,
  { stock, nextNumber }: { readonly stock: Stock; readonly nextNumber: () => string },
): Result<Plan> {
  const item = requireRow(tables, Items, input.item);
  if (!item.ok) return item;
  const location = requireRow(tables, Locations, input.location);
  if (!location.ok) return location;
  const department = requireRow(tables, Departments, input.department);
  if (!department.ok) return department;
  const { unit, unitCost } = item.value;
  const say = quantitiesIn(tables);
  if (!(input.quantity > 0))
    return refuse(`Enter how much of ${input.item} is issued, in ${unitsIn(tables)(SEVERAL, unit)}: more than 0.`);

  const part = partOfUnitIn(tables)(input.quantity, item.value);
  if (part !== undefined) return refuse(part);
  const figures = stock.at(input.item, input.location);
  if (input.quantity > figures.onHand)
    return refuse(
      `${input.location} holds only ${say(Math.max(0, figures.onHand), unit)} of ${input.item}. Issue less, move some there first, or count it.`,
    );
  const waiting = stock
    .linesOf(input.item)
    .filter((line) => line.standing === "set aside" && (line.location ?? input.location) === input.location);
  const own = waiting.filter(
    (line) => line.department === input.department && (input.orderLine === undefined || line.key === input.orderLine),
  );
  if (input.orderLine !== undefined && own.length === 0)
    return refuse(
      `Nothing of ${input.item} is set aside in ${input.location} for ${input.department} on ${input.orderLine}. Issue it without the order line.`,
    );

  const changes: Change[] = share(input.quantity, own).map(({ quantity, reference }) =>
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
  const warnings: string[] = [];
  const forOthers = waiting.filter((line) => line.department !== input.department);
  const left = figures.onHand - input.quantity;
  const othersWait = forOthers.reduce((sum, line) => sum + line.quantity, 0);
  if (othersWait > left)
    warnings.push(
      `${say(othersWait, unit)} in ${input.location} are set aside for ${[...new Set(forOthers.map((line) => line.department))].join(", ")}; ${formatQuantity(left)} are left.`,
    );
  return ok({
    sentence: `Issued ${say(input.quantity, unit)} of ${input.item} to ${input.department} from ${input.location}`,
    changes,
    warnings,
  });
}

/** Splits a quantity over what is set aside, each with its order line; the rest is without one. */
function share(quantity: number, setAside: readonly StockLine[]): { quantity: number; reference?: string }[] {
  const parts: { quantity: number; reference?: string }[] = [];
  let left = quantity;
  for (const line of setAside) {
    const part = Math.min(left, line.quantity);
    if (part <= 0) break;
    parts.push({ quantity: part, reference: line.key });
    left -= part;
  }
  if (left > 0) parts.push({ quantity: left });
  return parts;
}
