import { decodeText, linesOf, type Encoding } from "./decodeText";
import { zeroBytes } from "./fileKind";

/** In which encoding a text file's bytes are written, and which other one would give another text that is as likely. */
export interface EncodingFound {
  readonly encoding: Encoding;
  readonly other?: Encoding;
}

/** By its mark, by zero bytes, by being valid UTF-8; else by the letters that its bytes make. */
export function encodingOf(bytes: Uint8Array): EncodingFound {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "UTF-8" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "UTF-16 LE" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "UTF-16 BE" };
  const zeros = zeroBytes(bytes);
  if (zeros.odd > 0.5) return { encoding: "UTF-16 LE" };
  if (zeros.even > 0.5) return { encoding: "UTF-16 BE" };
  try {
    // As a stream, because a file that is cut off within a letter is UTF-8 all the same.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return { encoding: "UTF-8" };
  } catch {
    if (isMixed(bytes)) return { encoding: "UTF-8 and Windows-1252" };
    return isNearlyUtf8(bytes) ? { encoding: "UTF-8" } : guessEncoding(bytes);
  }
}

/** Lines with letters of UTF-8, and others that hold none: damage would be within a line that is UTF-8 otherwise. */
function isMixed(bytes: Uint8Array): boolean {
  let utf8 = 0;
  let others = 0;
  for (const line of linesOf(wordsWithHighBytes(bytes))) {
    const text = decodeText(line, "UTF-8");
    const isDamaged = text.includes("\ufffd");
    const hasLetters = /[^\0-\u007f\ufffd]/.test(text);
    if (isDamaged && (hasLetters || !isWorded(decodeText(line, "Windows-1252")))) return false;
    if (isDamaged) others++;
    else utf8++;
  }
  // A line of another encoding is UTF-8 by chance once in a long while, and more than one letter of it never.
  return utf8 > 0 && others > 0 && utf8 >= 0.2 * others;
}

/** Letters of western languages within words. */
const isWorded = (text: string): boolean => scoreOf(text, common["Windows-1252"] ?? "") >= 0.9;

/** UTF-8 in which a letter here and there was damaged: nothing else makes sequences of bytes that are valid by chance. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeText(wordsWithHighBytes(bytes), "UTF-8");
  const damaged = text.split("\ufffd").length - 1;
  return text.replace(/[\0-\u007f\ufffd]/g, "").length >= 4 * damaged;
}

/**
 * The likeliest encoding of bytes that are no UTF-8: of East Asian ones by which bytes come in pairs, of others by which one makes
 * letters that stand together in words.
 */
function guessEncoding(bytes: Uint8Array): EncodingFound {
  const sample = wordsWithHighBytes(bytes);
  const paired = pairedEncoding(sample);
  if (paired) return { encoding: paired };
  const scored = candidates
    .map((encoding) => {
      const text = decodeText(sample, encoding);
      return { encoding, text, score: scoreOf(text, common[encoding] ?? "") };
    })
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best) return { encoding: "Windows-1252" };
  const other = others.find(
    ({ text, score, encoding }) =>
      text !== best.text && score >= 0.9 * best.score && score > 0 && !stands(best.encoding, encoding),
  );
  return { encoding: best.encoding, ...(other && { other: other.encoding }) };
}

/** In the order in which the first of equals is taken. */
const candidates: readonly Encoding[] = [
  "Windows-1252",
  "Windows-1250",
  "Windows-1254",
  "Windows-1257",
  "ISO-8859-15",
  "ISO-8859-2",
  "Windows-1251",
  "Windows-1253",
  "Windows-1255",
  "Windows-1256",
  "KOI8-R",
  "IBM866",
  "Macintosh",
];

/** The same letters in other places for a few signs: no question that a person could answer. */
const stands = (one: Encoding, other: Encoding): boolean =>
  (one === "Windows-1252" && other === "ISO-8859-15") || (one === "Windows-1250" && other === "ISO-8859-2");

