import { strToU8, zipSync } from "fflate";
import { parseAddress } from "./address";
import type { WorkbookDocument } from "./WorkbookDocument";
import { openXlsx, saveXlsx } from "./xlsx";

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The least that is a workbook: one sheet, no styles, no shared texts, no theme; `changes` are further or other parts. */
function least(sheet: string, changes: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(["a", "officeDocument", "/xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="One" sheetId="7" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["b", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}" xmlns:r="${relation}">${sheet}</worksheet>`,
    ...changes,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

const open = (sheet: string, changes: Readonly<Record<string, string | Uint8Array>> = {}): WorkbookDocument =>
  openXlsx(least(sheet, changes));

const cells = (inner: string): string => `<sheetData>${inner}</sheetData>`;
const one = cells('<row r="1"><c r="A1"><v>1</v></c></row>');

/** The values of a file's first sheet from A1 on. */
const read = (document: WorkbookDocument, address: string): unknown =>
  document.activeSheet.values(parseAddress(address));

test("files of other programs are read: prefixed elements, texts in cells, shared formulas, cells without addresses", () => {
  const prefixed = `xmlns:x="${main}"`;
  const sheet = open("", {
    "xl/workbook.xml": `<?xml version="1.0"?><x:workbook ${prefixed} xmlns:rel="${relation}"><x:sheets><x:sheet name="One" sheetId="7" rel:id="b"/></x:sheets></x:workbook>`,
    "xl/worksheets/sheet1.xml":
      `<?xml version="1.0"?><x:worksheet ${prefixed}><x:sheetData>` +
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="3"><x:c r="B3"><x:f t="shared" ref="B3:B5" si="0">B1*$B$1</x:f></x:c><x:c r="C3" t="d"><x:v>2026-11-24</x:v></x:c></x:row>' +
      '<x:row r="4"><x:c r="B4"><x:f t="shared" si="0"/><x:v>0</x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="B5"><x:f t="shared" si="0"/></x:c><x:c r="C5" t="str"><x:f>NO.SUCH(</x:f><x:v>kept</x:v></x:c></x:row>' +
      "</x:sheetData></x:worksheet>",
  }).activeSheet;
  expect(sheet.values(parseAddress("A1:B1"))).toEqual([["rich text", 2]]);
  expect(sheet.formulas(parseAddress("B3:B5")).flat()).toEqual(["=B1*$B$1", "=B2*$B$1", "=B3*$B$1"]);
  expect(sheet.values(parseAddress("B3:C5"))).toEqual([
    [4, 46_350],
    [0, null],
    [8, "kept"],
  ]);
  expect(sheet.formula(4, 2)).toBe("=NO.SUCH(");
});

test.each<[what: string, document: () => WorkbookDocument]>([
  ["nothing beside one cell", () => open(one)],
  ["no cells at all, only a table's frame of them", () => open("")],
  ["a style and a shared text that do not exist", () => open(cells('<row><c s="9" t="s"><v>4</v></c></row>'))],
  [
    "a merge, a link and a filter without an address",
    () => open(`${one}<autoFilter/><mergeCells><mergeCell/></mergeCells><hyperlinks><hyperlink ref="?"/></hyperlinks>`),
  ],
  [
    "a table that names fewer columns than it has",
    () =>
      open(`${one}<tableParts><tablePart r:id="t"/></tableParts>`, {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["t", "table", "../tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:C4"><tableColumns><tableColumn id="1" name="A"/></tableColumns></table>`,
      }),
  ],
  [
    "styles that lack every list",
    () =>
      open(one, {
        "xl/_rels/workbook.xml.rels": relations(
          ["b", "worksheet", "worksheets/sheet1.xml"],
          ["s", "styles", "styles.xml"],
        ),
        "xl/styles.xml": `<styleSheet xmlns="${main}"/>`,
      }),
  ],
])("a file with %s is opened, can be changed and saved", (_, document) => {
  const opened = document();
  opened.activeSheet.enter(9, 0, "=A1+1");
  const again = openXlsx(saveXlsx(opened));
  expect(again.activeSheet.formula(9, 0)).toBe("=A1+1");
  expect(again.fingerprint()).toBe(opened.fingerprint());
});

