import { chanceFrom } from "../../src/features/home/sample/random";
import { usualRows } from "../../src/features/requests/usualRules";
import { requestReader, requestStates, type RequestState } from "../../src/model/requests/requestState";
import { differingClocks } from "../../src/model/requests/logRequests";
import { Categories, Priorities, ServiceTargets } from "../../src/model/requests/ruleTables";
import { impacts, isEnded, requestStatuses } from "../../src/model/requests/states";
import { messageWays, Requests, StatusLog } from "../../src/model/requests/tables";
import { Settings } from "../../src/model/company/settings";
import { momentToSerial, serialToMoment } from "../../src/domain/moment";
import type { AnyTable } from "../../src/tables/defineTable";
import type { AnyRow } from "../../src/tables/readTable";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { today } from "../fixtures/smallCompany";
import { tablesOf } from "../fixtures/tablesOf";

const chance = chanceFrom(15);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
const now = `${today}T09:30`;
const momentAgo = (minutes: number): string => serialToMoment(momentToSerial(now) - minutes / 1440) ?? now;

const requests = Array.from({ length: 120 }, (_, index) => ({
  request: `RQ~${String(index)}`,
  openedAt: momentAgo(chance.pick([chance.whole(1, 6000), chance.whole(1, 60000)])),
  requester: "Nora",
  type: "Help" as const,
  subject: "x",
  category: maybe(0.5, chance.pick(["Access and keys", "late or wrong delivery", "None", "Fixed"])),
  impact: maybe(0.4, chance.pick(impacts)),
  urgency: maybe(0.4, chance.pick(impacts)),
  major: maybe(0.1, true),
}));
const log = requests
  .flatMap(({ request, openedAt }) =>
    Array.from({ length: chance.whole(0, 5) }, () => ({
      request: chance.hits(0.1) ? request.toLowerCase() : request,
      // Some at one moment, some out of order, some before it came and some next year: those count nowhere.
      at: chance.hits(0.2)
        ? openedAt
        : chance.hits(0.1)
          ? chance.pick([momentAgo(70_000), momentAgo(-525_600)])
          : momentAgo(chance.whole(0, Math.floor((momentToSerial(now) - momentToSerial(openedAt)) * 1440))),
      state: maybe(0.7, chance.pick(requestStatuses)),
      way: maybe(0.4, chance.pick(messageWays)),
    })),
  )
  .map((row, index) => ({ ...row, entry: `RL-${String(index)}` }));

const rules = new Map(usualRows);
rules.set(Categories, [...(rules.get(Categories) ?? []), { category: "Fixed", target: "5 Minor" }]);

const book = () => {
  const read = tablesOf([[Settings, []], [Requests, requests], [StatusLog, log], ...rules]);
  const reader = requestReader(read, now);
  // As Quartermaster writes them.
  const written = read.rows(Requests).map((row) => ({ ...row, ...differingClocks(row, reader(row).state) }));
  return {
    states: requestStates(tablesOf([[Settings, []], [Requests, written], [StatusLog, log], ...rules]), now),
    cells: new CalculatedBook(
      new Map<AnyTable, readonly AnyRow[]>([
        [Requests, written],
        [StatusLog, log],
        [ServiceTargets, rules.get(ServiceTargets) ?? []],
        [Priorities, rules.get(Priorities) ?? []],
        [Categories, rules.get(Categories) ?? []],
      ]),
      today,
    ),
  };
};

test("the sheet tells status, priority, answer and clock as the pane does", () => {
  const { states, cells } = book();
  const serial = (moment: string | undefined): unknown => (moment === undefined ? "" : momentToSerial(moment));
  const columns: readonly (readonly [string, (state: RequestState) => unknown])[] = [
    ["status", ({ status }) => status],
    ["since", ({ since }) => serial(since)],
    ["priority", ({ priority }) => priority],
    ["respondedAt", ({ respondedAt }) => serial(respondedAt)],
    ["lamp", ({ lamp }) => lamp],
    ["isOpen", ({ status }) => (isEnded(status) ? 0 : 1)],
  ];
  for (const [field, expected] of columns) {
    const shown = cells.column(Requests, field);
    const differing = [...states.values()].filter((state) => {
      const [cell, value] = [shown.get(state.request.request), expected(state)];
      return typeof cell === "number" && typeof value === "number" ? Math.abs(cell - value) > 1e-6 : cell !== value;
    });
    expect(
      differing.map((state) => [field, state.request.request, shown.get(state.request.request), expected(state)]),
    ).toEqual([]);
  }
  expect(new Set([...states.values()].map(({ lamp }) => lamp)).size).toBe(7);
});

test("each open request has a place on the board of its own", () => {
  const places = [...book().cells.column(Requests, "boardPlace").values()];
  expect(new Set(places.map((place) => `>${String(place)}`)).size).toBe(requests.length);
});
