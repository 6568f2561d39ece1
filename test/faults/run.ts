import { drivenActions } from "./actions";
import { hostileCells } from "./hostileCells";
import { runSequences } from "./sequences";
import { openRoom } from "./room";
import { editsOf, faultName, readyAction, readyUndo, tryFault, type Fault, type Outcome, type Subject } from "./trial";

/** Cells edited by hand. */
const EDITS = 20_000;
/** Random sequences of actions, co-authors' edits, undos and reopenings. */
const SEQUENCES = 2_000;

/** `npm run faults`: every action and every undo, each through every fault; the last line counts actions, trials and failures. */
async function runFaults(only: string | undefined): Promise<void> {
  const room = await openRoom();
  const started = Date.now();
  let actions = 0;
  let trials = 0;
  let failures = 0;
  const judge = (subject: Subject, fault: Fault, outcome: Outcome): void => {
    if (!outcome) return;
    trials++;
    if (outcome.length === 0) return;
    failures++;
    console.log(`${subject.name}: ${faultName(fault)}\n  ${outcome.slice(0, 4).join("\n  ")}`);
  };
  for (const driven of drivenActions.filter(({ name }) => only === undefined || name.includes(only)))
    for (const ready of [readyAction, readyUndo]) {
      const subject = await ready(room, driven);
      actions++;
      const before = trials;
      for (const fault of editsOf(subject)) judge(subject, fault, await tryFault(room, subject, fault));
      for (const again of [false, true])
        for (let nth = 1; ; nth++) {
          const fault = { kind: "refusal", nth, again } as const;
          const outcome = await tryFault(room, subject, fault);
          judge(subject, fault, outcome);
          if (!outcome) break;
        }
      console.log(`${subject.name}: ${String(trials - before)} trials, ${seconds(started)}`);
    }
  if (only === undefined) {
    const wrong = await hostileCells(EDITS, 11);
    failures += wrong.length;
    console.log([...wrong, `${String(EDITS)} cells, ${seconds(started)}`].join("\n"));
    try {
      await runSequences(room, SEQUENCES, 11);
      console.log(`${String(SEQUENCES)} sequences, ${seconds(started)}`);
    } catch (error) {
      failures++;
      console.log(error);
    }
  }
  console.log(`${String(actions)} actions, ${String(trials)} trials, ${String(failures)} failures`);
  process.exitCode = failures > 0 ? 1 : 0;
}

const seconds = (started: number): string => `${String(Math.round((Date.now() - started) / 1000))} s`;

runFaults(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
