import { writeFileSync } from "node:fs";
import path from "node:path";
import { functionList } from "../../src/functions/help/functionList";
import { generateMetadata } from "./generateMetadata";

/** `npx tsx test/functions/writeList.ts` writes the list of functions anew. */
void generateMetadata().then(({ functions }) => {
  writeFileSync(path.join(__dirname, "../../src/functions/FUNCTIONS.md"), functionList(functions));
});
