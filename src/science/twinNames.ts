/**
 * Takes names one after the other and answers with an earlier one that is nearly the same: but for case, accents, spaces,
 * punctuation, signs that nobody sees and legal forms, or with one letter of a long word wrong, missing, too much or exchanged
 * with its neighbour. The same name is no twin. Each name costs as many steps as it has letters.
 */
export function createTwinFinder(): (name: string) => string | undefined {
  const byWords = new Map<string, string>();
  const bySlip = new Map<string, readonly { readonly word: string; readonly name: string }[]>();
  return (name) => {
    const words = wordsOf(name);
    // Figures stay apart: 1-11 and 11-1 are two bins.
    const joined = words.join(" ").replace(/(?<!\d) | (?!\d)/g, "");
    if (joined === "") return undefined;
    const same = byWords.get(joined);
    if (same !== undefined) return same === name ? undefined : same;
    byWords.set(joined, name);
    let twin: string | undefined;
    for (const [at, word] of words.entries()) {
      if (word.length < LONG || /\d/.test(word)) continue;
      for (const cut of [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]) {
        const place = [...words.slice(0, at), `*${cut}`, ...words.slice(at + 1)].join(" ");
        const others = bySlip.get(place) ?? [];
        twin ??= others.find((other) => isOneSlip(word, other.word))?.name;
        bySlip.set(place, [...others, { word, name }]);
      }
    }
    return twin;
  };
}

/** Of shorter words one letter makes another one: left and lift, size and side. */
const LONG = 6;

const legalForms = new Set(
  "ltd limited plc inc incorporated llc llp lp pty pte corp corporation co company cie gmbh mbh ggmbh ag kg kgaa ohg gbr ug eg ev se sa sas sarl eurl srl sl slu spa snc lda ltda bv nv cv vof ab as aps oy oyj sp zoo kft doo sro".split(
    " ",
  ),
);
const and = new Set("and und et e y i og och en".split(" "));

function wordsOf(name: string): readonly string[] {
  // Smith, Anna is Anna Smith; Acme, Inc. is Acme.
  const [first = "", second = "", ...more] = name.split(",");
  const inverted = more.length === 0 ? namingWords(second) : [];
  const words = inverted.length > 0 ? [...inverted, ...namingWords(first)] : namingWords(name);
  return words.length > 0 ? words : plainWords(name);
}

/** The words without legal forms and what stands between. */
const namingWords = (name: string): readonly string[] =>
  plainWords(name).filter((word) => !legalForms.has(word) && !and.has(word));

const plainWords = (name: string): readonly string[] =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    // S.L. and O.P.S are one word each.
    .replace(/(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Whether one letter is wrong, missing or too much, or two neighbours are exchanged. */
function isOneSlip(one: string, other: string): boolean {
  if (one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === `${left[1] ?? ""}${left[0] ?? ""}`);
}
