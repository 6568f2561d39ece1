import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { AnyTable } from "../tables/defineTable";
import type { TableSet } from "../tables/tableSet";
import type { Session, SessionState } from "./session";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session of this pane. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is called outside a SessionProvider.");
  return session;
}

/** A part of what the pane knows; the component renders again when that part changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** After this long a reading that was refused is tried again. */
const AGAIN_MS = 5000;

/**
 * The tables, and so many of the Log's last rows, read when the page first shows and again when they change in the
 * workbook; undefined until they are there, and while one of them lacks a column: its page must not show figures without
 * it. The page's head says so (TableNotes).
 */
export function useTables(tables: readonly AnyTable[], recent = 0, evenUnreadable = false): TableSet | undefined {
  const session = useSession();
  const state = useSessionState((now) => now);
  // Pages list their tables again at each rendering; only another list counts.
  const [wanted, setWanted] = useState(tables);
  if (wanted.length !== tables.length || wanted.some((table, index) => table !== tables[index])) setWanted(tables);
  const complete = wanted.every((table) => state.tables.has(table)) && (recent === 0 || state.recent !== undefined);
  const stale = wanted.some((table) => state.stale.has(table.name)) || (state.recent?.rows ?? 0) < recent;
  // A page begins with what stands in the workbook: a form keeps what it began with.
  const [begun, setBegun] = useState(false);
  if (complete && !stale && !begun) setBegun(true);
  const ready = state.phase === "ready";
  useEffect(() => {
    if (!ready || (complete && !stale)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = true;
    const read = async (): Promise<void> => {
      const { ok } = await session.load(wanted, recent);
      // What was read before is better than nothing.
      if (!ok && shown) setBegun(true);
      // What kept Excel from answering, a cell being typed in for one, passes without notifications us.
      if (!ok && shown) timer = setTimeout(() => void read(), AGAIN_MS);
    };
    void read();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
    // Also after each reading: what changed in the middle of it is still to be read.
  }, [session, wanted, recent, ready, complete, stale, state.tables, state.recent]);
  useEffect(() => session.shows(wanted), [session, wanted]);
  const read = useMemo(() => state.tables.limitedTo(wanted), [state.tables, wanted]);
  return complete && begun && (evenUnreadable || read.unreadable(wanted).length === 0) ? read : undefined;
}
