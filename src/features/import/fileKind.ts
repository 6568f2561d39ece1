import { ok, refuse, type Result } from "../../domain/result";

/** The largest file that is read, in bytes; a pane has one thread and the memory of a browser's page. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** The most that a workbook's packed parts may come to, in bytes: they are text, and packed to a tenth of it. */
const LARGEST_UNPACKED = 8 * LARGEST_FILE;

/** The endings that a pane offers to choose from; what a file is its first bytes say. */
export const LIST_FILES = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm";

/** Refuses a file by its name and size alone, before anything of it is read. */
export function checkSize(name: string, bytes: number): Result<undefined> {
  if (bytes === 0) return refuse(`${name} is empty. Choose the file that holds the rows.`);
  if (bytes > LARGEST_FILE)
    return refuse(
      `${name} has ${megabytes(bytes)} MB; at most ${megabytes(LARGEST_FILE)} MB can be imported at once. Export a shorter period, or split the file.`,
    );
  return ok(undefined);
}

/** What a file is by its first bytes, whatever its name says; refused with what it is where no rows can be in it. */
export function kindOf(name: string, bytes: Uint8Array): Result<"text" | "workbook"> {
  if (startsWith(bytes, ZIP)) {
    const unpacked = unpackedSize(bytes);
    if (unpacked === undefined)
      return refuse(`${name} is cut off: its end is missing. Copy or download it again, then choose it here.`);
    if (unpacked > LARGEST_UNPACKED)
      return refuse(
        `${name} unpacks to ${megabytes(unpacked)} MB; at most ${megabytes(LARGEST_UNPACKED)} MB can be imported at once. Save the one sheet that you need as .csv.`,
      );
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

/** What an archive's files come to once they are unpacked, in bytes, by its own directory; undefined where that is missing. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(bytes);
  if (end === undefined) return undefined;
  let size = 0;
  let at = view.getUint32(end + 16, true);
  for (let files = view.getUint16(end + 10, true); files > 0 && at + 46 <= bytes.length; files--) {
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

/** A zip ends with its directory, whose own end stands within the last 64 kB. */
function directoryEnd(bytes: Uint8Array): number | undefined {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--)
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 0x05 && bytes[i + 3] === 0x06) return i;
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd === 0) return false;
  return Math.max(zeros.even, zeros.odd) < 0.5 || Math.min(zeros.even, zeros.odd) > 0.05;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0);
