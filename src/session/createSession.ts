import { createStore } from "zustand/vanilla";
import { dayOfMoment, momentOf } from "../domain/moment";
import { ok, refuse, type Result } from "../domain/result";
import type { Action, Circumstances } from "../tables/action";
import type { Change, Plan } from "../tables/change";
import { keyOf, type AnyTable } from "../tables/defineTable";
import type { ReadTable } from "../tables/readTable";
import { TableSet } from "../tables/tableSet";
import { apply } from "../workbook/apply";
import { Contents, contentsRowOf } from "../workbook/contents";
import type { Drawing } from "../workbook/drawing";
import { Frozen } from "../workbook/frozenTable";
import { isPageRow, Log } from "../workbook/log";
import type { Look, Reading, WorkbookPort } from "../workbook/port";
import type { Publishing } from "../workbook/sheetPage";
import { recover } from "../workbook/recover";
import { changedSince, samePlan } from "../workbook/sameRows";
import { entryRows, undoPlan } from "../workbook/undo";
import type { Done, Notice, Planned, Session, SessionState, Work } from "./session";

/** What a session needs of the world. */
export interface SessionWorld {
  readonly workbook: WorkbookPort;
  /** All tables of the product, by which the Log's names are understood. */
  readonly known: readonly AnyTable[];
  readonly clock: () => Date;
  /** A short text that no one used before: the number of a Log entry. */
  readonly newId: () => string;
  /** The name that the Log shows, kept on this machine. */
  readonly user: { readonly get: () => string; readonly set: (name: string) => void };
}

