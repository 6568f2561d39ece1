import { unzip } from "@cj-tech-master/excelts/archive";
import { DocumentRefusal } from "../DocumentRefusal";
import type { XmlElement } from "./xml";
import { attribute, children, readRoot } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type: "worksheet", "table", … */
  readonly type: string;
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
  static async open(bytes: Uint8Array): Promise<FileParts> {
    if (bytes.length === 0) throw notAWorkbook("it is empty");
    if (isOldOffice(bytes)) throw notAWorkbook("it is of an older Excel (.xls), or is protected with a password");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notAWorkbook("its content is something else");
    const parts = new Map<string, Uint8Array>();
    try {
      const archive = unzip(bytes);
      for await (const entry of archive.entries()) {
        if (entry.type === "file") parts.set(entry.path.replace(/^\//, ""), await entry.bytes());
      }
    } catch {
      throw notAWorkbook("it is cut off or damaged");
    }
    if (!parts.has("[Content_Types].xml")) throw notAWorkbook("its content is something else");
    return new FileParts(parts);
  }

  text(path: string | undefined): string | undefined {
    const bytes = path === undefined ? undefined : this.#parts.get(path);
    return bytes && new TextDecoder().decode(bytes);
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
        target: isOutside ? target : resolved(folder, target),
      };
    });
  }
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
