import { SaxesParser } from "saxes";

/** An element of a part; its name comes without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An element; attributes that are null or undefined are left out, true is 1 and false 0. Content is XML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value))}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${text}/>` : `${text}>${inner}</${name}>`;
}

// Control characters are the point here: XML cannot hold them.
// eslint-disable-next-line no-control-regex
const unspeakable = /[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text between tags. What XML cannot hold is written as Excel writes it: _x0001_. */
export function escapeText(text: string): string {
  if (!/[&<>]|_x[0-9a-f]{4}_/i.test(text) && text.search(unspeakable) < 0) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(unspeakable, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

/** The text that was written with `escapeText`, entities being resolved already. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A text element that keeps its blanks. */
export function textElement(name: string, text: string): string {
  const keeps = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${keeps}>${escapeText(text)}</${name}>`;
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** The root element of a small part. */
export function readRoot(xml: string): XmlElement {
  const top: Growing = { name: "", attributes: {}, children: [] };
  const open = [top];
  walkXml(xml, {
    open(name, attributes) {
      const node: Growing = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(part) {
      open.at(-1)?.children.push(part);
    },
    close() {
      open.pop();
    },
  });
  return elements(top)[0] ?? top;
}

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

interface XmlVisitor {
  /** `name` comes without its prefix, as files of other programs may prefix every element: `x:row` is `row`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(part: string): void;
  /** Follows `open` also where an element is empty. */
  close(name: string): void;
}

/** Walks through a part from its beginning to its end; throws where it is not well-formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("opentag", ({ name, attributes }) => {
    visitor.open(localName(name), attributes);
  });
  parser.on("text", (part) => {
    visitor.text(part);
  });
  parser.on("cdata", (part) => {
    visitor.text(part);
  });
  parser.on("closetag", ({ name }) => {
    visitor.close(localName(name));
  });
  parser.write(xml).close();
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((node) => node.name === name);
}

export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((node) => node.name === name);
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter((node) => typeof node !== "string") : [];
}

export function text(node: XmlElement | undefined): string {
  return node ? unescapeText(textWithin(node)) : "";
}

function textWithin({ children: parts }: XmlElement): string {
  return parts.map((part) => (typeof part === "string" ? part : textWithin(part))).join("");
}

export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  const value = node?.attributes[name];
  return value === undefined ? undefined : unescapeText(value);
}

export function numberAttribute(node: XmlElement | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  const number = value === undefined || value === "" ? NaN : Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** An attribute that is "1" or "true"; what is left out is `otherwise`. */
export function flag(node: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value.toLowerCase() === "true";
}

/** The id of the relation that an element names; the prefix of the attribute is usually, but not always, `r`. */
export function relationId(node: XmlElement | undefined): string | undefined {
  const name = Object.keys(node?.attributes ?? {}).find((key) => key.endsWith(":id"));
  return attribute(node, name ?? "id");
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
