import { z } from "zod";
import type { Book } from "../Book";
import { createDigest } from "../digest";
import type { Chart } from "../sheetState";

const areaShape = z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });
const chartShape = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  source: z.object({ sheet: z.string(), area: areaShape }),
  seriesBy: z.enum(["Auto", "Columns", "Rows"]),
  position: z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
  properties: z.record(z.string(), z.unknown()),
  /** A digest of the part that was written for the chart: while it holds, nobody has changed the chart. */
  part: z.string(),
});
const keptShape = z.object({
  settings: z.record(z.string(), z.unknown()),
  charts: z.array(z.object({ sheet: z.string(), charts: z.array(chartShape) })),
  sheetProperties: z.array(z.object({ sheet: z.string(), properties: z.record(z.string(), z.string()) })).default([]),
});

/** What of a book has no place of its own in a file: the add-in's settings, what it noted on sheets, and all that was set on charts. */
export type KeptState = z.infer<typeof keptShape>;

/** The kept state as JSON, or undefined where there is none. */
export function keptJson(book: Book, chartParts: ReadonlyMap<Chart, string>): string | undefined {
  const { sheets, settings } = book.model.state;
  const nameOf = (id: string): string => book.model.sheet(id)?.state.name ?? "";
  const charts = sheets
    .filter(({ state }) => state.charts.length > 0)
    .map(({ state }) => ({
      sheet: state.name,
      charts: state.charts.map((chart) => keptChart(chart, nameOf, chartParts.get(chart) ?? "")),
    }));
  const sheetProperties = sheets
    .filter(({ state }) => state.customProperties.size > 0)
    .map(({ state }) => ({ sheet: state.name, properties: Object.fromEntries(state.customProperties) }));
  if (settings.size === 0 && charts.length === 0 && sheetProperties.length === 0) return undefined;
  return JSON.stringify({ settings: Object.fromEntries(settings), charts, sheetProperties } satisfies KeptState);
}

/** The kept state of a file; what is not ours, or broken, is nothing. */
export function readKept(json: string): KeptState | undefined {
  try {
    return keptShape.safeParse(JSON.parse(json)).data;
  } catch {
    // Another program's part may hold anything.
    return undefined;
  }
}

function keptChart(
  { source, ...chart }: Chart,
  nameOf: (id: string) => string,
  part: string,
): KeptState["charts"][number]["charts"][number] {
  return { ...chart, source: { sheet: nameOf(source.sheetId), area: source.area }, part: digestOf(part) };
}

export function digestOf(part: string): string {
  const digest = createDigest();
  digest.add(part);
  return digest.text();
}
