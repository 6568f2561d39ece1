import { lookAtColumns } from "../../src/features/bringIn/lookAtColumns";
import { planImport } from "../../src/features/bringIn/planImport";
import { prepareRows } from "../../src/features/bringIn/prepareRows";
import { proposeMapping } from "../../src/features/bringIn/proposeMapping";
import { gridOf } from "../../src/features/bringIn/sourceGrid";
import { finish } from "../../src/features/bringIn/steps";
import { Claims, Expenses } from "../../src/features/expenses/tables";
import { claimsCompany, fairClaim } from "../fixtures/claimsCompany";

test("the paid dates of finance come into the claims by their numbers, and nothing else changes", () => {
  const tables = claimsCompany({
    claims: [
      { ...fairClaim, handedOverOn: "2026-11-16" },
      { ...fairClaim, claim: "CL-2026-0002", handedOverOn: "2026-11-16" },
    ],
  });
  const grid = gridOf(
    [
      ["Claim", "Paid on"],
      ["CL-2026-0001", "20/11/2026"],
      ["CL-2026-0002", "20/11/2026"],
    ],
    1,
  );
  const looks = finish(lookAtColumns(grid, { decimal: ".", dateOrder: "dmy" }));
  const targets = [Claims, Expenses];
  const prepared = finish(prepareRows("paid.csv", grid, proposeMapping(looks, targets, [Claims]), targets));
  const outcome = planImport(prepared, tables);
  expect(outcome.refused).toEqual([]);
  expect(outcome.tables).toMatchObject([{ added: [], changed: [{ key: "CL-2026-0001" }, { key: "CL-2026-0002" }] }]);
});