/** The pane's one session: every reading and writing of the workbook goes through its queue, one after the other. */
export function createSession(world: SessionWorld): Session {
  const { workbook, known } = world;
  const store = createStore<SessionState>(() => ({
    phase: "opening",
    tables: new TableSet([]),
    stale: new Set(),
    present: new Set(),
    notices: [],
    user: world.user.get(),
  }));
  let queue: Promise<unknown> = Promise.resolve();
  let lastNotice = 0;
  let watching = false;
  /** Counts the marks that tables were given as changed; the latest of each is kept. */
  let marks = 0;
  const lastMark = new Map<string, number>();

  /** One thing at a time: what an action read must not be overtaken by another write of ours. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task, task);
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs something that may be long, with a bar and a Cancel. */
  async function working<T>(
    label: string,
    task: (watcher: { signal: AbortSignal; progress: (share: number) => void }) => Promise<T>,
  ): Promise<T> {
    const stop = new AbortController();
    const work: Work = {
      label,
      cancel: () => {
        stop.abort();
      },
    };
    store.setState({ work });
    try {
      return await task({
        signal: stop.signal,
        progress: (share) => {
          store.setState({ work: { ...work, share } });
        },
      });
    } finally {
      report(undefined);
    }
  }

  function report(work: Work | undefined): void {
    store.setState((state) => {
      const { work: _, ...rest } = state;
      return work ? { ...rest, work } : rest;
    }, true);
  }

  function say(notice: Omit<Notice, "id">): void {
    const id = ++lastNotice;
    store.setState(({ notices }) => {
      // The same refusal again takes the place of the first; what was done twice was done twice.
      const others = notices.filter(({ tone, text }) => tone === "done" || text !== notice.text);
      return { notices: [...others.slice(-2), { ...notice, id }] };
    });
  }

  function tell(result: Result<Done>): Result<Done> {
    if (result.ok) say({ tone: "done", text: result.value.sentence, undo: result.value.entry });
    else say({ tone: "problem", text: result.problem.message, problem: result.problem });
    return result;
  }

  /** Reads and keeps what was read. A table that is marked as changed meanwhile stays so: the reading may not show it. */
  async function keeping<R extends Reading>(read: () => Promise<Result<R>>): Promise<Result<R>> {
    const began = marks;
    const reading = await read();
    if (!reading.ok) return reading;
    const answered = new Set(
      reading.value.tables.map(({ table }) => table.name).filter((name) => (lastMark.get(name) ?? 0) <= began),
    );
    store.setState((state) => ({
      tables: new TableSet([...state.tables.tables, ...reading.value.tables]),
      stale: new Set([...state.stale].filter((name) => !answered.has(name))),
      present: withPresence(state.present, reading.value.tables, reading.value.places),
    }));
    return reading;
  }

  const markStale = (names: Iterable<string>): void => {
    marks++;
    const changed = [...names];
    for (const name of changed) lastMark.set(name, marks);
    store.setState(({ stale, recent }) => ({
      stale: new Set([...stale, ...changed]),
      ...(recent && changed.includes(Log.name) && { recent: { ...recent, rows: 0 } }),
    }));
  };

  const circumstances = (): Circumstances => {
    const now = momentOf(world.clock());
    return { now, today: dayOfMoment(now), user: store.getState().user };
  };

  async function open(): Promise<void> {
    const survey = await inTurn(() => workbook.survey());
    if (!survey.ok) {
      store.setState({ phase: "failed", obstacle: survey.problem });
      return;
    }
    const { present, newer, unfinished, readOnly } = survey.value;
    const obstacle = obstacleOf(newer, readOnly);
    store.setState({ phase: present.size === 0 ? "empty" : "ready", present, ...(obstacle && { obstacle }) });
    if (unfinished.length > 0 && !obstacle) {
      const recovered = await inTurn(() => recover(workbook, unfinished, known));
      markStale(present);
      say(
        recovered.ok
          ? { tone: "done", text: "A change that broke off earlier was undone; the workbook is as it was before it." }
          : {
              tone: "problem",
              text: `A change that broke off earlier could not be undone yet. ${recovered.problem.message}`,
              problem: recovered.problem,
            },
      );
    }
    if (!watching) {
      watching = true;
      await workbook.watch(markStale);
    }
  }

  function load(tables: readonly AnyTable[], recent = 0): Promise<Result<TableSet>> {
    return inTurn(async () => {
      const { tables: have, stale, recent: known } = store.getState();
      const missing = tables.filter((table) => !have.has(table) || stale.has(table.name));
      const lastRows = recent > (known?.rows ?? 0) ? recent : 0;
      if (missing.length === 0 && lastRows === 0) return ok(have);
      const began = marks;
      const reading = await working("Reading the workbook", (watcher) =>
        keeping(() => workbook.read(missing, lastRows > 0 ? Log : undefined, watcher, lastRows)),
      );
      if (!reading.ok) {
        say({ tone: "problem", text: reading.problem.message, problem: reading.problem });
        return reading;
      }
      if (lastRows > 0) {
        const { last, places } = reading.value;
        const isWhole = (places.get(Log.name)?.bodyRows ?? 0) <= lastRows;
        const rows = (lastMark.get(Log.name) ?? 0) > began ? 0 : lastRows;
        store.setState({ recent: { log: new TableSet(last ? [last] : []), rows, isWhole } });
      }
      return ok(store.getState().tables);
    });
  }

  /** Reads afresh, all that the action needs and where the Log stands. */
  const readFor = (tables: readonly AnyTable[]): Promise<Result<Reading>> =>
    keeping(() => workbook.read(tables, tables.includes(Log) ? undefined : Log));

  /** The same, and what stands on sheets that are to be drawn. */
  const lookFor = (...asked: Parameters<WorkbookPort["look"]>): Promise<Result<Look>> =>
    keeping(() => workbook.look(...asked));

  async function planNow<Input>(
    action: Action<Input>,
    input: Input,
  ): Promise<Result<{ planned: Planned; reading: Reading }>> {
    const reading = await readFor(action.reads);
    if (!reading.ok) return reading;
    const world = circumstances();
    const replan = (tables: TableSet): Result<Plan> => action.plan(tables, input, world);
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
    const written = await working(plan.sentence, (watcher) =>
      apply(workbook, plan, reading, about, watcher, [], drawings),
    );
    markStale([...new Set([...plan.changes.map((change) => change.table.name), Log.name])]);
    return written.ok ? ok({ sentence: plan.sentence, entry }) : written;
  }

  async function commitNow(planned: Planned): Promise<Result<Done>> {
    const reading = await readFor(planned.reads);
    if (!reading.ok) return reading;
    const now = new TableSet(reading.value.tables);
    const changed = changedSince(planned.plan, planned.tables, now);
    if (changed) return { ok: false, problem: changed };
    const again = planned.replan(now);
    if (!again.ok) return again;
    if (!samePlan(again.value, planned.plan))
      return refuse(
        "The workbook was changed meanwhile by someone else, and this would now write something else. Look at it again, then try again.",
      );
    return write(planned.plan, reading.value);
  }

  async function publishNow<Input>(publishing: Publishing<Input>, input: Input): Promise<Result<Done>> {
    const look = await lookFor(publishing.reads, publishing.sheets(input));
    if (!look.ok) return look;
    const publication = publishing.plan(new TableSet(look.value.tables), input, circumstances());
    if (!publication.ok) return publication;
    const entry = world.newId();
    // As with what it draws, not loaded before it is asked for.
    const { drawingsOf } = await import("../workbook/drawPages");
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
    const sharing = await import("../workbook/freeze");
    const entry = world.newId();
    const shared = await working("Looking through the workbook", () =>
      typeof how === "string"
        ? sharing[how](workbook, entry, circumstances())
        : sharing.undoSharing(workbook, entry, circumstances(), how.undo),
    );
    markStale([Frozen.name, Log.name]);
    if (!shared.ok) return shared;
    const { sentence, warnings } = shared.value;
    return ok({ sentence: [sentence, ...warnings].join(". ").replaceAll("..", "."), entry });
  }

  async function undoNow(entry: string): Promise<Result<Done>> {
    const { tables: have, stale } = store.getState();
    if (!have.has(Log) || stale.has(Log.name)) {
      const trail = await readFor([Log]);
      if (!trail.ok) return trail;
    }
    const rows = entryRows(store.getState().tables, entry);
    const names = new Set(rows.map((row) => row.table));
    if (names.has(Frozen.name)) return shareNow({ undo: entry });
    const touched = [...new Set([Log, ...known.filter((table) => names.has(table.name))])];
    const sheets = [...new Set(rows.filter(isPageRow).map((row) => row.table))];
    const look = sheets.length > 0 ? await lookFor(touched, sheets) : undefined;
    const reading = look ?? (await readFor(touched));
    if (!reading.ok) return reading;
    const now = new TableSet(reading.value.tables);
    const plan = undoPlan(entry, now);
    if (!plan.ok) return plan;
    if (!look?.ok) return write(plan.value, reading.value);
    const undoing = world.newId();
    // As with what it takes back, not loaded before it is asked for.
    const { undrawings } = await import("../workbook/undrawing");
    const drawings = undrawings(entryRows(now, entry), look.value, undoing);
    return drawings.ok ? write(plan.value, look.value, undoing, drawings.value) : drawings;
  }

  async function setUpNow(tables: readonly AnyTable[], rows: Parameters<Session["setUp"]>[1]): Promise<Result<Done>> {
    const all = [...new Set([Contents, ...tables, Log])];
    const made = await working("Setting up the workbook", () => workbook.setUp(all));
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
      return ok({ sentence: "The workbook is set up already; nothing was changed.", entry: "" });
    return write({ sentence: "Set up the workbook", changes }, reading.value);
  }

  return {
    store,
    circumstances,
    open,
    load,
    plan: (action, input) =>
      inTurn(async () => {
        const answer = await planNow(action, input);
        return answer.ok ? ok(answer.value.planned) : answer;
      }),
    commit: (planned) => inTurn(async () => tell(await commitNow(planned))),
    run: (action, input) =>
      inTurn(async () => {
        const answer = await planNow(action, input);
        return tell(answer.ok ? await write(answer.value.planned.plan, answer.value.reading) : answer);
      }),
    publish: (publishing, input) => inTurn(async () => tell(await publishNow(publishing, input))),
    readWhole: () => inTurn(() => working("Looking through the workbook", () => workbook.readWhole("with links"))),
    goTo: (sheet, address) =>
      inTurn(async () => {
        const gone = await workbook.goTo(sheet, address);
        if (!gone.ok) say({ tone: "problem", text: gone.problem.message, problem: gone.problem });
      }),
    hideSheet: (sheet) =>
      inTurn(async () => {
        const hidden = await workbook.hideSheet(sheet);
        if (hidden.ok)
          say({ tone: "done", text: `Hid ${sheet}. To see it again, right-click any tab and choose Unhide.` });
        else say({ tone: "problem", text: hidden.problem.message, problem: hidden.problem });
        return hidden;
      }),
    freeze: () => inTurn(async () => tell(await shareNow("freezeForSharing"))),
    thaw: () => inTurn(async () => tell(await shareNow("thawAll"))),
    undo: (entry) => inTurn(async () => tell(await undoNow(entry))),
    setUp: (tables, rows) => inTurn(async () => tell(await setUpNow(tables, rows))),
    show: (place) =>
      inTurn(async () => {
        const bodyIndex =
          place.bodyIndex ??
          (place.key === undefined
            ? undefined
            : store.getState().tables.read(place.table).bodyIndexByKey.get(place.key));
        const shown = await workbook.select(place.table, bodyIndex, place.column);
        if (!shown.ok) say({ tone: "problem", text: shown.problem.message, problem: shown.problem });
      }),
    opensPane: () => workbook.opensPane(),
    letOpenPane: (opens) =>
      inTurn(async () => {
        const { obstacle } = store.getState();
        const done: Result<void> = obstacle ? { ok: false, problem: obstacle } : await workbook.letOpenPane(opens);
        if (done.ok)
          say({
            tone: "done",
            text: opens
              ? "Quartermaster opens with this workbook from now on. Save the workbook to keep that."
              : "Quartermaster no longer opens with this workbook. Save the workbook to keep that.",
          });
        else say({ tone: "problem", text: done.problem.message, problem: done.problem });
        return done;
      }),
    report,
    say,
    dismiss: (id) => {
      store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
    },
    setUser: (name) => {
      world.user.set(name);
      store.setState({ user: name });
    },
  };
}

function obstacleOf(newer: readonly string[], readOnly: boolean) {
  if (newer.length > 0)
    return {
      message: `This workbook was made by a newer Quartermaster (${newer.join(", ")}). Reload the add-in to get it; until then the workbook can be read only.`,
    };
  return readOnly
    ? { message: "This workbook is open for reading only. Save a copy or ask for the right to edit." }
    : undefined;
}

function withPresence(
  present: ReadonlySet<string>,
  read: readonly ReadTable[],
  places: Reading["places"],
): ReadonlySet<string> {
  const now = new Set(present);
  for (const { table } of read) {
    if (places.has(table.name)) now.add(table.name);
    else now.delete(table.name);
  }
  return now;
}
