import type { XmlPart } from "../model";
import type { FileParts, Relation } from "./FileParts";
import type { Package } from "./Package";
import { readKept } from "./keptState";
import type { XmlElement } from "./xml";
import { attribute, element, relationNamespace, text, xmlHead } from "./xml";

const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The parts of XML that others have put into the file; ours is read elsewhere. */
export function readXmlParts(file: FileParts, relations: readonly Relation[]): XmlPart[] {
  return relations
    .filter(({ type }) => type === "customXml")
    .flatMap(({ target }, at) => {
      const xml = file.text(target);
      if (xml === undefined || readKept(text(file.root(target)))) return [];
      const properties = file.relations(target).find(({ type }) => type === "customXmlProps")?.target;
      return [{ id: itemId(file.root(properties)) ?? partId(at + 1), xml }];
    });
}

/** Writes them behind the part of ours. */
export function writeXmlParts(file: Package, workbook: string, parts: readonly XmlPart[]): void {
  for (const [at, { id, xml }] of parts.entries()) {
    const number = String(at + 2);
    file.parts.set(`customXml/item${number}.xml`, xml);
    file.relate(workbook, `${relationNamespace}/customXml`, `../customXml/item${number}.xml`);
    file.add(
      `customXml/itemProps${number}.xml`,
      propertiesType,
      xmlHead + element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": propertiesNamespace }),
    );
    file.relate(`customXml/item${number}.xml`, `${relationNamespace}/customXmlProps`, `itemProps${number}.xml`);
  }
}

/** The attribute has a prefix, by which each program calls it as it likes. */
function itemId(node: XmlElement | undefined): string | undefined {
  const name = Object.keys(node?.attributes ?? {}).find((key) => /(^|:)itemID$/.test(key));
  return name === undefined ? undefined : attribute(node, name);
}

/** An id for a part that has none. */
export function partId(number: number): string {
  return `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
}
