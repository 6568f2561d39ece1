import type { Planned } from "../../session/session";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import type { ColumnProfile } from "./inspectColumns";
import type { Mapping } from "./mapping";
import type { ImportOutcome } from "./planImport";
import type { PreparedRows } from "./prepareRows";
import type { Handed, Source } from "./readSource";
import type { TakeInPlan } from "./takeIn/planTakeIn";

/** A file as it was handed in, read and looked at. */
export interface Found {
  readonly handed: Handed;
  readonly source: Source;
  readonly looks: readonly ColumnProfile[];
  /** The locations that stand in the workbook. */
  readonly locations: readonly string[];
  /** The company's currency. */
  readonly currency?: string;
  /** What the user says that the file is; undefined where he takes what is proposed. */
  readonly group?: string;
  /** How it was matched before the user went back. */
  readonly matched?: Matched;
}

/** How the file is to be taken in, as far as the user has come. */
export interface Matched {
  readonly mapping: Mapping;
  /** The name of the kept mapping that was recognised. */
  readonly recognised?: string;
  /** The list becomes a table of ours where it is. */
  readonly takesIn?: boolean;
  readonly keep: boolean;
  readonly keepAs: string;
}

/** What was checked, and what would come of it. */
export interface Checked {
  readonly prepared: PreparedRows;
  readonly outcome: ImportOutcome;
  /** The tables as they were read for it. */
  readonly tables: TableSet;
  /** What taking the list in does; absent where its rows are copied. */
  readonly takeIn?: TakeInPlan;
  /** What writing takes, exactly as it was shown; absent where there is nothing to write. */
  readonly planned?: Planned;
}

/** Where the user stands in importing a file. */
export type Wizard =
  | { readonly step: "choose"; readonly refusal?: string; readonly group?: string }
  | ({ readonly step: "found"; readonly refusal?: string } & Found)
  | ({ readonly step: "match"; readonly refusal?: string } & Found & Matched)
  | ({ readonly step: "preview"; readonly refusal?: string } & Found & Matched & Checked)
  | ({
      readonly step: "done";
      readonly sentence: string;
      readonly entries: readonly string[];
      readonly undone: boolean;
      /** What the user said that the file was; the next one is probably the same. */
      readonly group?: string;
    } & Checked);

/** A name for the mapping, from the file's: "SCMS Delivery History" of "SCMS_Delivery_History_2026-11.csv". */
export const nameFor = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]{2,4}$/i, "")
    .replace(/[_\s]+/g, " ")
    .replace(/[\s-]*\d[\d\s.-]*$/, "")
    .trim() || fileName;

/** The tables that a file may fill: those in the workbook, but not the ones in which Quartermaster keeps its own. */
export const fillable = (
  tables: readonly AnyTable[],
  present: ReadonlySet<string>,
  own: AnyTable,
): readonly AnyTable[] => tables.filter((table) => present.has(table.name) && table !== own);

/** What a table is called on the page: by its sheet, small lists that share the sheet Lists by themselves. */
export const tableLabel = (table: AnyTable): string => (table.sheet === "Lists" ? table.name : table.sheet);

/** The id of the place where a field of a table is matched, by which a gap leads there. */
export const fieldId = (table: AnyTable, field: string): string => `match-${table.name}-${field}`;
