import type { RowOf } from "../../../tables/defineTable";
import type { Policy } from "../tables";
import { builtIn, builtInRules, type BuiltInRule } from "./builtInRules";
import type { CheckedLine } from "./checkedLine";
import { strengths, type Strength } from "./finding";
import { foldKey, sameKey } from "../../../tables/keys";

export type PolicyRule = RowOf<typeof Policy.columns>;
type Scoped = Pick<CheckedLine, "category" | "grade" | "department">;

/** A built-in rule as it holds for a line. */
export interface Setting {
  readonly strength: Strength;
  readonly figure: number;
}

/** The company's policy, ready to be asked about lines. */
export interface ExpensePolicy {
  /** undefined where the rule is off, or is not about such a line. */
  readonly setting: (rule: BuiltInRule, line: Scoped) => Setting | undefined;
  /** The rules by which the line needs a receipt, the most specific first. */
  readonly receipts: (line: Scoped) => readonly ReceiptRule[];
  /** The limits that hold for the line: of each measure the most specific rule, and stricter ones that it does not replace. */
  readonly limits: (line: Scoped) => readonly Limit[];
}

/** Above an amount in the company's currency a receipt is needed. */
export interface ReceiptRule {
  readonly rule: string;
  readonly strength: Strength;
  readonly above: number;
}

export interface Limit {
  readonly rule: string;
  readonly strength: Strength;
  readonly measure: PolicyRule["measure"];
  readonly limit: number;
  readonly category: string | undefined;
}

/** True for a limit on single expenses; the others are on sums. */
export const isOfOne = ({ measure }: Pick<PolicyRule, "measure">): boolean => measure === "Line" || measure === "Night";

/**
 * A policy from its rules. Of the rules about the same measure the most specific one holds: a category counts most, then a grade, then
 * a department; of two alike the lower limit. A stricter one holds beside it, unless the specific rule names it as replaced or is
 * Off, which exempts what it is about. Sums of one category and sums of all are different measures; limits on single lines are one,
 * and those on nights.
 */
export function policyOf(rules: readonly PolicyRule[]): ExpensePolicy {
  const builtInNames = new Map(builtInRules.map((rule) => [foldKey(rule.name), rule]));
  const named = new Map<string, ScopedRule>();
  const receipts: ScopedRule[] = [];
  const families = new Map<string, ScopedRule[]>();
  for (const rule of rules) {
    const name = foldKey(rule.rule);
    const scoped = scopedOf(rule);
    if (rule.receiptAbove !== undefined) receipts.push(scoped);
    if (builtInNames.has(name)) named.set(name, scoped);
    else if (rule.limit !== undefined) {
      const family = isOfOne(rule) ? rule.measure : `${rule.measure} ${scoped.category}`;
      families.set(family, [...(families.get(family) ?? []), scoped]);
    }
  }
  const { receipt } = builtIn;
  if (!named.has(foldKey(receipt.name)))
    receipts.push(scopedOf({ ...unscoped, rule: receipt.name, strength: receipt.usual, receiptAbove: receipt.figure }));
  const ordered = [...families.values()].map((family) => family.sort(moreSpecific((rule) => rule.limit ?? 0)));
  receipts.sort(moreSpecific((rule) => rule.receiptAbove ?? 0));
  const settings = new Map(
    builtInRules.flatMap((rule) => {
      const scope = named.get(foldKey(rule.name));
      const strength = scope?.rule.strength ?? rule.usual;
      if (strength === "Off") return [];
      return [[rule, { scope, setting: { strength, figure: scope?.rule.limit ?? rule.figure } }] as const];
    }),
  );
  const limitsByScope = new Map<string, readonly Limit[]>();

  return {
    setting(rule, line) {
      const own = settings.get(rule);
      if (!own) return undefined;
      return !own.scope || holdsFor(own.scope, line) ? own.setting : undefined;
    },
    receipts: (line) =>
      holding(
        // What is paid by distance or by the day has no receipt, unless a rule about it asks for one.
        receipts.filter((rule) => rule.category !== "" || !withoutReceipt.has(line.category)),
        line,
      ).flatMap(({ rule, strength, receiptAbove }) =>
        receiptAbove === undefined ? [] : [{ rule, strength, above: receiptAbove }],
      ),
    limits(line) {
      const scope = `${line.category}\n${line.grade}\n${line.department}`;
      let limits = limitsByScope.get(scope);
      if (!limits)
        limitsByScope.set(scope, (limits = ordered.flatMap((family) => holding(family, line).flatMap(limitOf))));
      return limits;
    },
  };
}

interface ScopedRule extends Scoped {
  readonly rule: PolicyRule;
  readonly weight: number;
}

const unscoped = {
  category: undefined,
  grade: undefined,
  department: undefined,
  limit: undefined,
  replaced: undefined,
  measure: "Line",
} as const;

const withoutReceipt = new Set(["mileage", "per diem"]);

function scopedOf(rule: PolicyRule): ScopedRule {
  const scope = { category: foldKey(rule.category), grade: foldKey(rule.grade), department: foldKey(rule.department) };
  const weight = (scope.category ? 4 : 0) + (scope.grade ? 2 : 0) + (scope.department ? 1 : 0);
  return { rule, ...scope, weight };
}

const holdsFor = (rule: Scoped, line: Scoped): boolean =>
  (rule.category === "" || rule.category === line.category) &&
  (rule.grade === "" || rule.grade === line.grade) &&
  (rule.department === "" || rule.department === line.department);

const moreSpecific =
  (figureOf: (rule: PolicyRule) => number) =>
  (one: ScopedRule, other: ScopedRule): number =>
    other.weight - one.weight ||
    Number(one.rule.strength === "Off") - Number(other.rule.strength === "Off") ||
    figureOf(one.rule) - figureOf(other.rule) ||
    (one.rule.rule < other.rule.rule ? -1 : 1);

type StrictRule = PolicyRule & { readonly strength: Strength };

/** The rules of a family, the most specific first, that hold for a line: the first, and each stricter one that none before replaces. */
function holding(family: readonly ScopedRule[], line: Scoped): readonly StrictRule[] {
  const found: StrictRule[] = [];
  for (const { rule } of family.filter((each) => holdsFor(each, line))) {
    const { strength } = rule;
    if (strength === "Off") break;
    const isStricter = found.every((other) => strengths.indexOf(strength) < strengths.indexOf(other.strength));
    if (isStricter && !found.some((other) => replaces(other, rule))) found.push({ ...rule, strength });
  }
  return found;
}

/** Whether a rule says that another one does not hold where it does. */
const replaces = ({ replaced = "" }: PolicyRule, { rule }: PolicyRule): boolean =>
  replaced.split(",").some((name) => sameKey(name, rule));

const limitOf = ({ rule, strength, measure, limit, category }: StrictRule): readonly Limit[] =>
  limit === undefined ? [] : [{ rule, strength, measure, limit, category }];
