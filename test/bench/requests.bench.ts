import { momentToSerial, serialToMoment } from "../../src/domain/moment";
import { usualRows } from "../../src/features/requests/usualRules";
import { requestStates } from "../../src/model/requests/requestState";
import { Settings } from "../../src/model/company/settings";
import { Requests, StatusLog } from "../../src/model/requests/tables";
import { chanceFrom } from "../../src/features/home/sample/random";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const REQUESTS = 20_000;
const ENTRIES = 5;
const now = "2026-11-24T09:30";
const chance = chanceFrom(15);
const ago = (minutes: number): string => serialToMoment(momentToSerial(now) - minutes / 1440) ?? now;
const states = ["In progress", "Waiting for requester", "In progress", "On hold", "Solved"] as const;

const opened = Array.from({ length: REQUESTS }, () => chance.whole(3000, 500_000));
const tables = tablesOf([
  rowsOf(Settings, { name: "Time zone", value: "Europe/Berlin" }),
  ...usualRows,
  rowsOf(
    Requests,
    ...opened.map((minutes, index) => ({
      request: `RQ-${String(index)}`,
      openedAt: ago(minutes),
      requester: "Nora",
      type: "Help" as const,
      subject: "x",
    })),
  ),
  rowsOf(
    StatusLog,
    ...opened.flatMap((minutes, index) =>
      states.map((state, step) => ({
        entry: `RL-${String(index * ENTRIES + step)}`,
        request: `RQ-${String(index)}`,
        at: ago(Math.max(0, minutes - step * 500)),
        state,
      })),
    ),
  ),
]);

const times: number[] = [];
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  const found = requestStates(tables, now);
  times.push(performance.now() - start);
  if (found.size !== REQUESTS) throw new Error(`Only ${String(found.size)} requests were read.`);
}
const median = [...times].sort((a, b) => a - b)[2] ?? 0;
process.stdout.write(
  `clocks of 20,000 requests with 100,000 log entries: ${median.toFixed(0)} ms (at most 1000), the first time ${(times[0] ?? 0).toFixed(0)} ms\n`,
);
