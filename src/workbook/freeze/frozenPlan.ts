import { counted, forCount } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { insert, remove, type Change, type Plan } from "../../tables/change";
import type { Cell } from "../../tables/column";
import { keyOf } from "../../tables/defineTable";
import { areaOf, type SheetCells } from "./frozenCells";
import { namesCells, shiftRows } from "./frozenFormula";
import { markOf, marksOf, partsOfMarks } from "./frozenMarks";
import { marksOfSurroundings, standsStill } from "./frozenPlace";
import { Frozen, type FrozenRow } from "./frozenTable";
import { unitsIn, type FormulaUnit } from "./frozenUnits";
import { addressOf, type PageArea } from "../pages/sheetPage";
import { cellAt, cellsIn, isFormula, obstacleOn, type BookSheet, type WorkbookSnapshot } from "./workbookSnapshot";

/** Row changes of the list of what is frozen, and the cells that are written with them. */
export interface FreezePlan extends Plan {
  readonly cells: readonly SheetCells[];
}

/** Turns our functions' formulas into the values that they show. What is still being calculated, or is unknown to Excel, is left alone and said. */
export function freezePlan(
  book: WorkbookSnapshot,
  freeze: string,
  { now, user }: Circumstances,
  wanted: (unit: FormulaUnit) => boolean = () => true,
): Result<FreezePlan> {
  const changes: Change[] = [];
  const cells: SheetCells[] = [];
  const warnings: string[] = [];
  let count = 0;
  for (const unit of unitsIn(book).filter(wanted)) {
    const obstacle = obstacleOn(unit.sheet);
    if (obstacle !== undefined) return refuse(obstacle);
    const shown = cellsIn(unit.sheet, "values", unit.area);
    const held = unit.rows.flatMap((row) => shown[row] ?? []);
    const unsettled = held.find((value) => notYetValues.has(String(value)));
    if (unsettled !== undefined) {
      warnings.push(
        `${nameOf(unit)} shows ${String(unsettled)} and was left as it is: open the workbook with Quartermaster, wait until it is calculated, then freeze again.`,
      );
      continue;
    }
    const errors = held.filter(isErrorValue).length;
    if (errors > 0) warnings.push(`${nameOf(unit)} shows an error in ${counted(errors, "cell")}, and still does.`);
    const own = new Set(unit.rows);
    cells.push({
      sheet: unit.sheet.name,
      area: unit.area,
      before: cellsIn(unit.sheet, "formulas", unit.area),
      shown,
      after: shown.map((line, row) => (own.has(row) ? line : line.map(() => null))),
      as: "values",
      spills: unit.spills,
    });
    count += held.length;
    const around = unit.table === undefined ? marksOfSurroundings(unit.sheet, unit.area) : undefined;
    for (const [index, marks] of partsOfMarks(held, around).entries())
      changes.push(
        insert(Frozen, {
          freeze,
          part: changes.length + 1,
          sheet: unit.sheet.name,
          table: unit.table?.name,
          column: unit.column,
          address: plainAddress(unit.area),
          cells: index === 0 ? held.length : 0,
          formula: unit.formula,
          spills: unit.spills ? "Yes" : undefined,
          frozenOn: now,
          by: user,
          marks,
        }),
      );
  }
  if (changes.length === 0) return refuse(["No formula is there to freeze.", ...warnings].join(" "));
  return ok({
    sentence: `Froze ${counted(count, "cell")} for sharing`,
    changes,
    cells,
    warnings,
  });
}

/** Brings formulas back where the frozen values stand untouched; what someone typed over stays and is said. */
export function thawPlan(book: WorkbookSnapshot, rows: readonly FrozenRow[]): Result<FreezePlan> {
  const changes: Change[] = [];
  const cells: SheetCells[] = [];
  const warnings: string[] = [];
  let count = 0;
  for (const group of groupsOf(rows)) {
    const [first] = group;
    if (!first) continue;
    const where =
      first.table === undefined ? `${first.sheet}!${first.address}` : `${first.column ?? ""} of ${first.table}`;
    const place = placeOf(book, first);
    if (!place) {
      warnings.push(`${where} is no longer there; its formula stays in the list on ${Frozen.sheet}.`);
      continue;
    }
    const obstacle = obstacleOn(place.sheet);
    if (obstacle !== undefined) return refuse(obstacle);
    if (hasMoved(place, first, group)) {
      warnings.push(
        `${where} may have moved: cells were inserted, deleted or changed where it was frozen. Nothing was put back there; its formula stays in the list on ${Frozen.sheet}, to be pasted where it belongs.`,
      );
      continue;
    }
    const { after, restored, standing, touched } = comingBack(place.sheet, place.area, first, group);
    if (restored > 0)
      cells.push({
        sheet: place.sheet.name,
        area: place.area,
        before: cellsIn(place.sheet, "formulas", place.area),
        after,
        as: "formulas",
        spills: first.spills === "Yes",
      });
    if (touched > 0)
      warnings.push(
        restored + standing > 0
          ? `${counted(touched, "cell")} of ${where} ${forCount(touched, "was", "were")} typed over since and ${forCount(touched, "stays", "stay")} as typed.`
          : `${where} was changed since and stays as it is; its formula stays in the list on ${Frozen.sheet}.`,
      );
    if (restored + standing === 0) continue;
    count += restored;
    changes.push(...group.map((row) => remove(Frozen, keyOf(Frozen, row))));
  }
  if (changes.length === 0) return refuse(["Nothing can be thawed.", ...warnings].join(" "));
  return ok({ sentence: `Thawed ${counted(count, "cell")}`, changes, cells, warnings });
}

