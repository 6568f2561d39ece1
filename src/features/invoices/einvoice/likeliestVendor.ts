import { Vendors } from "../../../model/stock/tables";
import type { TableSet } from "../../../tables/tableSet";

/** The vendor with the seller's name, else the only one that shares its first words; legal forms and punctuation don't count. */
export function likeliestVendor(tables: TableSet, seller: string | undefined): string | undefined {
  if (seller === undefined) return undefined;
  const wanted = wordsOf(seller);
  const vendors = tables.rows(Vendors).map(({ vendor }) => ({ vendor, words: wordsOf(vendor) }));
  const same = vendors.find(({ words }) => words.join(" ") === wanted.join(" "));
  if (same) return same.vendor;
  const like = vendors.filter(({ words }) => words[0] !== undefined && words[0] === wanted[0]);
  return like.length === 1 ? like[0]?.vendor : undefined;
}

const FORMS: ReadonlySet<string> = new Set([
  "ltd",
  "limited",
  "inc",
  "llc",
  "plc",
  "gmbh",
  "ag",
  "kg",
  "sa",
  "bv",
  "as",
  "ab",
  "srl",
  "co",
]);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !FORMS.has(word));
