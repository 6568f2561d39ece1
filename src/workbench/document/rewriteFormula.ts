import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Area } from "./address";
import { readFormula } from "./Formula";
import { hideEscapes, readStructured, showEscapes, writeStructured } from "./structuredReference";
import type { StructuredReference } from "./structuredReference";

/** Where an area goes: elsewhere, or nowhere. */
export type AreaMap = (area: Area) => Area | null;

/** The formula with its references to cells of one sheet led elsewhere; what has gone becomes #REF!. */
export function mapReferences(
  text: string,
  isOnSheet: (sheetName: string | undefined) => boolean,
  map: AreaMap,
): string {
  return eachToken(text, ["range", "range_beam"], (value) => {
    const reference = parseA1Ref(value, { allowNamed: false });
    if (!reference || !("range" in reference) || reference.workbookName) return value;
    if (!isOnSheet(reference.sheetName === "" ? undefined : reference.sheetName)) return value;
    const { range } = reference;
    const area = areaOf(range);
    const moved = map(area);
    if (!moved) return "#REF!";
    if (moved === area) return value;
    return stringifyA1Ref({ ...reference, range: { ...range, ...bounds(range, moved) } });
  });
}

/** The formula as a copy of it reads so many rows and columns away: relative parts move, `$` parts stay. */
export function translateFormula(text: string, rows: number, columns: number): string {
  if ((rows === 0 && columns === 0) || !readFormula(text).usesAddresses) return text;
  return eachToken(text, ["range", "range_beam"], (value) => {
    const reference = parseA1Ref(value, { allowNamed: false });
    if (!reference || !("range" in reference)) return value;
    const { range } = reference;
    const move = (at: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null =>
      at === null || at === undefined ? null : fixed ? at : at + by;
    const top = move(range.top, range.$top, rows);
    const bottom = move(range.bottom, range.$bottom, rows);
    const left = move(range.left, range.$left, columns);
    const right = move(range.right, range.$right, columns);
    const outside = [top, bottom, left, right].some((at) => at !== null && at < 0);
    if (outside || (bottom ?? 0) >= MAX_ROWS || (right ?? 0) >= MAX_COLUMNS) return "#REF!";
    return stringifyA1Ref({ ...reference, range: { ...range, top, bottom, left, right } });
  });
}

/** The formula after a sheet got another name; null: the sheet has gone. */
export function renameSheet(text: string, before: string, after: string | null): string {
  const wanted = before.toUpperCase();
  const types = ["range", "range_beam", "range_named"];
  return eachToken(text, types, (value) => {
    const reference = parseA1Ref(value, { allowNamed: true });
    if (!reference?.sheetName || reference.workbookName) return value;
    const names = reference.sheetName.split(":");
    if (!names.some((name) => name.toUpperCase() === wanted)) return value;
    if (after === null) return "#REF!";
    const sheetName = names.map((name) => (name.toUpperCase() === wanted ? after : name)).join(":");
    return stringifyA1Ref({ ...reference, sheetName });
  });
}

/** The formula after a table got another name; null: the table has gone. */
export function renameTable(text: string, before: string, after: string | null): string {
  const wanted = before.toUpperCase();
  const structured = eachToken(text, ["structured"], (value) => {
    const reference = readStructured(value);
    if (reference?.table.toUpperCase() !== wanted) return value;
    return after === null ? "#REF!" : structText({ ...reference, table: after }, value);
  });
  return eachToken(structured, ["range_named"], (value) =>
    value.toUpperCase() === wanted ? (after ?? "#REF!") : value,
  );
}

/** The formula after a table's column got another name (null: it has gone); `isOwn` for formulas within the table. */
export function renameColumn(
  text: string,
  table: string,
  isOwn: boolean,
  before: string,
  after: string | null,
): string {
  const wantedTable = table.toUpperCase();
  const wanted = before.toUpperCase();
  return eachToken(text, ["structured"], (value) => {
    const reference = readStructured(value);
    if (!reference?.columns) return value;
    const concerns = reference.table ? reference.table.toUpperCase() === wantedTable : isOwn;
    if (!concerns || !reference.columns.some((column) => column.toUpperCase() === wanted)) return value;
    if (after === null) return "#REF!";
    const columns = reference.columns.map((column) => (column.toUpperCase() === wanted ? after : column));
    return structText({ ...reference, columns }, value);
  });
}

/** As Excel shows a formula within a table: "[@X]", "[X]" without the table's own name. */
export function shortenOwnTable(text: string, ownTable: string | undefined): string {
  const wanted = ownTable?.toUpperCase();
  return eachToken(text, ["structured"], (value) => {
    const reference = readStructured(value);
    if (!reference) return value;
    const { table, columns, sections } = reference;
    const isOwn = table !== "" && table.toUpperCase() === wanted;
    const isShort = columns.length > 0 && sections.every((section) => section === "this row");
    return writeStructured(isOwn && isShort ? { ...reference, table: "" } : reference);
  });
}

/** Applies a change to every token of these kinds. */
export function eachToken(text: string, types: readonly string[], change: (value: string) => string): string {
  const tokens = tokenize(hideEscapes(text), { withLocation: false });
  let any = false;
  for (const token of tokens) {
    if (!types.includes(token.type)) continue;
    const changed = change(token.value);
    if (changed === token.value) continue;
    token.value = changed;
    any = true;
  }
  return any ? showEscapes(stringifyTokens(tokens)) : text;
}

function structText(reference: StructuredReference, before: string): string {
  return writeStructured(reference, /#this row/i.test(before));
}

type Range = Extract<NonNullable<ReturnType<typeof parseA1Ref>>, { range: unknown }>["range"];

function areaOf({ top, left, bottom, right }: Range): Area {
  const row = top ?? 0;
  const column = left ?? 0;
  return {
    row,
    column,
    rows: (bottom ?? (top === null ? MAX_ROWS - 1 : row)) - row + 1,
    columns: (right ?? (left === null ? MAX_COLUMNS - 1 : column)) - column + 1,
  };
}

function bounds(range: Range, area: Area): Partial<Range> {
  return {
    ...(range.top === null ? {} : { top: area.row, bottom: area.row + area.rows - 1 }),
    ...(range.left === null ? {} : { left: area.column, right: area.column + area.columns - 1 }),
  };
}
