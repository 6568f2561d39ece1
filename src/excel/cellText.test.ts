import { toExcel } from "./cellText";

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ["+1 555", "'+1 555"],
  ["-", "'-"],
  ["@home", "'@home"],
  ["'quoted", "''quoted"],
  ["007", "'007"],
  ["1-2", "'1-2"],
  ["A-1", "'A-1"],
  ["50%", "'50%"],
  ["TRUE", "'TRUE"],
  ["false", "'false"],
  ["#N/A", "'#N/A"],
  [" =1", "' =1"],
  ["\t=1", "'\t=1"],
  ["Mar 5", "'Mar 5"],
  ["Größe, lang", "Größe, lang"],
  ["True story", "True story"],
  ["", ""],
  [12.5, 12.5],
  [true, true],
])("%p is given to Excel as %p", (cell, given) => {
  expect(toExcel(cell)).toBe(given);
});
