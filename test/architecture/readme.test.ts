import { readFileSync } from "node:fs";
import { features } from "../../src/app/features";
import { functionList } from "../../src/functions/help/functionList";
import { describeTable } from "../../src/tables/describe";
import { tablesOf } from "../../src/ui/feature";
import { generateMetadata } from "../functions/generateMetadata";
import { withSection } from "../readme";

const readme = readFileSync("README.md", "utf8");

test("the README lists every function as the code has it", async () => {
  const { functions } = await generateMetadata();
  expect(readme).toBe(withSection(readme, "functions", functionList(functions)));
});

test("the README lists every table as the code has it", () => {
  expect(readme).toBe(withSection(readme, "tables", tablesOf(features).map(describeTable).join("\n")));
});
