import type { Area } from "../document/address";
import { boundingArea, cellArea } from "../document/address";
import type { Sheet } from "../document/Sheet";
import type { Arguments } from "./Arguments";
import { flagOf } from "./Arguments";
import { HostObject } from "./HostObject";
import { notThere } from "./HostRefusal";

/** All cells that hold a text, joined to areas; undefined where none does. */
export function findCells(sheet: Sheet, area: Area, args: Arguments): HostObject<"RangeAreas"> | undefined {
  const found = sheet.find(args.text(0), area, { ...criteriaOf(args, 1), inFormulas: true });
  if (found.length === 0) return undefined;
  return new HostObject("RangeAreas", { sheet, areas: joined(found) });
}

export function requiredAreas(found: HostObject<"RangeAreas"> | undefined): HostObject<"RangeAreas"> {
  return found ?? notThere("cell", "with this text");
}

/** Replaces a text in values and formulas; gives the number of replacements. */
export function replaceCells(sheet: Sheet, area: Area, args: Arguments): number {
  const [sought, replacement] = [args.text(0), args.text(1)];
  const criteria = criteriaOf(args, 2);
  const pattern = new RegExp(sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), criteria.matchCase ? "gu" : "giu");
  let replaced = 0;
  for (const { row, column } of sheet.find(sought, area, { ...criteria, inFormulas: true })) {
    const before = sheet.editText(row, column);
    const after = before.replace(pattern, () => {
      replaced++;
      return replacement;
    });
    if (after !== before) sheet.enter(row, column, after);
  }
  return replaced;
}

export function criteriaOf(args: Arguments, index: number): { completeMatch: boolean; matchCase: boolean } {
  const { completeMatch = false, matchCase = false } = args.bag(index);
  return { completeMatch: flagOf(completeMatch), matchCase: flagOf(matchCase) };
}

/** Cells in reading order as few areas: runs in a row, then runs that lie under each other. */
export function joined(cells: readonly { row: number; column: number }[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    const continues = last?.row === row && last.column + last.columns === column;
    if (last && continues) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(cellArea(row, column));
  }
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : areas[at];
    if (at !== undefined && above && above.row + above.rows === run.row) areas[at] = boundingArea(above, run);
    else open.set(key, areas.push(run) - 1);
  }
  return areas;
}
