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
  const ranks: Finding[][] = [[], [], [], []];
  const add = (rank: number, finding: () => Finding): void => {
    const found = ranks[rank];
    if (found && found.length < SHOWN) found.push(finding());
  };
  for (const page of pages) {
    const text = ` ${plain(`${page.title} ${page.group}`)}`;
    if (hasAll(text, words)) add(text.includes(` ${first}`) ? 1 : 3, () => pageFinding(page));
  }
  const asKey = words.join(" ");
  for (const source of sources) {
    if (source.page?.partOf !== undefined || !tables.has(source.table)) continue;
    const { keys, rows, texts } = indexOf(source, tables.read(source.table));
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? "";
      if (!hasAll(text, words)) continue;
      const rank = text.startsWith(` ${asKey} `)
        ? 0
        : text.startsWith(` ${first}`)
          ? 1
          : text.includes(` ${first}`)
            ? 2
            : 3;
      add(rank, () => recordFinding(source, keys[at] ?? "", rows[at] ?? {}));
    }
  }
  return ranks.flat().slice(0, SHOWN);
}

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

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
  /** The key, then the words, without accents and case: " po-2026-0007 papeteria vega ". */
  readonly texts: readonly string[];
}

const indexes = new WeakMap<ReadTable, Index>();

function indexOf({ words }: RecordSource, read: ReadTable): Index {
  const known = indexes.get(read);
  if (known) return known;
  const keys = [...read.rowsByKey.keys()];
  const rows = [...read.rowsByKey.values()];
  const texts = rows.map(
    (row, at) => ` ${plain([keys[at] ?? "", ...words.map((field) => textOf(row[field]))].join(" "))} `,
  );
  const index = { keys, rows, texts };
  indexes.set(read, index);
  return index;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
