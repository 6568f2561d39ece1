import fc from "fast-check";
import { removeSample } from "../../src/features/home/removeSample";
import type { Session } from "../../src/session/session";
import { drivenActions, type Driven } from "./actions";
import { edits, editOn } from "./edits";
import { brokenInvariants, negativeStock, numbersOf, wrongBalances, type Numbers } from "./invariants";
import type { Room } from "./room";
import { addTheirRow, sharedTables, type TheirRow } from "./theirRows";

/** What has happened in one sequence. */
interface Course {
  pane: Session;
  user: string;
  readonly entries: string[];
  readonly theirs: TheirRow[];
  numbers: Numbers;
}

interface Real {
  readonly room: Room;
  readonly course: Course;
}
type Step = fc.AsyncCommand<object, Real>;

/** A step whose name says what it did; the invariants are looked at after each. */
const step = (name: string, run: (real: Real) => Promise<void>, isUndo = false): Step => ({
  check: () => true,
  toString: () => name,
  run: async (_, real) => {
    await run(real);
    const { room, course } = real;
    room.host.faults.refusal = null;
    room.host.faults.beforeWrite = null;
    const numbers = numbersOf(room.document, course.numbers);
    const broken = [
      ...brokenInvariants(room.document, course.theirs),
      ...(isUndo
        ? []
        : [...numbers.now].filter((key) => !course.numbers.now.has(key) && course.numbers.ever.has(key))
      ).map((key) => `${key} is given a second time`),
    ];
    course.numbers = numbers;
    if (broken.length > 0) throw new Error(`After ${name}: ${broken.slice(0, 3).join("; ")}`);
  },
});

async function act({ room, course }: Real, driven: Driven): Promise<void> {
  if (course.user !== driven.by) {
    course.pane = await room.open(driven.by);
    course.user = driven.by;
  }
  const done = await driven.run(course.pane);
  if (done.ok) course.entries.push(done.value.entry);
}

/** Remove the sample is left out: what others wrote about a sample row goes with it, as its page says. */
const anyAction = fc.constantFrom(
  ...drivenActions.filter(({ what }) => what !== "freeze" && what !== "thaw" && what !== removeSample),
);
const anyTable = fc.constantFrom(...sharedTables);
const gentleEdits = edits.filter(({ name }) => /sorted|inserted|moved/.test(name));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyAction.map((driven) => step(driven.name, (real) => act(real, driven))) },
  {
    weight: 3,
    arbitrary: fc.nat(5).map((back) =>
      step(
        `undo of the last but ${String(back)}`,
        async ({ course }) => {
          const entry = course.entries.at(-1 - back);
          if (entry === undefined) return;
          const done = await course.pane.undo(entry);
          if (done.ok) course.entries.push(done.value.entry);
        },
        true,
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ table: anyTable, row: fc.nat(200) }).map(({ table, row }) =>
      step(`a co-author adds a row like row ${String(row)} of ${table.name}`, ({ room, course }) => {
        course.theirs.push(...addTheirRow(room.document, table, row, course.theirs.length));
        return Promise.resolve();
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ driven: anyAction, table: anyTable, row: fc.nat(200) }).map(({ driven, table, row }) =>
      step(`${driven.name}, while a co-author adds a row like row ${String(row)} of ${table.name}`, async (real) => {
        const { room, course } = real;
        room.host.faults.beforeWrite = {
          nth: 1,
          act: () => void course.theirs.push(...addTheirRow(room.document, table, row, course.theirs.length)),
        };
        await act(real, driven);
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ driven: anyAction, edit: fc.constantFrom(...gentleEdits), table: anyTable })
      .map(({ driven, edit, table }) =>
        step(`${driven.name}, while ${edit.name} in ${table.name}`, async (real) => {
          const { document, host } = real.room;
          host.faults.beforeWrite = {
            nth: 1,
            act: () => editOn(document, table.name, (found, sheet) => void edit.act(found, sheet, undefined)),
          };
          await act(real, driven);
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ driven: anyAction, nth: fc.integer({ min: 1, max: 40 }), again: fc.boolean() })
      .map(({ driven, nth, again }) =>
        step(`${driven.name}, refused at change ${String(nth)}${again ? " and again" : ""}`, async (real) => {
          const { host } = real.room;
          host.faults.refusal = again ? { nth, next: { nth: 1 } } : { nth };
          await act(real, driven);
          host.faults.refusal = null;
          // As after a machine that died: what is left half done is undone at the next opening.
          real.course.pane = await real.room.open(real.course.user);
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      step("the pane is opened again", async ({ room, course }) => {
        course.pane = await room.open(course.user);
      }),
    ),
  },
);

/** Runs so many sequences; throws with the shortest one that breaks an invariant. */
export async function runSequences(room: Room, sequences: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.commands([anyStep], { maxCommands: 12 }), async (steps) => {
      const { document } = room;
      document.restore(room.start);
      const user = "Nora Lindqvist";
      const pane = await room.open(user);
      const course: Course = { pane, user, entries: [], theirs: [], numbers: numbersOf(document) };
      await fc.asyncModelRun(() => ({ model: {}, real: { room, course } }), steps);
      document.calculate();
      const broken = [
        ...wrongBalances(document),
        ...[...negativeStock(document)].map((place) => `Less than nothing of ${place}`),
      ];
      if (broken.length > 0) throw new Error(`At the end: ${broken.slice(0, 3).join("; ")}`);
    }),
    { numRuns: sequences, seed, endOnFailure: false },
  );
}
