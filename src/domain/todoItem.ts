/** Something that waits for the user: what it is, how much of it, an example, and where to go for it. */
export interface TodoItem {
  /** What it is, as the end of a count: "items at or below their reorder point". */
  readonly what: string;
  readonly count: number;
  /** The most pressing one, in a sentence. */
  readonly example: string;
  /** Its day has passed; such lines come first. */
  readonly isOverdue?: boolean;
  /** What is to be done with it, as a button says it: "Receive". */
  readonly step?: string;
  /** The page's path and what it is to show, such as "orders?show=Draft". */
  readonly page: string;
}
