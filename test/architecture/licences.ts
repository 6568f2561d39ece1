/** `npm run licences`: every package whose code is in dist/ must have a licence that allows what we do with it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const allowed = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);

function checkLicences(): void {
  const packages = shippedPackages("dist");
  if (packages.length === 0) throw new Error("dist/ has no source maps to read: run npm run build first.");
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  for (const { name, licence } of refused) console.log(`FAILED ${name}: ${licence}`);
  const kinds = [...new Set(packages.map(({ licence }) => licence))].sort().join(", ");
  console.log(
    `${refused.length > 0 ? "FAILED" : "ok    "} licences of ${packages.length} packages that ship: ${kinds}`,
  );
  if (refused.length > 0) process.exitCode = 1;
}

/** A choice needs one licence that is allowed. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/^\(|\)$/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((each) => allowed.has(each)));
}

/** Packages named by the source maps: what is left after unused code was dropped. */
function shippedPackages(folder: string): { name: string; licence: string }[] {
  const maps = readdirSync(folder).filter((file) => file.endsWith(".js.map"));
  const sources = maps.flatMap((file) => {
    // The documented shape of a source map.
    const map = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as { sources: string[] };
    return map.sources;
  });
  const folders = sources.flatMap(
    (source) => /(node_modules\/.*node_modules\/|node_modules\/)(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? [],
  );
  return [...new Set(folders)].sort().map((name) => ({ name, licence: licenceOf(name) }));
}

function licenceOf(folder: string): string {
  const file = path.join(folder, "package.json");
  if (!existsSync(file)) return "unknown";
  // npm's documented field; old packages have other shapes, which are not allowed anyway.
  const { license } = JSON.parse(readFileSync(file, "utf8")) as { license?: unknown };
  return typeof license === "string" ? license : "unknown";
}

checkLicences();
