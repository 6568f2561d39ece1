import { ok, refuse, type Result } from "../../domain/result";

/** The largest file that is read, in bytes; a pane has one thread and the memory of a browser's page. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Refuses a file by its name and size alone, before anything of it is read. */
export function checkSize(name: string, bytes: number): Result<undefined> {
  if (bytes === 0) return refuse(`${name} is empty. Choose the file that holds the rows.`);
  if (bytes > LARGEST_FILE)
    return refuse(
      `${name} has ${megabytes(bytes)} MB; at most ${megabytes(LARGEST_FILE)} MB can be brought in at once. Export a shorter period, or split the file.`,
    );
  return ok(undefined);
}

/** What a file is by its first bytes, whatever its name says; refused with what it is where no rows can be in it. */
export function kindOf(name: string, bytes: Uint8Array): Result<"text" | "workbook"> {
  if (startsWith(bytes, ZIP)) {
    if (!hasZipEnd(bytes))
      return refuse(`${name} is cut off: its end is missing. Copy or download it again, then choose it here.`);
    return ok("workbook");
  }
  for (const { magic, is, instead } of strangers)
    if (startsWith(bytes, magic)) return refuse(`${name} is ${is}. ${instead}`);
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html"))
    return refuse(`${name} is a web page. Open it in Excel and save it as .xlsx or .csv.`);
  if (isBinary(bytes)) return refuse(`${name} is not a table of text. Choose a .csv, .tsv or .xlsx file.`);
  return ok("text");
}

/** True for text in which each second byte is zero: UTF-16 without its mark. */
export function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  return { even: (2 * even) / length, odd: (2 * odd) / length };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const otherFile = "Choose a .csv, .tsv or .xlsx file.";
const strangers = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    is: "an old Excel workbook (.xls), or one with a password",
    instead: "Open it in Excel and save it as .xlsx, without a password.",
  },
  { magic: [0x89, 0x50, 0x4e, 0x47], is: "a picture", instead: otherFile },
  { magic: [0xff, 0xd8, 0xff], is: "a picture", instead: otherFile },
  { magic: [0x47, 0x49, 0x46, 0x38], is: "a picture", instead: otherFile },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    is: "a PDF",
    instead: "Ask for the same list as .csv or .xlsx.",
  },
  { magic: [0x1f, 0x8b], is: "a compressed archive", instead: "Unpack it and choose the file inside." },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A zip ends with its directory; its mark stands within the last 64 kB. */
function hasZipEnd(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 0x05 && bytes[i + 3] === 0x06) return true;
  return false;
}

function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd === 0) return false;
  return Math.max(zeros.even, zeros.odd) < 0.5 || Math.min(zeros.even, zeros.odd) > 0.05;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0);
