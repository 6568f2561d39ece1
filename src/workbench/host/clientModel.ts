import { readFileSync } from "node:fs";

/** What a class of the client can be asked for, by the names on the wire. */
export interface ClientClass {
  readonly properties: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly isCollection: boolean;
}

export interface ClientModel {
  readonly classes: ReadonlyMap<string, ClientClass>;
  /** Whether a member is named anywhere: for the few services that are not written as classes. */
  mentions(member: string): boolean;
}

/** Reads the members of all classes out of the client's own script, so that nothing taken from it has to be kept here. */
export function readClientModel(): ClientModel {
  const script = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  const lines = script.split("\n");
  const classes = new Map<string, Draft>();
  let current: Draft | undefined;
  for (const [at, line] of lines.entries()) {
    const start = classStart.exec(line)?.[1];
    if (start !== undefined) {
      current = { properties: [], updatable: [], set: [], parts: [], methods: [], isCollection: false };
      // A name that stands in two namespaces is Excel's in the second.
      classes.set(start, current);
      continue;
    }
    if (!current) continue;
    readLine(current, line, lines[at + 2] ?? "");
  }
  const filled = [...classes].filter(([, draft]) => size(draft) > 0);
  return {
    classes: new Map(filled.map(([name, draft]) => [name, finished(draft)])),
    mentions: (member) => script.includes(`"${member}"`) || script.includes(`"${camel(member)}"`),
  };
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

interface Draft {
  properties: string[];
  updatable: boolean[];
  /** Names under which properties are set; a few are set under other names than they are read. */
  set: string[];
  parts: string[];
  methods: string[];
  isCollection: boolean;
}

const classStart = /^ {4}var (\w+) = \(function \(_super\) \{/;

function readLine(draft: Draft, line: string, listLine: string): void {
  if (line.includes('"_scalarPropertyOriginalNames"')) draft.properties = quoted(listLine);
  if (line.includes('"_scalarPropertyUpdateable"')) {
    draft.updatable = [...listLine.matchAll(/true|false/g)].map(([word]) => word === "true");
  }
  if (line.includes('"_isCollection"')) draft.isCollection = true;
  for (const [, name = ""] of line.matchAll(/_createPropertyObject\([\w.]+, this, "(\w+)"/g)) draft.parts.push(name);
  for (const [, name = ""] of line.matchAll(/_createMethodObject\([\w.]+, (?:this|thisObj), "(\w+)"/g))
    draft.methods.push(name);
  for (const [, name = ""] of line.matchAll(/_invokeMethod\((?:this|thisObj), "(\w+)"/g)) draft.methods.push(name);
  for (const [, name = ""] of line.matchAll(/_invokeSetProperty\((?:this|thisObj), "(\w+)"/g)) draft.set.push(name);
}

function quoted(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
}

function size({ properties, parts, methods }: Draft): number {
  return properties.length + parts.length + methods.length;
}

function finished({ properties, updatable, set, parts, methods, isCollection }: Draft): ClientClass {
  return {
    properties: new Set(properties),
    writable: new Set([...properties.filter((_, at) => updatable[at]), ...set]),
    parts: new Set(parts),
    methods: new Set(methods),
    isCollection,
  };
}
