import type { Day } from "../../../domain/calendarDay";
import { counted, listOf } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { exactQuantity } from "../../../science/quantity";
import { Departments, Lists, Locations } from "../../../model/company/lists";
import { enterRequestTables, requestIntake, type EnterRequest } from "../../../model/requests/intake";
import { formatRequest, logged, requireRequest, type Happened } from "../../../model/requests/logRequests";
import { isEnded } from "../../../model/requests/states";
import { Requests, type Request } from "../../../model/requests/tables";
import { formatItem } from "../../../model/stock/formatItem";
import { Items } from "../../../model/stock/tables";
import { partOfUnitIn, quantitiesIn } from "../../../model/stock/units";
import { SupplyLines, type SupplyLine } from "../../../model/supply/tables";
import type { Action, Circumstances } from "../../../tables/action";
import { insert, type Change } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { KeyMap, sameKey } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { usedKeys } from "../../../tables/usedNumbers";

interface AskedItem extends Pick<SupplyLine, "item" | "quantity"> {
  readonly neededBy?: Day | undefined;
  readonly note?: string | undefined;
}

export interface AskSupplies {
  /** The request that the items are added to; left out, they make one. */
  readonly request?: string | undefined;
  /** Who asks, for a request of its own. */
  readonly requester?: string | undefined;
  readonly subject?: string | undefined;
  /** Whom it is for; left out for the requester's own department. */
  readonly department?: string | undefined;
  readonly neededBy?: Day | undefined;
  readonly lines: readonly AskedItem[];
}

/** Asks for items: a supply request of its own, or more lines of one. An item that is there twice for one day is asked for in the sum. */
export const askSupplies: Action<AskSupplies> = {
  title: "Ask for supplies",
  reads: [...new Set([...enterRequestTables, Items, Lists, Locations, Departments, SupplyLines])],
  plan(tables, input, circumstances) {
    const asked = checkLines(tables, input);
    if (!asked.ok) return asked;
    const found = requestFor(tables, input, asked.value, circumstances);
    if (!found.ok) return found;
    const { request, changes, happened, warnings, department } = found.value;
    const own = input.department ?? department;
    if (own === undefined)
      return refuse(`Choose the department that ${request.request} is for: its requester has none in People.`, {
        column: SupplyLines.columns.department.header,
      });
    const known = requireRow(tables, Departments, own);
    if (!known.ok) return known;
    const first = lastLine(tables, request.request);
    const what = listOf(asked.value.map((line) => formatAsked(tables, line)));
    return ok({
      sentence: `${formatRequest(request)}: ${counted(asked.value.length, "item")} for ${known.value.department}`,
      summary: asked.value.map((line) => ({ what: formatAsked(tables, line), neededBy: line.neededBy })),
      changes: logged(
        tables,
        [
          ...changes,
          ...asked.value.map((line, at) =>
            insert(SupplyLines, {
              ...line,
              request: request.request,
              line: first + at + 1,
              department: known.value.department,
            }),
          ),
        ],
        happened ?? [{ request: request.request, way: "Internal", text: `Asked for ${what}` }],
        circumstances,
      ),
      created: [{ table: Requests, key: request.request }],
      warnings: [
        ...warnings,
        ...asked.value.flatMap(({ item }) =>
          tables.find(Items, item)?.buy === "Stopped"
            ? [`${item} is no longer bought: it can be given while stock lasts.`]
            : [],
        ),
      ],
    });
  },
};

/** The items, each once for a day; each known, and more than nothing. */
function checkLines(tables: TableSet, { lines, neededBy }: AskSupplies): Result<readonly AskedItem[]> {
  const partOf = partOfUnitIn(tables);
  const asked = new KeyMap<AskedItem>();
  for (const line of lines) {
    const item = requireRow(tables, Items, line.item);
    if (!item.ok) return item;
    if (!(line.quantity > 0)) return refuse(`Enter how much of ${line.item} is asked for: more than 0.`);
    const part = partOf(line.quantity, item.value);
    if (part !== undefined) return refuse(part);
    const day = line.neededBy ?? neededBy;
    const same = joinKey([item.value.item, day, line.note]);
    const before = asked.get(same);
    asked.set(same, {
      ...line,
      item: item.value.item,
      quantity: exactQuantity(line.quantity + (before?.quantity ?? 0)),
      neededBy: day,
    });
  }
  return asked.size === 0 ? refuse("Enter what is asked for, item by item.") : ok([...asked.values()]);
}

interface RequestFor {
  readonly request: Pick<Request, "request" | "subject">;
  readonly department: string | undefined;
  readonly changes: readonly Change[];
  /** What is logged of a request that is made; undefined for one that was there. */
  readonly happened: readonly Happened[] | undefined;
  readonly warnings: readonly string[];
}

/** The request that the items go on: the one that is named, else a supply request of its own. */
function requestFor(
  tables: TableSet,
  { request, requester, subject, department, neededBy }: AskSupplies,
  lines: readonly AskedItem[],
  circumstances: Circumstances,
): Result<RequestFor> {
  if (request !== undefined) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, status } = found.value;
    if (isEnded(status)) return refuse(`${request} is ${status}. Reopen it first, or ask in a request of its own.`);
    return ok({ request: row, department: row.department, changes: [], happened: undefined, warnings: [] });
  }
  if (requester === undefined) return refuse("Choose who asks.", { column: Requests.columns.requester.header });
  const given: EnterRequest = {
    requester,
    type: "Supply",
    subject: subject ?? listOf(lines.map((line) => formatAsked(tables, line))),
    department,
    neededBy: neededBy ?? lines.map((line) => line.neededBy).reduce(earlier, undefined),
  };
  const entered = requestIntake(tables, circumstances)(given);
  if (!entered.ok) return entered;
  const { changes, happened, warnings } = entered.value;
  const made = changes.find(({ table }) => table === Requests);
  const own = made?.kind === "insert" ? made.row.department : undefined;
  return ok({
    request: entered.value,
    department: typeof own === "string" ? own : undefined,
    changes,
    happened: [happened],
    warnings,
  });
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** The number of the last line that a request has, or had: a number is not given twice. */
function lastLine(tables: TableSet, request: string): number {
  const numbers = [...usedKeys(tables, SupplyLines)].flatMap((key) => {
    const [own, line] = key.split(" / ");
    return sameKey(own, request) ? [Number(line)] : [];
  });
  return numbers.reduce((most, line) => (line > most ? line : most), 0);
}

const formatAsked = (tables: TableSet, { item, quantity }: AskedItem): string =>
  `${quantitiesIn(tables)(quantity, tables.find(Items, item)?.unit)} of ${formatItem(tables, item)}`;
