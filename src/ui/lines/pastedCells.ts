import Papa from "papaparse";
import type { Columns } from "../../tables/defineTable";
import { foldKey } from "../../tables/keys";
import { plainHeader } from "../../tables/readTable";
import { choiceCalled, type Choice } from "../choice";
import type { Texts } from "../draft";

/** The cells of several rows that were copied in a spreadsheet; undefined for a text that goes into one field. */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n\r]/.test(text.trim())) return undefined;
  // A spreadsheet puts quotes around a cell that holds a tab or a break.
  const { data } = Papa.parse<string[]>(text.trim(), { delimiter: "\t" });
  return data.map((cells) => cells.map((cell) => cell.trim())).filter((cells) => cells.some((cell) => cell !== ""));
}

/**
 * Lines as pasted cells make them: by their header row where they bring one, else from the field on that they were pasted into.
 * A row of another table may be named by its key, its name or any other code of it.
 */
export function linesOfCells(
  cells: readonly (readonly string[])[],
  columns: Columns,
  startField: string,
  choices: Readonly<Record<string, readonly Choice[]>>,
): readonly Texts[] {
  const fields = Object.keys(columns);
  const called = new Map(fields.map((field) => [plainHeader(columns[field]?.header ?? ""), field]));
  const [first = []] = cells;
  const named = first.map((cell) => called.get(plainHeader(cell)));
  const hasHeaders = named.some((field) => field !== undefined) && named.filter(Boolean).length === first.length;
  const places = hasHeaders ? named : fields.slice(Math.max(fields.indexOf(startField), 0));
  return (hasHeaders ? cells.slice(1) : cells).map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index) => {
        const field = places[index];
        return field === undefined ? [] : [[field, keyCalled(choices[field] ?? [], cell)]];
      }),
    ),
  );
}

function keyCalled(choices: readonly Choice[], cell: string): string {
  const name = foldKey(cell);
  return (
    choiceCalled(choices, cell)?.key ??
    choices.find(({ label }) => label !== undefined && foldKey(label) === name)?.key ??
    cell
  );
}
