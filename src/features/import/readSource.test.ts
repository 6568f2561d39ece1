import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Unreadable } from "./sourceCell";
import { checkSize } from "./fileKind";
import { readSource, type Handed, type Source } from "./readSource";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, content: string | readonly number[] | Uint8Array): Handed => ({
  name,
  bytes: typeof content === "string" ? bytesOf(content) : Uint8Array.from(content),
});
const utf16 = (text: string, bigEndian: boolean, mark: boolean): number[] =>
  Array.from(`${mark ? "\ufeff" : ""}${text}`, (letter) => letter.charCodeAt(0)).flatMap((code) => {
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

async function read(handed: Handed): Promise<Source> {
  const source = await readSource(handed);
  if (!source?.ok) throw new Error(source?.problem.message ?? "cancelled");
  return source.value;
}
const cellsOf = (source: Source) => [source.grid.headers, ...source.grid.rows.map((row) => row.cells)];
const table = [
  ["Item", "Name"],
  ["007", "Café, 5 mm"],
];

test.each<[string, string | readonly number[], string]>([
  ["commas and quotes", 'Item,Name\r\n007,"Café, 5 mm"\r\n', "UTF-8"],
  ["semicolons", "Item;Name\n007;Café, 5 mm\n", "UTF-8"],
  ["tabs and CR alone, whatever its name says", "Item\tName\r007\tCafé, 5 mm\r", "UTF-8"],
  ["bars, and no line end at the end", "Item|Name\n007|Café, 5 mm", "UTF-8"],
  ["mixed line ends", 'Item,Name\r\n007,"Café, 5 mm"\n', "UTF-8"],
  ["a byte order mark", "\ufeffItem;Name\n007;Café, 5 mm\n", "UTF-8"],
  ["Windows-1252", Array.from("Item;Name\n007;Caf\u00e9, 5 mm\n", (letter) => letter.charCodeAt(0)), "Windows-1252"],
  ["UTF-16 with a mark", utf16("Item\tName\n007\tCafé, 5 mm\n", false, true), "UTF-16 LE"],
  ["UTF-16 big end first, without a mark", utf16("Item\tName\n007\tCafé, 5 mm\n", true, false), "UTF-16 BE"],
  ["blank rows", "\n\nItem;Name\n;\n007;Café, 5 mm\n\n", "UTF-8"],
])("a text file with %s is read", async (_, content, encoding) => {
  const source = await read(file("list.csv", content));
  expect(cellsOf(source)).toEqual(table);
  expect(source.reading.encoding).toBe(encoding);
});

const encoders: Readonly<Record<string, (text: string) => Uint8Array | number[]>> = {
  "UTF-8": bytesOf,
  "UTF-8 with a mark": (text) => bytesOf(`\ufeff${text}`),
  "UTF-16 LE": (text) => utf16(text, false, true),
  "UTF-16 BE": (text) => utf16(text, true, true),
};

test("whatever its cells hold, a file of any delimiter, encoding and line end is read as it was written", async () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from("aé€1 ,;|\t\n\"'=-.中")), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom(...Object.keys(encoders)),
      fc.constantFrom("\n", "\r\n"),
      async (cells, delimiter, encoding, lineEnd) => {
        const rows = cells.map((row, index) => [`K${String(index)}`, ...row]);
        const quoted = [["Key", "One", "Two", "Three"], ...rows].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
        );
        const bytes = encoders[encoding]?.(`${quoted.join(lineEnd)}${lineEnd}`) ?? [];
        const { reading, grid } = await read(file("list.csv", Array.from(bytes)));
        expect(reading.delimiter).toBe(delimiter);
        expect(grid.rows.map((row) => row.cells)).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

test("cells pasted from Excel are read, line breaks within a cell included", async () => {
  const source = await read({ name: "Pasted cells", pasted: 'Item\tName\r\n007\t"two\nlines ""quoted"""\r\n' });
  expect(cellsOf(source)).toEqual([
    ["Item", "Name"],
    ["007", 'two\nlines "quoted"'],
  ]);
});

test("decimal commas between semicolons do not pass for delimiters", async () => {
  const source = await read(file("prices.csv", "Item;Price\nA;1,5\nB;2,25\nC;3,0\n"));
  expect(source.reading.delimiter).toBe(";");
});

test("titles above the table are passed over, row numbers stay those of the file", async () => {
  const source = await read(file("report.csv", "Stock report\nprinted today\n\nItem,Name,Qty\nA,Bolt,5\n"));
  expect(source.reading.headerRow).toBe(4);
  expect(source.grid).toEqual({ headers: ["Item", "Name", "Qty"], rows: [{ number: 5, cells: ["A", "Bolt", "5"] }] });
});

test.each<[string, string, number, readonly string[]]>([
  [
    "groups of columns above the header",
    "Item,,Prices,\nCode,Name,Cost,Unit\nA,Bolt,1,pcs\n",
    2,
    ["A", "Bolt", "1", "pcs"],
  ],
  ["a title of two cells", "Stock,2026,,\nItem,Name,Cost,Unit\nA,Bolt,1,pcs\n", 2, ["A", "Bolt", "1", "pcs"]],
  ["a first column without a name", ",Item\n1,A\n2,B\n", 1, ["1", "A"]],
  ["a row with a cell too many", "Vendor\nBlack, Ltd.\nGreen\n", 1, ["Black", " Ltd."]],
])("the header is found: %s", async (_, text, headerRow, first) => {
  const { reading, grid } = await read(file("report.csv", text));
  expect(reading.headerRow).toBe(headerRow);
  expect(grid.rows[0]?.cells).toEqual(first);
});

test("a header that stands again on each page is no row", async () => {
  const { grid } = await read(file("report.csv", "Item,Name\nA,Bolt\nItem, Name\nB,Nut\nItem,Nut\n"));
  expect(grid.rows).toEqual([
    { number: 2, cells: ["A", "Bolt"] },
    { number: 4, cells: ["B", "Nut"] },
    { number: 5, cells: ["Item", "Nut"] },
  ]);
});

test("columns without a name or with a name twice can be told apart", async () => {
  const source = await read(file("x.csv", "Item,,Note,Note\nA,B,C,D\n"));
  expect(source.grid.headers).toEqual(["Item", "Column 2", "Note", "Note (2)"]);
});

test("a file without a header has columns by their place", async () => {
  const source = await readSource(file("x.csv", "A,B\nC,D\n"), { headerRow: 0 });
  expect(source?.ok === true && cellsOf(source.value)).toEqual([
    ["Column 1", "Column 2"],
    ["A", "B"],
    ["C", "D"],
  ]);
});

test("a long text is read whole, a row that is longer than a piece included", async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `${String(n)};${"x".repeat(n === 1500 ? 700_000 : 300)}`);
  const source = await read(file("long.csv", `No;Text\n${rows.join("\n")}\n`));
  expect(source.grid.rows).toHaveLength(3000);
  expect(source.grid.rows[1500]?.cells).toEqual(["1500", "x".repeat(700_000)]);
  expect(source.grid.rows[2999]?.number).toBe(3001);
});

