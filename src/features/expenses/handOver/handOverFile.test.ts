import {
  claimsCompany,
  dinner,
  fairClaim,
  helen,
  inn,
  nora,
  omar,
  twoLines,
} from "../../../../test/fixtures/claimsCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { sumOf } from "../../../domain/money";
import { approveInPart } from "../approve/approveClaim";
import { handOver } from "./handOver";
import { chooseColumns, chosenColumns } from "./handOverColumns";
import { handedOverRows, handOverFile, handOversIn, rowsToHandOver } from "./handOverFile";
import { claimStates } from "../../../model/expenses/claimState";
import { submitClaim } from "../submit/submitClaim";

const claim = "CL-2026-0001";
const company = claimsCompany({
  claims: [{ ...fairClaim, advance: 100 }],
  expenses: [
    { ...dinner, vendor: '=HYPERLINK("http://x")', details: "Table for 2", comment: "Said, with a comma" },
    inn,
    { expense: "EX-2026-0003", claim, date: "2026-11-11", category: "Meals", amount: -5.5, receipt: "credit.pdf" },
  ],
  advances: [{ advance: "AD-1", person: "Nora", date: "2026-11-02", amount: 100 }],
});
const approved = done(
  done(company, submitClaim, { claim }, nora).tables,
  approveInPart,
  { claim, approved: { "EX-2026-0001": 25 }, comment: "No wine" },
  helen,
).tables;

test("the file has a row a line and the advance, and adds up to what is paid", () => {
  const { tables } = done(approved, handOver, {}, omar);
  const rows = handedOverRows(tables, "HO-2026-0001");
  expect(rows).toHaveLength(4);
  const paid = rows.map(({ state, line }) => (line ? line.approved : -state.advance));
  expect(sumOf(paid, "EUR")).toBe(claimStates(tables).get(claim)?.pay);
  expect(handOversIn(claimStates(tables).values())).toEqual([{ number: "HO-2026-0001", on: "2026-11-24" }]);
});

test("what is looked at before is what is written, but for the number", () => {
  const state = claimStates(approved).get(claim);
  const before = rowsToHandOver(approved, state ? [state] : []).map((row) => [
    row.line?.line.expense,
    row.line?.approved,
  ]);
  const { tables } = done(approved, handOver, {}, omar);
  expect(handedOverRows(tables, "HO-2026-0001").map((row) => [row.line?.line.expense, row.line?.approved])).toEqual(
    before,
  );
});

test("it comes under the chosen headings, text is never a formula, and an amount below 0 stays one", () => {
  const columns = {
    columns: [
      { field: "Expense", heading: "Ref" },
      { field: "Vendor", heading: "Vendor" },
      { field: "Approved", heading: "Amount" },
      { field: "Details", heading: "" },
      { field: "Comment", heading: "" },
    ],
  } as const;
  const chosen = done(done(approved, handOver, {}, omar).tables, chooseColumns, columns, nora).tables;
  const file = handOverFile(chosen, handedOverRows(chosen, "HO-2026-0001"));
  expect(file.replace("\uFEFF", "").trimEnd().split("\r\n")).toEqual([
    "Ref,Vendor,Amount,Details,Comment",
    `EX-2026-0001,"'=HYPERLINK(""http://x"")",25.00,Table for 2,"Said, with a comma"`,
    "EX-2026-0002,Harbor Inn,182.00,,",
    "EX-2026-0003,,-5.50,,",
    ",,-100.00,,",
  ]);
});

test("columns are kept in their order, and chosen again", () => {
  const first = done(
    company,
    chooseColumns,
    {
      columns: [
        { field: "Net", heading: "Net" },
        { field: "Tax", heading: "VAT" },
      ],
    },
    nora,
  ).tables;
  const { tables, plan } = done(
    first,
    chooseColumns,
    {
      columns: [
        { field: "Tax", heading: "VAT" },
        { field: "Date", heading: "Date" },
      ],
    },
    nora,
  );
  expect(plan.sentence).toBe("Kept 2 columns for hand-overs");
  expect(chosenColumns(tables)).toEqual([
    { field: "Tax", heading: "VAT" },
    { field: "Date", heading: "Date" },
  ]);
  expect(chosenColumns(company)).toHaveLength(14);
});

test("a line that was handed over before is not handed over again", () => {
  const gone = { ...dinner, handedOverOn: "2026-11-20", handOver: "HO-2026-0007" };
  const readyWith = (line: typeof gone | Omit<typeof gone, "claim">) =>
    done(
      done(claimsCompany({ ...twoLines, expenses: [line, inn] }), submitClaim, { claim }, nora).tables,
      approveInPart,
      { claim, approved: {} },
      helen,
    ).tables;
  expect(refused(readyWith(gone), handOver, {}, omar)).toBe(
    "EX-2026-0001 of CL-2026-0001 was handed over on 2026-11-20 already. Put it back into the claim that it went with, or enter that day as Handed over on of CL-2026-0001.",
  );
  const { claim: _claim, ...elsewhere } = gone;
  const { plan } = done(readyWith(elsewhere), handOver, {}, omar);
  expect(plan.sentence).toBe("Handed over 1 claim as HO-2026-0008: 1 line, 182.00 EUR to pay");
});
