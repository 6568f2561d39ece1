/** The rows that hold every word of the query, in any order; those in which a word begins with the first one come first. */
export function searched<T>(rows: readonly T[], query: string, textOf: (row: T) => string): readonly T[] {
  const words = plain(query).split(" ").filter(Boolean);
  const [first] = words;
  if (first === undefined) return rows;
  const beginning: T[] = [];
  const others: T[] = [];
  for (const row of rows) {
    const text = ` ${plain(textOf(row))}`;
    if (!words.every((word) => text.includes(word))) continue;
    (text.includes(` ${first}`) ? beginning : others).push(row);
  }
  return [...beginning, ...others];
}

/** Without accents and case, so that "creme" finds "Crème". */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most text has nothing to take away, and a table has 100,000 rows.
  const base = NOT_ASCII.test(lower) ? lower.normalize("NFD").replace(/\p{Diacritic}/gu, "") : lower;
  return base.replace(/\s+/g, " ");
}

// eslint-disable-next-line no-control-regex -- All of ASCII is meant, its control characters too.
const NOT_ASCII = /[^\u0000-\u007f]/;
