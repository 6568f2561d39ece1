import { readFileSync, writeFileSync } from "node:fs";
import { functionList } from "../../src/functions/help/functionList";
import { withFunctionList } from "../../src/functions/help/readme";
import { generateMetadata } from "./generateMetadata";

/** `npx tsx test/functions/writeList.ts` writes the README's list of functions anew. */
void generateMetadata().then(({ functions }) => {
  writeFileSync("README.md", withFunctionList(readFileSync("README.md", "utf8"), functionList(functions)));
});
