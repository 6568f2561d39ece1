import type { StoreApi } from "zustand/vanilla";
import { dayOfMoment } from "../domain/moment";
import { ok, refuse, type Result } from "../domain/result";
import type { Action, Circumstances } from "../tables/action";
import { createdBy, type Change, type Plan } from "../tables/change";
import { keyOf, type AnyTable } from "../tables/defineTable";
import type { ReadTable } from "../tables/readTable";
import { planChecked } from "../tables/planChecked";
import { TableSet } from "../tables/tableSet";
import { tablesAfter } from "../tables/tablesAfter";
import { notesOf, numbersRemoved, UsedNumbers } from "../tables/usedNumbers";
import { apply } from "../workbook/log/apply";
import { Contents, contentsRowOf } from "../workbook/contents";
import type { Drawing } from "../workbook/pages/drawing";
import { Frozen } from "../workbook/freeze/frozenTable";
import { heartbeat } from "../workbook/log/heartbeat";
import { isPageRow, Log, type LogRow } from "../workbook/log/log";
import { isMendRow, type CellMend } from "../workbook/mend/cellMend";
import type { Reading } from "../workbook/port";
import { changedSince, sameCells, samePlan } from "../workbook/log/sameRows";
import type { Publishing } from "../workbook/pages/sheetPage";
import { entryRows, numbersGivenBy, undoPlan } from "../workbook/log/undo";
import { dependentTables, obstacleToUndo } from "../workbook/log/undoRules";
import { rowsSinceSetUp, tablesSetUpBy } from "../workbook/log/undoSetUp";
import type { Removal } from "../workbook/removal";
import { readTrail } from "../workbook/log/readTrail";
import type { TakingIn } from "../workbook/takeIn/takingIn";
import { isTakenInRow } from "../workbook/takeIn/takingInTrail";
import type { Reader } from "./reader";
import type { Done, Planned, Session, SessionState, SessionWorld } from "./session";
import type { Notifications } from "./notifications";

/** The world with what the duties declare in hand. */
type DeclaredWorld = Omit<SessionWorld, "known" | "undoChecks"> & {
  readonly [K in "known" | "undoChecks"]-?: Awaited<NonNullable<SessionWorld[K]>>;
};

