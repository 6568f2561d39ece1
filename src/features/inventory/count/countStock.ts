import { formatQuantity } from "../../../domain/sentence";
import { exactQuantity } from "../../../science/quantity";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, type Change } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import { Lists, Locations } from "../../../model/company/lists";
import { formatItem } from "../../../model/stock/formatItem";
import { onHandIn } from "../../../model/stock/stock";
import { partOfUnitIn, quantitiesIn, SEVERAL, unitsIn } from "../../../model/stock/units";
import { Items, Moves } from "../../../model/stock/tables";

export interface CountStock {
  readonly location: string;
  readonly counts: readonly { readonly item: string; readonly counted: number }[];
  readonly note?: string;
}

/** Sets stock to what was counted: a move for each difference. A count without one is recorded too, as a move of 0. */
export const countStock: Action<CountStock> = {
  title: "Count",
  reads: [Items, Locations, Moves, Lists],
  plan(tables, input, { today, user }) {
    const location = requireRow(tables, Locations, input.location);
    if (!location.ok) return location;
    if (input.counts.length === 0) return refuse(`Enter what was counted in ${input.location}.`);
    const onHand = onHandIn(tables);
    const say = quantitiesIn(tables);
    const partOf = partOfUnitIn(tables);
    const nextNumber = numbering("MV", today, usedKeys(tables, Moves));
    const changes: Change[] = [];
    const findings: Finding[] = [];
    const seen = new Set<string>();
    let differing = 0;
    for (const { item: code, counted } of input.counts) {
      const item = requireRow(tables, Items, code);
      if (!item.ok) return item;
      const { unit, unitCost } = item.value;
      if (!(counted >= 0))
        return refuse(`Enter how much of ${code} was counted, in ${unitsIn(tables)(SEVERAL, unit)}: 0 or more.`);
      const part = partOf(counted, item.value);
      if (part !== undefined) return refuse(part);
      if (seen.has(code)) return refuse(`${code} was counted twice. Enter the sum of both counts once.`);
      seen.add(code);
      const book = onHand(code, input.location);
      const difference = exactQuantity(counted - book);
      if (difference !== 0) differing++;
      const counting = say(counted, unit);
      findings.push({ code, counting, compared: compare(difference, book) });
      const figures = `Counted ${formatQuantity(counted)}, book ${formatQuantity(book)}`;
      changes.push(
        insert(Moves, {
          move: nextNumber(),
          date: today,
          item: code,
          location: input.location,
          quantity: difference,
          type: "Count",
          by: user,
          cost: unitCost,
          note: input.note === undefined ? figures : `${figures}. ${input.note}`,
        }),
      );
    }
    const [only] = findings;
    return ok({
      sentence:
        findings.length === 1 && only !== undefined
          ? `Counted ${only.counting} of ${only.code} in ${input.location}, ${only.compared}`
          : `Counted ${String(findings.length)} items in ${input.location}, ${String(differing)} of them off the book`,
      summary: findings.map(({ code, counting, compared }) => ({
        what: `${counting} of ${formatItem(tables, code)}, ${compared}`,
      })),
      changes,
    });
  },
};

/** What a count found of an item: "12 rolls", "2 less than the book's 14". */
interface Finding {
  readonly code: string;
  readonly counting: string;
  readonly compared: string;
}

const compare = (difference: number, book: number): string =>
  difference === 0
    ? "as in the book"
    : `${formatQuantity(Math.abs(difference))} ${difference > 0 ? "more" : "less"} than the book's ${formatQuantity(book)}`;
