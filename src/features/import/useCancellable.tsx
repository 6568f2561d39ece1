import { useState } from "react";
import { useSession } from "../../session/SessionContext";
import type { Watcher } from "../../workbook/port";

/** Runs work that may take a while, with the shell's bar and Cancel; true while it runs. */
export function useCancellable(): readonly [
  busy: boolean,
  run: (label: string, task: (watcher: Watcher) => Promise<void>) => Promise<void>,
] {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const run = async (label: string, task: (watcher: Watcher) => Promise<void>): Promise<void> => {
    const stop = new AbortController();
    const cancel = (): void => stop.abort();
    setBusy(true);
    session.report({ label, cancel });
    try {
      await task({ signal: stop.signal, progress: (share) => session.report({ label, share, cancel }) });
    } finally {
      session.report(undefined);
      setBusy(false);
    }
  };
  return [busy, run];
}
