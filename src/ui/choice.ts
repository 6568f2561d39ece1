import { foldKey } from "../tables/keys";

/** A row that a link may lead to: its key, and what people know it by. */
export interface Choice {
  readonly key: string;
  readonly label?: string;
  /** Other codes by which it is found, such as an item's barcode or what a vendor calls it. */
  readonly codes?: readonly string[];
}

/** The row that was named in full, by its key or by another of its codes. */
export function choiceCalled(choices: readonly Choice[], typed: string): Choice | undefined {
  const code = foldKey(typed);
  if (code === "") return undefined;
  return (
    choices.find(({ key }) => foldKey(key) === code) ??
    choices.find(({ codes = [] }) => codes.some((other) => foldKey(other) === code))
  );
}
