import type { XmlPart } from "../../document/model";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { readRoot } from "../../document/xlsx/xml";
import { invalid, textOf } from "../Arguments";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";

/** `workbook.customXmlParts`: XML that add-ins and others keep in the file. */
export const customXmlPartCollection: HostType<null> = {
  items: (_, { document }) => document.xmlParts.map(({ id }) => part(id)),
  item: (_, args, { document }) => find(document, args.text(0)) ?? notThere("custom XML part", args.text(0)),
  ask: {
    GetByNamespace: (_, args) => new HostObject("CustomXmlPartScopedCollection", args.text(0)),
    GetCount: (_, _args, { document }) => document.xmlParts.length,
    GetItemOrNullObject: (_, args, { document }) => find(document, args.text(0)) ?? null,
  },
  act: {
    Add: (_, args, { document }) => part(document.addXmlPart(wellFormed(args.text(0)))),
  },
};

export const customXmlPartScopedCollection: HostType<string> = {
  items: (namespace, { document }) => within(namespace, document).map(({ id }) => part(id)),
  item: (namespace, args, { document }) =>
    within(namespace, document).some(({ id }) => id === args.text(0))
      ? part(args.text(0))
      : notThere("custom XML part", args.text(0)),
  ask: {
    GetCount: (namespace, _args, { document }) => within(namespace, document).length,
    GetItemOrNullObject: (namespace, args, { document }) =>
      within(namespace, document).some(({ id }) => id === args.text(0)) ? part(args.text(0)) : null,
    GetOnlyItem: (namespace, _args, { document }) => only(namespace, document) ?? notThere("only part in", namespace),
    GetOnlyItemOrNullObject: (namespace, _args, { document }) => only(namespace, document) ?? null,
  },
};

export const customXmlPart: HostType<string> = {
  get: { Id: (id) => id, NamespaceUri: (id, { document }) => namespaceOf(held(document, id)) },
  ask: { GetXml: (id, _args, { document }) => held(document, id).xml },
  act: {
    Delete: (id, _args, { document }) => {
      held(document, id);
      document.setXmlPart(id, null);
      return undefined;
    },
    SetXml: (id, args, { document }) => {
      held(document, id);
      document.setXmlPart(id, wellFormed(args.text(0)));
      return undefined;
    },
  },
};

function part(id: string): HostObject<"CustomXmlPart"> {
  return new HostObject("CustomXmlPart", id);
}

function find(document: WorkbookDocument, id: string): HostObject | undefined {
  return document.xmlParts.some((one) => one.id === id) ? part(id) : undefined;
}

function held(document: WorkbookDocument, id: string): XmlPart {
  return document.xmlParts.find((one) => one.id === id) ?? notThere("custom XML part", id);
}

function within(namespace: string, document: WorkbookDocument): XmlPart[] {
  return document.xmlParts.filter((one) => namespaceOf(one) === namespace);
}

function only(namespace: string, document: WorkbookDocument): HostObject | undefined {
  const [first, ...others] = within(namespace, document);
  return first && others.length === 0 ? part(first.id) : undefined;
}

/** The namespace of the root, as its element or its prefix declares it. */
function namespaceOf({ xml }: XmlPart): string {
  const prefix = /<([\w.-]+):[\w.-]+[\s/>]/.exec(xml.replace(/<\?[^>]*\?>|<!--[^]*?-->/g, ""))?.[1];
  return readRoot(xml).attributes[prefix === undefined ? "xmlns" : `xmlns:${prefix}`] ?? "";
}

function wellFormed(text: unknown): string {
  const xml = textOf(text);
  try {
    if (readRoot(xml).name !== "") return xml;
  } catch {
    // The sentence below says so.
  }
  throw invalid("This is not well-formed XML.");
}
