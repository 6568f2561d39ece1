import { strToU8, zipSync } from "fflate";
import { readSource } from "./readSource";

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** A compound file, as Excel 97 wrote workbooks, with a stream of this name. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(60).fill(0), ...Buffer.from(stream, "utf16le")]);

async function refusalOf(content: Uint8Array | string): Promise<string> {
  const source = await readSource({ name: "list", bytes: typeof content === "string" ? strToU8(content) : content });
  return source && !source.ok ? source.problem.message : "It was read.";
}

test.each<[string, Uint8Array | string, string]>([
  ["a workbook with a password", compound("EncryptedPackage"), "a workbook with a password"],
  ["an old workbook", compound("Workbook"), "an old Excel workbook (.xls)"],
  ["an older workbook", Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]), "an old Excel workbook (.xls)"],
  ["a binary workbook", zip({ "xl/workbook.bin": "" }), "a binary workbook (.xlsb)"],
  [
    "a workbook without its list of sheets",
    zip({ "xl/worksheets/sheet1.xml": "" }),
    "an Excel workbook that is damaged",
  ],
  ["an OpenDocument", zip({ mimetype: "", "content.xml": "<x/>" }), "an OpenDocument file (.ods)"],
  ["a document of Numbers", zip({ "Index/Document.iwa": "" }), "a document of Apple Numbers or Pages"],
  ["a Word document", zip({ "word/document.xml": "<x/>" }), "a Word document"],
  ["lists in an archive", zip({ "items.csv": "Item\nA-1" }), "an archive of other files"],
  ["a report in HTML, saved as .xls", "<table><tr><td>Item</td></tr></table>", "a web page, whatever its name says"],
  ["HTML behind a mark", "\ufeff\n<META charset=utf-8>", "a web page, whatever its name says"],
  [
    "a workbook in XML",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    "an XML spreadsheet of Excel 2003",
  ],
  ["an e-invoice", '<?xml version="1.0"?><Invoice/>', "an XML file"],
  ["JSON", '[{"item": "A-1"}]', "a JSON file"],
  ["a bank's OFX", "OFXHEADER:100\nDATA:OFXSGML", "a bank's OFX file"],
  ["Quicken", "!Type:Bank\nD01/02/2026\n^", "a Quicken file (.qif)"],
  ["MT940", ":20:STARTUMS\n:25:1000", "a bank's MT940 file"],
  ["SYLK", 'ID;PWXL;N;E\nC;Y1;X1;K"Item"\nE', "a SYLK file (.slk)"],
  ["a mail", "From: a@example.com\nTo: b@example.com\n\nHello", "a mail"],
])("%s is named, with the way to its rows", async (_, content, is) => {
  expect(await refusalOf(content)).toMatch(`list is ${is}. `);
});

test.each<[string, string]>([
  ["ID and P…", "ID;Price\nA-1;2.50\n"],
  ["a name in brackets", "[Item],Name\nA-1,Gloves\n"],
  ["a colon", "From: date,To: date\n2026-01-01,2026-01-02\n"],
  ["a sign that can't be seen", "Item,Name\nA-1,Glo\u0000ves\n"],
])("a list that begins with %s is a list all the same", async (_, text) => {
  expect(await refusalOf(text)).toBe("It was read.");
});

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rows = `<row r="1">${cell("A1", "Item")}</row><row r="2">${cell("A2", "A-1")}</row>`;
const workbook = (xml: string): Uint8Array =>
  zip({
    "xl/workbook.xml": '<workbook><sheets><sheet name="S"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml": xml,
  });

/** Where the sheet's packed rows begin: behind the local header that names it. */
const packedAt = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf("sheet1.xml") + "sheet1.xml".length;

test.each<[string, Uint8Array]>([
  ["a sheet that breaks off", workbook(sheet(rows).slice(0, -40))],
  ["an & that is no XML", workbook(sheet(`<row r="1">${cell("A1", "Nuts & bolts")}</row>${rows}`))],
  [
    "entities of its own",
    workbook(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet(`${rows}<row r="3">${cell("A3", "&b;")}</row>`)}`),
  ],
  [
    "a cell beyond the last column",
    workbook(sheet(`<row r="1">${cell("A1", "Item")}${cell("XFE1", "x")}</row>${rows}`)),
  ],
  ["a row beyond the last one", workbook(sheet(`${rows}<row r="1048577">${cell("A1048577", "x")}</row>`))],
  [
    "rows that can't be unpacked",
    (() => {
      const bytes = workbook(sheet(rows));
      bytes.fill(0xff, packedAt(bytes), packedAt(bytes) + 20);
      return bytes;
    })(),
  ],
  [
    "a directory that tells less than there is",
    (() => {
      const bytes = workbook(sheet(rows));
      const entry = Buffer.from(bytes).lastIndexOf("sheet1.xml") - "xl/worksheets/".length - 46;
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 60, true);
      return bytes;
    })(),
  ],
])("of a workbook with %s, no part is taken for the whole", async (_, bytes) => {
  expect(await refusalOf(bytes)).toMatch("list is damaged, and not all of its rows can be read.");
});

test("the same workbook without the damage is read", async () => {
  expect(await refusalOf(workbook(sheet(rows)))).toBe("It was read.");
});

test("a text with damaged letters keeps its encoding, and the first of them is told", async () => {
  const bytes = Uint8Array.from([...strToU8("Item,Name\nA-1,Café äöü\nA-2,Caf"), 0x81, ...strToU8("\n")]);
  const source = await readSource({ name: "list", bytes });
  if (!source?.ok) throw new Error("refused");
  expect(source.value.reading.encoding).toBe("UTF-8");
  expect(source.value.warnings).toEqual([expect.stringMatching("show as \ufffd, first in row 3")]);
});
