import type { FileParts, Relation } from "./FileParts";
import { child, children, elements } from "./xml";
import type { XmlElement } from "./xml";

/** Parts of a workbook, by their relations, that have no place in a document. */
const unkeptParts: Readonly<Record<string, string>> = {
  connections: "connections to data",
  ctrlProp: "controls",
  pivotCacheDefinition: "data of pivot tables",
  richValueRel: "rich values",
  slicerCache: "slicers",
  timelineCache: "timelines",
  vbaProject: "macros",
  xmlMaps: "XML maps",
};

/** Elements of a sheet that have no place in one, by how they begin. */
const unkeptElements: readonly (readonly [RegExp, string])[] = [
  [/<(?:\w+:)?sparklineGroup[\s>]/, "sparklines"],
  [/<(?:\w+:)?(?:icon|color)Filter[\s/>]/, "filters by colour or icon"],
  [/<(?:\w+:)?scenarios[\s>]/, "scenarios"],
  [/<(?:\w+:)?protectedRange\s/, "ranges that some may edit"],
  [/<(?:\w+:)?customSheetView\s/, "views of the sheet"],
  [/<(?:\w+:)?customPr\s/, "properties that add-ins noted on the sheet"],
  [/<(?:\w+:)?ignoredError\s/, "errors that are not shown"],
];

/** What of the workbook is left out, as sentences. */
export function leftOutOfWorkbook(
  file: FileParts,
  relations: readonly Relation[],
  sharedStrings: XmlElement | undefined,
): string[] {
  const left = relations.flatMap(({ type }) => unkeptParts[type] ?? []);
  if (children(sharedStrings, "si").some(isRich)) left.push("formats of parts of texts");
  const styles = file.root(relations.find(({ type }) => type === "styles")?.target);
  const fills = elements(child(styles, "fills")).slice(2).flatMap(elements);
  if (fills.some(({ name }) => name === "gradientFill")) left.push("gradients of fills");
  return left.length === 0 ? [] : [`The workbook: ${[...new Set(left)].join(", ")}.`];
}

/** What of a sheet's own part is left out, as a sentence. */
export function leftOutOfSheet(name: string, xml: string): string[] {
  const left = unkeptElements.flatMap(([begin, what]) => (begin.test(xml) ? [what] : []));
  return left.length === 0 ? [] : [`"${name}": ${left.join(", ")}.`];
}

/** More than one run, or one with a format of its own. */
function isRich(item: XmlElement): boolean {
  return children(item, "r").some((run) => child(run, "rPr") !== undefined);
}
