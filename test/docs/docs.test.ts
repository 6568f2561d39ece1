import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { references } from "./references";

const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));
const read = (file: string): string => readFileSync(file, "utf8");

test("the references say what the code says; `npm run docs` writes them", async () => {
  for (const [file, text] of await references()) expect(read(file)).toBe(text);
});

test.each(pages)("the links of %s lead somewhere", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]+)?\)/g)];
  const broken = links.filter(([, file = "", anchor]) => {
    const target = file === "" ? page : path.join(path.dirname(page), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(read(target)).has(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

test.each(pages)("the commands of %s exist", (page) => {
  const asked = [...read(page).matchAll(/npm run (?:--\S+ )?([\w:]+)/g)].map(([, name = ""]) => name);
  const { scripts } = JSON.parse(read(packageOf(page))) as { readonly scripts: object };
  expect(asked.filter((name) => !(name in scripts))).toEqual([]);
});

test("the front page is short", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(120);
});

/** The package that a page belongs to: its commands are meant. */
function packageOf(page: string): string {
  const own = path.join(path.dirname(page), "package.json");
  return existsSync(own) || path.dirname(page) === "." ? own : packageOf(path.dirname(page));
}

/** As GitHub makes them of headings. */
const anchorsOf = (markdown: string): ReadonlySet<string> =>
  new Set(
    [...markdown.matchAll(/^#+ (.+)$/gm)].map(
      ([, heading = ""]) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, "")
          .replace(/ /g, "-")}`,
    ),
  );
