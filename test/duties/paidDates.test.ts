import { inspectColumns } from "../../src/features/import/inspectColumns";
import { planImport } from "../../src/features/import/planImport";
import { prepareRows } from "../../src/features/import/prepareRows";
import { proposeMapping } from "../../src/features/import/proposeMapping";
import { gridOf } from "../../src/features/import/sourceGrid";
import { finish } from "../../src/features/import/steps";
import { Claims, Expenses } from "../../src/model/expenses/tables";
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
  const looks = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "dmy" } }));
  const targets = [Claims, Expenses];
  const prepared = finish(
    prepareRows("paid.csv", grid, proposeMapping({ looks, targets, locations: [] }), targets, "2026-11-24"),
  );
  const outcome = planImport(prepared, tables, "Kim");
  expect(outcome.refused).toEqual([]);
  expect(outcome.tables).toMatchObject([{ added: [], changed: [{ key: "CL-2026-0001" }, { key: "CL-2026-0002" }] }]);
});
