import type { Column } from "../../tables/column";

/**
 * A file must fill the column, or its mapping must. Where a blank cell stands for something the sheet can do without it; in a file a
 * blank may as well be a mistake, and is refused.
 */
export const isNeeded = ({ required, usual }: Pick<Column, "required" | "usual">): boolean =>
  required || usual !== undefined;
