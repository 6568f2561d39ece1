import { isMoreThan } from "../../science/quantity";
import { ok, refuse, type Result } from "../../domain/result";
import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { AskedLine } from "./askedAs";
import { ApprovalRules, type ApprovalKind, type ApprovalRule } from "./approvals";
import { Departments } from "../company/lists";
import { isActive, People, peopleIn, samePerson, type Person } from "../people/people";

/** What is submitted for approval. */
export interface ApprovalRequest {
  readonly kind: ApprovalKind;
  /** Its number. */
  readonly reference: string;
  /** What is asked for in words; made of dates and amounts, so that any change of them reads differently. */
  readonly subject: string;
  /** What its lines say, where the subject does not. */
  readonly lines?: (() => readonly AskedLine[]) | undefined;
  readonly requester: string;
  /** Others who asked for part of it, such as for other orders that an invoice bills; none of them approves it. */
  readonly alsoAsked?: readonly string[];
  readonly department?: string | undefined;
  /** In the company's currency. */
  readonly amount: number;
  /** The categories that are in it. */
  readonly categories?: readonly string[];
  /** It comes to more than is left of a budget. */
  readonly isOverBudget?: boolean;
  /** Something in it has no price yet: it could come to any amount, and each rule above an amount holds. */
  readonly isUnpriced?: boolean;
}

export interface ApprovalStep {
  readonly step: number;
  readonly approver: string;
}

/**
 * Who must approve a request, step after step. A rule holds above its amount; of the rules of a step that hold, the
 * department's own beat general ones, and then the one with the highest amount decides. Where none holds, the requester's
 * manager approves: at least one other person always does. Someone who would decide two steps decides the later one. Where a
 * rule wants more people than its steps have, the managers above the last one decide as well.
 */
export function approvalSteps(tables: TableSet, request: ApprovalRequest): Result<readonly ApprovalStep[]> {
  const person = peopleIn(tables);
  const requester = person(request.requester);
  if (!requester)
    return refuse(`${request.requester} is not in People. Add the name there, with a manager who approves.`);
  // What somebody spent before they left is still owed to them.
  if (request.kind !== "Claim" && !isActive(requester))
    return refuse(
      `${requester.person}, who asks for ${request.reference}, has left: Active is No in People. Enter someone else who needs it.`,
      { table: People.name, row: requester.person, column: People.columns.active.header },
    );
  const department = request.department ?? requester.department;
  const rules = rulesThatHold(tables, request, department);
  if (!rules.ok) return rules;
  const departmentManager = department === undefined ? undefined : tables.find(Departments, department)?.manager;
  const askers = [requester.person, ...(request.alsoAsked ?? [])];
  const stepByApprover = new Map<string, number>();
  const atLeast = Math.max(1, ...rules.value.map((rule) => rule.atLeast ?? 1));
  for (const { step, approver } of rules.value) {
    // Nobody decides their own: where the rule names one who asked, their managers do.
    const above = requester.manager === undefined ? undefined : person(requester.manager)?.manager;
    const name = [approver, requester.manager, departmentManager, above].find(
      (each) => each !== undefined && !askers.some((asker) => samePerson(each, asker)),
    );
    const found = approverNamed(name, person, request.reference, requester.person);
    if (!found.ok) return found;
    stepByApprover.set(found.value, Math.max(step, stepByApprover.get(found.value) ?? step));
  }
  const steps = [...stepByApprover].map(([approver, step]) => ({ approver, step })).sort((a, b) => a.step - b.step);
  return withManagersAbove(steps, atLeast, requester, askers, person, request.reference);
}

