/** A cell of the matrix of impact and urgency. */
export interface PriorityRule {
  readonly impact: string;
  readonly urgency: string;
  readonly priority: string;
}

/** The priority that a matrix gives to impact and urgency, upper and lower case alike; undefined where it has no such cell. Source: ITIL's impact and urgency matrix. */
export const priorityOf = (matrix: Iterable<PriorityRule>, impact: string, urgency: string): string | undefined => {
  for (const rule of matrix) if (isSame(rule.impact, impact) && isSame(rule.urgency, urgency)) return rule.priority;
  return undefined;
};

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
