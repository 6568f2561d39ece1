import { features } from "../../src/app/features";
import { Locations } from "../../src/model/company/lists";
import { companySettings, Settings } from "../../src/model/company/settings";
import { fillable } from "../../src/features/import/wizard";
import { importInto } from "../../src/features/import/importRows";
import { checkSize } from "../../src/features/import/fileKind";
import { describeImport, type ImportReport } from "../../src/features/import/describeImport";
import { inspectColumns } from "../../src/features/import/inspectColumns";
import { planImport, type ImportOutcome } from "../../src/features/import/planImport";
import { prepareRows } from "../../src/features/import/prepareRows";
import { proposal } from "../../src/features/import/proposal";
import { readSource } from "../../src/features/import/readSource";
import { keptFor } from "../../src/features/import/savedMappings";
import { finish } from "../../src/features/import/steps";
import { nearTwins } from "../../src/features/import/twins";
import { Mappings } from "../../src/features/import/tables";
import { emptyCompany } from "../../src/features/home/sampleCompany";
import { tablesOf, withUsual } from "../../src/ui/feature";
import type { Result } from "../../src/domain/result";
import type { Planned, Session } from "../../src/session/session";

export interface ImportOptions {
  /** The group that the user says it is. */
  readonly group?: string;
}

/** What became of a file: its report, and whether and under which sentence it was written. */
export type Imported =
  | { readonly report: ImportReport; readonly written: boolean; readonly sentence: string }
  | { readonly file: string; readonly refused: string };

/** Sets a workbook up empty with all duties, as the page does, where none of our tables stand in it. */
export async function setUpEmpty(session: Session): Promise<void> {
  if (session.store.getState().present.size > 0) return;
  const done = await session.setUp(tablesOf(features), await withUsual(features, emptyCompany()));
  if (!done.ok) throw new Error(done.problem.message);
}

/** What the page shows before anything is written, and the plan that writes it. */
export interface Checked {
  readonly report: ImportReport;
  readonly outcome: ImportOutcome;
  readonly planned: Result<Planned>;
}

/** Imports a file as the page does when the user accepts what is proposed. */
export async function importFile(
  session: Session,
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const checked = await checkFile(session, name, bytes, options);
  if ("refused" in checked) return checked;
  const { report, planned } = checked;
  if (!planned.ok) return { report, written: false, sentence: planned.problem.message };
  const done = await session.commit(planned.value);
  return done.ok
    ? { report, written: true, sentence: done.value.sentence }
    : { report, written: false, sentence: done.problem.message };
}

/** Reads a file, matches and checks it; nothing is written. Dates and numbers that nothing decides are read as in the United States. */
export async function checkFile(
  session: Session,
  name: string,
  bytes: Uint8Array,
  { group }: ImportOptions = {},
): Promise<Checked | { readonly file: string; readonly refused: string }> {
  const size = checkSize(name, bytes.length);
  if (!size.ok) return { file: name, refused: size.problem.message };
  const read = await readSource({ name, bytes });
  if (!read?.ok) return { file: name, refused: read?.problem.message ?? "It was cancelled." };
  const source = read.value;
  const { delimiter } = source.reading;
  const looks = finish(
    inspectColumns(source.grid, { usual: { decimal: ".", dateOrder: "mdy" }, ...(delimiter && { delimiter }) }),
  );
  const all = tablesOf(features);
  const targets = fillable(all, session.store.getState().present, Mappings);
  const loaded = await session.load([Locations, Settings, Mappings]);
  if (!loaded.ok) return { file: name, refused: loaded.problem.message };
  const { currency } = companySettings(loaded.value);
  const ground = { looks, targets, locations: loaded.value.rows(Locations).map(({ location }) => location) };
  const kept = group === undefined ? keptFor(source.grid.headers, loaded.value, targets) : undefined;
  const mapping = kept?.mapping ?? proposal(source, ground, group);
  const prepared = finish(prepareRows(name, source.grid, mapping, targets, session.circumstances().today));
  const action = importInto(
    prepared.tables.map(({ table }) => table),
    [...targets, Mappings],
  );
  const planned = await session.plan(action, { prepared });
  // A file that brings nothing new is told of all the same.
  const tables = planned.ok ? { ok: true as const, value: planned.value.tables } : await session.load(action.reads);
  if (!tables.ok) return { file: name, refused: tables.problem.message };
  const outcome = planImport(prepared, tables.value, session.circumstances().user);
  return {
    report: describeImport(source, looks, mapping, targets, outcome, nearTwins(prepared, tables.value), currency),
    outcome,
    planned,
  };
}
