/** A row that a link may lead to: its key, and what people know it by. */
export interface Choice {
  readonly key: string;
  readonly label?: string;
}
