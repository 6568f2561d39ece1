/** @jest-environment jsdom */
import fc from "fast-check";
import { readHtml, readTsv, writeTsv } from "./clipboardText";

const plain = (rows: readonly (readonly { text: string }[])[] | undefined) =>
  rows?.map((row) => row.map(({ text }) => text));

test.each<[string, string, string[][]]>([
  ["one cell", "5", [["5"]]],
  [
    "two rows of two, as Excel ends them",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["empty cells", "\tb\n\n", [["", "b"], [""]]],
  ["a line break within a cell", '"two\nlines"\tb', [["two\nlines", "b"]]],
  ["quotes within a cell", '"say ""yes"""', [['say "yes"']]],
  ["inches are no quotes", '5" pipe\tb', [['5" pipe', "b"]]],
  ["a quote at the start that ends nowhere", '"open\tb', [['"open', "b"]]],
])("reads %s", (_name, text, rows) => expect(plain(readTsv(text))).toEqual(rows));

test("what is written is read again", () => {
  const cell = fc.string().map((text) => text.replace(/\r\n?/g, "\n"));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (table) => expect(plain(readTsv(writeTsv([...table, ["end"]])))).toEqual([...table, ["end"]])),
  );
});

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:"Short Date";}</style></head><body><table>
<tr><td class=xl65>0012</td><td class=xl66 align=right>11/24/2026</td></tr>
<tr><td>two<br>
  lines</td><td>a
  long text</td></tr></table></body></html>`;

test("cells that Excel marks as text are known as text", () => {
  const rows = readHtml(excel);
  expect(plain(rows)).toEqual([
    ["0012", "11/24/2026"],
    ["two\nlines", "a long text"],
  ]);
  expect(rows?.map((row) => row.map(({ isText }) => isText))).toEqual([
    [true, false],
    [false, false],
  ]);
});

test("spans take the room that they take on a page", () => {
  const rows = readHtml("<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr></table>");
  expect(plain(rows)).toEqual([
    ["a", "b", ""],
    ["", "c", "d"],
  ]);
});

test("HTML without a table is left to the plain text", () => expect(readHtml("<p>5</p>")).toBeUndefined());
