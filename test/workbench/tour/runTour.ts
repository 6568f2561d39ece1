import { features } from "../../../src/app/features";
import type { Result } from "../../../src/domain/result";
import { sampleCompany } from "../../../src/features/home/sampleCompany";
import { draftOrders } from "../../../src/features/inventory/reorder/draftOrders";
import { reorderSuggestions, reorderTables } from "../../../src/features/inventory/reorder/reorderSuggestions";
import { publishDashboard } from "../../../src/features/kpi/dashboard/publishDashboard";
import { receiveShipment } from "../../../src/features/orders/receive/receiveShipment";
import { sendOrder } from "../../../src/features/orders/send/sendOrder";
import { OrderLines } from "../../../src/model/orders/tables";
import type { Done, Session } from "../../../src/session/session";
import type { AnyTable } from "../../../src/tables/defineTable";
import { withSamples } from "../../../src/ui/feature";

export interface StepReport {
  readonly title: string;
  readonly seconds: number;
  /** Why it broke; undefined where it did not. */
  readonly problem?: string;
}

/** What one step leaves to the next. */
interface Trail {
  order: string;
  receipt: string;
}

type Step = readonly [title: string, run: (session: Session, trail: Trail) => Promise<string | undefined>];

/** Drives the product's main job on the sample company in the workbook that is open, and tells of each step; it ends at the first that breaks. */
export async function runTour(
  session: Session,
  tables: readonly AnyTable[],
  tell: (report: StepReport) => void,
): Promise<readonly StepReport[]> {
  const trail: Trail = { order: "", receipt: "" };
  const reports: StepReport[] = [];
  for (const [title, run] of stepsOf(tables)) {
    const began = performance.now();
    const problem = await run(session, trail).catch((thrown: unknown) =>
      thrown instanceof Error ? thrown.message : String(thrown),
    );
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const report = { title, seconds, ...(problem !== undefined && { problem }) };
    reports.push(report);
    tell(report);
    if (problem !== undefined) break;
  }
  return reports;
}

/** The result as one text to send. */
export const tourText = (reports: readonly StepReport[], about: string): string =>
  [
    `${String(reports.filter(({ problem }) => problem === undefined).length)} steps done in ${about}.`,
    ...reports.map(
      ({ title, seconds, problem }) =>
        `- ${title}: ${seconds.toFixed(1)} s${problem === undefined ? "" : `, broke: ${problem}`}`,
    ),
  ].join("\n");

const stepsOf = (tables: readonly AnyTable[]): readonly Step[] => [
  [
    "Set up the sample company",
    async (session) => {
      const { today } = session.circumstances();
      return problemOf(await session.setUp(tables, await withSamples(features, sampleCompany(today), today)));
    },
  ],
  ["Read all tables again", async (session) => problemOf(await session.load(tables))],
  [
    "Draft an order of what is low",
    async (session, trail) => {
      const read = await session.load(reorderTables);
      if (!read.ok) return read.problem.message;
      const { suggestions } = reorderSuggestions(read.value, session.circumstances().today);
      const low = suggestions.find(({ kind, vendor }) => kind === "buy" && vendor !== undefined);
      if (low?.vendor === undefined) return "Nothing of the sample company is to be reordered.";
      const { item, quantity, vendor, location } = low;
      const done = await session.run(draftOrders, { needs: [{ item, quantity, vendor, location }] });
      trail.order = createdIn(done, /^PO-/);
      return problemOf(done) ?? (trail.order === "" ? "No order was drafted." : undefined);
    },
  ],
  ["Send it", async (session, { order }) => problemOf(await session.run(sendOrder, { order }))],
  [
    "Receive a part of it",
    async (session, trail) => {
      const read = await session.load([OrderLines]);
      if (!read.ok) return read.problem.message;
      const line = read.value.rows(OrderLines).find(({ order }) => order === trail.order);
      if (!line) return `${trail.order} has no lines.`;
      const done = await session.run(receiveShipment, { order: trail.order, lines: [{ line: line.line, counted: 1 }] });
      trail.receipt = done.ok ? done.value.entry : "";
      return problemOf(done);
    },
  ],
  ["Undo the receipt", async (session, { receipt }) => problemOf(await session.undo(receipt))],
  ["Publish the dashboard", async (session) => problemOf(await session.publish(publishDashboard, {}))],
  ["Publish it again", async (session) => problemOf(await session.publish(publishDashboard, {}))],
  ["Freeze the formulas", freezeOnceCalculated],
  ["Thaw them", async (session) => problemOf(await session.thaw())],
];

/** Cells show #BUSY! until Excel has called our functions. */
async function freezeOnceCalculated(session: Session): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    const problem = problemOf(await session.freeze());
    if (problem?.includes("#BUSY!") !== true || tries === MOST_TRIES) return problem;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

const MOST_TRIES = 30;
const AGAIN_MS = 2_000;

const problemOf = (answer: Result<unknown>): string | undefined => (answer.ok ? undefined : answer.problem.message);

const createdIn = (done: Result<Done>, kind: RegExp): string =>
  (done.ok ? done.value.created.map(({ key }) => key).find((key) => kind.test(key)) : undefined) ?? "";
