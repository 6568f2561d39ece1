import type { ClientModel } from "./clientModel";
import type { HostType } from "./HostType";
import { types } from "./types";

export interface ClassCoverage {
  readonly name: string;
  readonly served: number;
  readonly members: number;
}

/** How much of the client the host serves, and what it serves that the client cannot ask for. */
export function coverageOf(client: ClientModel): {
  readonly classes: readonly ClassCoverage[];
  /** "Range.Nothing" */
  readonly unknown: readonly string[];
} {
  const classes = [...client.classes].map(([name, one]) => {
    const known = [...one.properties, ...one.parts, ...one.methods, ...(one.isCollection ? ["items"] : [])];
    const served = new Set(servedNames(name));
    return { name, served: known.filter((member) => served.has(member)).length, members: known.length };
  });
  return { classes, unknown: Object.keys(types).flatMap((name) => unknownIn(name, client)) };
}

/** "Worksheet.onChanged": everything that is served, as developers write it. */
export function servedMembers(): string[] {
  return Object.keys(types).flatMap((name) =>
    servedNames(name).map((member) => {
      // Handlers are registered under names of their own.
      const event = /^_Register(?:Event)?(\w+?)(?:Event)?$/.exec(member)?.[1];
      if (event !== undefined) return `${name}.on${event.replace("DataChanged", "Changed")}`;
      return `${name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    }),
  );
}

function servedNames(name: string): readonly string[] {
  const type = typeNamed(name);
  if (!type) return [];
  const { get = {}, nav = {}, ask = {}, act = {}, items } = type;
  return [...[get, nav, ask, act].flatMap((members) => Object.keys(members)), ...(items ? ["items"] : [])];
}

function unknownIn(name: string, client: ClientModel): string[] {
  const type = typeNamed(name);
  const one = client.classes.get(name);
  if (!type || !one)
    return servedNames(name)
      .filter((member) => !client.mentions(member))
      .map((member) => `${name}.${member}`);
  const { get = {}, set = {}, nav = {}, ask = {}, act = {} } = type;
  // The client names its root by either class.
  const alike = name === "Workbook" ? client.classes.get("WacWorkbook") : undefined;
  const wrong = [
    ...Object.keys(get).filter((member) => !one.properties.has(member)),
    ...Object.keys(set).filter((member) => !one.writable.has(member)),
    ...Object.keys(nav).filter((member) => !one.parts.has(member)),
    ...Object.keys({ ...ask, ...act }).filter((member) => !one.methods.has(member) && !alike?.methods.has(member)),
  ];
  return wrong.map((member) => `${name}.${member}`);
}

function typeNamed(name: string): HostType<never> | undefined {
  // Only the names of the members are looked at, so it does not matter what they stand for.
  const all: Readonly<Record<string, HostType<never>>> = types;
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
