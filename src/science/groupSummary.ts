import { finite, sameLength } from "./invalidArgument";
import { percentile, sum } from "./statistics";

/** Figures of one group. share: of the total of all groups; undefined where that is 0. */
export interface GroupSummary {
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly median: number;
  readonly percentile90: number;
  readonly share: number | undefined;
}

/** Values by group, in the order in which the groups first appear. */
export function summariseGroups(groups: readonly string[], values: readonly number[]): Map<string, GroupSummary> {
  sameLength("values", values, groups);
  const valuesByGroup = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const value = values[index] ?? 0;
    finite("values", value);
    const known = valuesByGroup.get(group);
    if (known === undefined) valuesByGroup.set(group, [value]);
    else known.push(value);
  });
  const total = sum(values);
  return new Map([...valuesByGroup].map(([group, members]) => [group, summarise(members, total)]));
}

function summarise(members: readonly number[], total: number): GroupSummary {
  const ofGroup = sum(members);
  return {
    count: members.length,
    sum: ofGroup,
    mean: ofGroup / members.length,
    median: percentile(members, 0.5),
    percentile90: percentile(members, 0.9),
    share: total === 0 ? undefined : ofGroup / total,
  };
}
