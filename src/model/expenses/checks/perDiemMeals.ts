import { builtIn } from "./builtInRules";
import type { CheckedLine } from "./checkedLine";
import { wayOut, type Finding } from "./finding";
import type { ExpensePolicy } from "./policy";

/** Meals on a day for which the same person gets a per diem, which pays them already. */
export function* perDiemMealFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
): Generator<readonly [CheckedLine, Finding]> {
  const paid = new Map<string, CheckedLine>();
  for (const line of lines) {
    if (line.category !== "per diem" || line.person === undefined || line.line.amount <= 0) continue;
    const day = dayOf(line);
    const first = paid.get(day);
    if (!first || line.line.expense < first.line.expense) paid.set(day, line);
  }
  for (const line of lines) {
    const perDiem = line.category === "meals" && line.person !== undefined ? paid.get(dayOf(line)) : undefined;
    const setting = perDiem && line.line.amount > 0 ? policy.setting(builtIn.perDiemMeal, line) : undefined;
    if (!perDiem || !setting) continue;
    yield [
      line,
      {
        rule: builtIn.perDiemMeal.name,
        strength: setting.strength,
        text: `The per diem of ${perDiem.line.date} (${perDiem.line.expense}) pays the meals of that day. ${wayOut(setting.strength, "Take the meal out.")}`,
        rows: [line.line.expense, perDiem.line.expense],
      },
    ];
  }
}

/** Per diems of one person for the same day, whichever claims they are in. */
export function* perDiemTwiceFindings(
  lines: readonly CheckedLine[],
  policy: ExpensePolicy,
): Generator<readonly [CheckedLine, Finding]> {
  const byDay = new Map<string, CheckedLine[]>();
  for (const line of lines) {
    if (line.category !== "per diem" || line.person === undefined || line.line.amount <= 0) continue;
    const day = dayOf(line);
    const others = byDay.get(day);
    if (others) others.push(line);
    else byDay.set(day, [line]);
  }
  for (const paid of byDay.values()) {
    if (paid.length === 1) continue;
    paid.sort((one, other) => (one.line.expense < other.line.expense ? -1 : 1));
    for (const line of paid) {
      const setting = policy.setting(builtIn.perDiemTwice, line);
      const [other] = paid.filter((each) => each !== line);
      if (!setting || !other) continue;
      yield [
        line,
        {
          rule: builtIn.perDiemTwice.name,
          strength: setting.strength,
          text: `${other.line.expense}${other.line.claim === undefined ? "" : ` in ${other.line.claim}`} is a per diem for ${line.line.date} already. ${wayOut(setting.strength, "Take one of them out.")}`,
          rows: [line.line.expense, ...paid.filter((each) => each !== line).map((each) => each.line.expense)],
        },
      ];
    }
  }
}

const dayOf = ({ person = "", line }: CheckedLine): string => `${person}\n${line.date}`;
