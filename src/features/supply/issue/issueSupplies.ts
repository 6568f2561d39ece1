import { listOf } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { exactQuantity, isMoreThan } from "../../../science/quantity";
import { formatRequest, logged, requireRequest } from "../../../model/requests/logRequests";
import { requestTables } from "../../../model/requests/requestState";
import { isEnded } from "../../../model/requests/states";
import { issuer, issueTables } from "../../../model/stock/issue";
import { Items } from "../../../model/stock/tables";
import { quantitiesIn } from "../../../model/stock/units";
import { requireLine } from "../../../model/supply/requireLine";
import { requestSupplyStatus, supplyByRequest, supplyStates } from "../../../model/supply/supplyState";
import type { Action } from "../../../tables/action";
import type { Change } from "../../../tables/change";
import { KeyMap } from "../../../tables/keys";
import { tablesAfter } from "../../../tables/tablesAfter";

export interface IssuedLine {
  /** The key of the line. */
  readonly line: string;
  readonly quantity: number;
  /** Where it is taken from; left out, where it is kept for them. */
  readonly location?: string | undefined;
}

export interface IssueSupplies {
  readonly request: string;
  /** Who takes it; left out for the requester. */
  readonly receiver?: string | undefined;
  readonly lines: readonly IssuedLine[];
}

/** Hands out what a request asked for, all of it or a part; with the last of it the request is solved. */
export const issueSupplies: Action<IssueSupplies> = {
  title: "Issue",
  reads: [...new Set([...requestTables, ...issueTables])],
  plan(tables, { request, receiver, lines }, circumstances) {
    const found = requireRequest(tables, request, circumstances.now);
    if (!found.ok) return found;
    const { request: row, status } = found.value;
    if (status === "Cancelled" || status === "Merged") return refuse(`${request} is ${status}. Reopen it first.`);
    if (lines.length === 0) return refuse(`Enter what of ${request} is issued.`);
    const taker = receiver ?? row.requester;
    const states = supplyStates(tables);
    const say = quantitiesIn(tables);
    const issue = issuer(tables, circumstances);
    const left = new KeyMap<number>();
    const changes: Change[] = [];
    const warnings: string[] = [];
    const done: string[] = [];
    for (const { line: key, quantity, location } of lines) {
      const asked = requireLine(states, key, row.request);
      if (!asked.ok) return asked;
      const { line, issued, orders } = asked.value;
      const unit = tables.find(Items, line.item)?.unit;
      const open = left.get(key) ?? exactQuantity(line.quantity - issued);
      if (isMoreThan(quantity, open))
        return refuse(
          `${key} asks for ${say(line.quantity, unit)} of ${line.item}, and only ${say(Math.max(0, open), unit)} of that are not issued yet. Issue those, or ask for more.`,
        );
      left.set(key, exactQuantity(open - quantity));
      const place = location ?? line.location ?? orders.find(({ setAside }) => setAside > 0)?.line.location;
      if (place === undefined) return refuse(`Choose where ${line.item} of ${key} is taken from.`);
      const one = issue({
        item: line.item,
        location: place,
        quantity,
        department: line.department,
        supplyLine: key,
        note: `Taken by ${taker}`,
      });
      if (!one.ok) return one;
      changes.push(...one.value.changes);
      warnings.push(...one.value.warnings);
      done.push(`${say(quantity, unit)} of ${line.item}`);
    }
    const after = supplyByRequest(supplyStates(tablesAfter(tables, changes))).get(row.request) ?? [];
    const isDone = requestSupplyStatus(after) === "Issued" && !isEnded(status);
    const text = `Issued ${listOf(done)} to ${taker}`;
    return ok({
      sentence: `${formatRequest(row)}: ${text}`,
      summary: done.map((what) => ({ what })),
      changes: logged(
        tables,
        changes,
        [{ request: row.request, way: "To requester", text, ...(isDone && { state: "Solved" as const }) }],
        circumstances,
      ),
      warnings: isDone ? [...warnings, `All that ${row.request} asks for is issued: it is solved.`] : warnings,
    });
  },
};
