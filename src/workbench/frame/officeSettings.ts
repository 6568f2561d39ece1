import type { WorkbookDocument } from "../document/WorkbookDocument";
import { keepSetting } from "../host/types/settings";

/** The document's settings as the client takes them: pairs of a name and JSON. */
export function settingsForClient(document: WorkbookDocument): [string, string][] {
  return [...document.settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** Keeps what `settings.saveAsync` sends: all settings at once, each as JSON. */
export function settingsFromClient(document: WorkbookDocument, data: unknown): void {
  const sent = findSettings(data);
  document.run("addin", () => {
    for (const key of document.settings.keys()) if (!sent.has(key)) document.deleteSetting(key);
    for (const [key, json] of sent) keepSetting({ document }, key, parsed(json));
  });
}

/** They come as pairs, or by name, somewhere among the arguments. */
function findSettings(data: unknown): ReadonlyMap<string, unknown> {
  const { Properties: properties } = (data ?? {}) as { Properties?: unknown };
  if (Array.isArray(properties)) return new Map(properties as [string, unknown][]);
  if (typeof properties === "object" && properties !== null) return new Map(Object.entries(properties));
  return new Map();
}

function parsed(json: unknown): unknown {
  if (typeof json !== "string") return json;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
