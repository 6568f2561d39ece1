import { areaSize, contains, intersect } from "../../document/address";
import { CellError } from "../../document/cellValue";
import type { CellValue } from "../../document/cellValue";
import type { Arguments } from "../Arguments";
import { joined } from "../findCells";
import { HostObject } from "../HostObject";
import type { RangePlace } from "../RangePlace";

const kinds = ["Constants", "Formulas", "Blanks", "Visible", "DataValidations", "ConditionalFormats"] as const;
type Kind = (typeof kinds)[number];

/** The cells of a kind, as "Go To Special" finds them; undefined where there are none. */
export function specialCells({ sheet, area }: RangePlace, args: Arguments): HostObject<"RangeAreas"> | undefined {
  const kind = args.choice(0, kinds);
  const valueKind = args.choice(1, Object.keys(valueKinds), "All");
  // Of a single cell Excel searches the whole sheet.
  const used = sheet.usedArea(false);
  const searched = used && (areaSize(area) === 1 ? used : intersect(used, area));
  if (!searched) return undefined;
  const found: { row: number; column: number }[] = [];
  for (const [down, row] of sheet.values(searched).entries()) {
    for (const [right, value] of row.entries()) {
      const cell = { row: searched.row + down, column: searched.column + right };
      if (isOfKind(kind)(cell, value) && (valueKinds[valueKind]?.(value) ?? false)) found.push(cell);
    }
  }
  return found.length === 0 ? undefined : new HostObject("RangeAreas", { sheet, areas: joined(found) });

  function isOfKind(wanted: Kind): (cell: { row: number; column: number }, value: CellValue) => boolean {
    switch (wanted) {
      case "Blanks":
        return ({ row, column }, value) => value === null && sheet.formula(row, column) === "";
      case "Constants":
        return ({ row, column }, value) => value !== null && sheet.formula(row, column) === "";
      case "Formulas":
        return ({ row, column }) => sheet.formula(row, column) !== "";
      case "Visible":
        return ({ row, column }) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
      case "ConditionalFormats":
        return ({ row, column }) =>
          sheet.conditionalFormats.some(({ areas }) => areas.some((one) => contains(one, row, column)));
      case "DataValidations":
        return ({ row, column }) => sheet.validation(row, column) !== undefined;
    }
  }
}

const isNumber = (value: CellValue): boolean => typeof value === "number";
const isText = (value: CellValue): boolean => typeof value === "string";
const isLogical = (value: CellValue): boolean => typeof value === "boolean";
const isError = (value: CellValue): boolean => value instanceof CellError;

const valueKinds: Readonly<Record<string, (value: CellValue) => boolean>> = {
  All: () => true,
  Errors: isError,
  ErrorsLogical: (value) => isError(value) || isLogical(value),
  ErrorsNumbers: (value) => isError(value) || isNumber(value),
  ErrorsText: (value) => isError(value) || isText(value),
  Logical: isLogical,
  LogicalNumbers: (value) => isLogical(value) || isNumber(value),
  LogicalText: (value) => isLogical(value) || isText(value),
  Numbers: isNumber,
  NumbersText: (value) => isNumber(value) || isText(value),
  Text: isText,
};
