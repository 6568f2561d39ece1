import type { AnyTable } from "../../tables/defineTable";
import { doubtsOf, notesOf } from "./doubts";
import { describeSource } from "./describeSource";
import type { ColumnProfile } from "./inspectColumns";
import { columnsOf, type Mapping } from "./mapping";
import { mappingGaps } from "./mappingGaps";
import { sumsOf, type ImportOutcome, type RowFate } from "./planImport";
import { titleOfGroup, unusedColumns } from "./proposal";
import type { Source } from "./readSource";
import { wordsOf } from "./nameTables";
import type { NearTwins } from "./twins";

/** All that is proposed for a file and becomes of it, as data: what the page shows and the command prints. */
export interface ImportReport {
  readonly file: string;
  readonly reading: {
    readonly delimiter?: string;
    readonly encoding?: string;
    readonly sheet?: string;
    readonly headerRow: number;
  };
  readonly group: string;
  readonly groupTitle: string;
  readonly tables: readonly {
    readonly table: string;
    readonly sheet: string;
    readonly as?: "count";
    /** The column that must be filled for a row of the file to make a row here. */
    readonly onlyWhere?: string;
    readonly columns: readonly {
      readonly field: string;
      readonly header: string;
      readonly source: string;
      readonly from: readonly string[];
    }[];
  }[];
  readonly doubts: readonly {
    readonly column: string;
    readonly question: string;
    readonly answers: readonly string[];
    readonly chosen: string;
  }[];
  readonly notes: readonly { readonly column: string; readonly text: string }[];
  readonly gaps: readonly string[];
  readonly unusedColumns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly outcome: RowFate;
    readonly reasons: readonly { readonly column: string; readonly value: string; readonly message: string }[];
  }[];
  readonly sums: Readonly<Record<RowFate, number>> & { readonly rows: number };
  readonly written: readonly {
    readonly table: string;
    readonly as?: "count";
    readonly added: number;
    readonly changed: number;
    readonly same: number;
  }[];
  /** Names that are perhaps one; nothing joins them but the user. */
  readonly twins: readonly { readonly table: string; readonly name: string; readonly others: readonly string[] }[];
  /** Rows that were made along because the file names them. */
  readonly madeAlong: readonly { readonly table: string; readonly names: readonly string[] }[];
}

export function describeImport(
  source: Source,
  looks: readonly ColumnProfile[],
  mapping: Mapping,
  targets: readonly AnyTable[],
  outcome: ImportOutcome,
  twins: readonly NearTwins[],
  home?: string,
): ImportReport {
  const { delimiter, encoding, sheet, headerRow } = source.reading;
  const reasons = new Map([...outcome.refused, ...outcome.told].map((row) => [row.source, row.reasons]));
  return {
    file: source.name,
    reading: {
      ...(delimiter && { delimiter }),
      ...(encoding && { encoding }),
      ...(sheet !== undefined && { sheet }),
      headerRow,
    },
    group: mapping.group,
    groupTitle: titleOfGroup(mapping.group),
    tables: mapping.tables.flatMap((mapped) => {
      const table = targets.find(({ name }) => name === mapped.table);
      if (!table) return [];
      return [
        {
          table: table.name,
          sheet: table.sheet,
          ...(mapped.as && { as: mapped.as }),
          ...(mapped.onlyWhere !== "" && { onlyWhere: mapped.onlyWhere }),
          columns: Object.entries(mapped.fields).map(([field, from]) => ({
            field,
            header: table.columns[field]?.header ?? field,
            source: describeSource(from),
            from: columnsOf(from),
          })),
        },
      ];
    }),
    doubts: doubtsOf(source, looks, mapping, targets, home).map(({ column, question, answers, chosen }) => ({
      column,
      question,
      answers: answers.map(({ label }) => label),
      chosen: answers[chosen]?.label ?? "",
    })),
    notes: notesOf(source, looks, mapping, targets),
    gaps: mappingGaps(mapping, source.grid.headers, targets).map(({ table, message }) => `${table.sheet}: ${message}`),
    unusedColumns: unusedColumns(looks, mapping).map(({ header }) => header),
    rows: outcome.fates.map(({ source: row, fate }) => ({
      row: row.number,
      outcome: fate,
      reasons: (reasons.get(row) ?? []).map(({ column, value, message }) => ({ column, value, message })),
    })),
    sums: { ...sumsOf(outcome), rows: outcome.fates.length },
    written: outcome.tables.map(({ table, as, added, changed, same }) => ({
      table: table.name,
      ...(as && { as }),
      added: added.length,
      changed: changed.length,
      same,
    })),
    twins: twins.map(({ table, list, name, others }) => ({
      table: list === undefined ? table.name : wordsOf(list),
      name,
      others,
    })),
    madeAlong: outcome.madeAlong.map(({ table, names }) => ({ table: table.name, names })),
  };
}
