import type { StoreApi } from "zustand/vanilla";
import type { Problem, Result } from "../domain/result";
import type { Done, Notice, SessionState, Work } from "./session";

export type Notifications = ReturnType<typeof createNotifications>;

/** Tells people what runs, what was done and what was refused. */
export function createNotifications(store: StoreApi<SessionState>) {
  let lastNotice = 0;

  /** Runs something that may be long, with a bar and a Cancel; as a part of longer work it gives the bar back to that. */
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
    const whole = store.getState().work;
    store.setState({ work });
    try {
      return await task({
        signal: stop.signal,
        progress: (share) => {
          store.setState({ work: { ...work, share } });
        },
      });
    } finally {
      report(whole);
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

  const formatProblem = (problem: Problem): void => {
    say({ tone: "problem", text: problem.message, problem });
  };

  function tell(result: Result<Done>, warnings: readonly string[] = []): Result<Done> {
    if (result.ok)
      say({
        tone: "done",
        text: warnings.length === 0 ? result.value.sentence : [`${result.value.sentence}.`, ...warnings].join(" "),
        // Nothing was written where there is no entry, or nothing is left to undo.
        ...(result.value.entry !== "" && { undo: result.value.entry }),
      });
    else formatProblem(result.problem);
    return result;
  }

  /** What was refused is read by now: the next action begins. */
  function dismissProblems(): void {
    store.setState(({ notices }) => ({ notices: notices.filter(({ tone }) => tone !== "problem") }));
  }

  function dismiss(id: number): void {
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  }

  return { working, report, say, formatProblem, tell, dismiss, dismissProblems };
}