/** The letters that languages of an encoding use beside the plain ones. */
const common: Partial<Record<Encoding, string>> = {
  "Windows-1252": "äöüßéèêëàâáãåæçñíîïìóôõòøœúûùÿ€£°º",
  "ISO-8859-15": "äöüßéèêëàâáãåæçñíîïìóôõòøœúûùÿ€£°º",
  Macintosh: "äöüßéèêëàâáãåæçñíîïìóôõòøœúûù",
  "Windows-1250": "ąćęłńóśźżáčďéěíňřšťúůýžőűüöäßăâîşţ€°",
  "ISO-8859-2": "ąćęłńóśźżáčďéěíňřšťúůýžőűüöäßăâîşţ°",
  "Windows-1254": "çğıöşüâîİ€°",
  "Windows-1257": "āčēģīķļņšūžąęėįųäöõü€°",
};

/** How well a text's letters stand together, from below 0 to 1 a letter beyond ASCII. */
function scoreOf(text: string, usual: string): number {
  let score = 0;
  let high = 0;
  const signs = Array.from(text);
  signs.forEach((sign, index) => {
    if (sign < "\u0080") return;
    high++;
    const before = signs[index - 1] ?? " ";
    const after = signs[index + 1] ?? " ";
    if (!isLetter(sign)) {
      const inWord = isLetter(before) || isLetter(after);
      score += /[\u0080-\u009f\ufffd]/.test(sign) ? -5 : inWord && !"€£°º’–".includes(sign) ? -2 : 0.5;
      return;
    }
    const isLatin = /\p{Script=Latin}/u.test(sign);
    const odd =
      [before, after].some((beside) => isLetter(beside) && /\p{Script=Latin}/u.test(beside) !== isLatin) ||
      (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(sign)) ||
      // Latin words have no three letters beyond ASCII in a row.
      (isLatin && before > "\u007f" && after > "\u007f" && isLetter(before) && isLetter(after));
    score += odd ? -1 : isLatin ? (usual.includes(sign.toLowerCase()) ? 1 : 0.4) : 0.95;
  });
  return high === 0 ? 0 : score / high;
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** An encoding of pairs of bytes, where nearly all bytes beyond ASCII come in runs and the pairs are those of its usual signs. */
function pairedEncoding(bytes: Uint8Array): Encoding | undefined {
  let runs = 0;
  let high = 0;
  let leads = 0;
  const among = { early: 0, kana: 0, hangul: 0, hanzi: 0, lowTrail: 0, big5: 0, rare: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    if ((bytes[at - 1] ?? 0) < 0x80) runs++;
    const trail = bytes[at + 1] ?? 0;
    leads++;
    high += trail >= 0x80 ? 2 : 1;
    if (lead <= 0x9f) among.early++;
    if (lead === 0xa4 || lead === 0xa5) among.kana++;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) among.hangul++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) among.hanzi++;
    if (trail >= 0x40 && trail < 0x7f) among.lowTrail++;
    if (lead >= 0xa4 && lead <= 0xc6) among.big5++;
    if (lead >= 0xd8) among.rare++;
    at++;
  }
  // Letters with accents stand alone among plain ones.
  if (leads < 2 || high / Math.max(1, runs) < 3 || among.rare > 0.4 * leads) return undefined;
  if (among.early > 0.4 * leads) return isValid(bytes, "Shift JIS") ? "Shift JIS" : undefined;
  if (among.lowTrail > 0.15 * leads && among.big5 > 0.6 * leads) return isValid(bytes, "Big5") ? "Big5" : undefined;
  if (among.kana > 0.2 * leads) return isValid(bytes, "EUC-JP") ? "EUC-JP" : undefined;
  if (among.hangul > 0.95 * leads) return isValid(bytes, "EUC-KR") ? "EUC-KR" : undefined;
  return among.hanzi > 0.6 * leads && isValid(bytes, "GB18030") ? "GB18030" : undefined;
}

const isValid = (bytes: Uint8Array, encoding: Encoding): boolean => !decodeText(bytes, encoding).includes("\ufffd");

/** The lines that hold bytes beyond ASCII, as far as they tell enough. */
function wordsWithHighBytes(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  let from = 0;
  let isHigh = false;
  for (let at = 0; at <= bytes.length && found.length < ENOUGH; at++) {
    const byte = bytes[at] ?? 10;
    if (byte >= 0x80) isHigh = true;
    if (byte !== 10 && byte !== 13) continue;
    if (isHigh) found.push(...bytes.subarray(from, Math.min(at, from + 1000)), 10);
    from = at + 1;
    isHigh = false;
  }
  return Uint8Array.from(found);
}

const ENOUGH = 16_384;
