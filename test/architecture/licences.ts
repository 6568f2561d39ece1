/**
 * Part of `npm run build`: every package whose code is in dist/ must have a licence that allows what we do with it, and is named with its
 * licence's text in dist/third-party-licences.txt, as those licences ask.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const allowed = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);

/** Each ships unmodified, with its notice. */
const exceptions = new Map([
  // Its source is public: all else that MPL-2.0 asks of us. It reads calendar files.
  ["ical.js", "MPL-2.0"],
  // Its data of public holidays asks to be named: the page that proposes them does.
  ["date-holidays", "(ISC AND CC-BY-3.0)"],
]);

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's own words, where the package brings them. */
  readonly text: string;
}

function checkLicences(): void {
  const packages = shippedFolders("dist").map(readPackage);
  if (packages.length === 0) throw new Error("dist/ has no source maps to read: run npm run build first.");
  const refused = packages.filter(({ name, licence }) => !isAllowed(licence) && exceptions.get(name) !== licence);
  for (const { name, licence } of refused) console.log(`FAILED ${name}: ${licence}`);
  writeFileSync(path.join("dist", "third-party-licences.txt"), packages.map(notice).join("\n"));
  const kinds = [...new Set(packages.map(({ licence }) => licence))].sort().join(", ");
  console.log(
    `${refused.length > 0 ? "FAILED" : "ok    "} licences of ${packages.length} packages that ship: ${kinds}`,
  );
  if (refused.length > 0) process.exitCode = 1;
}

const notice = ({ name, version, licence, text }: Package) =>
  `${name} ${version} (${licence})\n\n${text}\n${"-".repeat(78)}\n`;

/** A choice needs one licence that is allowed. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/^\(|\)$/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((each) => allowed.has(each)));
}

/** Folders of the packages named by the source maps: what is left after unused code was dropped. */
function shippedFolders(folder: string): string[] {
  const maps = readdirSync(folder).filter((file) => file.endsWith(".js.map"));
  const sources = maps.flatMap((file) => {
    // The documented shape of a source map.
    const map = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as { sources: string[] };
    return map.sources;
  });
  const folders = sources.flatMap(
    (source) => /(node_modules\/.*node_modules\/|node_modules\/)(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

function readPackage(folder: string): Package {
  // npm's documented fields; where an old package has another shape it counts as unknown, which is not allowed.
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return { name, version, licence: typeof license === "string" ? license : "unknown", text };
}

checkLicences();
