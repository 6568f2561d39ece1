import { hostileCells } from "./hostileCells";

test("whatever stands in a cell, Home and the health check answer in words", async () => {
  expect(await hostileCells(120, 20_261_201)).toEqual([]);
});
