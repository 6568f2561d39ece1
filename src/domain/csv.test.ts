import { csvText, harmlessText } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+49 30 1234", "'+49 30 1234"],
  ["-12.50", "-12.50"],
  ["+1,5", "+1,5"],
  ["a;=1+1", "a;'=1+1"],
  ["a,=1+1", "a,'=1+1"],
  ["a\t=1+1", "a\t'=1+1"],
  ["a\n=1+1", "a\n'=1+1"],
  ["a; =1+1", "a;' =1+1"],
  ['a;"=1+1"', 'a;\'"=1+1"'],
  ["|=cmd", "|'=cmd"],
  ["\uff1d1+1", "'\uff1d1+1"],
  ["a;\u200b\uff0b1", "a;'\u200b\uff0b1"],
  ["\u202e=1+1", "'\u202e=1+1"],
  ["\u0000=1+1", "'\u0000=1+1"],
  ["a\r=1+1", "a\r'=1+1"],
  ["a\r\n-1+1", "a\r\n'-1+1"],
  ["2 - 1 = 1", "2 - 1 = 1"],
  ["Müller; Söhne", "Müller; Söhne"],
])("%j is written %j", (text, harmless) => {
  expect(harmlessText(text)).toBe(harmless);
});

test("a cell stays one cell in a country that separates by semicolons, and no part of it is a formula", () => {
  expect(csvText([["a;=1+1", "-12.50", 3]])).toBe('\ufeff"a;\'=1+1",-12.50,3\r\n');
});
