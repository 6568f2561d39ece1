/** The encodings in which the world's spreadsheets write text, with the name that TextDecoder knows each by. */
const labels = {
  "UTF-8": "utf-8",
  "UTF-16 LE": "utf-16le",
  "UTF-16 BE": "utf-16be",
  "Windows-1252": "windows-1252",
  "Windows-1250": "windows-1250",
  "Windows-1254": "windows-1254",
  "Windows-1257": "windows-1257",
  "Windows-1251": "windows-1251",
  "Windows-1253": "windows-1253",
  "Windows-1255": "windows-1255",
  "Windows-1256": "windows-1256",
  "Windows-1258": "windows-1258",
  "Windows-874": "windows-874",
  "ISO-8859-2": "iso-8859-2",
  "ISO-8859-15": "iso-8859-15",
  "KOI8-R": "koi8-r",
  IBM866: "ibm866",
  Macintosh: "macintosh",
  "Shift JIS": "shift_jis",
  "EUC-JP": "euc-jp",
  GB18030: "gb18030",
  Big5: "big5",
  "EUC-KR": "euc-kr",
} as const;

/** Files that were put together from others hold lines of both. */
const MIXED = "UTF-8 and Windows-1252";

export type Encoding = keyof typeof labels | typeof MIXED;

// The keys of a literal are what its type says.
export const encodings: readonly Encoding[] = [...(Object.keys(labels) as (keyof typeof labels)[]), MIXED];

/** The text of the bytes, without a byte order mark, its line ends made "\n". */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  plainText(encoding === MIXED ? lineByLine(bytes) : new TextDecoder(labels[encoding]).decode(bytes));

/** Each line that is no UTF-8 in Windows-1252. */
function lineByLine(bytes: Uint8Array): string {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const other = new TextDecoder("windows-1252");
  const lines: string[] = [];
  for (const line of linesOf(bytes)) {
    try {
      lines.push(strict.decode(line));
    } catch {
      lines.push(other.decode(line));
    }
  }
  return lines.join("");
}

/** The lines of bytes with the ends that they have. */
export function* linesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

/** Text as it came from a file or the clipboard, its line ends (CRLF, LF or CR alone) made "\n". */
export const plainText = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
