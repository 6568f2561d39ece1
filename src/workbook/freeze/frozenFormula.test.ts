import { callsOurFunctions, inPlainSpelling, ourFunctionsIn, shiftRows } from "./frozenFormula";

const calls = (formula: string, expected: boolean): void => {
  expect([formula, callsOurFunctions(formula)]).toEqual([formula, expected]);
};

test("only a call of ours is one of ours", () => {
  calls("=OPS.REORDERPOINT(1,2)", true);
  calls("=1+ops.daysofsupply(A1,2)", true);
  calls("=_xldudf_OPS_REORDERPOINT(1,2)", true);
  calls("=_xll.OPS.REORDERPOINT(1)", true);
  calls("=[2]!_xldudf_OPS_REORDERPOINT(1)", true);
  calls("='it''s.xla'!_xldudf_OPS_REORDERPOINT(1)", true);
  calls('="OPS.REORDERPOINT(1)"', false);
  calls("='OPS.X(1)'!A1", false);
  calls("=SHOPS.REORDERPOINT(1)", false);
  calls("=OPS.Total+1", false);
});

test("the spelling of files reads as people write it", () => {
  expect(inPlainSpelling("=_xldudf_OPS_REORDERPOINT(1)+_xll.OPS.KPISTATE(2)")).toBe(
    "=OPS.REORDERPOINT(1)+OPS.KPISTATE(2)",
  );
  const plain = "=SUM(OPS.KPISTATE(1),OPS.Z.SCORE(2))";
  for (const [first, second] of [
    ["Quartermaster.xla!_xldudf_OPS_", "[2]!_xldudf_OPS_"],
    ["'C:\\Add ins\\it''s.xlam'!_xldudf_OPS_", "'https://x.example/[a b].xlsx'!_xldudf_OPS_"],
    ["[12]!_xldudf_OPS_", "_xll.OPS."],
  ] as const)
    expect(inPlainSpelling(`=SUM(${first}KPISTATE(1),${second}Z.SCORE(2))`)).toBe(plain);
  expect(inPlainSpelling("=\"[2]!_xldudf_OPS_X(\"&'my _xldudf_OPS_X('!A1")).toBe(
    "=\"[2]!_xldudf_OPS_X(\"&'my _xldudf_OPS_X('!A1",
  );
  expect(ourFunctionsIn('=IF(A1="OPS.NOT(",OPS.KPISTATE(1),OPS.KPISTATE(2))')).toEqual(["OPS.KPISTATE"]);
});

const shifts = (formula: string, by: number, expected: string | undefined): void => {
  expect([formula, shiftRows(formula, by)]).toEqual([formula, expected]);
};

test("references move down as Excel fills them, names and texts do not", () => {
  shifts("=OPS.X(B5,$B5,B$5,$B$5)", 2, "=OPS.X(B7,$B7,B$5,$B$5)");
  shifts("=SUM(Sheet2!A1:B3)", 1, "=SUM(Sheet2!A2:B4)");
  shifts("=OPS.X([@[Use 1]],Items[A1])", 3, "=OPS.X([@[Use 1]],Items[A1])");
  shifts("='Plan A1'!A1&\"A1\"", 1, "='Plan A1'!A2&\"A1\"");
  shifts("=LOG10(A1)+Tax2026x", 1, "=LOG10(A2)+Tax2026x");
  shifts("=A1", -1, undefined);
  shifts("=A1", 0, "=A1");
});
