import { createStore } from "zustand/vanilla";
import { dayOfMoment, momentOf } from "../domain/moment";
import { ok, type Result } from "../domain/result";
import type { Circumstances } from "../tables/action";
import { TableSet } from "../tables/tableSet";
import { isUnderWay } from "../workbook/log/heartbeat";
import { createReader } from "./reader";
import type { Session, SessionState, SessionWorld } from "./session";
import { createNotifications } from "./notifications";
import { watchOwnEntries } from "./ownEntries";
import { readOnlyWorkbook } from "../workbook/refusals";

/** The pane's one session: every reading and writing of the workbook goes through its queue, one after the other. */
export function createSession(world: SessionWorld): Session {
  const { workbook, known } = world;
  const store = createStore<SessionState>(() => ({
    phase: "opening",
    tables: new TableSet([]),
    stale: new Set(),
    present: new Set(),
    shown: [],
    notices: [],
    user: world.user.get(),
  }));
  let queue: Promise<unknown> = Promise.resolve();
  let watching = false;

  /** One thing at a time: what an action read must not be overtaken by another write of ours. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task, task);
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** The same for what a person does: what the last action refused leaves. */
  function act<T>(task: () => Promise<T>): Promise<T> {
    return inTurn(() => {
      dismissProblems();
      return task();
    });
  }

  const circumstances = (): Circumstances => {
    const now = momentOf(world.clock());
    return { now, today: dayOfMoment(now), user: store.getState().user };
  };

  const notifications = createNotifications(store);
  const { working, report, say, formatProblem, tell, dismiss, dismissProblems } = notifications;
  const readings = createReader(workbook, store, notifications);
  const { load, markStale } = readings;
  const watchEntry = watchOwnEntries(world, notifications, inTurn, async (entry) => {
    const { recover } = await import("../workbook/log/recover");
    const undone = await recover(workbook, [entry], await known);
    markStale(store.getState().present);
    say({ tone: "problem", text: undone.ok ? PARTLY_TAKEN_BACK : undone.problem.message });
  });
  const tellAndWatch = (...told: Parameters<typeof tell>): ReturnType<typeof tell> => {
    const result = tell(...told);
    if (result.ok) watchEntry(result.value);
    return result;
  };
  /** What writes comes after the first page, which only reads. */
  const writer = async () =>
    (await import("./writer")).createWriter(
      { ...world, known: await known, undoChecks: (await world.undoChecks) ?? [] },
      store,
      circumstances,
      readings,
      notifications,
    );

  async function open(): Promise<void> {
    const survey = await inTurn(() => workbook.survey());
    if (!survey.ok) {
      store.setState({ phase: "failed", obstacle: survey.problem });
      return;
    }
    const { present, newer, whenUnfinished, readOnly } = survey.value;
    const { now } = circumstances();
    const isLive = (entry: string): boolean => isUnderWay(whenUnfinished.get(entry) ?? 0, now);
    const unfinished = survey.value.unfinished.filter((entry) => !isLive(entry));
    const obstacle = obstacleOf(newer, readOnly);
    store.setState({ phase: present.size === 0 ? "empty" : "ready", present, ...(obstacle && { obstacle }) });
    if (unfinished.length < survey.value.unfinished.length)
      say({
        tone: "problem",
        text: "A long change is being written to this workbook just now, in another pane. Should it break off, it is undone when the pane is opened again in a few minutes.",
      });
    if (unfinished.length > 0 && !obstacle) {
      const recovered = await inTurn(async () =>
        (await import("../workbook/log/recover")).recover(workbook, unfinished, await known),
      );
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
      await workbook.watch(markStale, (selected) => store.setState({ selected }));
      // In hand by the time something is written; where that fails, it is loaded then.
      writer().catch(() => undefined);
    }
  }

  return {
    store,
    circumstances,
    open,
    load: (tables, recent) => inTurn(() => load(tables, recent)),
    plan: (action, input) =>
      act(async () => {
        const answer = await (await writer()).planNow(action, input);
        return answer.ok ? ok(answer.value.planned) : answer;
      }),
    commit: (planned) => act(async () => tellAndWatch(await (await writer()).commitNow(planned))),
    run: (action, input) =>
      act(async () => {
        const { planToWrite, write } = await writer();
        const answer = await planToWrite(action, input);
        if (!answer.ok) return tell(answer);
        const { plan } = answer.value.planned;
        // It was not shown before: what it warns of is said with what was done.
        return tellAndWatch(await write(plan, answer.value.reading), plan.warnings);
      }),
    publish: (publishing, input) => act(async () => tellAndWatch(await (await writer()).publishNow(publishing, input))),
    readWhole: (links) => inTurn(() => working("Looking through the workbook", () => workbook.readWhole(links))),
    goTo: (sheet, address) =>
      inTurn(async () => {
        const gone = await workbook.goTo(sheet, address);
        if (!gone.ok) formatProblem(gone.problem);
      }),
    renameHeader: (table, { from, to }) =>
      inTurn(async () => {
        const { obstacle } = store.getState();
        const done: Result<void> = obstacle
          ? { ok: false, problem: obstacle }
          : await workbook.renameHeader(table, from, to);
        markStale([table.name]);
        if (done.ok) say({ tone: "done", text: `Renamed the column ${from} of ${table.sheet} back to ${to}.` });
        else formatProblem(done.problem);
        return done;
      }),
    shows: (tables) => {
      store.setState(({ shown }) => ({ shown: [...shown, ...tables] }));
      return () => {
        // Once for each time that it was told: another page may show the same table.
        store.setState(({ shown }) => {
          const left = [...shown];
          for (const table of tables) left.splice(left.indexOf(table), 1);
          return { shown: left };
        });
      };
    },
    hideSheet: (sheet) =>
      inTurn(async () => {
        const hidden = await workbook.hideSheet(sheet);
        if (hidden.ok)
          say({ tone: "done", text: `Hid ${sheet}. To see it again, right-click any tab and choose Unhide.` });
        else formatProblem(hidden.problem);
        return hidden;
      }),
    freeze: () => act(async () => tellAndWatch(await (await writer()).shareNow("freezeForSharing"))),
    thaw: () => act(async () => tellAndWatch(await (await writer()).shareNow("thawAll"))),
    mend: (mends) => act(async () => tellAndWatch(await (await writer()).mendNow(mends))),
    readList: (place) => inTurn(() => working(`Reading ${place.name ?? place.sheet}`, () => workbook.readList(place))),
    takeIn: (taking) => act(async () => tell(await (await writer()).takeInNow(taking))),
    undo: (entry) => act(async () => tellAndWatch(await (await writer()).undoNow(entry))),
    setUp: (tables, rows, sentence) =>
      act(async () => tellAndWatch(await (await writer()).setUpNow(tables, rows, sentence))),
    previewRemoval: () =>
      act(() => working("Looking through the workbook", async () => workbook.previewRemoval(await known))),
    remove: async () => {
      const removed = await act(async () => (await writer()).removeNow());
      if (removed.ok)
        say({
          tone: "done",
          text: `Took Quartermaster out of this workbook: ${String(removed.value.deleted.length)} sheets were deleted. Your own sheets are as they were.`,
        });
      else formatProblem(removed.problem);
      return removed;
    },
    show: (place) =>
      inTurn(async () => {
        const bodyIndex =
          place.bodyIndex ??
          (place.key === undefined
            ? undefined
            : store.getState().tables.limitedTo([place.table]).read(place.table).bodyIndexByKey.get(place.key));
        const shown = await workbook.select(place.table, bodyIndex, place.column);
        if (!shown.ok) formatProblem(shown.problem);
      }),
    opensPane: () => workbook.opensPane(),
    fileWay: () => workbook.fileWay(),
    openInBrowser: (url) => {
      workbook.openInBrowser(url);
    },
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
        else formatProblem(done.problem);
        return done;
      }),
    report,
    say,
    dismiss,
    setUser: (name) => {
      world.user.set(name);
      store.setState({ user: name });
    },
  };
}

const PARTLY_TAKEN_BACK =
  "Ctrl+Z took back a part of the last change, and the rest of it is undone now, too: the workbook is as it was before it.";

function obstacleOf(newer: readonly string[], readOnly: boolean) {
  if (newer.length > 0)
    return {
      message: `This workbook was made by a newer Quartermaster (${newer.join(", ")}). Reload the add-in to get it; until then the workbook can be read only.`,
    };
  return readOnly ? { message: readOnlyWorkbook } : undefined;
}
