import { features } from "../../src/app/features";
import { dayOfMoment, momentOf } from "../../src/domain/moment";
import type { Result } from "../../src/domain/result";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { publishDashboard } from "../../src/features/kpi/dashboard/publishDashboard";
import { latestPeriods } from "../../src/features/kpi/report/reportPeriods";
import { publishReport } from "../../src/features/kpi/report/publishReport";
import { withSamples } from "../../src/ui/feature";
import { productTables } from "../fixtures/tablesOf";
import { openProduct, type OpenProduct } from "./openProduct";

/** The sample company of today with its dashboard and last week's report, made in this process as the pane would. */
export async function openSample(user: string): Promise<OpenProduct> {
  const product = await openProduct(user);
  const { session, document } = product;
  const today = dayOfMoment(momentOf(new Date()));
  requireDone(await session.setUp(productTables, await withSamples(features, sampleCompany(today), today)));
  // The blank sheet that a new workbook comes with.
  const blank = document.sheet("Sheet1");
  if (blank) document.deleteSheet(blank);
  await document.whenCalculated();
  requireDone(await session.publish(publishDashboard, {}));
  const period = latestPeriods("Week", today)[1]?.name ?? "";
  requireDone(await session.publish(publishReport, { period, remarks, sheet: `Report ${period}` }));
  await document.whenCalculated();
  const home = document.sheet("Home");
  if (home) document.activate(home);
  return product;
}

/** Typed by a coordinator. */
const remarks =
  "Keystone Systems is late for the third week; Tomas calls them on Thursday.\nThe claims of the autumn fair are all handed over.";

function requireDone(answer: Result<unknown>): void {
  if (!answer.ok) throw new Error(answer.problem.message);
}
