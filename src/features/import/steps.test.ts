import { finish, inSlices, type Steps } from "./steps";

function* counting(to: number): Steps<number> {
  let sum = 0;
  for (let n = 1; n <= to; n++) {
    sum += n;
    const until = performance.now() + 2;
    while (performance.now() < until);
    yield n / to;
  }
  return sum;
}

test("all at once or in slices, the answer is the same, and slices tell how far they are", async () => {
  const shares: number[] = [];
  expect(finish(counting(40))).toBe(820);
  expect(await inSlices(counting(40), { progress: (share) => shares.push(share) })).toBe(820);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("a cancelled work ends without an answer, and the pane answers in between", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 0);
  expect(await inSlices(counting(10_000), { signal: stop.signal })).toBeUndefined();
});
