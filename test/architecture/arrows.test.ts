import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const tsconfig = JSON.stringify({
  compilerOptions: { moduleResolution: "bundler", module: "esnext", jsx: "react-jsx" },
});
const packageJson = JSON.stringify({ dependencies: { react: "19.3.1" }, devDependencies: { prettier: "3.10.1" } });

let house: string;

beforeEach(() => {
  // The real path, because dependency-cruiser compares what it finds with the folder it starts in.
  house = realpathSync(mkdtempSync(path.join(tmpdir(), "house-")));
  symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"), "junction");
  writeFileSync(path.join(house, "tsconfig.json"), tsconfig);
  writeFileSync(path.join(house, "package.json"), packageJson);
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test("a house whose arrows all point down passes", () => {
  build({
    "src/domain/money.ts": "export const cents = 100;",
    "src/tables/money.ts": 'export { cents } from "../domain/money";',
    "src/model/orders/tables.ts": 'export { cents } from "../../tables/money";',
    "src/features/orders/OrderPage.tsx": 'import "react"; export { cents } from "../../model/orders/tables";',
    "src/features/invoices/match.ts": 'export { cents } from "../../model/orders/tables";',
    "src/app/features.ts": 'export * from "../features/orders/OrderPage"; export * from "../features/invoices/match";',
    "src/excel/reading.test.ts": 'import "../workbench/host/batch";',
    "src/workbench/host/batch.ts": 'import "../document/cells"; export {};',
    "src/workbench/document/cells.ts": "export {};",
  });
  expect(broken()).toEqual([]);
});

test("each wrong import is caught by the rule that forbids it", () => {
  const faults: readonly (readonly [file: string, imported: string, rule: string])[] = [
    ["src/domain/day.ts", "../tables/column", "domain-looks-down-only"],
    ["src/science/forecast.ts", "../domain/money", "science-looks-down-only"],
    ["src/tables/column.ts", "../workbook/port", "tables-looks-down-only"],
    ["src/workbook/port.ts", "../excel/read", "workbook-looks-down-only"],
    ["src/session/store.ts", "../excel/read", "session-looks-down-only"],
    ["src/excel/read.ts", "../session/store", "excel-looks-down-only"],
    ["src/functions/answer.ts", "../tables/column", "functions-looks-down-only"],
    ["src/ui/form.tsx", "../features/orders/rule", "ui-looks-down-only"],
    ["src/features/orders/rule.ts", "../../app/root", "features-looks-down-only"],
    ["src/app/root.ts", "../taskpane/index", "app-looks-down-only"],
    ["src/taskpane/index.ts", "../workbench/page/grid", "taskpane-looks-down-only"],
    ["src/workbench/page/grid.ts", "../../taskpane/index", "workbench-looks-down-only"],
    ["src/workbench/page/sheet.test.ts", "../../domain/money", "the-workbench-knows-no-add-in"],
    ["src/workbench/serve/open.ts", "prettier", "the-workbench-declares-what-it-uses"],
    ["src/app/menu.ts", "../helpers/strings", "every-file-has-a-room"],
    ["src/model/orders/state.ts", "../../features/orders/rule", "model-looks-down-only"],
    ["src/features/invoices/match.ts", "../orders/rule", "features-share-the-model-only"],
    ["src/features/orders/receive.ts", "react", "rules-are-pure"],
    ["src/features/orders/cancel.ts", "../../session/store", "rules-are-pure"],
    ["src/features/orders/approve.ts", "./Page", "rules-are-pure"],
    ["src/features/orders/close.ts", "../../functions/answer", "only-functions-open-the-door-to-cells"],
    ["src/domain/text.ts", "react", "numbers-are-pure"],
    ["src/workbook/log.ts", "react", "pages-stay-out-of-the-core"],
    ["src/workbench/document/cells.ts", "../host/batch", "the-document-knows-no-host"],
    ["src/workbench/host/batch.ts", "../page/grid", "the-host-knows-no-page"],
    ["src/excel/files.ts", "node:fs", "ships-only-what-is-declared"],
    ["src/excel/style.ts", "prettier", "ships-only-what-is-declared"],
    ["src/tables/row.ts", "./row.test", "tests-stay-outside"],
    ["src/tables/gone.ts", "./nowhere", "resolves"],
    ["src/tables/egg.ts", "./hen", "no-circular"],
  ];
  build({
    "src/helpers/strings.ts": "export {};",
    "src/features/orders/Page.tsx": "export {};",
    "src/tables/row.test.ts": "export {};",
    "src/tables/hen.ts": 'import "./egg";',
    "src/domain/money.ts": "export {};",
    ...Object.fromEntries(faults.map(([file, imported]) => [file, `import "${imported}";`])),
  });
  const found = broken();
  const missed = faults.filter(([file, , rule]) => !found.some((each) => each.from === file && each.rule === rule));
  expect(missed).toEqual([]);
});

function build(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  }
}

/** The rules that the house breaks, as the command of `npm run arrows` finds them. */
function broken(): { from: string; rule: string }[] {
  const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = path.join(__dirname, "dependency-cruiser.cjs");
  const run = spawnSync(process.execPath, [cruiser, "--config", rules, "--output-type", "json", "src"], {
    cwd: house,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // dependency-cruiser's documented report.
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}
