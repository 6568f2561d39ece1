import type { Chart } from "../../document/sheetState";
import { HostObject } from "../HostObject";
import type { ChartPart, Subjects, TypeName } from "../HostObject";
import { flagOf, invalid, numberOf, oneOf } from "../Arguments";
import { notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";

/** The classes that are parts of a chart. */
export type ChartType = {
  [K in TypeName]: Subjects[K] extends ChartPart ? (ChartPart extends Subjects[K] ? K : never) : never;
}[TypeName];

/** The least and the most that a property may be, or its words. */
type Limits = Readonly<Record<string, readonly [least: number, most: number] | readonly string[]>>;

/**
 * A part of a chart whose properties are kept as they were set, and shown by the page as far as it draws them.
 * `scalars` are the properties with what they are until they are set, `parts` those that are objects. What is of another
 * kind than at first, or beyond its limits, is refused.
 */
export function keptPart(
  scalars: Readonly<Record<string, Wire>>,
  parts: Readonly<Record<string, ChartType>> = {},
  limits: Limits = {},
): HostType<ChartPart> {
  return {
    get: mapped(scalars, (start, name) => (part: ChartPart) => kept(part, name) ?? start),
    set: mapped(scalars, (start, name) => (part: ChartPart, value: unknown) => {
      setKept(part, name, checked(value, start, limits[name]));
    }),
    nav: mapped(parts, (type, name) => (part: ChartPart) => new HostObject(type, partOf(part, name))),
  };
}

export function setKept(part: ChartPart, name: string, value: unknown): void {
  const { properties } = chartOf(part);
  changeChart(part, { properties: { ...properties, [keyOf(part, name)]: value } });
}

/** Takes out all that was set on a part. */
export function dropKept(part: ChartPart): void {
  const own = Object.entries(chartOf(part).properties).filter(([key]) => !key.startsWith(`${part.path}/`));
  changeChart(part, { properties: Object.fromEntries(own) });
}

function checked(value: unknown, start: Wire, limit: Limits[string] | undefined): unknown {
  if (typeof start === "boolean") return flagOf(value);
  if (typeof start === "string" && limit) return oneOf(value, limit.map(String));
  if (typeof start !== "number") return value;
  const number = numberOf(value);
  const [least, most] = limit ?? [];
  if (typeof least === "number" && typeof most === "number" && (number < least || number > most))
    throw invalid(`It must be from ${String(least)} to ${String(most)}.`);
  return number;
}

export function partOf(part: ChartPart, name: string): ChartPart {
  return { ...part, path: keyOf(part, name) };
}

export function chartOf({ sheet, id }: ChartPart): Chart {
  return sheet.charts.find((chart) => chart.id === id) ?? notThere("chart", id);
}

export function changeChart({ sheet, id, path }: ChartPart, patch: Partial<Chart>): void {
  chartOf({ sheet, id, path });
  sheet.setCharts(sheet.charts.map((chart) => (chart.id === id ? { ...chart, ...patch } : chart)));
}

/** What was set, as JSON came over the wire. */
export function kept(part: ChartPart, name: string): Wire | undefined {
  return chartOf(part).properties[keyOf(part, name)] as Wire | undefined;
}

/** "title/text" */
function keyOf({ path }: ChartPart, name: string): string {
  const own = name.charAt(0).toLowerCase() + name.slice(1);
  return path === "" ? own : `${path}/${own}`;
}

function mapped<From, To>(
  members: Readonly<Record<string, From>>,
  change: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value, name)]));
}
