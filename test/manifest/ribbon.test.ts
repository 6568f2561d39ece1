/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { localAddress, readManifest } from "../../src/workbench/page/chrome/manifest";

test("every button of our manifest has its label, tip, icon and action", () => {
  const { commands, namespace, paneUrl } = readManifest(readFileSync("manifest.xml", "utf8"));
  expect(namespace).toBe("OPS");
  expect(localAddress(paneUrl)).toBe("/taskpane.html");
  expect(commands.length).toBeGreaterThanOrEqual(2);
  expect(commands.map(({ action }) => action.kind)).toContain("showPane");
  for (const { label, tip, icon, action } of commands) {
    expect(label).not.toBe("");
    expect(tip.length).toBeGreaterThan(label.length);
    expect(icon).toMatch(/^https:.*-20\.png$/);
    expect(action.kind === "run" ? action.name : action.page).not.toBe("");
  }
});
