/** A value of a row as a sentence spells it. */
export const spelled = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
