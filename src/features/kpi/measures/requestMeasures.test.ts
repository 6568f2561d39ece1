import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { Priorities, ServiceTargets } from "../../../model/requests/ruleTables";
import { Requests, StatusLog } from "../../../model/requests/tables";
import { Facts } from "../facts";
import { figureOf, type Measure } from "../measure";
import { firstAnswers, openRequests, requestAge, requestsInTime, requestsReopened } from "./requests";

const request = (key: string, openedAt: string) =>
  ({ request: key, openedAt, requester: "Nora", type: "Help", subject: key, category: "Access" }) as const;
let entry = 0;
const log = (key: string, at: string, state: "Solved" | "In progress" | "On hold" | "Cancelled") =>
  ({ entry: `RL-${String(++entry)}`, request: key, at, state }) as const;

/** Eight working hours each, from Monday 2 November on. */
const tables = tablesOf([
  rowsOf(ServiceTargets, { priority: "3", respond: 60, solve: 480, pauses: "On hold" }),
  rowsOf(Priorities, { impact: "Medium", urgency: "Medium", priority: "3" }),
  rowsOf(
    Requests,
    request("In time", "2026-11-02T09:00"),
    request("Too late", "2026-11-02T09:00"),
    request("Open and late", "2026-11-02T09:00"),
    request("Paused", "2026-11-02T09:00"),
    request("Cancelled", "2026-11-02T09:00"),
    request("Solved in December", "2026-11-30T12:00"),
  ),
  rowsOf(
    StatusLog,
    log("In time", "2026-11-02T09:30", "Solved"),
    log("In time", "2026-11-09T09:00", "In progress"),
    log("In time", "2026-11-09T10:00", "Solved"),
    log("Too late", "2026-11-05T09:00", "Solved"),
    log("Paused", "2026-11-02T10:00", "On hold"),
    log("Cancelled", "2026-11-20T10:00", "Cancelled"),
    log("Solved in December", "2026-12-01T09:00", "Solved"),
  ),
]);
const november = { from: "2026-11-01", to: "2026-11-30" };
const measured = (measure: Measure) =>
  figureOf(measure, new Facts(tables, "2026-12-08"), november, { basis: "Last promised", graceDays: 0 });

test.each<[string, Measure, object]>([
  [
    "solved in time: what is paused or cancelled is left out, open and late ones count",
    requestsInTime,
    { numerator: 1, denominator: 3 },
  ],
  ["first answers: an end is an answer", firstAnswers, { numerator: 1, denominator: 4 }],
  ["reopened", requestsReopened, { numerator: 1, denominator: 5 }],
  ["the backlog as it was at the end of the month", openRequests, { value: 3 }],
  ["the age of what was open then", requestAge, { numerator: 56, denominator: 3 }],
])("%s", (_, measure, figure) => {
  expect(measured(measure)).toMatchObject(figure);
});
