import { CellError } from "./cellValue";
import type { CellInput } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";

const clock = (): Date => new Date(2026, 10, 24);

/** What a cell holds, shows, and has as its number format after an input. */
function check(
  cases: readonly (readonly [input: CellInput, value: unknown, text: string, numberFormat?: string])[],
  pattern = "General",
): void {
  const found = cases.map(([input]) => {
    const document = new WorkbookDocument({ clock });
    const sheet = document.activeSheet;
    sheet.setNumberFormats({ row: 0, column: 0, rows: 1, columns: 1 }, pattern);
    sheet.enter(0, 0, input);
    const value = sheet.value(0, 0);
    return [input, value instanceof CellError ? value.code : value, sheet.text(0, 0), sheet.style(0, 0).numberFormat];
  });
  expect(found).toEqual(
    cases.map(([input, value, text, numberFormat = pattern]) => [input, value, text, numberFormat]),
  );
}

test("numbers, amounts and percents are read as typed", () => {
  check([
    ["12", 12, "12"],
    [" 12 ", 12, "12"],
    ["-1.5", -1.5, "-1.5"],
    ["+7", 7, "7"],
    [".5", 0.5, "0.5"],
    ["007", 7, "7"],
    ["12345678901234567", 12_345_678_901_234_500, "1.23457E+16"],
    ["1e3", 1000, "1.00E+03", "0.00E+00"],
    ["1,234", 1234, "1,234", "#,##0"],
    ["1,234.5", 1234.5, "1,234.50", "#,##0.00"],
    ["5%", 0.05, "5%", "0%"],
    ["12.5%", 0.125, "12.50%", "0.00%"],
    ["$5", 5, "$5 ", "$#,##0_);[Red]($#,##0)"],
    ["(5)", -5, "-5"],
    ["($5)", -5, "($5)", "$#,##0_);[Red]($#,##0)"],
    ["-$5.25", -5.25, "($5.25)", "$#,##0.00_);[Red]($#,##0.00)"],
    ["1E-3", 0.001, "1.00E-03", "0.00E+00"],
  ]);
});

test("days and times are read as typed", () => {
  check([
    ["11/24/2026", 46350, "11/24/2026", "m/d/yyyy"],
    ["2026-11-24", 46350, "11/24/2026", "m/d/yyyy"],
    ["24-Nov-26", 46350, "24-Nov-26", "d-mmm-yy"],
    ["11/24", 46350, "24-Nov", "d-mmm"],
    ["Nov 24", 46350, "24-Nov", "d-mmm"],
    ["24-Nov", 46350, "24-Nov", "d-mmm"],
    ["Nov-26", 46352, "26-Nov", "d-mmm"],
    ["14:30", 14.5 / 24, "14:30", "h:mm"],
    ["2:30 PM", 14.5 / 24, "2:30 PM", "h:mm AM/PM"],
    ["11/24/2026 12:00", 46350.5, "11/24/2026 12:00", "m/d/yyyy h:mm"],
  ]);
});

test("an entry of percents is one of percents already", () => {
  check(
    [
      ["5", 0.05, "5%"],
      ["12.5", 0.125, "13%"],
      ["-5", -0.05, "-5%"],
      ["1", 0.01, "1%"],
      ["0.5", 0.5, "50%"],
      ["1,500", 15, "1500%"],
      ["5%", 0.05, "5%"],
      // A number that an add-in writes is the number.
      [5, 5, "500%"],
    ],
    "0%",
  );
});

test("times go beyond a day, and have halves and parts of seconds", () => {
  check([
    ["25:00", 25 / 24, "25:00:00", "[h]:mm:ss"],
    ["24:00", 1, "24:00:00", "[h]:mm:ss"],
    ["100:15:30", 100.25 / 24 + 30 / 86_400, "100:15:30", "[h]:mm:ss"],
    ["10:30 PM", 22.5 / 24, "10:30 PM", "h:mm AM/PM"],
    ["10:30:15 pm", (22.5 * 3600 + 15) / 86_400, "10:30:15 PM", "h:mm:ss AM/PM"],
    ["12:00 AM", 0, "12:00 AM", "h:mm AM/PM"],
    ["7 PM", 19 / 24, "7:00 PM", "h:mm AM/PM"],
    ["7 p", 19 / 24, "7:00 PM", "h:mm AM/PM"],
    ["10:5", 605 / 1440, "10:05", "h:mm"],
  ]);
});

test("fractions want a whole number in front, unless the cell is one of fractions", () => {
  check([
    ["0 1/2", 0.5, " 1/2", "# ?/?"],
    ["1 3/16", 1.1875, "1  3/16", "# ??/??"],
    ["-1 1/4", -1.25, "-1 1/4", "# ?/?"],
    ["1/2", 46_024, "2-Jan", "d-mmm"],
  ]);
  check([["1/2", 0.5, " 1/2"]], "# ?/?");
});

