import { z } from "zod";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { keepSetting } from "../host/types/settings";

/** The document's settings as the client takes them: pairs of a name and JSON. */
export function settingsForClient(document: WorkbookDocument): [string, string][] {
  return [...document.settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** The same as `settings.refreshAsync` takes them. */
export function refreshedSettings(document: WorkbookDocument): { Name: string; Value: string }[] {
  return settingsForClient(document).map(([Name, Value]) => ({ Name, Value }));
}

/** Keeps what `settings.saveAsync` sends: all settings at once, each as JSON. */
export function settingsFromClient(document: WorkbookDocument, data: unknown): void {
  const sent = new Map(savedSettingsSchema.parse(data).DdaSettingsMethod.Properties);
  document.run("addin", () => {
    for (const key of document.settings.keys()) if (!sent.has(key)) document.deleteSetting(key);
    for (const [key, json] of sent) keepSetting({ document }, key, parsed(json));
  });
}

/**
 * What the client's `Office.context.document.settings` is in this process: a copy from when it was loaded. Saving writes the whole
 * copy over what the document has by then, be it of the add-in's own `workbook.settings`; refreshing makes the copy again.
 */
export function settingsInProcess(document: WorkbookDocument) {
  let kept = new Map(settingsForClient(document));
  return {
    refreshAsync: (done?: (answer: { readonly status: string }) => void) => {
      kept = new Map(settingsForClient(document));
      done?.({ status: "succeeded" });
    },
    get: (name: string): unknown => parsed(kept.get(name) ?? "null"),
    set: (name: string, value: unknown) => void kept.set(name, JSON.stringify(value)),
    remove: (name: string) => void kept.delete(name),
    saveAsync: (done?: (answer: { readonly status: string; readonly error?: Error }) => void) => {
      try {
        settingsFromClient(document, { DdaSettingsMethod: { Properties: [...kept] } });
        done?.({ status: "succeeded" });
      } catch (error) {
        done?.({ status: "failed", error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
  };
}

const savedSettingsSchema = z.looseObject({
  DdaSettingsMethod: z.looseObject({ Properties: z.array(z.tuple([z.string(), z.unknown()])) }),
});

function parsed(json: unknown): unknown {
  if (typeof json !== "string") return json;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