test("parts are found by their names in capitals, with the backslashes of Windows, and in UTF-16", () => {
  const bytes = new Uint8Array(
    Buffer.from(
      `\ufeff<worksheet xmlns="${main}">${cells("<row><c t='inlineStr'><is><t>Zürich</t></is></c></row>")}</worksheet>`,
      "utf16le",
    ),
  );
  const windows = open("", {
    "xl/_rels/workbook.xml.rels": relations(["b", "worksheet", "Worksheets/SHEET2.xml"]),
    "xl\\worksheets\\Sheet2.xml": bytes,
  });
  expect(read(windows, "A1")).toEqual([["Zürich"]]);
});

test("formulas that are not marked as ones for dynamic arrays take single values, also once they are saved again", () => {
  const old = open(
    cells(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A1:A3*10</f></c><c r="C2"><f>SUMPRODUCT(A1:A3*2)</f></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="array" ref="B3" >SUM(A1:A3*2)</f></c><c r="C3"><f t="array" ref="C3:C5">A1:A3*2</f></c></row>',
    ),
  );
  for (const document of [old, openXlsx(saveXlsx(old))]) {
    document.calculate("Full");
    expect(document.activeSheet.formulas(parseAddress("B2:C3"))).toEqual([
      ["=@A1:A3*10", "=SUMPRODUCT(A1:A3*2)"],
      ["=SUM(A1:A3*2)", "=A1:A3*2"],
    ]);
    expect(read(document, "B1:C5")).toEqual([
      [null, null],
      [20, 12],
      [12, 2],
      [null, 4],
      [null, 6],
    ]);
  }
});

test("a cell in the last corner is one cell, not all that lie before it", () => {
  const before = process.memoryUsage().heapUsed;
  const corner = open(cells('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'));
  expect(corner.activeSheet.value(1_048_575, 16_383)).toBe(7);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(40e6);
  const again = openXlsx(saveXlsx(corner));
  expect(again.activeSheet.value(1_048_575, 16_383)).toBe(7);
});

test("a file with more cells than can be held is refused, and names the sheet", () => {
  const everywhere = Array.from({ length: 16_384 }, () => "<c><v>1</v></c>").join("");
  expect(() => open(cells(`<row r="1048576">${everywhere}</row>`))).toThrow(
    'on "One" too many columns reach too far down',
  );
});

test("cells beyond the sheet's edge are left out, which is said", () => {
  const beyond = open(
    cells(
      '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1"><v>2</v></c></row><row r="99999999"><c><v>3</v></c></row><row r="x"><c><v>4</v></c></row>',
    ),
  );
  expect(read(beyond, "A1:B1")).toEqual([[1, null]]);
  expect(beyond.lost).toEqual(['"One": cells beyond the sheet\'s edge (3).']);
});

test("a sheet that is a chart is opened empty, which is said", () => {
  const chart = open("", { "xl/_rels/workbook.xml.rels": relations(["b", "chartsheet", "worksheets/sheet1.xml"]) });
  expect(chart.lost).toEqual(['"One": its content, which is a chart.']);
});

test("values that are none stay blank and are told, and lines beyond the sheet begin no page", () => {
  const document = open(
    cells(
      '<row r="1" outlineLevel="99"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>x</v></c><c r="D1"><v>4</v></c></row>',
    ) +
      '<rowBreaks><brk id="-4" man="1"/><brk id="99999999" man="1"/><brk man="1"/><brk id="3" man="1"/><brk id="5"/></rowBreaks>',
  );
  expect(read(document, "A1:D1")).toEqual([[null, null, null, 4]]);
  expect(document.lost).toEqual([`"One": values that can't be read (3).`]);
  expect([...document.activeSheet.state.rowBreaks]).toEqual([3]);
  expect([...document.activeSheet.state.rowOutline]).toEqual([[0, 7]]);
});
