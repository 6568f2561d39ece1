import { shortened } from "./plainText";

/** What no system takes as a file's name, or what hides its ending: separators, wildcards, and signs that nobody sees. */
const UNWANTED = /[\\/:*?"<>|\p{Zl}\p{Zp}]|[^\P{C}\u200c\u200d]/gu;
/** Names of devices on Windows, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120;

/** A name as every system takes it for a file, with the ending that it has: records are named as people like. */
export function fileName(name: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]{2,4})?$/s.exec(name) ?? [];
  const plain = shortened(stem.replace(UNWANTED, " ").replace(/\s+/g, " "), LONGEST).replace(/^[\s.]+|[\s.]+$/g, "");
  return `${plain === "" || DEVICES.test(plain) ? `File ${plain}`.trim() : plain}${ending}`;
}
