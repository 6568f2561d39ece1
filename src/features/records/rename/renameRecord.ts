import { ok, refuse, type Result } from "../../../domain/result";
import { counted } from "../../../domain/sentence";
import { Approvals } from "../../../model/approvals/approvals";
import { isAskedAsBefore } from "../../../model/approvals/approvalState";
import type { SubjectNow } from "../../../model/approvals/approvalSubject";
import { decisionTables, subjectsNow } from "../../../model/approvals/approvalSubjects";
import { Lists } from "../../../model/company/lists";
import type { Action } from "../../../tables/action";
import type { Change, Plan } from "../../../tables/change";
import { joinKey, keyOf, titleOf, type AnyTable } from "../../../tables/defineTable";
import { foldKey, KeyMap, sameKey } from "../../../tables/keys";
import { namersOf } from "../../../tables/namers";
import type { AnyRow } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";
import { tablesAfter } from "../../../tables/tablesAfter";

export interface RenameRecord {
  readonly key: string;
  /** The fields of the key as they are to be. */
  readonly set: AnyRow;
}

/** Gives a row another key; every cell that names the row follows, and so do the keys of which the name is a part. */
export const renameRecord = (table: AnyTable, known: readonly AnyTable[]): Action<RenameRecord> => ({
  title: "Rename",
  reads: renameReads(table, known),
  plan: (tables, { key, set }) => planRename(table, tables, key, set),
});

/** All tables in which a new name may have to follow, and those by which approvals tell that nothing else was changed. */
function renameReads(table: AnyTable, known: readonly AnyTable[]): readonly AnyTable[] {
  const names = new Set([table.name]);
  const reads = new Set([table]);
  // What names a row may be named itself by a key that holds the name.
  for (let size = 0; size < reads.size;) {
    size = reads.size;
    for (const other of known)
      if (namersOf(other, names).length > 0 || (names.has(Lists.name) && hasWords(other))) {
        reads.add(other);
        names.add(other.name);
      }
  }
  if (reads.has(Approvals)) for (const other of decisionTables) if (known.includes(other)) reads.add(other);
  return [...reads];
}

function planRename(table: AnyTable, tables: TableSet, key: string, set: AnyRow): Result<Plan> {
  const read = tables.read(table);
  const row = read.rowsByKey.get(key);
  if (!row)
    return refuse(
      `${key} is no longer in ${titleOf(table)}, or its row can't be read. Home lists why under Problems.`,
      { table: table.name, row: key },
    );
  const next = keyOf(table, { ...row, ...set });
  const [field = ""] = Object.keys(set);
  const where = { table: table.name, row: key, column: table.columns[field]?.header ?? field };
  if (next === key) return refuse(`${key} has this name already. Enter another one.`, where);
  const taken = read.takenKeys.spellingOf(next);
  if (taken !== undefined && !sameKey(taken, key))
    return refuse(
      `${taken} is in ${titleOf(table)} already. Enter another name; two rows that are one are put together by hand.`,
      where,
    );
  const changes = followingChanges(table, tables, key, set);
  const followed = changes.length - 1;
  return ok({
    sentence: `Renamed ${table.record?.noun ?? "row"} ${key} to ${next}${followed === 0 ? "" : `, and ${counted(followed, "row")} that ${followed === 1 ? "names" : "name"} it`}`,
    changes: [...changes, ...subjectChanges(tables, changes)],
  });
}

