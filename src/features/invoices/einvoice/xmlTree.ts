import type { SaxesParser } from "saxes";

/** An element with its text; names are without their prefixes, which writers choose as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** Nothing in an invoice is nested as deeply; a file that is was made to break a reader. */
const DEEPEST = 60;

/** The root of an XML text; undefined where it is none. Entities of its own are not expanded. */
export function readXml(Parser: typeof SaxesParser, text: string): XmlElement | undefined {
  const parser = new Parser({});
  const open: Growing[] = [];
  let root: Growing | undefined;
  const problem = { isBroken: false };
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = {
      name: localName(name),
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
      children: [],
      text: "",
    };
    if (open.length > DEEPEST) problem.isBroken = true;
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("cdata", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", () => {
    problem.isBroken = true;
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return problem.isBroken ? undefined : root;
}

/**
 * The text of an XML file, in the encoding that its first bytes or its declaration say, else UTF-8 (XML 1.0, appendix F); undefined
 * where the bytes are none of that encoding, or nobody knows it.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const isWide = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  const label = isWide(0xff, 0xfe) ? "utf-16le" : isWide(0xfe, 0xff) ? "utf-16be" : (declared ?? "utf-8");
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first element down a path such as "Item/Name". */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split("/")) found = found?.children.find((child) => child.name === name);
  return found;
}

/** All elements at the end of a path; the steps before the last take the first. */
export function allAt(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  const steps = path.split("/");
  const last = steps.pop();
  const parent = steps.length === 0 ? element : at(element, steps.join("/"));
  return parent?.children.filter(({ name }) => name === last) ?? [];
}

/** The trimmed text down a path; undefined where there is none. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  const text = at(element, path)?.text.trim();
  return text === undefined || text === "" ? undefined : text;
}

/** The number down a path; undefined where there is none. XML writes numbers with a point. */
export function numberAt(element: XmlElement | undefined, path: string): number | undefined {
  const text = textAt(element, path);
  const value = text === undefined || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
