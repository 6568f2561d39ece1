import { features } from "../../src/app/features";
import { doubtfulRows, wrongRows } from "../../src/features/home/health/workbookHealth";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import type { Cell } from "../../src/tables/column";
import { readTable, type ReadTable } from "../../src/tables/readTable";
import { withSamples } from "../../src/ui/feature";
import { tablesOf } from "../fixtures/tablesOf";
import { TODAY } from "./company";

/** What a person, a paste or a broken formula leaves in a cell. */
const values: readonly Cell[] = [
  ...[
    "",
    " ",
    "abc",
    "Euro",
    "€",
    "#N/A",
    "#DIV/0!",
    "2026-02-30",
    "0000-00-00",
    "25:61",
    "=1+1",
    "toString",
    "__proto__",
  ],
  ...[-1, 0, 1, 60, 0.1234567, 2_958_465, 2_958_466, -1e15, 1e308, true],
  ...["x".repeat(32_767), "שלום", "a\u200bb", "\ud800"],
];

/** One cell of the sample company, edited by hand. */
interface CellEdit {
  readonly table: ReadTable;
  readonly column: number;
  readonly row: number;
  readonly value: Cell;
}

/**
 * Edits so many cells of the sample company by hand, one at a time, and answers what of the product did not answer in words after
 * one: the lines of Home of each duty that has the table, and every eighth time the problems and the health check.
 */
export async function hostileCells(count: number, seed: number): Promise<readonly string[]> {
  const base = tablesOf([...(await withSamples(features, sampleCompany(TODAY), TODAY))]);
  const duties = await Promise.all(
    features.flatMap(({ title, tables, todo }) => (todo ? [todo().then((rule) => ({ title, tables, rule }))] : [])),
  );
  const filled = base.tables.filter(({ grid }) => grid.body.length > 0);
  const random = randomFrom(seed);
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const wrong = new Set<string>();
  for (let turn = 0; turn < count; turn++) {
    const table = of(filled);
    const column = of([...table.columnIndexByField.values()]);
    const edit = { table, column, row: Math.floor(random() * table.grid.body.length), value: of(values) };
    const tables = base.with([edited(edit)]);
    const ask = (what: string, answer: () => readonly string[]): void => {
      const bad = brokenIn(answer);
      if (bad !== undefined) wrong.add(`${nameOf(edit)}: ${what} ${bad}`);
    };
    for (const duty of duties)
      if (duty.tables.includes(table.table))
        ask(`Home of ${duty.title}`, () =>
          duty.rule(tables, TODAY, `${TODAY}T09:30`).flatMap(({ what, example }) => [what, example]),
        );
    if (turn % 8 === 0)
      ask("the health check", () =>
        [...wrongRows(tables), ...doubtfulRows(tables, TODAY)].map(({ problem }) => problem.message),
      );
  }
  return [...wrong];
}

function edited({ table, column, row, value }: CellEdit): ReadTable {
  const body = table.grid.body.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
  );
  return readTable(table.table, { headers: table.grid.headers, body });
}

const nameOf = ({ table, column, row, value }: CellEdit): string =>
  `${table.table.name}, ${String(table.grid.headers[column])}, row ${String(row + 1)} = ${JSON.stringify(value).slice(0, 20)}`;

/** What a rule threw, or said without saying anything. */
function brokenIn(answer: () => readonly string[]): string | undefined {
  try {
    const said = answer().find((text) => /\bundefined\b|\bNaN\b|Infinity|\[object/.test(text));
    return said === undefined ? undefined : `says ${said.slice(0, 200)}`;
  } catch (thrown) {
    return `throws ${thrown instanceof Error ? (thrown.stack?.split("\n").slice(0, 3).join(" ") ?? thrown.message) : String(thrown)}`;
  }
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
