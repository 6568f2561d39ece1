import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import { WorkbookDocument } from "./WorkbookDocument";
import { openXlsx, saveXlsx } from "./xlsx";

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

const relations = (...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
    )
    .join("")}</Relationships>`;

/** A file that leads to another workbook, with a theme, a font of its own, XML of somebody's and parts that nobody here knows. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "_rels/.rels": relations(["a", "officeDocument", "/xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="One" sheetId="1" r:id="b"/></sheets><externalReferences><externalReference r:id="e"/></externalReferences></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["b", "worksheet", "worksheets/sheet1.xml"],
    ["s", "styles", "styles.xml"],
    ["t", "theme", "theme/theme1.xml"],
    ["e", "externalLink", "externalLinks/externalLink1.xml"],
    ["x", "customXml", "../customXml/item1.xml"],
    ["v", "vbaProject", "vbaProject.bin"],
    ["c", "connections", "connections.xml"],
  ),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1" outlineLevel="1"><c r="A1"><f>[1]Prices!B2*2</f><v>24</v></c><c r="B1" s="1"><v>1</v></c><c r="C1"><f>SUM([1]Prices!B2:B3)</f><v>12</v></c></row></sheetData></worksheet>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font><sz val="10"/><name val="Arial"/></font><font><sz val="10"/><color theme="1"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills><cellXfs><xf fontId="0"/><xf fontId="1" fillId="2"/></cellXfs></styleSheet>`,
  "xl/theme/theme1.xml": `<a:theme xmlns:a="${drawing}" name="House"><a:themeElements><a:clrScheme name="House"><a:dk1><a:sysClr val="windowText"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1></a:clrScheme></a:themeElements></a:theme>`,
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${main}"><externalBook xmlns:r="${relation}" r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>12</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relations(["rId1", "externalLinkPath", "Prices.xlsx", "External"]),
  "customXml/item1.xml": '<order xmlns="urn:example:orders"><number>7</number></order>',
  "customXml/_rels/item1.xml.rels": relations(["p", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="urn:x"/>`,
  "xl/connections.xml": "<connections/>",
};

const file = zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));

test("what formulas read in another workbook is what the file kept of it, also after it was saved", () => {
  const opened = openXlsx(file);
  const again = openXlsx(saveXlsx(opened));
  for (const document of [opened, again]) {
    const sheet = document.activeSheet;
    expect(sheet.formulas(parseAddress("A1:C1"))).toEqual([["=[1]Prices!B2*2", 1, "=SUM([1]Prices!B2:B3)"]]);
    document.calculate("Full");
    expect(sheet.values(parseAddress("A1:C1"))).toEqual([[24, 1, 12]]);
  }
  const written = unzipSync(saveXlsx(again));
  expect(strFromU8(written["xl/externalLinks/_rels/externalLink1.xml.rels"] ?? new Uint8Array())).toContain(
    'Target="Prices.xlsx" TargetMode="External"',
  );
});

test("a sheet of another workbook is not the sheet of that name here", () => {
  const document = openXlsx(file);
  const prices = document.addSheet("Prices");
  prices.enter(1, 1, 99);
  prices.rename("Costs");
  expect(document.activeSheet.formula(0, 0)).toBe("=[1]Prices!B2*2");
  expect(document.activeSheet.value(0, 0)).toBe(24);
});

test("a workbook of which the file keeps nothing is refused by name", () => {
  const document = openXlsx(file);
  document.activeSheet.enter(4, 0, "=[2]Nowhere!A1");
  const value = document.activeSheet.value(4, 0);
  expect(value instanceof CellError && [value.code, value.reason]).toEqual([
    "#REF!",
    "[2]Nowhere!A1 leads to another workbook, of which the file keeps nothing.",
  ]);
});

test("XML that others put into the file, and its theme, are there after saving", () => {
  const { xmlParts, themeXml } = openXlsx(saveXlsx(openXlsx(file))).book.model.state;
  expect(xmlParts).toEqual([{ id: "{11111111-2222-3333-4444-555555555555}", xml: parts["customXml/item1.xml"] }]);
  expect(themeXml).toContain('name="House"');
});

test("colours of a theme that only names the system's are black and white, and a file's own plain font stays", () => {
  const document = openXlsx(saveXlsx(openXlsx(file)));
  const sheet = document.activeSheet;
  expect([sheet.style(0, 1).font.color, sheet.style(0, 1).fill]).toEqual(["#000000", "#FFFFFF"]);
  expect([sheet.style(50, 50).font.name, sheet.style(50, 50).font.size]).toEqual(["Arial", 10]);
  expect(document.addSheet().style(0, 0).font.name).toBe("Arial");
});

test("what is left out of a file is said", () => {
  expect(openXlsx(file).lost).toEqual(["The workbook: macros, connections to data."]);
});

/** Three sheets with 1, 2 and 3 in A1, and 10, 20 and 30 below. */
function months(): WorkbookDocument {
  const document = new WorkbookDocument();
  document.activeSheet.rename("Jan");
  for (const [at, sheet] of [document.activeSheet, document.addSheet("Feb"), document.addSheet("Mar")].entries())
    sheet.write(parseAddress("A1:A2"), [[at + 1], [10 * (at + 1)]]);
  return document;
}

test.each<readonly [formula: string, value: number | string]>([
  ["=SUM(Jan:Mar!A1)", 6],
  ["=SUM(Jan:Mar!A1:A2)", 66],
  ["=SUM(Mar:Feb!A1)", 5],
  ["=AVERAGE(Jan:Mar!A1)", 2],
  ["=MAX(Jan:Mar!A:A)", 30],
  ["=COUNT(Jan:Mar!A1:A9)", 6],
  ["=SUM(Jan:Dec!A1)", "#REF!"],
  ["=Jan:Mar!A1", "#VALUE!"],
  ["=Jan:Mar!A1*2", "#VALUE!"],
  ["=ABS(Jan:Mar!A1)", "#VALUE!"],
])("over several sheets: %s is %s", (formula, expected) => {
  const document = months();
  const sheet = document.addSheet("Year");
  sheet.enter(0, 0, formula);
  const value = sheet.value(0, 0);
  expect(value instanceof CellError ? value.code : value).toBe(expected);
});

test("a reference over several sheets follows their cells, a sheet between them, and new names", () => {
  const document = months();
  const year = document.addSheet("Year");
  year.enter(0, 0, "=SUM(Jan:Mar!A1)");
  document.sheet("Feb")?.enter(0, 0, 7);
  expect(year.value(0, 0)).toBe(11);
  document.sheet("Mar")?.rename("March 2026");
  expect(year.formula(0, 0)).toBe("=SUM('Jan:March 2026'!A1)");
  document.addSheet("Between", 1).enter(0, 0, 100);
  document.calculate("Full");
  expect(year.value(0, 0)).toBe(111);
  const again = openXlsx(saveXlsx(document)).sheet("Year");
  expect([again?.formula(0, 0), again?.value(0, 0)]).toEqual(["=SUM('Jan:March 2026'!A1)", 111]);
});

test("a pattern of a fill is kept, and rows that a filter by icon hides do not count in subtotals", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:A4"), [["Qty"], [1], [2], [4]]);
  document.addTable(sheet, parseAddress("A1:A4"), true);
  sheet.write(parseAddress("C1"), [["=SUBTOTAL(9,A2:A4)"]]);
  const pattern = { kind: "LightUp", color: "#0F6CBD" } as const;
  sheet.setStyle(parseAddress("C1"), { fill: "#FFEE00", pattern });
  sheet.setRowsHidden(2, 1, true);
  const saved = unzipSync(saveXlsx(document));
  const table = strFromU8(saved["xl/tables/table1.xml"] ?? new Uint8Array());
  const column = '<filterColumn colId="0"><iconFilter iconSet="3Arrows" iconId="1"/></filterColumn>';
  const filtered = table.replace(/<autoFilter ref="A1:A4"\/>/, `<autoFilter ref="A1:A4">${column}</autoFilter>`);
  const opened = openXlsx(zipSync({ ...saved, "xl/tables/table1.xml": strToU8(filtered) }));
  opened.calculate("Full");
  expect(opened.activeSheet.value(0, 2)).toBe(5);
  expect(opened.activeSheet.style(0, 2)).toMatchObject({ fill: "#FFEE00", pattern });
});
