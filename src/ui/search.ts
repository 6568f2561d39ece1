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
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ");
