import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";

export type { XmlElement };
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

/** The root element of a small part; names come without their prefixes. */
export function readRoot(xml: string): XmlElement {
  return withoutPrefixes(parseXml(xml).root);
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && findChild(parent, name);
}

export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? findChildren(parent, name) : [];
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter((node) => node.type === "element") : [];
}

export function text(node: XmlElement | undefined): string {
  return node ? unescapeText(textContent(node)) : "";
}

export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  const value = node?.attributes[name];
  return value === undefined ? undefined : unescapeText(value);
}

export function numberAttribute(node: XmlElement | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  return value === undefined || value === "" ? undefined : Number(value);
}

/** An attribute that is "1" or "true"; what is left out is `otherwise`. */
export function flag(node: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value.toLowerCase() === "true";
}

/** Files of other programs may prefix every element: `x:row` is `row`; attributes of relations keep their `r:`. */
function withoutPrefixes(root: XmlElement): XmlElement {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    node.name = localName(node.name);
    for (const inner of node.children) if (inner.type === "element") pending.push(inner);
  }
  return root;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
