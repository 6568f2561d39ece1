/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { trialManifest, trials, type Trial } from "../workbench/trialManifest";
import { manifestProblems } from "./manifestProblems";

const product = readFileSync("manifest.xml", "utf8");

test.each(Object.keys(trials) as Trial[])("the page %s has a manifest of its own that Excel takes", (trial) => {
  const xml = trialManifest(product, trial, "https://localhost:3456");
  // A page without functions and buttons needs no runtime that it shares with them.
  const expected = trial === "contract" ? ["There must be one Runtime, shared by pane, commands and functions."] : [];
  expect(manifestProblems(xml, () => undefined).filter((problem) => !/icon|PNG/i.test(problem))).toEqual(expected);
  expect(xml).toContain(`https://localhost:3456/${trial}.html`);
  expect(xml).not.toContain("localhost:3000");
  expect(xml.includes("CustomFunctions")).toBe(trial === "tour");
  const idOf = (text: string): string | undefined => /<Id>(.*?)<\/Id>/.exec(text)?.[1];
  expect(idOf(xml)).not.toBe(idOf(product));
});