/** Writes what actions plan, pages, what is frozen, what a workbook begins with, and what is undone: each under one entry of the Log. */
export function createWriter(
  world: DeclaredWorld,
  store: StoreApi<SessionState>,
  circumstances: () => Circumstances,
  { readFor, lookFor, markStale }: Reader,
  { working }: Notifications,
) {
  const { workbook, known, undoChecks } = world;

  /** A plan with the warning that rows of what it went by could not be read. */
  const warned = (plan: Result<Plan>, tables: TableSet, reads: readonly AnyTable[]): Result<Plan> => {
    const notCounted = tables.notCounted(reads);
    return plan.ok && notCounted !== undefined
      ? ok({ ...plan.value, warnings: [...(plan.value.warnings ?? []), notCounted] })
      : plan;
  };

  async function planNow<Input>(
    action: Action<Input>,
    input: Input,
  ): Promise<Result<{ planned: Planned; reading: Reading }>> {
    const reading = await readFor(action.reads);
    if (!reading.ok) return reading;
    const now = circumstances();
    const replan = (tables: TableSet): Result<Plan> => {
      const [unreadable] = tables.unreadable(action.reads);
      return unreadable
        ? { ok: false, problem: unreadable }
        : warned(planChecked(action, tables, input, now), tables, action.reads);
    };
    const tables = new TableSet(reading.value.tables);
    const plan = replan(tables);
    if (!plan.ok) return plan;
    return ok({
      planned: { title: action.title, plan: plan.value, tables, reads: action.reads, replan },
      reading: reading.value,
    });
  }

  async function write(
    plan: Plan,
    reading: Reading,
    entry = world.newId(),
    drawings: readonly Drawing[] = [],
  ): Promise<Result<Done>> {
    const { obstacle, user } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    const about = { entry, when: circumstances().now, by: user };
    const gone = notesOf(numbersRemoved(plan.changes), new TableSet(reading.tables), plan.changes);
    const whole = { ...plan, changes: [...plan.changes, ...gone] };
    const written = await working(plan.sentence, (watcher) =>
      apply(
        workbook,
        whole,
        reading,
        about,
        { ...watcher, heartbeat: () => heartbeat(circumstances().now) },
        [],
        drawings,
      ),
    );
    markStale([...new Set([...whole.changes.map((change) => change.table.name), Log.name])]);
    return written.ok ? ok({ sentence: plan.sentence, entry, created: createdBy(plan) }) : written;
  }

  /** Where numbers that go are noted; made where it is missing, before what takes them is read. */
  async function makeRoomForNumbers(taken: readonly unknown[]): Promise<Result<boolean>> {
    if (taken.length === 0 || !known.includes(UsedNumbers) || store.getState().present.has(UsedNumbers.name))
      return ok(false);
    const made = await setUpNow([UsedNumbers], new Map());
    return made.ok ? ok(true) : made;
  }

  /** Plans what is written at once; where it takes numbers away, with the table read that notes them. */
  async function planToWrite<Input>(action: Action<Input>, input: Input): ReturnType<typeof planNow<Input>> {
    const first = await planNow(action, input);
    if (!first.ok) return first;
    const room = await makeRoomForNumbers(numbersRemoved(first.value.planned.plan.changes));
    if (!room.ok) return room;
    return room.value ? planNow(action, input) : first;
  }

  async function commitNow(planned: Planned): Promise<Result<Done>> {
    const room = await makeRoomForNumbers(numbersRemoved(planned.plan.changes));
    if (!room.ok) return room;
    const reading = await readFor(planned.reads);
    if (!reading.ok) return reading;
    const now = new TableSet(reading.value.tables);
    const changed = changedSince(planned.plan, planned.tables, now);
    if (changed) return { ok: false, problem: changed };
    if (!sameCells(planned.reads, planned.tables, now)) {
      const again = planned.replan(now);
      if (!again.ok) return again;
      if (!samePlan(again.value, planned.plan))
        return refuse(
          "The workbook was changed meanwhile by someone else, and this would now write something else. Look at it again, then try again.",
        );
    }
    return write(planned.plan, reading.value);
  }

  async function publishNow<Input>(publishing: Publishing<Input>, input: Input): Promise<Result<Done>> {
    const look = await lookFor(publishing.reads, publishing.sheets(input));
    if (!look.ok) return look;
    const tables = new TableSet(look.value.tables);
    const [unreadable] = tables.unreadable(publishing.reads);
    if (unreadable) return { ok: false, problem: unreadable };
    const publication = planChecked(publishing, tables, input, circumstances());
    if (!publication.ok) return publication;
    const entry = world.newId();
    // As with what it draws, not loaded before it is asked for.
    const { drawingsOf } = await import("../workbook/pages/drawPages");
    const drawings = drawingsOf(publication.value.pages, look.value, entry);
    return drawings.ok ? write(publication.value, look.value, entry, drawings.value) : drawings;
  }

  /** Freezes, thaws or undoes one of them; with what it says, not loaded before it is asked for. */
  async function shareNow(how: "freezeForSharing" | "thawAll" | { undo: string }): Promise<Result<Done>> {
    const { obstacle, present } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    if (how === "freezeForSharing" && !present.has(Frozen.name)) {
      const made = await setUpNow([Frozen], new Map());
      if (!made.ok) return made;
    }
    const sharing = await import("../workbook/freeze/freeze");
    const entry = world.newId();
    const shared = await working("Looking through the workbook", () =>
      typeof how === "string"
        ? sharing[how](workbook, entry, circumstances())
        : sharing.undoSharing(workbook, entry, circumstances(), how.undo),
    );
    markStale([Frozen.name, Log.name]);
    if (!shared.ok) return shared;
    const { sentence, warnings } = shared.value;
    return ok({ sentence: [sentence, ...warnings].join(". ").replaceAll("..", "."), entry, created: [] });
  }

  /** Puts cells right, or takes that back; with what it says, not loaded before it is asked for. */
  async function mendNow(what: readonly CellMend[] | { undo: readonly LogRow[] }): Promise<Result<Done>> {
    const { obstacle } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    const { mendCells, undoMends } = await import("../workbook/mend/mendCells");
    const entry = world.newId();
    const mended = await working("Looking through the workbook", () =>
      "undo" in what
        ? undoMends(workbook, entry, circumstances(), what.undo, known)
        : mendCells(workbook, entry, circumstances(), what),
    );
    markStale([...("undo" in what ? what.undo : what).map(({ table }) => table), Log.name]);
    return mended.ok ? ok({ sentence: mended.value, entry, created: [] }) : mended;
  }

  /** Takes a list in, or gives it back; with what it says, not loaded before it is asked for. */
  async function takeInNow(what: TakingIn | { undo: readonly LogRow[] }): Promise<Result<Done>> {
    const { obstacle, present } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    if (!("undo" in what) && !present.has(what.table.name)) {
      const made = await setUpNow([what.table], new Map());
      if (!made.ok) return made;
    }
    const lists = await import("../workbook/takeIn/takeIn");
    const entry = world.newId();
    const taken = await working("undo" in what ? "Giving the list back" : "Taking the list in", () =>
      "undo" in what
        ? lists.undoTakeIn(workbook, entry, circumstances(), what.undo, known)
        : lists.takeIn(workbook, entry, circumstances(), what),
    );
    // Formulas of any table may speak of it.
    markStale(store.getState().present);
    return taken.ok ? ok({ sentence: taken.value, entry, created: [] }) : taken;
  }

  async function undoNow(entry: string): Promise<Result<Done>> {
    const trail = await readTrail(workbook, entry);
    if (!trail.ok) return trail;
    const rows = entryRows(new TableSet([trail.value]), entry);
    const names = new Set(rows.map((row) => row.table));
    if (names.has(Frozen.name)) return shareNow({ undo: entry });
    const made = tablesSetUpBy(rows, known);
    if (made.length > 0) return undoSetUp(entry, trail.value, made);
    if (rows.some(isMendRow)) return mendNow({ undo: rows });
    if (rows.some(isTakenInRow)) return takeInNow({ undo: rows });
    const taken = numbersGivenBy(rows);
    const room = await makeRoomForNumbers(taken);
    if (!room.ok) return room;
    const { present } = store.getState();
    const touched = known.filter((table) => names.has(table.name) && table !== Log);
    const checks = undoChecks.filter(({ of }) => of.some(({ name }) => names.has(name)));
    const rules = await Promise.all(checks.map(({ load }) => load()));
    const beside = [...dependentTables(rows, known), ...rules.flatMap(({ reads }) => reads)];
    const needed = [...touched, ...beside.filter(({ name }) => present.has(name))];
    const sheets = [...new Set(rows.filter(isPageRow).map((row) => row.table))];
    const look = sheets.length > 0 ? await lookFor([...new Set(needed)], sheets) : undefined;
    const reading = look ?? (await readFor([...new Set(needed)]));
    if (!reading.ok) return reading;
    const whole = { ...reading.value, tables: [...reading.value.tables, trail.value] };
    const now = new TableSet(whole.tables);
    const plan = undoPlan(entry, now);
    if (!plan.ok) return plan;
    const { changes } = plan.value;
    const { user, now: moment } = circumstances();
    const since = dayOfMoment(rows[0]?.when ?? moment);
    const obstacle = obstacleToUndo(changes, now, user, since);
    if (obstacle) return obstacle;
    const undoing = { changes, user, by: rows[0]?.by ?? user, since };
    for (const rule of rules) {
      const before = new TableSet(whole.tables, rule.reads);
      const found = rule.obstacle({ ...undoing, before, after: tablesAfter(before, changes) });
      if (found) return found;
    }
    const withNumbers = { ...plan.value, changes: [...plan.value.changes, ...notesOf(taken, now)] };
    if (!look?.ok) return write(withNumbers, whole);
    const undoEntry = world.newId();
    // As with what it takes back, not loaded before it is asked for.
    const { pageReversals } = await import("../workbook/pages/revertPage");
    const drawings = pageReversals(entryRows(now, entry), look.value, undoEntry);
    return drawings.ok ? write(withNumbers, whole, undoEntry, drawings.value) : drawings;
  }

  /** Takes a set-up back: what it brought, and the sheets that it made. Refused where its tables hold more by now. */
  async function undoSetUp(entry: string, trail: ReadTable, made: readonly AnyTable[]): Promise<Result<Done>> {
    const { obstacle, present } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    const rows = entryRows(new TableSet([trail]), entry);
    const isFirst = made.includes(Log);
    const names = new Set([...rows, ...made.map(({ name }) => ({ table: name }))].map(({ table }) => table));
    const touched = known.filter((table) => names.has(table.name) && table !== Log && present.has(table.name));
    const reading = await readFor(touched);
    if (!reading.ok) return reading;
    const whole = { ...reading.value, tables: [...reading.value.tables, trail] };
    const now = new TableSet(whole.tables);
    const since = rowsSinceSetUp(made, rows, now);
    if (since) return since;
    const plan = undoPlan(entry, now);
    if (!plan.ok) return plan;
    // With the first set-up the Log goes too: there is nothing left in which to note it.
    if (!isFirst) {
      const written = await write(plan.value, whole);
      if (!written.ok) return written;
    }
    const removed = await removeNow(isFirst ? known : made);
    return removed.ok ? ok({ sentence: plan.value.sentence, entry: "", created: [] }) : removed;
  }

  /** Takes tables out of the workbook, and looks at it again. */
  async function removeNow(tables: readonly AnyTable[] = known): Promise<Result<Removal>> {
    const { obstacle } = store.getState();
    if (obstacle) return { ok: false, problem: obstacle };
    const removed = await working("Taking the tables out of the workbook", () => workbook.removeTables(tables));
    if (!removed.ok) return removed;
    const gone = new Set(tables.map(({ name }) => name));
    const { present, tables: read } = store.getState();
    const left = new Set([...present].filter((name) => !gone.has(name)));
    store.setState({
      present: left,
      phase: left.size === 0 ? "empty" : "ready",
      tables: new TableSet(read.tables.filter(({ table }) => !gone.has(table.name))),
      selected: undefined,
    });
    markStale([...gone]);
    return removed;
  }

  async function setUpNow(
    tables: readonly AnyTable[],
    rows: Parameters<Session["setUp"]>[1],
    sentence = "Set up the workbook",
  ): Promise<Result<Done>> {
    const all = [...new Set([Contents, ...tables, Log])];
    const made = await working("Setting up the workbook", (watcher) => workbook.setUp(all, watcher));
    if (!made.ok) return made;
    const reading = await readFor(all);
    if (!reading.ok) return reading;
    const read = new TableSet(reading.value.tables);
    const starting = new Map([...rows, [Contents, all.map(contentsRowOf)] as const]);
    const changes = [...starting].flatMap(([table, startingRows]) =>
      startingRows
        .map((row): Change => ({ kind: "insert", table, key: keyOf(table, row), row }))
        .filter((change) => !read.read(table).takenKeys.has(change.key)),
    );
    const { present } = store.getState();
    store.setState({ phase: present.size === 0 ? "empty" : "ready" });
    if (changes.length === 0)
      return ok({ sentence: "The workbook is set up already; nothing was changed.", entry: "", created: [] });
    return write({ sentence, changes }, reading.value);
  }

  return {
    planNow,
    planToWrite,
    write,
    commitNow,
    publishNow,
    shareNow,
    mendNow,
    takeInNow,
    undoNow,
    removeNow,
    setUpNow,
  };
}
