/**
 * How alike two vendors' names are, from 0 to 1, as receipts and card statements write them: in any case, with numbers of branches,
 * web addresses and legal forms left out, cut off at the end, or with a letter wrong.
 */
export function vendorLikeness(one: string, other: string): number {
  return likenessOf(spellingOf(one), spellingOf(other));
}

/** From this on two names are taken for the same vendor's. */
export const ALIKE = 0.7;

/** vendorLikeness that remembers: a table names the same few hundred vendors over and over. */
export function createVendorLikeness(): (one: string, other: string) => number {
  const spellings = new Map<string, Spelling & { readonly likeness: Map<string, number> }>();
  const spelling = (name: string) => {
    let found = spellings.get(name);
    if (!found) spellings.set(name, (found = { ...spellingOf(name), likeness: new Map<string, number>() }));
    return found;
  };
  return (one, other) => {
    const first = spelling(one);
    let likeness = first.likeness.get(other);
    if (likeness === undefined) first.likeness.set(other, (likeness = likenessOf(first, spelling(other))));
    return likeness;
  };
}

interface Spelling {
  readonly words: readonly string[];
  readonly joined: string;
}

const noise = new Set(
  "www com co uk org net eu de fr ltd limited plc inc llc gmbh ag sa srl bv the and of store stores shop branch payment paypal sq".split(
    " ",
  ),
);

function spellingOf(name: string): Spelling {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !noise.has(word));
  return { words, joined: words.join("") };
}

function likenessOf(one: Spelling, other: Spelling): number {
  if (one.joined === "" || other.joined === "") return 0;
  if (one.joined === other.joined) return 1;
  const [short, long] = one.joined.length <= other.joined.length ? [one, other] : [other, one];
  const shared = short.words
    .filter((word) => long.words.some((longer) => isSameWord(word, longer)))
    .reduce((letters, word) => letters + word.length, 0);
  const byWords = (0.95 * shared) / short.joined.length;
  const within = short.joined.length >= 5 && long.joined.startsWith(short.joined) ? 0.9 : 0;
  return Math.max(byWords, within, pairsShared(one.joined, other.joined));
}

/** Statements cut words off: from four letters on a beginning stands for the word. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));

/** Dice's coefficient of the pairs of letters: what a slip of the pen leaves alike. */
function pairsShared(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at++) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at++) {
    const left = pairs.get(other.slice(at, at + 2)) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(other.slice(at, at + 2), left - 1);
  }
  return (2 * shared) / (one.length + other.length - 2);
}
