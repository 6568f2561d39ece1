import vectors from "./public.json";
import { judgeCase } from "./judgeCase";

describe("the public reference vectors", () => {
  test.each(vectors.cases.map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    expect(judgeCase(vector)).toBeUndefined();
  });

  test("a wrong figure is a miss", () => {
    const [first] = vectors.cases.filter(({ fn }) => fn === "safety_stock_normal");
    if (first === undefined) throw new Error("the file lost its safety stocks");
    expect(judgeCase({ ...first, expected: 1 })).toMatch(/instead of 1/);
  });
});
