import { keyOf, titleOf, type AnyTable } from "./defineTable";
import { KeyMap, sameKey } from "./keys";
import type { AnyRow } from "./readTable";

/** A row whose link leads back to itself, over the rows between, and what is to be done about it. */
export interface UpwardFault {
  readonly key: string;
  readonly field: string;
  readonly message: string;
}

/** The rows of a table whose links upwards come back to them, and those whose links to another row lead to themselves: linear in the rows. */
export function upwardFaults(table: AnyTable, rows: Iterable<AnyRow>): readonly UpwardFault[] {
  const { upwards = [], toAnother = [] } = table.expects ?? {};
  if (upwards.length + toAnother.length === 0) return [];
  const rowsByKey = new KeyMap([...rows].map((row) => [keyOf(table, row), row] as const));
  return [
    ...upwards.flatMap((field) =>
      loopsBy(rowsByKey, field).map((loop) => ({ key: loop[0] ?? "", field, message: sentenceOf(table, field, loop) })),
    ),
    ...toAnother.flatMap((field) =>
      [...rowsByKey].flatMap(([key, row]) =>
        isLink(row[field]) && sameKey(row[field], key)
          ? [{ key, field, message: sentenceOf(table, field, [key]) }]
          : [],
      ),
    ),
  ];
}

/** What is wrong with one row that is about to be saved among the others; undefined where nothing is. */
export function upwardFault(table: AnyTable, rows: ReadonlyMap<string, AnyRow>, row: AnyRow): UpwardFault | undefined {
  const own = keyOf(table, row);
  const { upwards = [], toAnother = [] } = table.expects ?? {};
  for (const field of [...upwards, ...toAnother]) {
    const loop = [own];
    for (let next = row[field]; isLink(next); next = rows.get(next)?.[field]) {
      if (sameKey(next, own)) return { key: own, field, message: sentenceOf(table, field, loop) };
      // Another row's way may go round in circles without coming by here.
      if (!upwards.includes(field) || loop.some((key) => sameKey(key, next))) break;
      loop.push(next);
    }
  }
  return undefined;
}

/** The circles that links of one field make, each with its rows in the order of the links; one a row at most. */
function loopsBy(rowsByKey: ReadonlyMap<string, AnyRow>, field: string): readonly (readonly string[])[] {
  const loops: (readonly string[])[] = [];
  const walkOf = new KeyMap<number>();
  let walk = 0;
  for (const start of rowsByKey.keys()) {
    walk++;
    const way: string[] = [];
    for (let next: unknown = start; isLink(next) && rowsByKey.has(next); next = rowsByKey.get(next)?.[field]) {
      const at = next;
      const walked = walkOf.get(at);
      if (walked === walk) loops.push(way.slice(way.findIndex((key) => sameKey(key, at))));
      if (walked !== undefined) break;
      walkOf.set(at, walk);
      way.push(at);
    }
  }
  return loops;
}

const isLink = (value: unknown): value is string => typeof value === "string" && value !== "";

function sentenceOf(table: AnyTable, field: string, loop: readonly string[]): string {
  const header = table.columns[field]?.header ?? field;
  const [own = ""] = loop;
  const leads =
    loop.length === 1
      ? `${own} can't be their own ${header.toLowerCase()}.`
      : `${header} leads from ${own} back to ${own} over ${loop.slice(1).join(", ")}.`;
  return `${leads} Choose someone else as ${header} of ${own} in ${titleOf(table)}, or leave it blank.`;
}
