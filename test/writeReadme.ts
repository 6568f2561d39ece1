import { readFileSync, writeFileSync } from "node:fs";
import { features } from "../src/app/features";
import { functionList } from "../src/functions/help/functionList";
import { describeTable } from "../src/tables/describe";
import { tablesOf } from "../src/ui/feature";
import { generateMetadata } from "./functions/generateMetadata";
import { withSection } from "./readme";

/** `npx tsx test/writeReadme.ts` writes the README's lists of tables and functions anew. */
void generateMetadata().then(({ functions }) => {
  const readme = withSection(readFileSync("README.md", "utf8"), "functions", functionList(functions));
  writeFileSync("README.md", withSection(readme, "tables", tablesOf(features).map(describeTable).join("\n")));
});
