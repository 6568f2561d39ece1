import type { Watcher } from "../../workbook/port";

/** Long work cut into short steps: each yield says how much is done, from 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** How long a slice may keep the pane from answering, in milliseconds; two frames of a screen. */
const SLICE = 32;

/** Does all steps at once, for tests and for work that is known to be short. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps in slices, so that the pane goes on answering between them; undefined when it was cancelled. */
export async function inSlices<T>(steps: Steps<T>, { signal, progress }: Watcher = {}): Promise<T | undefined> {
  let share: number;
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    progress?.(share);
    await breath();
    if (signal?.aborted) return undefined;
  }
}

/** Lets the pane answer: a task of the browser's own comes before what follows. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
