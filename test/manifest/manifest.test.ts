/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifestProblems } from "./manifestProblems";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

test("Excel takes the manifest as it is", () => {
  expect(manifestProblems(manifest, iconSize)).toEqual([]);
});

test.each([
  ["an element left out", "<Version>0.1.0.0</Version>", "", "OfficeApp needs Version."],
  [
    "elements that changed places",
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    "$2$1",
    "In OfficeApp, Version must stand before ProviderName.",
  ],
  ["an element that Excel does not know", "<Hosts>", "<Colour /><Hosts>", "OfficeApp must not contain Colour."],
  ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>quartermaster</Id>", "Id must be a GUID."],
  ["a version of words", /<Version>.*<\/Version>/, "<Version>one</Version>", "Version must be two to four numbers."],
  ["a permission that is none", "ReadWriteDocument", "Everything", "Permissions is none that Excel knows."],
  ["a text that is nowhere", 'resid="Open.Tip"', 'resid="Open.Tipp"', "Open.Tipp is not among the LongStrings."],
  ["a short text among the long", 'resid="Open.Tip"', 'resid="Tab.Label"', "Tab.Label is not among the LongStrings."],
  ["an id too long", /Help\.Url/g, "H".repeat(33), `The id ${"H".repeat(33)} is longer than 32 characters.`],
  ["an id twice", 'String id="Work.Label"', 'String id="Tab.Label"', "The id Tab.Label is declared twice."],
  ["a label too long", '"Reorder" />', `"${"r".repeat(126)}" />`, "Reorder.Label must have 1 to 125 characters."],
  [
    "a page without https",
    /"https:(\S+)help.html"/g,
    '"http:$1help.html"',
    "http://localhost:3000/help.html is not https.",
  ],
  [
    "an icon that is not there",
    /reorder-80/g,
    "reorder-81",
    "https://localhost:3000/assets/reorder-81.png must be a PNG of 80 x 80 pixels.",
  ],
  [
    "an icon of another size",
    /receive-16/g,
    "receive-20",
    "https://localhost:3000/assets/receive-20.png must be a PNG of 16 x 16 pixels.",
  ],
  ["an icon without its small image", /<bt:Image size="16" .*\/>/, "", "An icon has no image of 16 pixels."],
  [
    "a runtime that ends with the pane",
    'lifetime="long"',
    'lifetime="short"',
    "The shared runtime must have the lifetime long.",
  ],
  [
    "commands in a page of their own",
    '<FunctionFile resid="Pane.Url" />',
    '<FunctionFile resid="Help.Url" />',
    "FunctionFile must have the resid of the Runtime.",
  ],
  [
    "a pane at another address",
    '<DefaultSettings>\n    <SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    '<DefaultSettings>\n    <SourceLocation DefaultValue="https://localhost:3000/help.html"',
    "The Runtime and the pane must have one address.",
  ],
  [
    "a namespace with a blank",
    'DefaultValue="OPS"',
    'DefaultValue="O PS"',
    "The Namespace must begin with a letter and hold letters, digits, periods or underscores.",
  ],
  ["two tabs", "</CustomTab>", '</CustomTab><CustomTab id="Second" />', "There must be one CustomTab at most."],
  [
    "two buttons with one id",
    'id="Quartermaster.Reorder"',
    'id="Quartermaster.Open"',
    "Two parts of the ribbon have the id Quartermaster.Open.",
  ],
  [
    "a domain with a path",
    "<Hosts>",
    "<AppDomains><AppDomain>https://example.com/x</AppDomain></AppDomains><Hosts>",
    "AppDomain https://example.com/x must be https:// and a host, without a path or a wildcard.",
  ],
  ["a tag that is not closed", "</OfficeApp>", "", "The manifest is not XML"],
] as const)("Excel would refuse %s", (_fault, from, to, sentence) => {
  const faulty = manifest.replace(from, to);
  expect(faulty).not.toBe(manifest);
  expect(manifestProblems(faulty, iconSize).join("\n")).toContain(sentence);
});

test("each button that calls a function of the pane finds it there", () => {
  const called = [...manifest.matchAll(/<FunctionName>(.*)<\/FunctionName>/g)].map(([, name]) => name ?? "");
  const pane = readFileSync(path.join(root, "src/taskpane/index.tsx"), "utf8");
  expect(called).not.toEqual([]);
  expect(called.filter((name) => !pane.includes(`"${name}"`))).toEqual([]);
});

/** Width and height stand in a PNG's header, at bytes 16 and 20. */
function iconSize(url: string): [number, number] | undefined {
  const file = path.join(root, new URL(url).pathname);
  if (!existsSync(file)) return undefined;
  const png = readFileSync(file);
  return png.toString("latin1", 1, 4) === "PNG" ? [png.readUInt32BE(16), png.readUInt32BE(20)] : undefined;
}

test("Microsoft's own reader of manifests finds the add-in in it", () => {
  // By its command: the package itself can't be loaded into jest.
  const read = execFileSync("npm", ["run", "--silent", "manifest"], { cwd: root, encoding: "utf8" });
  for (const line of [
    "Name: Quartermaster",
    "Type: TaskPaneApp",
    "Hosts: Workbook",
    "Permissions: ReadWriteDocument",
  ]) {
    expect(read).toContain(line);
  }
});
