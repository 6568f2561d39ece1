import type { UnzipFileInfo, unzipSync, Unzipped } from "fflate";
import type { SaxesParser, SaxesTagPlain } from "saxes";

/** The libraries that unpack and parse a workbook, which readSource loads when there is one to read. */
export interface XlsxLibraries {
  readonly unzip: typeof unzipSync;
  readonly Parser: typeof SaxesParser;
}

/** A part of a workbook that can't be unpacked or parsed whole: to read on would lose rows without a word. */
export class DamagedPart extends Error {}

/** Where the parts of a workbook stand in its archive. */
export interface XlsxPackage {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904, as on early Macintoshes. */
  readonly from1904: boolean;
  readonly styles: string;
  readonly sharedStrings: string;
  readonly part: (path: string) => string | undefined;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
  /** Of its XML, unpacked, in bytes. */
  readonly size: number;
}

/** Looks an archive through for the parts of a workbook; undefined where it holds none. Writers may leave out all but the sheets. */
export function openPackage({ unzip, Parser }: XlsxLibraries, bytes: Uint8Array): XlsxPackage | undefined {
  const sizes = new Map<string, number>();
  const nameByPath = new Map<string, string>();
  const unpack = (filter: (file: UnzipFileInfo) => boolean): Unzipped => {
    try {
      return unzip(bytes, { filter });
    } catch (error) {
      throw new DamagedPart("The archive can't be unpacked.", { cause: error });
    }
  };
  unpack(({ name, originalSize }) => {
    sizes.set(plainPath(name), originalSize);
    nameByPath.set(plainPath(name), name);
    return false;
  });
  const part = (path: string): string | undefined => {
    const name = nameByPath.get(path);
    const unpacked = name === undefined ? undefined : unpack((file) => file.name === name)[name];
    return unpacked && xmlText(unpacked);
  };
  const relations = (path: string): readonly Relation[] => {
    const text = part(relationsPath(path));
    if (text === undefined) return [];
    return elements(Parser, text, "Relationship").map(({ Id = "", Type = "", Target = "" }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      target: resolved(path, Target),
    }));
  };
  const workbook =
    relations("").find(({ type }) => type === "officeDocument")?.target ??
    [...sizes.keys()].find((path) => path.endsWith("workbook.xml"));
  const text = workbook === undefined ? undefined : part(workbook);
  if (workbook === undefined || text === undefined) return undefined;
  const related = relations(workbook);
  const named = elements(Parser, text, "sheet");
  const sheets = named.flatMap((sheet, index): readonly SheetPart[] => {
    const relation = related.find(({ id }) => id === sheet.id);
    // Sheets of charts have no cells.
    if (relation && relation.type !== "worksheet") return [];
    const path = relation?.target ?? resolved(workbook, `worksheets/sheet${String(index + 1)}.xml`);
    const size = sizes.get(path);
    if (size === undefined) return [];
    const hidden = sheet.state === "hidden" || sheet.state === "veryHidden";
    return [{ name: sheet.name ?? `Sheet${String(index + 1)}`, hidden, path, size }];
  });
  const pathOf = (type: string, usual: string): string =>
    related.find((relation) => relation.type === type)?.target ?? resolved(workbook, usual);
  return {
    sheets,
    from1904: elements(Parser, text, "workbookPr").some(({ date1904 }) => isTrue(date1904)),
    styles: pathOf("styles", "styles.xml"),
    sharedStrings: pathOf("sharedStrings", "sharedStrings.xml"),
    part,
  };
}

/** An element's attributes by their names without a prefix. */
export type Attributes = Readonly<Record<string, string>>;

export const attributesOf = (tag: SaxesTagPlain): Attributes =>
  Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]));

/** A name without its prefix: writers choose prefixes as they like. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** The attributes of all elements of a name in a small part. */
export function elements(Parser: XlsxLibraries["Parser"], text: string, name: string): readonly Attributes[] {
  const found: Attributes[] = [];
  const parser = new Parser({});
  parser.on("opentag", (tag) => {
    if (localName(tag.name) === name) found.push(attributesOf(tag));
  });
  parser.on("error", damaged);
  parser.write(text).close();
  return found;
}

/** What a parser calls at the first fault. */
export function damaged(error: Error): never {
  throw new DamagedPart(error.message, { cause: error });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

const plainPath = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

const relationsPath = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`.toLowerCase();

/** A target of a relation, from the archive's root. */
function resolved(from: string, target: string): string {
  if (/^[/\\]/.test(target)) return plainPath(target);
  const steps: string[] = [];
  for (const step of `${folderOf(from)}${target.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
