import { unzipSync } from "fflate";
import { DocumentRefusal } from "../DocumentRefusal";
import type { XmlElement } from "./xml";
import { attribute, children, readRoot } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type: "worksheet", "table", … */
  readonly type: string;
  readonly fullType: string;
  /** The path of the part, or the address outside the file. */
  readonly target: string;
}

/** The parts of an .xlsx file by their paths. */
export class FileParts {
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  private constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = parts;
  }

  /** Unpacks a file; what is none is refused with a sentence. */
  static open(bytes: Uint8Array): FileParts {
    if (bytes.length === 0) throw notAWorkbook("it is empty");
    if (isOldOffice(bytes)) throw notAWorkbook("it is of an older Excel (.xls), or is protected with a password");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notAWorkbook("its content is something else");
    const parts = new Map<string, Uint8Array>();
    try {
      const content = unzipSync(bytes, { filter: ({ name }) => readParts.test(name) });
      for (const [path, part] of Object.entries(content)) parts.set(partName(path), part);
    } catch {
      throw notAWorkbook("it is cut off or damaged");
    }
    if (!parts.has(partName("[Content_Types].xml"))) throw notAWorkbook("its content is something else");
    return new FileParts(parts);
  }

  text(path: string | undefined): string | undefined {
    const bytes = path === undefined ? undefined : this.#parts.get(partName(path));
    // Whatever the part was in, it is a text now, and is written in UTF-8 where it is kept.
    return bytes && new TextDecoder(encodingOf(bytes)).decode(bytes).trim().replace(declaredEncoding, '$1"UTF-8"');
  }

  root(path: string | undefined): XmlElement | undefined {
    const xml = this.text(path);
    return xml === undefined ? undefined : readRoot(xml);
  }

  /** What a part ("" is the whole file) relates to. */
  relations(from: string): Relation[] {
    const slash = from.lastIndexOf("/");
    const folder = from.slice(0, slash + 1);
    const list = this.root(`${folder}_rels/${from.slice(slash + 1)}.rels`);
    return children(list, "Relationship").map((node) => {
      const target = attribute(node, "Target") ?? "";
      const isOutside = attribute(node, "TargetMode") === "External";
      return {
        id: attribute(node, "Id") ?? "",
        type: (attribute(node, "Type") ?? "").split("/").at(-1) ?? "",
        fullType: attribute(node, "Type") ?? "",
        target: isOutside ? target : resolved(folder, target),
      };
    });
  }
}

/** Pictures and the like have no place in a document and are not unpacked. */
const readParts = /\.(xml|rels|vml)$/i;

const declaredEncoding = /^(<\?xml[^>]*\sencoding\s*=\s*)["'][\w.-]+["']/;

/** Names of parts are the same in capitals and small letters; some programs write them as paths of Windows. */
function partName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

/** By its first bytes, else as the part itself says; almost all are in UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.slice(0, 120));
  return /^\W*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}

export function notAWorkbook(why: string): DocumentRefusal {
  return new DocumentRefusal("InvalidArgument", `The file is not an Excel workbook (.xlsx): ${why}.`);
}

function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
