import {
  AnswerTemplates,
  Categories,
  EscalationRules,
  Priorities,
  RepeatRules,
  ServiceTargets,
} from "../../model/requests/ruleTables";
import { MAJOR } from "../../model/requests/states";
import type { AnyTable, Columns, NewRow, Table } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

const pauses = "Waiting for requester, Waiting for vendor, On hold";

/** The rules that requests begin with: the team changes them in Request rules. */
export const usualRows: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map([
  rows(
    ServiceTargets,
    { priority: MAJOR, respond: 15, solve: 240, update: 60, pauses: "Waiting for requester" },
    { priority: "1 Critical", respond: 30, solve: 480, update: 120, pauses },
    { priority: "2 High", respond: 60, solve: 960, update: 240, pauses },
    { priority: "3 Medium", respond: 240, solve: 2400, update: 480, pauses },
    { priority: "4 Low", respond: 480, solve: 4800, update: 960, pauses },
    { priority: "5 Minor", respond: 960, solve: 9600, update: 1920, pauses },
  ),
  rows(
    Priorities,
    { impact: "High", urgency: "High", priority: "1 Critical" },
    { impact: "High", urgency: "Medium", priority: "2 High" },
    { impact: "High", urgency: "Low", priority: "3 Medium" },
    { impact: "Medium", urgency: "High", priority: "2 High" },
    { impact: "Medium", urgency: "Medium", priority: "3 Medium" },
    { impact: "Medium", urgency: "Low", priority: "4 Low" },
    { impact: "Low", urgency: "High", priority: "3 Medium" },
    { impact: "Low", urgency: "Medium", priority: "4 Low" },
    { impact: "Low", urgency: "Low", priority: "5 Minor" },
  ),
  rows(
    EscalationRules,
    { level: 0, priority: MAJOR, to: "Department's manager" },
    { level: 50, priority: "1 Critical", to: "Owner" },
    { level: 75, to: "Owner" },
    { level: 100, to: "Owner's manager" },
    { level: 150, to: "Department's manager" },
  ),
  rows(
    RepeatRules,
    { same: "Equipment", count: 3, days: 90 },
    { same: "Vendor", count: 3, days: 90, type: "Delivery problem" },
    { same: "Place", count: 3, days: 90, type: "Repair" },
  ),
  rows(
    Categories,
    { category: "Supplies", type: "Supply" },
    { category: "Devices", type: "Repair", asks: "Equipment" },
    { category: "Rooms and building", type: "Repair" },
    { category: "Access and keys", type: "Help", checklist: "Check the manager's consent; Set up; Tell the requester" },
    { category: "Late or wrong delivery", type: "Delivery problem", urgency: "High", asks: "Vendor" },
  ),
  rows(
    AnswerTemplates,
    {
      template: "Received",
      body: "Hello {requester},\n\nwe have your request {request}, {subject}, and expect to solve it by {solve by}.\n\nKind regards\n{owner}",
    },
    {
      template: "We need to know more",
      body: "Hello {requester},\n\nto go on with {request} we need to know more: \n\nUntil you answer, the request waits.\n\nKind regards\n{owner}",
    },
    {
      template: "Solved",
      body: "Hello {requester},\n\n{subject} ({request}) is solved. Tell us if anything is left to do.\n\nKind regards\n{owner}",
    },
  ),
]);

function rows<C extends Columns>(
  table: Table<C>,
  ...given: readonly NewRow<C>[]
): readonly [AnyTable, readonly AnyRow[]] {
  return [table, given];
}
