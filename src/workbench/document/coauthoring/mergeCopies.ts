import { isChanged, tablesOn } from "./content";
import type { Content } from "./content";
import { putInto } from "./mergeSheets";
import type { Shifts, SheetWithTables } from "./mergeSheets";
import { threeWayList, threeWayMap, threeWayRecord } from "./threeWay";

/** What one person did to the structure of a workbook since the copies were last the same. */
export interface StructureChanges {
  /** Sheets whose cells were moved, or whose tables came, went or changed their columns, with how cells moved. */
  readonly sheets: ReadonlyMap<string, Shifts>;
}

export interface Side {
  readonly content: Content;
  readonly structure: StructureChanges;
}

export interface Merged {
  readonly content: Content;
  /** What was not kept, a sentence for each, by whose it was. */
  readonly lost: { readonly first: readonly string[]; readonly later: readonly string[] };
}

/**
 * What two copies become that began alike. Cells are merged one by one, and the later writer has the last word; rows added
 * to the end of a table by both are all kept. Where both changed the structure of a sheet, the first keeps his.
 */
export function mergeCopies(before: Content, first: Side, later: Side): Merged {
  const lost = { first: [] as string[], later: [] as string[] };
  const sheets = new Map<string, SheetWithTables>();
  const ids = new Set([...first.content.sheets.keys(), ...later.content.sheets.keys()]);
  for (const id of ids) {
    const merged = mergeSheet(id, before, first, later, lost);
    if (merged) sheets.set(id, merged);
  }
  for (const id of [...sheets.keys()]) {
    const isNew = !before.sheets.has(id) && later.content.sheets.has(id);
    if (!isNew || !isTaken(id, sheets)) continue;
    lost.later.push(`The sheet "${sheets.get(id)?.state.name ?? ""}": a co-author made one of that name first.`);
    sheets.delete(id);
  }
  return {
    lost,
    content: {
      book: mergedBook(before, first.content, later.content, sheets),
      sheets,
      tables: new Map([...sheets.values()].flatMap(({ tables }) => [...tables])),
    },
  };
}

function mergeSheet(
  id: string,
  before: Content,
  first: Side,
  later: Side,
  lost: { readonly first: string[]; readonly later: string[] },
): SheetWithTables | undefined {
  const was = withTables(id, before);
  const [theirs, ours] = [withTables(id, first.content), withTables(id, later.content)];
  if (!was) return theirs ?? ours;
  const { name } = was.state;
  const [firstDid, laterDid] = [isChanged(id, before, first.content), isChanged(id, before, later.content)];
  if (!theirs) {
    if (laterDid) lost.later.push(`Your changes on "${name}": a co-author deleted the sheet first.`);
    return undefined;
  }
  if (!ours) {
    if (!firstDid) return undefined;
    lost.later.push(`Deleting "${name}": a co-author changed the sheet first.`);
    return theirs;
  }
  if (!laterDid) return theirs;
  if (!firstDid) return ours;
  const [firstShifts, laterShifts] = [first.structure.sheets.get(id), later.structure.sheets.get(id)];
  if (firstShifts && laterShifts) {
    lost.later.push(`Your changes on "${name}": a co-author moved cells or changed a table there at the same moment.`);
    return theirs;
  }
  const merged = laterShifts
    ? putInto(was, ours, theirs, { shifts: laterShifts, wins: false })
    : putInto(was, theirs, ours, { shifts: firstShifts ?? [], wins: true });
  (laterShifts ? lost.first : lost.later).push(...merged.lost.map((what) => `On "${name}": ${what}.`));
  return merged;
}

function withTables(id: string, content: Content): SheetWithTables | undefined {
  const sheet = content.sheets.get(id);
  return sheet && { ...sheet, tables: new Map(tablesOn(id, content)) };
}

/** Whether another sheet has the name, or a table of another sheet the name of one of its tables. */
function isTaken(id: string, sheets: ReadonlyMap<string, SheetWithTables>): boolean {
  const own = sheets.get(id);
  if (!own) return false;
  const namesIn = ({ tables }: SheetWithTables): string[] => [...tables.values()].map(({ name }) => name.toUpperCase());
  const tables = new Set(namesIn(own));
  return [...sheets].some(
    ([other, sheet]) =>
      other !== id &&
      (sheet.state.name.toUpperCase() === own.state.name.toUpperCase() ||
        namesIn(sheet).some((name) => tables.has(name))),
  );
}

function mergedBook(
  { book: was }: Content,
  { book: first }: Content,
  { book: later }: Content,
  sheets: ReadonlyMap<string, SheetWithTables>,
): Content["book"] {
  const names = threeWayList(was.names, first.names, later.names, ({ name, sheetId }) =>
    [name.toUpperCase(), sheetId ?? ""].join("|"),
  );
  return {
    ...threeWayRecord(was, first, later),
    names: names.filter(({ sheetId }) => sheetId === null || sheets.has(sheetId)),
    settings: threeWayMap(was.settings, first.settings, later.settings),
    properties: threeWayRecord(was.properties, first.properties, later.properties),
  };
}
