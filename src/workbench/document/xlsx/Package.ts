import { strToU8, zipSync } from "fflate";
import type { ExternalBook } from "../ExternalBook";
import { element, xmlHead } from "./xml";

/** The parts of a file as they come together. */
export class Package {
  readonly parts = new Map<string, string>();
  readonly #types: string[] = [];
  readonly #relations = new Map<string, string[]>();

  add(path: string, contentType: string, xml: string): void {
    this.parts.set(path, xml);
    this.#types.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
  }

  /** Relates a part ("" is the whole file) to another; gives the relation's id. */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const known = this.#relations.get(from) ?? [];
    const id = `rId${String(known.length + 1)}`;
    known.push(
      element("Relationship", { Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : null }),
    );
    this.#relations.set(from, known);
    return id;
  }

  /** Relates a part that names the relations itself to what is outside of the file. */
  relateAs(from: string, targets: ExternalBook["targets"]): void {
    this.#relations.set(
      from,
      targets.map(({ id, type, address }) =>
        element("Relationship", { Id: id, Type: type, Target: address, TargetMode: "External" }),
      ),
    );
  }

  bytes(): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    const add = (path: string, xml: string): void => {
      files[path] = strToU8(xml);
    };
    add(
      "[Content_Types].xml",
      xmlHead +
        element(
          "Types",
          { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
          element("Default", {
            Extension: "rels",
            ContentType: "application/vnd.openxmlformats-package.relationships+xml",
          }),
          element("Default", { Extension: "xml", ContentType: "application/xml" }),
          element("Default", {
            Extension: "vml",
            ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
          }),
          ...this.#types,
        ),
    );
    for (const [from, list] of this.#relations) {
      const xml = element(
        "Relationships",
        { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
        ...list,
      );
      add(relationsPath(from), xmlHead + xml);
    }
    for (const [path, xml] of this.parts) add(path, xml);
    return zipSync(files);
  }
}

function relationsPath(from: string): string {
  const slash = from.lastIndexOf("/");
  return `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
}
