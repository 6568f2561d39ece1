import { membersUsed } from "./membersUsed";

jest.setTimeout(120_000);

test("each member of Excel's API that the product uses is tried by a fact of the contract", () => {
  const used = membersUsed(["src/excel", "src/workbench/contract"]);
  const tried = used.get("src/workbench/contract") ?? new Set();
  const product = [...(used.get("src/excel") ?? [])];
  expect(product.length).toBeGreaterThan(150);
  expect(product.filter((member) => !tried.has(member))).toEqual([]);
});