test("two numbers are a day of this year, or else a month of another", () => {
  check([
    ["12/31", 46_387, "31-Dec", "d-mmm"],
    ["1-2", 46_024, "2-Jan", "d-mmm"],
    ["1/32", 11_689, "Jan-32", "mmm-yy"],
    ["Nov-35", 13_089, "Nov-35", "mmm-yy"],
    ["1/2026", 46_023, "Jan-26", "mmm-yy"],
    ["2026-01", 46_023, "Jan-26", "mmm-yy"],
    ["1/2/3", 37_623, "1/2/2003", "m/d/yyyy"],
    ["1/1/29", 47_119, "1/1/2029", "m/d/yyyy"],
    ["1/1/30", 10_959, "1/1/1930", "m/d/yyyy"],
  ]);
});

test("blanks around a value do not count, those around a text do", () => {
  check([
    ["12 ", 12, "12"],
    ["TRUE ", true, "TRUE"],
    ["abc ", "abc ", "abc "],
    [" abc", " abc", " abc"],
    ["50 %", 0.5, "50%", "0%"],
    ["%5", 0.05, "5%", "0%"],
  ]);
});

test("what only looks like a number stays text", () => {
  check(
    [
      "A-1",
      "PO-1007",
      "40-A",
      "1.2.3",
      "12 pieces",
      "1 2",
      "13/45",
      "555-1234",
      "-",
      "--",
      "=",
      "May",
      "2026-13-45",
      "14,37",
      "1,2",
      "1,234,5",
      "$1,2",
      "1.1.2026",
      "11.24.2026",
      "24/11/2026",
      "31/12",
      "2/29/2023",
      "13:00 PM",
      "12:60",
      "7PM",
      "1 000",
      "5-",
      "2:30PM",
      "1/5/2026 2:30PM",
      "(5",
      "1\u00a0234",
      "5%%",
      "@home",
      "1.5e",
      "1/0",
    ].map((text) => [text, text, text]),
  );
});

test("logical values and errors are what they say", () => {
  check([
    ["true", true, "TRUE"],
    [false, false, "FALSE"],
    ["#N/A", "#N/A", "#N/A"],
    ["#div/0!", "#DIV/0!", "#DIV/0!"],
  ]);
});

test("a sign in front makes a formula, an apostrophe keeps the text", () => {
  check([
    ["=1+1", 2, "2"],
    ["+1+1", 2, "2"],
    ["-A2", 0, "0"],
    ["=TODAY()", 46350, "11/24/2026", "m/d/yyyy"],
    ["'=1+1", "=1+1", "=1+1"],
    ["'5", "5", "5"],
    ["''quoted", "'quoted", "'quoted"],
  ]);
});

test("formulas are kept in capitals, and closed where people forget to", () => {
  const sheet = new WorkbookDocument({ clock }).activeSheet;
  const entered = ["=sum(a1:b2)", '=if(true,"a1",sheet1!$b$2', "=SUM(A1", "=t[qty]+Sheet1!a1"].map((text, row) => {
    sheet.enter(row + 5, 0, text);
    return sheet.formula(row + 5, 0);
  });
  expect(entered).toEqual(["=SUM(A1:B2)", '=IF(TRUE,"a1",sheet1!$B$2)', "=SUM(A1)", "=t[qty]+Sheet1!A1"]);
});

test("cells formatted as text keep what is typed", () => {
  check(
    [
      ["=1+1", "=1+1", "=1+1"],
      ["007", "007", "007"],
      ["2026-11-24", "2026-11-24", "2026-11-24"],
      [5, 5, "5"],
    ],
    "@",
  );
});

test("a cell's own number format stays", () => {
  check([["5%", 0.05, "0.050"]], "0.000");
});

test("reading a text that begins like a formula gives it without its apostrophe, as Excel does", () => {
  const document = new WorkbookDocument({ clock });
  const sheet = document.activeSheet;
  sheet.enter(0, 0, "'=1+1");
  expect(sheet.formulas({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["=1+1"]]);
  expect(sheet.editText(0, 0)).toBe("'=1+1");
  sheet.enter(0, 0, "=1+1");
  expect(sheet.style(0, 0).quotePrefix).toBe(false);
});

test("what a cell cannot hold is refused", () => {
  const sheet = new WorkbookDocument({ clock }).activeSheet;
  expect(() => {
    sheet.enter(0, 0, "x".repeat(32_768));
  }).toThrow("32767");
  expect(() => {
    sheet.enter(0, 0, `=${"1+".repeat(4_100)}1`);
  }).toThrow("8192");
  expect(() => {
    sheet.enter(0, 0, "=SUM(");
  }).toThrow("formula");
  expect(sheet.value(0, 0)).toBeNull();
});

test("null leaves a cell as it is, an empty text clears it", () => {
  const sheet = new WorkbookDocument({ clock }).activeSheet;
  const area = { row: 0, column: 0, rows: 1, columns: 2 };
  sheet.write(area, [[1, 2]]);
  sheet.write(area, [[null, ""]]);
  expect(sheet.values(area)).toEqual([[1, null]]);
});
