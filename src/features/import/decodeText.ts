import { zeroBytes } from "./fileKind";

export const encodings = ["UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding that a text file's bytes speak for: by its mark, by zero bytes, by being valid UTF-8; else Windows-1252. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "UTF-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  const zeros = zeroBytes(bytes);
  if (zeros.odd > 0.5) return "UTF-16 LE";
  if (zeros.even > 0.5) return "UTF-16 BE";
  try {
    // As a stream, because a file that is cut off within a letter is UTF-8 all the same.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "UTF-8";
  } catch {
    return "Windows-1252";
  }
}

/** The text of the bytes, without a byte order mark, its line ends made "\n". */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  plainText(new TextDecoder(labels[encoding]).decode(bytes));

/** Text as it came from a file or the clipboard, its line ends (CRLF, LF or CR alone) made "\n". */
export const plainText = (text: string): string => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

const labels = {
  "UTF-8": "utf-8",
  "UTF-16 LE": "utf-16le",
  "UTF-16 BE": "utf-16be",
  "Windows-1252": "windows-1252",
} satisfies Record<Encoding, string>;