/** The row's own change and those of all rows that name it, and of rows that name these in turn, round by round. */
function followingChanges(table: AnyTable, tables: TableSet, key: string, set: AnyRow): readonly Change[] {
  const updates = new Map<AnyTable, KeyMap<AnyRow>>();
  /** The keys that change in a round, as they are compared, and what they become, by table. */
  let renamed = new Map<string, Map<string, string>>();
  const change = (changed: AnyTable, changedKey: string, row: AnyRow, more: AnyRow): void => {
    let own = updates.get(changed);
    if (!own) updates.set(changed, (own = new KeyMap()));
    const before = own.get(changedKey) ?? {};
    const after = { ...before, ...more };
    own.set(changedKey, after);
    const [last, next] = [keyOf(changed, { ...row, ...before }), keyOf(changed, { ...row, ...after })];
    if (last === next) return;
    const keys = renamed.get(changed.name) ?? new Map<string, string>();
    renamed.set(changed.name, keys.set(foldKey(last), next));
  };
  const first = tables.read(table).rowsByKey.get(key) ?? {};
  change(table, key, first, set);
  if (table.name === Lists.name)
    for (const { table: other, rowsByKey } of tables.tables)
      for (const field of wordFields(other, first))
        for (const [otherKey, row] of rowsByKey)
          if (typeof row[field] === "string" && sameKey(row[field], String(first.item)))
            change(other, otherKey, row, { [field]: set.item });
  while (renamed.size > 0) {
    const round = renamed;
    renamed = new Map();
    const targets = new Set(round.keys());
    for (const { table: other, rowsByKey } of tables.tables) {
      // Fields that are a name together follow with the record that each of them names.
      const namers = namersOf(other, targets).filter(({ fields }) => fields.length === 1);
      if (namers.length === 0) continue;
      for (const [otherKey, row] of rowsByKey) {
        const more: Record<string, unknown> = {};
        for (const { target, fields, nameIn } of namers) {
          const next = round.get(target)?.get(foldKey(nameIn(row)));
          if (next !== undefined) more[fields[0] ?? ""] = next;
        }
        if (Object.keys(more).length > 0) change(other, otherKey, row, more);
      }
    }
  }
  return [...updates].flatMap(([changed, own]) =>
    [...own].map(([changedKey, more]): Change => ({ kind: "update", table: changed, key: changedKey, set: more })),
  );
}

const hasWords = (table: AnyTable): boolean => Object.values(table.columns).some(({ list }) => list !== undefined);

/** The fields that a word of a drop-down stands in. */
const wordFields = (table: AnyTable, { list }: AnyRow): readonly string[] =>
  Object.keys(table.columns).filter((field) => table.columns[field]?.list === list);

/** The words that lines keep of what was asked, where they said the same until now. */
function lineChanges(was: SubjectNow, now: SubjectNow, isFormer: boolean): readonly Change[] {
  const before = was.lines?.() ?? [];
  return (now.lines?.() ?? []).flatMap(({ table, reads }, at): readonly Change[] => {
    const line = before[at];
    if (!line || (!isFormer && !sameKey(line.askedAs, line.reads)) || line.askedAs === reads) return [];
    return [{ kind: "update", table, key: line.key, set: { askedAs: reads } }];
  });
}

/** What was approved is told in words; where nothing but names changed in them, they follow, so that it stays approved. */
function subjectChanges(tables: TableSet, changes: readonly Change[]): readonly Change[] {
  if (!tables.has(Approvals)) return [];
  const [before, after] = [subjectsNow(tables), subjectsNow(tablesAfter(tables, changes))];
  const references = new Map(
    changes.flatMap((change) =>
      change.table === Approvals && change.kind === "update" ? [[change.key, change.set.reference] as const] : [],
    ),
  );
  const followed = new Set<string>();
  return tables.rows(Approvals).flatMap(({ approval, kind, reference, subject }): readonly Change[] => {
    const was = before(kind, reference);
    const isFormer = was !== undefined && isAskedAsBefore(subject, was);
    if (was === undefined || !(isFormer || sameKey(was.subject, subject))) return [];
    const next = references.get(approval);
    const now = after(kind, typeof next === "string" ? next : reference);
    if (now === undefined) return [];
    const own: readonly Change[] =
      now.subject === was.subject
        ? []
        : [{ kind: "update", table: Approvals, key: approval, set: { subject: now.subject } }];
    // Its lines follow once, however many steps it has.
    const isFollowed = followed.size === followed.add(joinKey([kind, reference])).size;
    return isFollowed ? own : [...own, ...lineChanges(was, now, isFormer)];
  });
}
