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

export type Encoding = keyof typeof labels;

// The keys of a literal are what its type says.
export const encodings = Object.keys(labels) as readonly Encoding[];

/** The text of the bytes, without a byte order mark, its line ends made "\n". */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  plainText(new TextDecoder(labels[encoding]).decode(bytes));

/** Text as it came from a file or the clipboard, its line ends (CRLF, LF or CR alone) made "\n". */
export const plainText = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
