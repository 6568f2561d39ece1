/** `npm run import:score`: how many columns of the corpus of other systems' exports get their place by themselves. */
import { scoreOf } from "./corpusScore";
import { headerCorpus } from "./headerCorpus";

async function print(): Promise<void> {
  let right = 0;
  let columns = 0;
  let groups = 0;
  for (const file of headerCorpus) {
    const score = await scoreOf(file);
    right += score.right;
    columns += file.columns.length;
    if (score.group === file.group) groups++;
    const taken = score.group === file.group ? "" : `  taken for ${score.group}, not ${file.group}`;
    console.log(`${file.system} (${file.language}): ${score.right} of ${file.columns.length}${taken}`);
    for (const wrong of score.wrong) console.log(`    ${wrong}`);
  }
  console.log(
    `${right} of ${columns} columns (${((100 * right) / columns).toFixed(1)}%), ${groups} of ${headerCorpus.length} files taken for what they are`,
  );
}

print().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