/** The steps with those of managers above, one after the other, until there are as many people as a rule wants. */
function withManagersAbove(
  steps: readonly ApprovalStep[],
  atLeast: number,
  requester: Person,
  askers: readonly string[],
  person: (name: string) => Person | undefined,
  reference: string,
): Result<readonly ApprovalStep[]> {
  const all = [...steps];
  const seen = new Set<string>();
  let next = person(all.at(-1)?.approver ?? "")?.manager;
  while (all.length < atLeast) {
    const manager = next === undefined ? undefined : person(next);
    if (!manager || seen.has(manager.person))
      return refuse(
        `${reference} wants ${String(atLeast)} people to approve it, and only ${String(all.length)} could. Name a manager for ${all.at(-1)?.approver ?? requester.person} in People, or a further step in Approval rules.`,
        { table: People.name, row: all.at(-1)?.approver ?? requester.person, column: People.columns.manager.header },
      );
    seen.add(manager.person);
    next = manager.manager;
    const isIn = all.some(({ approver }) => samePerson(approver, manager.person));
    if (isIn || !isActive(manager) || askers.some((asker) => samePerson(manager.person, asker))) continue;
    all.push({ approver: manager.person, step: (all.at(-1)?.step ?? 0) + 1 });
  }
  return ok(all);
}

/** Whether a rule applies to a request of a department. */
export const ruleHolds = (
  rule: ApprovalRule,
  {
    kind,
    amount,
    categories = [],
    isOverBudget = false,
    isUnpriced = false,
  }: Omit<ApprovalRequest, "requester" | "subject" | "reference">,
  department: string | undefined,
): boolean =>
  rule.kind === kind &&
  (rule.over === undefined || isUnpriced || isMoreThan(amount, rule.over)) &&
  (rule.department === undefined || sameKey(rule.department, department ?? "")) &&
  (rule.category === undefined || categories.some((category) => sameKey(category, rule.category ?? ""))) &&
  (rule.overBudget !== true || isOverBudget);

/** The rule of each step; where none holds, one step without a named approver. */
function rulesThatHold(
  tables: TableSet,
  request: ApprovalRequest,
  department: string | undefined,
): Result<readonly Pick<ApprovalRule, "step" | "approver" | "atLeast">[]> {
  const byStep = new Map<number, ApprovalRule>();
  for (const rule of tables.rows(ApprovalRules)) {
    if (!ruleHolds(rule, request, department)) continue;
    const other = byStep.get(rule.step);
    const order = other ? precedence(rule, other) : 1;
    if (other && order === 0)
      return refuse(
        `The rules "${other.rule}" and "${rule.rule}" in Approval rules both say who decides step ${String(rule.step)}. Give one of them another step or amount, or delete it.`,
        { table: ApprovalRules.name, row: rule.rule },
      );
    if (order > 0) byStep.set(rule.step, rule);
  }
  return ok(byStep.size === 0 ? [{ step: 1, approver: undefined, atLeast: undefined }] : [...byStep.values()]);
}

/** Above 0 where the one rule beats the other: a department's own first, then a category's, then over budget, then the higher amount. */
const precedence = (one: ApprovalRule, other: ApprovalRule): number =>
  Number(one.department !== undefined) - Number(other.department !== undefined) ||
  Number(one.category !== undefined) - Number(other.category !== undefined) ||
  Number(one.overBudget === true) - Number(other.overBudget === true) ||
  (one.over ?? -1) - (other.over ?? -1);

function approverNamed(
  name: string | undefined,
  person: (name: string) => Person | undefined,
  reference: string,
  requester: string,
): Result<string> {
  if (name === undefined)
    return refuse(
      `Nobody but ${requester} could approve ${reference}. Enter a manager for ${requester} in People, or another approver in Approval rules.`,
      { table: People.name, row: requester, column: People.columns.manager.header },
    );
  const found = person(name);
  if (!found) return refuse(`${name}, who is to approve ${reference}, is not in People. Add the name there.`);
  if (!isActive(found))
    return refuse(
      `${found.person}, who is to approve ${reference}, has left: Active is No in People. Enter another manager for ${requester} there, or another approver in Approval rules.`,
      { table: People.name, row: found.person, column: People.columns.active.header },
    );
  return ok(found.person);
}
