import { useState } from "react";
import type { Action } from "../tables/action";
import type { Problem } from "../domain/result";
import type { Done, Planned } from "./session";
import { useSession } from "./SessionContext";

/** One action on its way: planned and shown, or written at once. */
export interface Doing<Input> {
  /** What was planned and waits for the user's word. */
  readonly planned: Planned | undefined;
  /** Why it can't be planned. What is refused later, while it is written, the session says as a notice. */
  readonly refusal: Problem | undefined;
  /** Something is being read or written. */
  readonly busy: boolean;
  readonly preview: (input: Input) => Promise<void>;
  /** Writes what `preview` planned; answers with what was done, or undefined where it was refused. */
  readonly write: () => Promise<Done | undefined>;
  /** Plans and writes at once, for what needs no preview. */
  readonly run: (input: Input) => Promise<Done | undefined>;
  /** Leaves the preview; nothing is written. */
  readonly back: () => void;
}

/** What a page needs to let the user take one action. */
export function useAction<Input>(action: Action<Input>): Doing<Input> {
  const session = useSession();
  const [planned, setPlanned] = useState<Planned>();
  const [refusal, setRefusal] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const whileBusy = async <T,>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };

  return {
    planned,
    refusal,
    busy,
    preview: (input) =>
      whileBusy(async () => {
        const result = await session.plan(action, input);
        if (result.ok) setPlanned(result.value);
        else setRefusal(result.problem);
      }),
    write: () =>
      whileBusy(async () => {
        if (!planned) return undefined;
        const result = await session.commit(planned);
        // What was shown no longer holds, if it was refused: it has to be planned again.
        setPlanned(undefined);
        return result.ok ? result.value : undefined;
      }),
    run: (input) =>
      whileBusy(async () => {
        const result = await session.run(action, input);
        return result.ok ? result.value : undefined;
      }),
    back: () => setPlanned(undefined),
  };
}
