/** `npm run docs` writes the pages that are made from the code. */
import { writeFileSync } from "node:fs";
import { references } from "./references";

void references().then((pages) => {
  for (const [file, text] of pages) writeFileSync(file, text);
});