test("reading stops when it is cancelled", async () => {
  const rows = Array.from({ length: 200_000 }, (_, n) => `${String(n)};some words to make it long`);
  const stop = new AbortController();
  const reading = readSource(file("long.csv", rows.join("\n")), {}, { signal: stop.signal });
  stop.abort();
  expect(await reading).toBeUndefined();
});

const workbook = readFileSync("test/fixtures/import/workbook.xlsx");

test("a workbook is read: text stays text, dates are days and moments, an error is told from a blank, the fullest sheet is taken", async () => {
  const source = await read(file("stock.xlsx", workbook));
  expect(source.sheets).toEqual(["Cover", "Data"]);
  expect(source.reading.sheet).toBe("Data");
  expect(cellsOf(source)).toEqual([
    ["Item", "Due", "Qty", "Ok", "Share"],
    ["007", "2026-11-24", 1.5, true, new Unreadable("#DIV/0!", "an error")],
    ['=HYPERLINK("x")', "2026-11-24T09:30", 2, false, 2],
  ]);
});

test.each<[string, string, string | readonly number[] | Uint8Array, string]>([
  ["a picture", "list.csv", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "list.csv is a picture."],
  ["an old workbook", "list.csv", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "an old Excel workbook (.xls)"],
  ["a PDF", "list.xlsx", "%PDF-1.7", "list.xlsx is a PDF."],
  ["a web page", "list.xls", " <HTML><table>", "list.xls is a web page"],
  ["a program", "list.csv", [77, 90, 0, 1, 0, 0, 0, 7, 7, 7, 7, 7, 0, 7, 7], "is not a table of text"],
  ["a workbook that is cut off", "list.xlsx", workbook.subarray(0, 2000), "list.xlsx is cut off"],
  [
    "another archive",
    "list.xlsx",
    [0x50, 0x4b, 3, 4, ...Array<number>(30).fill(0), 0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)],
    "is an archive of other files",
  ],
  ["an unclosed quotation mark", "list.csv", 'Item,Name\nA,"Bolt\nB,Nut\n', "in row 2 is never closed"],
  ["a stray quotation mark", "list.csv", 'Item,Name\nA,Bolt\nB,"Nut" x"\n', "Row 3 of list.csv has a quotation mark"],
  ["a header alone", "list.csv", "Item,Name\n", "has a header but no rows"],
  [
    "a column for each part",
    "list.csv",
    `month${",part".repeat(2674)}\n1${",0".repeat(2674)}\n`,
    "has 2675 columns; at most 300",
  ],
  ["blank lines alone", "list.csv", "\n\n  \n", "list.csv has no rows"],
])("%s is refused with a sentence", async (_, name, content, sentence) => {
  const source = await readSource(file(name, content));
  expect(source?.ok === false && source.problem.message).toContain(sentence);
});

test("a workbook that would unpack to more than the pane can hold is refused before it is", async () => {
  const bomb = Uint8Array.from(workbook);
  const view = new DataView(bomb.buffer);
  const entry = bomb.findIndex((_, at) => at + 4 < bomb.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 0xf0000000, true);
  const source = await readSource(file("small.xlsx", bomb));
  expect(source?.ok === false && source.problem.message).toContain("small.xlsx unpacks to 3840 MB; at most 400 MB");
});

test("a file that is empty or too large is refused before it is read", () => {
  const sentence = (bytes: number) => {
    const checked = checkSize("big.csv", bytes);
    return checked.ok ? "" : checked.problem.message;
  };
  expect(sentence(0)).toContain("big.csv is empty");
  expect(sentence(200 * 1024 * 1024)).toContain("big.csv has 200 MB; at most 50 MB");
  expect(sentence(50 * 1024 * 1024)).toBe("");
});

test("a last row that breaks off is told", async () => {
  const source = await read(file("list.csv", "Item,Name,Qty\nA,Bolt,5\nB,Nu"));
  expect(source.warnings).toEqual(["The last row of list.csv ends early; the file may be cut off there."]);
});
