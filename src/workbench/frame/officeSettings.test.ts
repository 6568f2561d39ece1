import { WorkbookDocument } from "../document/WorkbookDocument";
import { refreshedSettings, settingsForClient, settingsFromClient, settingsInProcess } from "./officeSettings";

const saved = (...properties: [string, unknown][]) => ({ DdaSettingsMethod: { Properties: properties } });

test("what the pane saves is kept in the document, and what it left out is gone", () => {
  const document = new WorkbookDocument();
  settingsFromClient(document, saved(["language", '"de"'], ["seen", '{"tour":true}']));
  expect([...document.settings]).toEqual([
    ["language", "de"],
    ["seen", { tour: true }],
  ]);
  settingsFromClient(document, saved(["language", '"en"']));
  expect([...document.settings]).toEqual([["language", "en"]]);
});

test("the pane gets the settings as it has saved them", () => {
  const document = new WorkbookDocument();
  settingsFromClient(document, saved(["seen", '{"tour":true}']));
  expect(settingsForClient(document)).toEqual([["seen", '{"tour":true}']]);
  expect(refreshedSettings(document)).toEqual([{ Name: "seen", Value: '{"tour":true}' }]);
});

test("saving writes the whole copy of when the pane was loaded, and so wipes what came into the workbook since", () => {
  const document = new WorkbookDocument();
  document.setSetting("kept", 1);
  const { set, saveAsync, refreshAsync, get } = settingsInProcess(document);
  document.setSetting("published", "Report 2026-W48");
  set("open", true);
  saveAsync(() => undefined);
  expect(Object.fromEntries(document.settings)).toEqual({ kept: 1, open: true });

  document.setSetting("published", "Report 2026-W49");
  refreshAsync();
  set("open", false);
  saveAsync(() => undefined);
  expect(get("published")).toBe("Report 2026-W49");
  expect(Object.fromEntries(document.settings)).toEqual({ kept: 1, open: false, published: "Report 2026-W49" });
});

test("settings that are too large together are refused, and the others stay", () => {
  const document = new WorkbookDocument();
  settingsFromClient(document, saved(["kept", "1"]));
  const tooLarge = saved(["kept", "1"], ["large", JSON.stringify("x".repeat(2_000_000))]);
  expect(() => settingsFromClient(document, tooLarge)).toThrow("too large");
  expect([...document.settings]).toEqual([["kept", 1]]);
});
