import type { Result } from "../../domain/result";
import { joinKey } from "../../tables/defineTable";
import type { Place, Stage, Watcher, WriteRefusal, Writing } from "../../workbook/port";
import { freezeSteps } from "../freeze/freezeStep";
import { officeError, sentenceOfOffice } from "../officeProblem";
import { MOST_BYTES } from "../readTables";
import { sync } from "../run";
import { tableChanged, type Queued } from "./step";
import { stepsOf } from "./steps";

/**
 * Writes stages in as few round trips as their bytes need, one where they are small. Each step also loads what its
 * cells held just before, in the same batch; where that is not what was read, all steps are put back.
 */
export async function writeStages(stages: readonly Writing[], watcher: Watcher): Promise<Result<void, WriteRefusal>> {
  // Drawing is seldom asked for, and no part of what the pane loads first.
  const drawing = stages.some((stage) => "trail" in stage) ? await import("../pages/drawSheets") : undefined;
  const making = stages.flatMap((stage) => ("trail" in stage ? (drawing?.makeSteps(stage) ?? []) : []));
  let batches = 0;
  try {
    return await Excel.run(async (context): Promise<Result<void, WriteRefusal>> => {
      const steps = [
        ...making,
        ...stages.flatMap((stage) =>
          "area" in stage ? freezeSteps(stage) : "trail" in stage ? (drawing?.drawSteps(stage) ?? []) : stepsOf(stage),
        ),
      ];
      const done: Queued[] = [];
      for (let next = 0; next < steps.length;) {
        if (watcher.signal?.aborted) return await putBack(context, done, "Stopped. Nothing was changed.");
        const batch: Queued[] = [];
        const guards =
          batches === 0
            ? placesOf(stages.filter((stage) => "table" in stage)).map((stage) => guardPlace(context, stage))
            : [];
        let bytes = 0;
        context.application.suspendApiCalculationUntilNextSync();
        while (next < steps.length) {
          const step = steps[next];
          if (!step || (batch.length > 0 && bytes + step.bytes > MOST_BYTES)) break;
          batch.push(step.queue(context));
          bytes += step.bytes;
          next++;
        }
        batches++;
        // As few round trips as the bytes allow; each must be checked before the next is sent.
        await sync(context, bytes);
        done.push(...batch);
        const refusal = [...guards, ...batch].map((each) => each.refusal()).find((sentence) => sentence !== undefined);
        if (refusal !== undefined) return await putBack(context, done, refusal);
        watcher.progress?.(next / steps.length);
      }
      return { ok: true, value: undefined };
    });
  } catch (error) {
    const { code } = officeError(error);
    if (code === "") throw error;
    // While a cell is edited Excel takes no part of a batch, and a sheet is made first; anything else may have stopped half-way.
    const isAtOnce = code === "InvalidOperationInCellEditMode" || (code === "ItemAlreadyExists" && making.length === 1);
    const state = isAtOnce && batches <= 1 ? "refused" : "broken";
    return { ok: false, problem: { message: sentenceOfOffice(error), state } };
  }
}

async function putBack(
  context: Excel.RequestContext,
  done: readonly Queued[],
  message: string,
): Promise<Result<void, WriteRefusal>> {
  if (done.length > 0) {
    for (const step of [...done].reverse()) step.putBack(context);
    await sync(context);
  }
  return { ok: false, problem: { message, state: "refused" } };
}

/** The first stage of each table: the later ones build on what it has written. */
const placesOf = (stages: readonly Stage[]): readonly Stage[] =>
  [...new Map([...stages].reverse().map((stage) => [stage.table.name, stage])).values()].reverse();

/** Sees in the batch itself whether the table still stands where it was read, with the same headers. */
function guardPlace(context: Excel.RequestContext, { table, place }: Stage): Pick<Queued, "refusal"> {
  const range = context.workbook.tables.getItem(table.name).getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = range.getRow(0);
  header.load("values");
  return {
    refusal: () =>
      samePlace(range, place) && joinKey(header.values[0] ?? []) === joinKey(place.headers)
        ? undefined
        : tableChanged(place),
  };
}

const samePlace = (range: Excel.Range, place: Place): boolean =>
  range.rowIndex === place.row &&
  range.columnIndex === place.column &&
  range.columnCount === place.columns &&
  range.rowCount === place.bodyRows + 1 + (place.totals ? 1 : 0);
