import { fileName } from "./fileName";

test.each([
  ["TR-1.ics", "TR-1.ics"],
  ["MT/2026:1*?.ics", "MT 2026 1.ics"],
  ["..\\..\\x.csv", "x.csv"],
  ["Invoice \u202egpj.exe.csv", "Invoice gpj.exe.csv"],
  ["a\r\nb\tc.csv", "a b c.csv"],
  ["a\u200bb\ufeff.txt", "a b.txt"],
  ['"<script>".html', "script.html"],
  ["CON.csv", "File CON.csv"],
  ["lpt1.ics", "File lpt1.ics"],
  [".csv", "File.csv"],
  ["...csv", "File.csv"],
  ["Büro 会議.xlsx", "Büro 会議.xlsx"],
  ["Orders 2026-11-24.xlsx", "Orders 2026-11-24.xlsx"],
])("%j is saved as %j", (name, saved) => {
  expect(fileName(name)).toBe(saved);
});

test("a long name is cut and keeps its ending", () => {
  expect(fileName(`${"😀".repeat(33_000)}.csv`)).toMatch(/^(😀)+….csv$/u);
  expect(fileName(`${"x".repeat(33_000)}.csv`)).toHaveLength(124);
});
