import { Sheet } from "../Sheet";
import type { Book } from "../Book";
import type { SheetModel } from "../model";
import type { Chart } from "../sheetState";
import { unitsPerPoint } from "./drawingXml";
import type { FileParts } from "./FileParts";
import { digestOf } from "./keptState";
import type { KeptState } from "./keptState";
import { readChart } from "./readChart";
import { creationIdExtension, pointOf } from "./writeDrawing";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, numberAttribute, relationId, text } from "./xml";

interface ReadDrawing {
  readonly charts: readonly Chart[];
  /** What lies over the cells and cannot be kept, in words. */
  readonly lost: readonly string[];
}

type KeptChart = KeptState["charts"][number]["charts"][number];

/** What lies over a sheet's cells. `kept` are the charts as they were when we wrote the file. */
export function readDrawing(
  file: FileParts,
  path: string,
  model: SheetModel,
  book: Book,
  sheets: readonly SheetModel[],
  kept: readonly KeptChart[],
): ReadDrawing {
  const sheet = new Sheet(book, model);
  const relations = file.relations(path);
  const charts: Chart[] = [];
  const lost: string[] = [];
  for (const anchor of elements(file.root(path)).filter(({ name }) => name.endsWith("Anchor"))) {
    const drawn = drawnIn(anchor);
    const frame = drawn?.name === "graphicFrame" ? drawn : undefined;
    const chartNode = child(child(child(frame, "graphic"), "graphicData"), "chart");
    const named = child(child(drawn, "nvGraphicFramePr"), "cNvPr");
    const name = attribute(named, "name") ?? `Chart ${String(charts.length + 1)}`;
    const target = relations.find(({ id }) => id === relationId(chartNode))?.target;
    const chart = chartNode && chartOf(file, target, name, sheets, kept);
    if (chart) {
      const id =
        creationId(named) ??
        `{00000000-${hex(charts.length + 1, 4)}-0000-0000-${hex(sheets.indexOf(model) + 1, 4)}00000000}`;
      charts.push({ ...chart, id, name, position: placeOf(anchor, sheet) });
    } else {
      lost.push(whatItIs(drawn, frame, name));
    }
  }
  return { charts, lost };
}

function chartOf(
  file: FileParts,
  path: string | undefined,
  name: string,
  sheets: readonly SheetModel[],
  kept: readonly KeptChart[],
): Omit<Chart, "id" | "name" | "position"> | undefined {
  const xml = file.text(path);
  const root = file.root(path);
  if (xml === undefined || !root) return undefined;
  const part = digestOf(xml);
  const read = kept.find((one) => one.part === part && one.name === name) ?? readChart(root);
  const source = sheets.find(({ state }) => state.name.toUpperCase() === read?.source.sheet.toUpperCase());
  if (!read || !source) return undefined;
  const { type, seriesBy, properties } = read;
  return { type, seriesBy, properties, source: { sheetId: source.id, area: read.source.area } };
}

/** What an anchor holds; newer things stand within a choice that older programs pass over. */
function drawnIn(anchor: XmlElement): XmlElement | undefined {
  const places = new Set(["from", "to", "pos", "ext", "clientData"]);
  const own = elements(anchor).find(({ name }) => !places.has(name));
  return own?.name === "AlternateContent" ? elements(child(own, "Choice"))[0] : own;
}

function whatItIs(drawn: XmlElement | undefined, frame: XmlElement | undefined, name: string): string {
  if (drawn?.name === "pic") return "a picture";
  return frame ? `the chart "${name}"` : "a shape";
}

function placeOf(anchor: XmlElement, sheet: Sheet): Chart["position"] {
  const points = (node: XmlElement | undefined, attributeName: string): number =>
    (numberAttribute(node, attributeName) ?? 0) / unitsPerPoint;
  const corner = (name: string): ReturnType<typeof pointOf> | undefined => {
    const node = child(anchor, name);
    if (!node) return undefined;
    const number = (part: string): number => Number(text(child(node, part))) || 0;
    return pointOf(sheet, {
      row: number("row"),
      column: number("col"),
      down: number("rowOff"),
      right: number("colOff"),
    });
  };
  const at = child(anchor, "pos");
  const from = corner("from") ?? { left: points(at, "x"), top: points(at, "y") };
  const to = corner("to");
  if (to) return { ...from, width: round(to.left - from.left), height: round(to.top - from.top) };
  const size = child(anchor, "ext");
  return { ...from, width: points(size, "cx"), height: points(size, "cy") };
}

function creationId(named: XmlElement | undefined): string | undefined {
  const extension = children(child(named, "extLst"), "ext").find(
    (node) => attribute(node, "uri") === creationIdExtension,
  );
  return attribute(child(extension, "creationId"), "id");
}

const round = (points: number): number => Math.round(points * 1e4) / 1e4;
const hex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, "0");