/** The same place that a row of the list speaks of. */
export const isPlaceOf = (row: FrozenRow, { sheet, table, column, area }: FormulaUnit): boolean =>
  row.table === undefined
    ? row.sheet === sheet.name && row.address === plainAddress(area)
    : row.table === table?.name && row.column === column;

/** What Excel shows while a function is calculated or not known. */
const notYetValues = new Set(["#BUSY!", "#NAME?", "#CONNECT!", "#GETTING_DATA", "#BLOCKED!", "#UNKNOWN!"]);

const isErrorValue = (value: Cell): boolean =>
  typeof value === "string" && /^#(N\/A|[A-Z]+[A-Z/0-9]*[!?])$/.test(value);

const plainAddress = (area: PageArea): string => addressOf(area).replaceAll("$", "");

const nameOf = ({ sheet, table, column, area }: FormulaUnit): string =>
  table ? `${column ?? ""} of ${table.name}` : `${sheet.name}!${plainAddress(area)}`;

/** Rows that keep the marks of one unit together. */
function groupsOf(rows: readonly FrozenRow[]): readonly (readonly FrozenRow[])[] {
  const groups = new Map<string, FrozenRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.freeze, row.sheet, row.table, row.column, row.address]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function placeOf(
  book: WorkbookSnapshot,
  row: FrozenRow,
): { readonly sheet: BookSheet; readonly area: PageArea } | undefined {
  for (const sheet of book.sheets) {
    if (row.table === undefined) {
      const area = sheet.name === row.sheet ? areaOf(row.address) : undefined;
      if (area) return { sheet, area };
      continue;
    }
    const table = sheet.tables.find(({ name }) => name === row.table);
    const index = table?.headers.indexOf(row.column ?? "") ?? -1;
    if (table && index >= 0) return { sheet, area: { ...table.body, column: table.body.column + index, columns: 1 } };
  }
  return undefined;
}

/** Whether a formula would come back to a place that is not its own, or would look at cells that are not those it looked at. */
function hasMoved(
  { sheet, area }: { readonly sheet: BookSheet; readonly area: PageArea },
  row: FrozenRow,
  group: readonly FrozenRow[],
): boolean {
  if (cellAt(sheet, "formulas", area.row, area.column) === row.formula) return false;
  if (row.table === undefined) return !standsStill(sheet, area, marksOf(group));
  const before = areaOf(row.address);
  return namesCells(row.formula) && (before?.row !== area.row || before.column !== area.column);
}

function comingBack(sheet: BookSheet, area: PageArea, row: FrozenRow, group: readonly FrozenRow[]) {
  const values = cellsIn(sheet, "values", area);
  const formulas = cellsIn(sheet, "formulas", area);
  const marks = marksOf(group);
  const anyOf = new Set(marks);
  if (row.spills === "Yes") {
    const isStanding = formulas[0]?.[0] === row.formula;
    const isUntouched = values.flat().every((value, index) => markOf(value) === marks[index]);
    const after = values.map((line, down) => line.map((_, right): Cell => (down + right === 0 ? row.formula : "")));
    const restored = isUntouched && !isStanding ? area.rows * area.columns : 0;
    return { after, restored, standing: Number(isStanding), touched: Number(!isUntouched && !isStanding) };
  }
  let [restored, standing, touched] = [0, 0, 0];
  const after = values.map(([value = ""], down): (Cell | null)[] => {
    const formula = shiftRows(row.formula, down) ?? row.formula;
    if (formulas[down]?.[0] === formula) standing++;
    // A blank cell of a column is a row that came since.
    else if (
      isFormula(formulas[down]?.[0] ?? "") ||
      !(row.table === undefined ? markOf(value) === marks[down] : value === "" || anyOf.has(markOf(value)))
    )
      touched++;
    else {
      restored++;
      return [formula];
    }
    return [null];
  });
  return { after, restored, standing, touched };
}
