import { forCount } from "./sentence";

/** How much of something waits: what it is, how many, and the most pressing one. */
export interface TodoShare {
  /** What it is, as the end of a count: "items at or below their reorder point". */
  readonly what: string;
  readonly count: number;
  /** The most pressing one, in a sentence. */
  readonly example: string;
}

/** One thing that waits. */
export interface TodoRow {
  /** What it is known by from day to day, while what is said about it may change: "3 days late". */
  readonly reference: string;
  readonly says: string;
  /** Whose business it is. */
  readonly person: string | undefined;
}

/** Something that waits for the user: what it is, how much of it, an example, and where to go for it. */
export interface TodoItem extends TodoShare {
  /** The share of each person whose business it is; absent where it is no one's in particular. */
  readonly byPerson?: ReadonlyMap<string, TodoShare>;
  /** What waits one by one, where it is somebody's business; reminders are sent of each. */
  readonly rows?: () => readonly TodoRow[];
  /** Its day has passed; such lines come first. */
  readonly isOverdue?: boolean;
  /** What is to be done with it, as a button says it: "Receive". */
  readonly step?: string;
  /** The page's path and what it is to show, such as "orders?show=Draft". */
  readonly page: string;
}

/** Rows that wait, the most pressing first, as an item of the list. */
export function todoItem<T>(
  found: readonly T[],
  {
    one,
    others,
    say,
    personOf,
    referenceOf,
    ...where
  }: {
    /** What a single one is, and several are: "order to send", "orders to send". */
    readonly one: string;
    readonly others: string;
    readonly say: (row: T) => string;
    /** Whose business a row is. */
    readonly personOf?: (row: T) => string | undefined;
    /** What reminders know a row by, where what is said about it changes from day to day. */
    readonly referenceOf?: (row: T) => string;
  } & Pick<TodoItem, "isOverdue" | "step" | "page">,
): TodoItem {
  const shareOf = (rows: readonly T[]): TodoShare => ({
    what: forCount(rows.length, one, others),
    count: rows.length,
    example: rows.slice(0, 1).map(say).join(""),
  });
  if (!personOf) return { ...shareOf(found), ...where };
  const rows = (): readonly TodoRow[] =>
    found.map((row) => ({
      reference: `${others}: ${(referenceOf ?? say)(row)}`,
      says: say(row),
      person: personOf(row),
    }));
  const rowsByPerson = new Map<string, T[]>();
  for (const row of found) {
    const person = personOf(row);
    if (person === undefined) continue;
    const own = rowsByPerson.get(person);
    if (own) own.push(row);
    else rowsByPerson.set(person, [row]);
  }
  const byPerson = new Map([...rowsByPerson].map(([person, own]) => [person, shareOf(own)]));
  return { ...shareOf(found), rows, ...where, byPerson };
}
