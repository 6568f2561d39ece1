import { scoreOf } from "./corpusScore";
import { headerCorpus } from "./headerCorpus";

test.each(headerCorpus.map((file) => [`${file.system} (${file.language})`, file] as const))(
  "an export of %s is taken for what it is, and nearly all of its columns get their place",
  async (_, file) => {
    const score = await scoreOf(file);
    expect(score.group).toBe(file.group);
    // What one column of an export means is sometimes open; half of them never is.
    expect(score.wrong.length).toBeLessThanOrEqual(1);
  },
);

test("of all columns of other systems, at least 98 in 100 get their place by themselves", async () => {
  const scores = await Promise.all(headerCorpus.map(scoreOf));
  const right = scores.reduce((sum, each) => sum + each.right, 0);
  const all = headerCorpus.reduce((sum, { columns }) => sum + columns.length, 0);
  expect(right / all).toBeGreaterThanOrEqual(0.98);
});
