/** `npm run check`: what can be known of a change within two minutes. Types and arrows of all, lint, format and unit tests of what changed. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Changed since the commit that is named (else the last one), and new. */
function changedFiles(since: string): readonly string[] {
  const git = (...args: readonly string[]): readonly string[] =>
    execFileSync("git", args, { encoding: "utf8" }).split("\n");
  return [...git("diff", "--name-only", since), ...git("ls-files", "--others", "--exclude-standard")].filter((file) =>
    existsSync(file),
  );
}

const changed = changedFiles(process.argv[2] ?? "HEAD");
const code = changed.filter((file) => /^(src|test)\/.*\.(ts|tsx)$/.test(file));
const written = changed.filter((file) => /\.(ts|tsx|cjs|mjs|html|css)$/.test(file));

const steps: readonly (readonly [name: string, command: readonly string[]])[] = [
  ["types", ["tsc"]],
  ["arrows", ["depcruise", "--config", "test/architecture/dependency-cruiser.cjs", "src"]],
  ...(written.length > 0 ? [["format", ["prettier", "--check", "--log-level", "warn", ...written]] as const] : []),
  ...(code.length > 0
    ? ([
        ["lint", ["eslint", "-c", "test/architecture/eslint.config.mjs", "--max-warnings", "0", ...code]],
        [
          "unit tests",
          [
            "jest",
            "--silent",
            "--passWithNoTests",
            "--testPathIgnorePatterns",
            "^<rootDir>/test/",
            "--findRelatedTests",
            ...code,
          ],
        ],
      ] as const)
    : []),
];

const failed = steps.filter(([name, command]) => {
  const started = Date.now();
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
