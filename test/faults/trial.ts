import type { Result } from "../../src/domain/result";
import type { Done, Session } from "../../src/session/session";
import type { DocumentSnapshot, WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { Log } from "../../src/workbook/log/log";
import type { Driven } from "./actions";
import { differences, stateOf, together, type BookState } from "./bookState";
import { editOn, edits, type Edit, type Touched } from "./edits";
import type { Room } from "./room";

/** An action, or the undo of one, in a workbook in which it can be done. */
export interface Subject {
  readonly name: string;
  readonly by: string;
  readonly start: DocumentSnapshot;
  readonly run: (pane: Session) => Promise<Result<Done>>;
  readonly before: BookState;
  readonly ours: BookState;
  /** How many batches of it write. */
  readonly writes: number;
  /** The tables that it writes, the Log among them, with a cell that it changes there. */
  readonly touched: ReadonlyMap<string, Touched | undefined>;
}

/** One thing that goes wrong while a subject runs. */
export type Fault =
  | { readonly kind: "refusal"; readonly nth: number; readonly again: boolean }
  | { readonly kind: "edit"; readonly edit: Edit; readonly table: string; readonly write: number };

export const faultName = (fault: Fault): string =>
  fault.kind === "refusal"
    ? `Excel refuses at change ${String(fault.nth)}${fault.again ? ", and when it is put right" : ""}`
    : `${fault.edit.name} in ${fault.table}, before write ${String(fault.write)}`;

/** An action in a workbook in which it can be done. */
export async function readyAction(room: Room, driven: Driven): Promise<Subject> {
  room.document.restore(room.start);
  await driven.first(room);
  return subject(room, driven.name, driven, driven.run);
}

/** The undo of an action, in a workbook in which the action was just done. */
export async function readyUndo(room: Room, driven: Driven): Promise<Subject> {
  room.document.restore(room.start);
  await driven.first(room);
  const done = await driven.run(await room.open(driven.by));
  if (!done.ok) throw new Error(`${driven.name}: ${done.problem.message}`);
  const { entry } = done.value;
  return subject(room, `Undo of ${driven.name}`, driven, (pane) => pane.undo(entry));
}

async function subject(room: Room, name: string, { by, needsAnswers }: Driven, act: Subject["run"]): Promise<Subject> {
  const { document, host } = room;
  const run: Subject["run"] = async (pane) => {
    if (needsAnswers) await calculated(room);
    return act(pane);
  };
  const start = document.snapshot();
  const pane = await room.open(by);
  const before = stateOf(document);
  const bodies = bodiesOf(document);
  const writesBefore = host.traffic.writes;
  const done = await run(pane);
  if (!done.ok) throw new Error(`${name} is refused where nothing is wrong: ${done.problem.message}`);
  const ours = stateOf(document);
  const writes = host.traffic.writes - writesBefore;
  return { name, by, start, run, before, ours, writes, touched: touchedIn(bodies, bodiesOf(document)) };
}

/** Every cell has the answer of its function: calculation is by hand here, and answers come later. */
async function calculated({ document }: Room): Promise<void> {
  document.calculationMode = "Automatic";
  await document.whenCalculated();
  document.calculationMode = "Manual";
}

const bodiesOf = (document: WorkbookDocument): ReadonlyMap<string, readonly (readonly unknown[])[]> =>
  new Map(
    document.tables().map((table) => [table.name, document.sheet(table.sheetId)?.formulas(table.bodyArea) ?? []]),
  );

function touchedIn(
  before: ReturnType<typeof bodiesOf>,
  after: ReturnType<typeof bodiesOf>,
): ReadonlyMap<string, Touched | undefined> {
  const touched = new Map<string, Touched | undefined>();
  for (const [name, body] of after) {
    const old = before.get(name) ?? [];
    if (JSON.stringify(old) === JSON.stringify(body)) continue;
    const row = old.findIndex((cells, r) => JSON.stringify(cells) !== JSON.stringify(body[r]));
    const isBlank = old[row]?.every((cell) => cell === "" || String(cell).startsWith("=")) ?? true;
    const column = old[row]?.findIndex((cell, c) => cell !== body[row]?.[c]) ?? -1;
    touched.set(name, row < 0 || column < 0 || isBlank || name === Log.name ? undefined : { row, column });
  }
  return touched;
}

/** What others may do to a subject's tables, before each of its writes. */
export const editsOf = ({ touched, writes }: Subject): readonly Fault[] =>
  [...touched.keys()].flatMap((table) =>
    edits.flatMap((edit) =>
      Array.from({ length: writes }, (_, index): Fault => ({ kind: "edit", edit, table, write: index + 1 })),
    ),
  );

/** What came of a trial: undefined where the fault could not be tried, else what was wrong. */
export type Outcome = readonly string[] | undefined;

/** Runs a subject while something goes wrong, and says in what it broke its word. */
export async function tryFault(room: Room, subject: Subject, fault: Fault): Promise<Outcome> {
  const { document, host } = room;
  document.restore(subject.start);
  host.faults.refusal = null;
  host.faults.beforeWrite = null;
  const pane = await room.open(subject.by);
  const theirs = { state: subject.before, happened: false };
  if (fault.kind === "refusal")
    host.faults.refusal = fault.again ? { nth: fault.nth, next: { nth: 1 } } : { nth: fault.nth };
  else
    host.faults.beforeWrite = {
      nth: fault.write,
      act: () => {
        editOn(document, fault.table, (table, sheet) => {
          theirs.happened = fault.edit.act(table, sheet, subject.touched.get(fault.table));
        });
      },
    };
  const answer = await subject.run(pane);
  return fault.kind === "refusal"
    ? afterRefusal(room, subject, pane, answer)
    : afterEdit(room, subject, fault, pane, answer, theirs.happened);
}

async function afterRefusal(room: Room, subject: Subject, pane: Session, answer: Result<Done>): Promise<Outcome> {
  const { document, host } = room;
  if (host.faults.refusal?.next !== undefined || (host.faults.refusal && answer.ok)) {
    // It was over before the fault came.
    host.faults.refusal = null;
    return undefined;
  }
  const isLeft = !answer.ok && answer.problem.message.includes("will be undone when the pane is opened again");
  host.faults.refusal = null;
  const session = isLeft ? await room.open(subject.by) : pane;
  const now = stateOf(document);
  const wrong = [...differences(answer.ok ? subject.ours : subject.before, now), ...unfinished(now), ...untrue(answer)];
  if (!answer.ok && !/Nothing was changed|will be undone when/.test(answer.problem.message))
    wrong.push(`it does not say that nothing was changed: ${answer.problem.message}`);
  if (answer.ok) return wrong;
  const again = await subject.run(session);
  if (!again.ok) return [...wrong, `afterwards it is refused: ${again.problem.message}`];
  return [...wrong, ...differences(subject.ours, stateOf(document)).map((each) => `done again: ${each}`)];
}

async function afterEdit(
  room: Room,
  subject: Subject,
  fault: Extract<Fault, { kind: "edit" }>,
  pane: Session,
  answer: Result<Done>,
  happened: boolean,
): Promise<Outcome> {
  const { document, host } = room;
  if (host.faults.beforeWrite || !happened) {
    host.faults.beforeWrite = null;
    return undefined;
  }
  const now = stateOf(document);
  const theirs = theirState(room, subject, fault);
  const expected = answer.ok ? together(subject.before, subject.ours, theirs) : theirs;
  const wrong = expected
    ? [...differences(expected, now)]
    : ["it was written over what they wrote, or without what they took away"];
  wrong.push(...unfinished(now), ...lostLog(theirs, now), ...untrue(answer, sheetOf(document, fault)));
  // Left as it is, the table can't be written to.
  mend(document, fault);
  const next = answer.ok ? await pane.undo(answer.value.entry) : await subject.run(pane);
  const last = stateOf(document);
  wrong.push(...unfinished(last), ...untrue(next, sheetOf(document, fault)).map((each) => `the next action: ${each}`));
  if (!answer.ok && !next.ok && (await isDoneWithout(room, subject, fault)))
    wrong.push(`afterwards it is refused: ${next.problem.message} (before: ${answer.problem.message})`);
  return wrong;
}

/** The workbook with their edit alone. */
function theirState({ document }: Room, subject: Subject, fault: Extract<Fault, { kind: "edit" }>): BookState {
  const now = document.snapshot();
  document.restore(subject.start);
  editOn(document, fault.table, (table, sheet) => fault.edit.act(table, sheet, subject.touched.get(fault.table)));
  const state = stateOf(document);
  document.restore(now);
  return state;
}

/** True where the action can be done in a workbook in which they have made their edit before. */
async function isDoneWithout(room: Room, subject: Subject, fault: Extract<Fault, { kind: "edit" }>): Promise<boolean> {
  const { document } = room;
  document.restore(subject.start);
  const { edit, table } = fault;
  editOn(document, table, (found, sheet) => edit.act(found, sheet, subject.touched.get(table)));
  mend(document, fault);
  return (await subject.run(await room.open(subject.by))).ok;
}

function mend(document: WorkbookDocument, { edit, table }: Extract<Fault, { kind: "edit" }>): void {
  if (edit.mend) editOn(document, table, (found, sheet) => edit.mend?.(found, sheet));
}

const unfinished = (now: BookState): readonly string[] =>
  now.log.some(({ state }) => state === "Writing") ? ["the Log says that something is still being written"] : [];

/** Entries of the Log that others wrote, and those of before, are there as they were. */
function lostLog(theirs: BookState, now: BookState): readonly string[] {
  const left = now.log.map(({ entry }) => entry);
  for (const { entry } of theirs.log) {
    const at = left.indexOf(entry);
    if (at < 0) return [`the Log has lost a row of ${entry}`];
    left.splice(at, 1);
  }
  return [];
}

/** What a sentence says that is not so, or that nobody understands. */
function untrue(answer: Result<Done>, edited?: string): readonly string[] {
  const text = answer.ok ? answer.value.sentence : answer.problem.message;
  if (/undefined|NaN|\[object|\bnull\b|getItem|InvalidArgument/.test(text)) return [`it says: ${text}`];
  if (answer.ok || edited === undefined) return [];
  const blamed = /^(?:.* on )?(.*?) was changed meanwhile/.exec(text)?.[1];
  return blamed !== undefined && blamed.split("!")[0] !== edited ? [`it blames ${blamed}: ${text}`] : [];
}

/** The sheet of the table that was edited, by the name that it had. */
const sheetOf = (document: WorkbookDocument, { table }: { readonly table: string }): string | undefined => {
  const found = document.table(table);
  const name = found && document.sheet(found.sheetId)?.name;
  return name === "Elsewhere" ? undefined : name;
};
