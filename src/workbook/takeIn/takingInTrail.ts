import type { Cell } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { digest, LONGEST_DETAILS, type LogRow } from "../log/log";
import type { Drawing } from "../pages/drawing";
import { addressOf } from "../pages/sheetPage";
import { bodyRowsOf, type ConvertedCell, type TakenIn, type TakingIn } from "./takingIn";

/** By which it is known whether somebody filled in the columns that were added; blank ones do not count. */
export const digestOfFilled = (
  columns: readonly { readonly header: string; readonly cells: readonly Cell[] }[],
): string =>
  digest(
    JSON.stringify(
      columns.filter(({ cells }) => cells.some((cell) => cell !== "")).map(({ header, cells }) => [header, ...cells]),
    ),
  );

/** How the details of the Log begin where a list was taken in. */
const DETAILS = "list";

export const isTakenInRow = ({ details }: Pick<LogRow, "details">): boolean => details?.startsWith(DETAILS) === true;

/** What the rows of the Log tell of a list that is taken in: where it is and what it was called, then its converted cells. */
export function takingInTrail({ table, place, headers, headersAfter, cells, filled }: TakingIn): Drawing["trail"] {
  const { sheet, name, area } = place;
  const about = {
    table: table.name,
    change: "Changed" as const,
    rows: bodyRowsOf(place),
    keys: `${sheet}!${addressOf(area).replaceAll("$", "")}`,
  };
  const filledDigest = digestOfFilled(
    filled.map(({ field, cells: values }) => ({ header: table.columns[field]?.header ?? field, cells: values })),
  );
  const parts: string[][] = [];
  let length = Infinity;
  for (const { row, column, before, after } of cells) {
    const json = JSON.stringify([row, column, before, after]);
    if (length + json.length > LONGEST_DETAILS) {
      parts.push([]);
      length = 2;
    }
    length += json.length + 1;
    parts.at(-1)?.push(json);
  }
  return [
    {
      ...about,
      details: `${DETAILS}${JSON.stringify([sheet, name ?? "", [area.row, area.column, area.rows, area.columns], headers, headersAfter, filledDigest])}`,
    },
    ...parts.map((json) => ({ ...about, details: `${DETAILS}[${json.join(",")}]` })),
  ];
}

/** What an entry of the Log tells of a list that was taken in; undefined where it tells of none, or was edited. */
export function takenInBy(rows: readonly LogRow[], known: readonly AnyTable[]): TakenIn | undefined {
  const [first, ...others] = rows.filter(isTakenInRow);
  const table = known.find(({ name }) => name === first?.table);
  const head = parsed(first);
  if (!table || head?.length !== 6) return undefined;
  const [sheet, name, numbers, headers, headersAfter, filledDigest] = head;
  if (typeof sheet !== "string" || typeof name !== "string" || typeof filledDigest !== "string") return undefined;
  if (!isListOf(numbers, isWhole) || !isListOf(headers, isCell) || !isListOf(headersAfter, isText)) return undefined;
  const [row = 0, column = 0, rowCount = 0, columns = 0] = numbers;
  const cells: ConvertedCell[] = [];
  for (const entry of others.flatMap((other) => parsed(other) ?? [undefined])) {
    if (!isListOf(entry, isCell)) return undefined;
    const [at, of, before, after] = entry;
    if (typeof at !== "number" || typeof of !== "number" || before === undefined || after === undefined)
      return undefined;
    cells.push({ row: at, column: of, before, after });
  }
  const area = { row, column, rows: rowCount, columns };
  return { table, place: { sheet, area, ...(name !== "" && { name }) }, headers, headersAfter, cells, filledDigest };
}

function parsed(row: LogRow | undefined): readonly unknown[] | undefined {
  try {
    const told: unknown = JSON.parse((row?.details ?? "").slice(DETAILS.length));
    return Array.isArray(told) ? told : undefined;
  } catch {
    return undefined;
  }
}

const isCell = (value: unknown): value is Cell => ["string", "number", "boolean"].includes(typeof value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isListOf = <T>(value: unknown, isOne: (each: unknown) => each is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isOne);
