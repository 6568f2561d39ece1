import type { AnyTable } from "../../tables/defineTable";
import { columnsOf, patternParts, type Mapping } from "./mapping";
import { isNeeded } from "./isNeeded";

/** Something that a mapping lacks, told at the field that it is about. */
export interface Gap {
  readonly table: AnyTable;
  readonly field: string;
  readonly message: string;
  /** False where rows that are in the workbook already can do without. */
  readonly stops: boolean;
}

/** What a mapping lacks for a file with these headers. */
export function mappingGaps(
  mapping: Mapping,
  headers: readonly string[],
  targets: readonly AnyTable[],
): readonly Gap[] {
  const known = new Set(headers);
  return mapping.tables.flatMap(({ table: name, fields, onlyWhere, as }) => {
    const table = targets.find((target) => target.name === name);
    if (!table) return [];
    const gaps: Gap[] = [];
    for (const [field, column] of Object.entries(table.columns)) {
      const source = fields[field];
      if (column.kind === "formula") continue;
      if (!source) {
        if (as === "count" && !["item", "location", "quantity", "date"].includes(field)) continue;
        const isKey = column.required && table.key.includes(field);
        if (!isKey && !isNeeded(column)) continue;
        const message = isKey
          ? `Choose what gives ${column.header}: rows are known by it.`
          : `New rows need ${column.header}.`;
        gaps.push({ table, field, message, stops: isKey });
        continue;
      }
      const gone = columnsOf(source).filter((header) => !known.has(header));
      if (gone.length > 0)
        gaps.push({ table, field, message: `The file has no column "${gone.join('", "')}".`, stops: true });
      if (source.from === "fixed" && source.text.trim() === "")
        gaps.push({ table, field, message: `Enter ${column.header.toLowerCase()}.`, stops: true });
      if (source.from === "pattern" && !patternParts(source.pattern).some((part) => "column" in part))
        gaps.push({ table, field, message: "Name at least one column in braces, such as {Order}.", stops: true });
    }
    if (onlyWhere !== "" && !known.has(onlyWhere))
      gaps.push({ table, field: "", message: `The file has no column "${onlyWhere}".`, stops: true });
    return gaps;
  });
}
