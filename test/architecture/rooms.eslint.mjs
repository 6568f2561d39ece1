import tseslint from "typescript-eslint";

/** Rooms that may name Office or the page; every other room is handed what it needs. */
const officeRooms = ["src/excel/**", "src/functions/**", "src/taskpane/**", "src/workbench/**"];
const office = ["Excel", "Office", "OfficeRuntime", "CustomFunctions"];
const page = ["window", "document", "localStorage", "sessionStorage"];

const forbid = (names, message) => ({
  "no-restricted-globals": ["error", ...names.map((name) => ({ name, message }))],
});

/** Which room may name which global. A configuration of its own, so that a test can plant a fault without the type checker. */
export default [
  { files: ["src/**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser } },
  {
    files: ["src/**/*.ts"],
    ignores: [...officeRooms, "src/**/*.test.ts"],
    rules: forbid([...office, ...page], "Only excel, functions, taskpane, workbench and .tsx files may name it."),
  },
  {
    files: ["src/**/*.tsx"],
    ignores: [...officeRooms, "src/**/*.test.tsx"],
    rules: forbid(["Excel", "CustomFunctions"], "A page asks the session; only src/excel speaks to the workbook."),
  },
  {
    files: ["src/excel/**/*.ts", "src/functions/**/*.ts"],
    ignores: ["src/**/*.test.ts"],
    rules: forbid(page, "This room has no page of its own."),
  },
  {
    files: ["src/workbench/document/**/*.ts", "src/workbench/host/**/*.ts"],
    ignores: ["src/**/*.test.ts"],
    rules: forbid([...office, ...page], "The document and the host run in Node as well: no page and no client."),
  },
];
