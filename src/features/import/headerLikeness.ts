import { plainHeader } from "../../tables/readTable";

/**
 * How alike our header and a file's are, from 0 to 1: 1 for the same words, less for words that mean the same or stand beside others.
 * Words of the sheet's own name say nothing new: "PO date" is the "Date" of "Orders".
 */
export function likeness(ours: string, theirs: string, sheet: string): number {
  if (plainHeader(ours) === plainHeader(theirs)) return 1;
  const ownWords = conceptsOf(sheet);
  const found = conceptsOf(theirs);
  const wanted = conceptsOf(ours);
  if (![...wanted].some((concept) => found.has(concept))) return 0;
  // "Date" alone says too little; together with what the sheet is about it is enough.
  if (sumOf(wanted) < 1) for (const word of ownWords) if (found.has(word)) wanted.add(word);
  const shared = [...wanted].filter((concept) => found.has(concept));
  const beside = [...found].filter((concept) => !wanted.has(concept) && !ownWords.has(concept));
  const recall = sumOf(shared) / sumOf(wanted);
  const sameSet = recall === 1 && beside.length === 0;
  const strength = sameSet ? 1 : Math.min(1, sumOf(wanted));
  const distraction = beside.reduce((sum, concept) => sum + distractionOf(concept), 0);
  const sameSpelling = wordsOf(ours).some((word) => wordsOf(theirs).includes(word)) ? 0.03 : 0;
  return (0.95 * strength * recall) / (1 + 0.35 * distraction) + sameSpelling;
}

/** Words that mean the same in the headers of purchasing, stock and accounting exports; the first one stands for all. */
const synonyms = [
  "quantity qty pcs pieces counted accepted",
  "vendor supplier seller manufacturer manufacturing creditor",
  "item product article sku material part",
  "description name title",
  "order po purchaseorder so",
  "line row pos position",
  "price cost rate",
  "promised scheduled due expected eta planned required requested",
  "received delivered delivery receipt arrived arrival grn",
  "date day",
  "unit uom measure",
  "number no nr num id code key ref reference",
  "location warehouse site store bin",
  "department dept team division",
  "category group class family type",
  "email mail",
  "minimum min",
  "maximum max",
  "note asn dn remark comment memo",
  "sent issued dispatched placed",
  "currency ccy curr",
  "contact person",
].map((group) => group.split(" "));

const conceptByWord = new Map(
  synonyms.flatMap(([concept = "", ...more]) => [concept, ...more].map((word) => [word, concept])),
);
const known = new Set(conceptByWord.values());

/** Concepts that stand in many headers and tell little alone. */
const faint = new Set(["number", "date", "line", "unit", "description", "total", "usd", "eur", "gbp"]);
const empty = new Set(["of", "the", "to", "per", "in", "by", "for", "from", "and", "on", "a"]);

const sumOf = (concepts: Iterable<string>): number =>
  [...concepts].reduce((sum, concept) => sum + (faint.has(concept) ? 0.3 : 1), 0);

/** A code names an item better than a description does, and a word that means something else worst. */
function distractionOf(concept: string): number {
  if (concept === "description") return 0.4;
  return faint.has(concept) ? 0.15 : known.has(concept) ? 1 : 0.4;
}

const wordsOf = (header: string): readonly string[] =>
  header
    // "FIN." and "MCH." name the bank's own systems, not what the column holds.
    .replace(/^[A-Z]{2,4}\.(?=[A-Z])/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/#/g, " number ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !empty.has(word));

const conceptsOf = (header: string): Set<string> =>
  new Set(
    wordsOf(header).map((word) => {
      const single = word.length > 3 ? word.replace(/s$/, "") : word;
      return conceptByWord.get(word) ?? conceptByWord.get(single) ?? single;
    }),
  );
