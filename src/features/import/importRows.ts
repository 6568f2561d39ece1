import { formatNumber } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import type { AnyTable } from "../../tables/defineTable";
import { Lists } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { Rates } from "../../model/money/rates";
import { keepMapping } from "./savedMappings";
import { planImport, type ImportOutcome } from "./planImport";
import type { PreparedRows } from "./prepareRows";
import { Mappings } from "./tables";

export interface ImportInput {
  readonly prepared: PreparedRows;
  /** The name to keep the mapping under; undefined to forget it. */
  readonly keepAs?: string;
  /** The list of the workbook that it is refreshed from. */
  readonly source?: string;
}

/** The action that writes a file's rows. It reads the tables that the file fills, those that they refer to, and the kept mappings. */
export function importInto(filled: readonly AnyTable[], targets: readonly AnyTable[]): Action<ImportInput> {
  const referredTo = new Set(
    filled.flatMap((table) => Object.values(table.columns).flatMap(({ linksTo }) => linksTo ?? [])),
  );
  const hasAmounts = filled.some(({ columns }) => Object.values(columns).some(({ kind }) => kind === "money"));
  const reads = targets.filter(
    (table) =>
      filled.includes(table) ||
      referredTo.has(table.name) ||
      (hasAmounts && (table.name === Settings.name || table.name === Rates.name)) ||
      table.name === Mappings.name ||
      table.name === Lists.name,
  );
  return {
    title: "Import data",
    reads,
    plan: (tables, { prepared, keepAs, source }, { today, user }) => {
      if (prepared.tables.length === 0)
        return refuse(`Nothing tells what ${prepared.name} holds. Say what it is, and match its columns.`);
      const outcome = planImport(prepared, tables, user);
      const kept =
        keepAs === undefined
          ? []
          : keepMapping(
              { name: keepAs, mapping: prepared.mapping, ...(source !== undefined && { source }) },
              tables,
              targets,
              today,
            );
      if (outcome.changes.length === 0 && kept.length === 0)
        return refuse(
          outcome.refused.length === 0
            ? `Everything in ${prepared.name} is in the workbook already.`
            : `Nothing new in ${prepared.name}: its other rows are refused.`,
        );
      return ok({
        sentence: sentenceOf(prepared, outcome),
        changes: [...outcome.changes, ...kept],
        warnings: warningsOf(prepared, outcome),
      });
    },
  };
}

function sentenceOf(prepared: PreparedRows, { tables, refused, changes }: ImportOutcome): string {
  const added = changes.reduce((sum, { kind }) => sum + (kind === "insert" ? 1 : 0), 0);
  const changed = tables.reduce((sum, table) => sum + table.changed.length, 0);
  const counts = [
    added > 0 ? `${formatNumber(added)} new` : "",
    changed > 0 ? `${formatNumber(changed)} changed` : "",
    refused.length > 0 ? `${formatNumber(refused.length)} refused` : "",
  ].filter((count) => count !== "");
  return added + changed === 0
    ? `Kept how ${prepared.name} is read`
    : `Imported ${prepared.name}: ${counts.join(", ")}`;
}

function warningsOf(prepared: PreparedRows, { tables, refused, told }: ImportOutcome): readonly string[] {
  const all = prepared.rows.length;
  return [
    ...(refused.length === 0
      ? []
      : [`Refused, and left out: ${formatNumber(refused.length)} of ${formatNumber(all)} rows.`]),
    ...(told.length === 0
      ? []
      : [`Imported with a cell left out or exchanged: ${formatNumber(told.length)} of ${formatNumber(all)} rows.`]),
    ...tables.flatMap(({ table, disagreements }) =>
      disagreements.length === 0
        ? []
        : [
            `Rows of the file contradict each other, and the last one counts. Rows of ${table.sheet} that this is about: ${formatNumber(new Set(disagreements.map(({ key }) => key)).size)}.`,
          ],
    ),
  ];
}

/** Plain in the Log, whatever the language of the host that shows it. */
