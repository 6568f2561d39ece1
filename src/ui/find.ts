import type { AnyRow, ReadTable } from "../tables/readTable";
import type { TableSet } from "../tables/tableSet";
import { recordKeyOf, sourceHref, type RecordSource } from "./recordSource";
import { plain } from "./search";

/** What Find found: a page, or a record with its page; without an address it is shown in its sheet. */
export interface Finding {
  readonly id: string;
  /** What it is: "Order", "Page". */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly href?: string | undefined;
  readonly row?: { readonly table: RecordSource["table"]; readonly key: string };
}

/** A page that can be found by its name. */
export interface NamedPage {
  readonly title: string;
  readonly group: string;
  readonly href: string;
  /** Other words that people look for it by. */
  readonly words?: string | undefined;
}

/** As many as one reads before typing another letter. */
const SHOWN = 30;

/**
 * Finds pages and records by parts of words in any order: first what has this very key, then keys and names that begin with it,
 * pages before records, then the rest. Linear in the rows; what they say is made plain once for each reading.
 */
export function find(
  query: string,
  pages: readonly NamedPage[],
  sources: readonly RecordSource[],
  tables: TableSet,
): readonly Finding[] {
  const words = plain(query).trim().split(" ").filter(Boolean);
  const [first] = words;
  if (first === undefined) return pages.slice(0, SHOWN).map(pageFinding);
  const asKey = ` ${words.join(" ")} `;
  const beginning = ` ${first}`;
  const ranks: Finding[][] = [[], [], [], []];
  const add = (rank: number, finding: () => Finding): void => {
    const found = ranks[rank];
    if (found && found.length < SHOWN) found.push(finding());
  };
  for (const page of pages) {
    const text = ` ${plain(`${page.title} ${page.group} ${page.words ?? ""}`)}`;
    if (words.every((word) => text.includes(word))) add(text.includes(beginning) ? 1 : 3, () => pageFinding(page));
  }
  for (const source of sources) {
    if (source.page?.partOf !== undefined || !tables.has(source.table)) continue;
    const index = indexOf(source, tables.read(source.table));
    for (const [at, text] of linesWith(index, words)) {
      const rank = text.startsWith(asKey) ? 0 : text.startsWith(beginning) ? 1 : text.includes(beginning) ? 2 : 3;
      add(rank, () => recordFinding(source, index.keys[at] ?? "", index.rows[at] ?? {}));
    }
  }
  return ranks.flat().slice(0, SHOWN);
}

/** Makes the words of all records plain before the first letter is typed. */
export function prepareFind(sources: readonly RecordSource[], tables: TableSet): void {
  for (const source of sources)
    if (source.page?.partOf === undefined && tables.has(source.table)) indexOf(source, tables.read(source.table));
}

/** The rows that hold all words, with their text. The longest word, which fewest rows have, is looked for in one long text. */
function* linesWith({ text, starts }: Index, words: readonly string[]): Generator<readonly [at: number, text: string]> {
  const longest = words.reduce((sofar, word) => (word.length > sofar.length ? word : sofar));
  const others = words.filter((word) => word !== longest);
  let at = 0;
  for (let hit = text.indexOf(longest); hit >= 0; hit = text.indexOf(longest, starts[at])) {
    while ((starts[at + 1] ?? Infinity) <= hit) at++;
    const line = text.slice(starts[at], starts[at + 1]);
    if (others.every((word) => line.includes(word))) yield [at, line];
    at++;
  }
}

const pageFinding = ({ title, group, href }: NamedPage): Finding => ({
  id: href,
  kind: "Page",
  title,
  detail: group,
  href,
});

function recordFinding(source: RecordSource, key: string, row: AnyRow): Finding {
  const [name = "", ...others] = source.words.map((field) => textOf(row[field]));
  return {
    id: `${source.table.name} ${key}`,
    kind: source.kind,
    title: name === "" || name === key ? key : `${key} · ${name}`,
    detail: others.filter(Boolean).join(" · "),
    href: sourceHref(source, recordKeyOf(source, row)),
    row: { table: source.table, key },
  };
}

interface Index {
  readonly keys: readonly string[];
  readonly rows: readonly AnyRow[];
  /** A line for each row: its key, then its words, without accents and case: " po-2026-0007 papeleria vega ". */
  readonly text: string;
  /** Where each line begins, and where the last one ends. */
  readonly starts: readonly number[];
}

const indexes = new WeakMap<ReadTable, Index>();

function indexOf({ words }: RecordSource, read: ReadTable): Index {
  const known = indexes.get(read);
  if (known) return known;
  const keys = [...read.rowsByKey.keys()];
  const rows = [...read.rowsByKey.values()];
  // The same vendor is on many orders.
  const plainByValue = new Map<string, string>();
  const plainOf = (value: string): string => {
    let made = plainByValue.get(value);
    if (made === undefined) plainByValue.set(value, (made = plain(value)));
    return made;
  };
  const starts = [0];
  const lines = rows.map((row, at) => {
    let line = ` ${plain(keys[at] ?? "")} `;
    for (const field of words) line += `${plainOf(textOf(row[field]))} `;
    starts.push((starts[at] ?? 0) + line.length + 1);
    return line;
  });
  // No line has a break: `plain` makes one a space.
  const index = { keys, rows, text: `${lines.join("\n")}\n`, starts };
  indexes.set(read, index);
  return index;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
