import type { Result } from "../../domain/result";
import { Log } from "../../workbook/log/log";
import { firstFreeRow, type Stage, type Watcher, type WriteRefusal, type Writing } from "../../workbook/port";
import { freezeSteps } from "../freeze/freezeStep";
import { officeError, sentenceOfOffice } from "../officeProblem";
import type { MemorySheet } from "../pages/pageMemory";
import { MOST_BYTES } from "../readTables";
import { inOneUndoStep, sync } from "../run";
import { bodyRange, tableChanged, type Queued, type Step } from "./step";
import { stepsOf } from "./steps";
import { isGuardError, TablesInPlace } from "./tablesInPlace";

/**
 * Writes stages in as few round trips as their bytes need, one where they are small. Each batch begins by seeing that the
 * tables are where they are expected, and each step also loads what its cells held just before; where that is not what was
 * read, all steps are put back.
 */
export async function writeStages(
  stages: readonly Writing[],
  watcher: Watcher,
  memorySheet: MemorySheet,
): Promise<Result<void, WriteRefusal>> {
  // Drawing is seldom asked for, and no part of what the pane loads first.
  const drawings = stages.filter((stage) => "trail" in stage);
  const drawing = drawings.length > 0 || memorySheet.isInSight ? await import("../pages/drawSheets") : undefined;
  const queued = (stage: Writing): readonly Step[] =>
    "area" in stage ? freezeSteps(stage) : "trail" in stage ? (drawing?.drawSteps(stage) ?? []) : stepsOf(stage);
  const opening = stages.filter(isOpening);
  const steps = [
    ...opening.flatMap(queued),
    ...(drawing?.makeSteps(drawings, memorySheet) ?? []),
    ...stages.filter((stage) => !isOpening(stage)).flatMap(queued),
  ];
  const tables = new TablesInPlace(stages.filter((stage) => "table" in stage));
  const done: Done[] = [];
  let batches = 0;
  try {
    return await inOneUndoStep(async (context): Promise<Result<void, WriteRefusal>> => {
      try {
        for (let next = 0; next < steps.length;) {
          if (watcher.signal?.aborted) return await putBack(context, tables, done, "Stopped. Nothing was changed.");
          const batch: Done[] = [];
          const guards = tables.guard(context);
          if (batches > 0) giveSignOfLife(context, stages, watcher);
          let bytes = 0;
          context.application.suspendApiCalculationUntilNextSync();
          while (next < steps.length) {
            const step = steps[next];
            if (!step || (batch.length > 0 && bytes + step.bytes > MOST_BYTES)) break;
            batch.push({ step, queued: step.queue(context) });
            bytes += step.bytes;
            next++;
          }
          if (batches === 0 && next < steps.length) giveSignOfLife(context, stages, watcher);
          batches++;
          // As few round trips as the bytes allow; each must be checked before the next is sent.
          await sync(context, bytes);
          for (const { step } of batch) tables.grow(step);
          done.push(...batch);
          // What Excel left undone, where it is told not to grow tables or fill formulas.
          if (batch.filter(({ queued }, at) => queued.complete?.(context, movedBy(batch, at))).length > 0)
            await sync(context, bytes);
          const refusal = [...guards, ...batch.map(({ queued }) => queued)]
            .map((each) => each.refusal())
            .find((sentence) => sentence !== undefined);
          if (refusal !== undefined) return await putBack(context, tables, done, refusal);
          watcher.progress?.(next / steps.length);
        }
        return { ok: true, value: undefined };
      } catch (error) {
        const { code } = officeError(error);
        if (!MOVED.has(code)) throw error;
        const [first, ...others] = await tables.moved(context);
        if (!first) throw error;
        const isBefore = isGuardError(error) && batches <= 1 && done.length === 0;
        return {
          ok: false,
          problem: {
            message: tableChanged(first.place),
            state: isBefore ? "refused" : "broken",
            ...(others.length === 0 && { moved: first.table }),
          },
        };
      }
    });
  } catch (error) {
    const { code } = officeError(error);
    if (code === "") throw error;
    // While a cell is edited Excel takes no part of a batch; anything else may have stopped half-way.
    const state = code === "InvalidOperationInCellEditMode" && batches <= 1 ? "refused" : "broken";
    return { ok: false, problem: { message: sentenceOfOffice(error), state } };
  }
}

/** What tells in the Log what will be written. */
const isOpening = (stage: Writing): stage is Stage =>
  "table" in stage && stage.table === Log && stage.inserts.length > 0;

interface Done {
  readonly step: Step;
  readonly queued: Queued;
}

/** Says in the Log that the entry is still being written, so that another pane that opens meanwhile leaves it alone. */
function giveSignOfLife(context: Excel.RequestContext, stages: readonly Writing[], { heartbeat }: Watcher): void {
  const opening = stages.find(isOpening);
  const columnIndex = opening?.columnIndexByField.get("when");
  if (!opening || columnIndex === undefined || !heartbeat) return;
  bodyRange(context, opening, firstFreeRow(opening.place), columnIndex, 1, 1).values = [[heartbeat()]];
}

/** By how many rows the steps after this one have moved what it added: added rows lie below all that go and come back. */
function movedBy(batch: readonly Done[], at: number): number {
  const table = batch[at]?.step.grows?.table;
  return batch
    .slice(at + 1)
    .filter(({ step, queued }) => step.grows?.table === table && !queued.complete)
    .reduce((rows, { step }) => rows + (step.grows?.rows ?? 0), 0);
}

/** What Excel says where a table, a sheet or a place is no longer what a batch expects. */
const MOVED = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference"]);

async function putBack(
  context: Excel.RequestContext,
  tables: TablesInPlace,
  done: readonly Done[],
  message: string,
): Promise<Result<void, WriteRefusal>> {
  for (let left = done.length; left > 0;) {
    tables.guard(context);
    for (let bytes = 0; left > 0; left--) {
      const { step, queued } = done[left - 1] ?? {};
      if (!step || !queued || (bytes > 0 && bytes + step.bytes > MOST_BYTES)) break;
      queued.putBack(context);
      tables.grow(step, -1);
      bytes += step.bytes;
    }
    // As few round trips as the bytes allow, as in writing.
    await sync(context, MOST_BYTES);
  }
  return { ok: false, problem: { message, state: "refused" } };
}
