import { ok, refuse, type Result } from "../../domain/result";
import { otherByBytes, otherByNames, otherByText, startsWith, type OtherFile } from "./otherFiles";
import { archiveDirectory } from "./archiveDirectory";

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

/** What a file is by its content, whatever its name says; refused with what it is where no rows can be in it. */
export function kindOf(name: string, bytes: Uint8Array): Result<"text" | "workbook"> {
  if (startsWith(bytes, ZIP)) return checkArchive(name, bytes);
  const other = otherByBytes(bytes) ?? otherByText(bytes);
  if (other) return refuseOther(name, other);
  return isBinary(bytes) ? refuse(`${name} is not a table of text. Choose a .csv, .tsv or .xlsx file.`) : ok("text");
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

const refuseOther = (name: string, { is, instead }: OtherFile) => refuse(`${name} is ${is}. ${instead}`);

function checkArchive(name: string, bytes: Uint8Array): Result<"workbook"> {
  const files = archiveDirectory(bytes);
  if (files === undefined)
    return refuse(`${name} is cut off: its end is missing. Copy or download it again, then choose it here.`);
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > LARGEST_UNPACKED)
    return refuse(
      `${name} unpacks to ${megabytes(unpacked)} MB; at most ${megabytes(LARGEST_UNPACKED)} MB can be imported at once. Save the one sheet that you need as .csv.`,
    );
  if (files.some(({ isEncrypted }) => isEncrypted))
    return refuse(`${name} has a password. Save it without, then choose it here.`);
  const names = files.map((file) => file.name);
  return names.some((path) => /(^|[\\/])workbook\.xml$/i.test(path))
    ? ok("workbook")
    : refuseOther(name, otherByNames(names));
}

/** Text has hardly a byte that no key types; UTF-16 has zeros, at each second place. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const { even, odd } = zeroBytes(bytes);
  if (Math.max(even, odd) >= 0.5) return Math.min(even, odd) > 0.05;
  const start = bytes.subarray(0, 4096);
  return start.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0) > 0.05 * start.length;
}

/** Not a tab, a line end, a page break or the mark that ends a file of DOS. */
const isControl = (byte: number): boolean => (byte < 32 && (byte < 9 || byte > 13) && byte !== 26) || byte === 127;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0);
