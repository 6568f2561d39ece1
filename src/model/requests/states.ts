/** Where a request is between its coming and its end. */
export const requestStatuses = [
  "New",
  "In progress",
  "Waiting for requester",
  "Waiting for vendor",
  "On hold",
  "Solved",
  "Closed",
  "Merged",
  "Cancelled",
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** States in which nothing is left to do. A clock stops there, and runs on with what was left where work begins again. */
const ended = ["Solved", "Closed", "Merged", "Cancelled"] as const satisfies readonly RequestStatus[];
/** States that no target is measured by: nothing was solved. */
const uncounted = ["Merged", "Cancelled"] as const satisfies readonly RequestStatus[];

export const isEnded = (status: string): boolean => endedSet.has(status);
export const isUncounted = (status: string): boolean => uncountedSet.has(status);

const endedSet: ReadonlySet<string> = new Set(ended);
const uncountedSet: ReadonlySet<string> = new Set(uncounted);

/** Whether a status is one of those that end a request, as an Excel condition. */
export const isEndedFormula = (cell: string): string => anyOf(cell, ended);
export const isUncountedFormula = (cell: string): string => anyOf(cell, uncounted);

const anyOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`;

export const requestTypes = ["Supply", "Help", "Repair", "Booking", "Delivery problem", "Other"] as const;

export const impacts = ["High", "Medium", "Low"] as const;
/** What impact and urgency are where neither the request nor its category says. */
export const USUAL_IMPACT = "Medium";
/** The priority of a request that is set above all others by hand. */
export const MAJOR = "Major";
