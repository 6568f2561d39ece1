import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

test("no room names what belongs to another", () => {
  const faults = {
    "src/features/orders/receive.ts": "Excel.run(() => {});",
    "src/session/store.ts": "Office.onReady();",
    "src/tables/column.ts": "window.alert(1);",
    "src/domain/day.ts": "document.title = '';",
    "src/features/orders/functions.ts": "CustomFunctions.associate('A', () => 1);",
    "src/features/orders/OrderPage.tsx": "Excel.run(() => {});",
    "src/excel/read.ts": "document.title = '';",
    "src/workbench/document/cells.ts": "window.name = '';",
    "src/workbench/host/batch.ts": "Excel.run(() => {});",
  };
  expect(refused(faults)).toEqual(Object.keys(faults).sort());
});

test("the rooms at the edge may name what they are for", () => {
  const fair = {
    "src/excel/read.ts": "Excel.run(() => {});",
    "src/functions/answer.ts": "CustomFunctions.associate('A', () => 1);",
    "src/features/orders/OrderPage.tsx": "document.title = '';",
    "src/taskpane/index.tsx": "Office.onReady();",
    "src/workbench/document/cells.ts": "export const size = (document: { rows: number }) => document.rows;",
  };
  expect(refused(fair)).toEqual([]);
});

/** The files in which ESLint finds a forbidden global, sorted. */
function refused(files: Readonly<Record<string, string>>): string[] {
  const house = realpathSync(mkdtempSync(path.join(tmpdir(), "rooms-")));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  }
  const eslint = path.join(root, "node_modules/eslint/bin/eslint.js");
  const rules = path.join(__dirname, "rooms.eslint.mjs");
  const run = spawnSync(process.execPath, [eslint, "-c", rules, "--format", "json", "src"], {
    cwd: house,
    encoding: "utf8",
  });
  rmSync(house, { recursive: true, force: true });
  // ESLint's documented report.
  const report = JSON.parse(run.stdout) as { filePath: string; messages: { ruleId: string | null }[] }[];
  expect(report).toHaveLength(Object.keys(files).length);
  return report
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === "no-restricted-globals"))
    .map(({ filePath }) => path.relative(house, filePath).replaceAll(path.sep, "/"))
    .sort();
}
