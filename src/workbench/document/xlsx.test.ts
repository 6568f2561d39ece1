import fc from "fast-check";
import { officeTime, throughOffice, withOffice } from "../fixtures/libreOffice";
import { parseAddress } from "./address";
import { act, contents, start, step } from "../fixtures/arbitrarySteps";
import { CellError } from "./cellValue";
import type { Validation } from "./sheetState";
import { newNamedStyle, styleToApply } from "./namedStyles";
import { WorkbookDocument } from "./WorkbookDocument";
import { openXlsx, saveXlsx } from "./xlsx";

const clock = (): Date => new Date(2026, 10, 24, 9, 30);

/** A workbook with one of everything that a file keeps. */
function full(): WorkbookDocument {
  const document = new WorkbookDocument({ clock });
  const sheet = document.activeSheet;
  sheet.rename("Stock & items");
  sheet.write(parseAddress("B3:E6"), [
    ["Item", "Qty", "Unit price", "Due [day]"],
    ["A-1", 10, 2.5, "2026-11-01"],
    ["'=not a formula", 20, 1.25, "2026-11-15"],
    ['B <&> "quoted"\nline', 5, 2, "2026-12-01"],
  ]);
  const table = document.addTable(sheet, parseAddress("B3:E6"), true, "Stock");
  sheet.enter(2, 5, "Value");
  sheet.enter(3, 5, "=[@Qty]*[@[Unit price]]");
  table.set({ showTotals: true, style: "TableStyleMedium9", showBandedColumns: true });
  table.setTotals("Qty", "Average");
  const other = document.addSheet("Summary");
  other.write(parseAddress("A1:A8"), [
    ["=SORT(Stock[Qty],,-1)"],
    [null],
    [null],
    ['=XLOOKUP("A-1",Stock[Item],Stock[Value])'],
    ["=LET(x,SUM(Stock[Value]),x*2)"],
    ["=SUM(A1#)"],
    ["=SUM(Stock[Qty]*Stock[Unit price])"],
    ["=Rate*100"],
  ]);
  document.setName({ name: "Rate", formula: "=0.2", comment: "of interest" });
  document.setName({ name: "Here", formula: "='Stock & items'!$B$4:$B$6", sheetId: other.id });
  other.enter(8, 0, "=1/0");
  other.enter(9, 0, "TRUE");
  other.enter(10, 0, "=CONTOSO.PRICE(1,2)");
  sheet.setStyle(parseAddress("B3:F3"), {
    font: { bold: true, color: "#FFFFFF", name: "Arial", size: 12, underline: "Single" },
    fill: "#1F4E78",
    borders: { bottom: { line: "Double", weight: "Thick", color: "#FF0000" } },
    horizontal: "Center",
    wrap: true,
    locked: false,
  });
  sheet.setStyle(parseAddress("H:H"), { numberFormat: "0.000", rotation: -45 });
  sheet.setNumberFormats(parseAddress("D4:D6"), '"$"#,##0.00');
  sheet.setColumnWidth(1, 1, 24.5);
  sheet.setRowHeight(2, 1, 33);
  sheet.setColumnsHidden(9, 2, true);
  sheet.setRowsHidden(20, 1, true);
  sheet.set({ frozen: { rows: 3, columns: 1 }, tabColor: "#00B050", showGridlines: false, zoom: 85 });
  const validation: Omit<Validation, "areas" | "rule"> = {
    ignoreBlanks: true,
    errorAlert: { show: true, style: "Warning", title: "No", message: "Not <this>." },
    prompt: { show: true, title: "Pick", message: "One of these" },
  };
  sheet.setValidation(parseAddress("G4:G6"), {
    ...validation,
    rule: { type: "List", source: "yes,no", inCellDropDown: true },
  });
  sheet.setValidation(parseAddress("C4:C6"), {
    ...validation,
    rule: { type: "WholeNumber", operator: "Between", formula1: 0, formula2: "=$A$1+5" },
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("C4:C6")],
    rule: {
      type: "CellValue",
      operator: "LessThan",
      formula1: "=6",
      style: { fill: "#FFC7CE", font: { color: "#9C0006", bold: true } },
    },
    stopIfTrue: true,
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("B4:B6")],
    rule: { type: "Custom", formula: "=$C4>15", style: { font: { italic: true } } },
    stopIfTrue: false,
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("F4:F6")],
    rule: {
      type: "ColorScale",
      points: [
        { type: "LowestValue", color: "#F8696B" },
        { type: "Percentile", formula: "50", color: "#FFEB84" },
        { type: "HighestValue", color: "#63BE7B" },
      ],
    },
    stopIfTrue: false,
  });
  const comment = sheet.addComment(3, 1, "Ann Other", "Count this again", "ann@example.com");
  sheet.setComment(comment.id, {
    replies: [{ id: "r1", author: "Bo", email: "", text: "Done", createdAt: "2026-11-24T10:00:00Z" }],
  });
  sheet.setHyperlink(3, 7, { address: "https://example.com/?a=1&b=2", screenTip: "out" });
  sheet.setHyperlink(4, 7, { location: "Summary!A1" });
  sheet.merge(parseAddress("B12:D12"), false);
  sheet.setPageLayout({
    orientation: "Landscape",
    paperSize: "A4",
    fitTo: { wide: 1, tall: 0 },
    printArea: [parseAddress("A1:H10")],
    titleRows: { first: 0, last: 2 },
    header: { left: "", center: "Stock & more", right: "&P of &N" },
  });
  other.protect({ allowFormatCells: true, allowSort: true }, "secret");
  const hidden = document.addSheet("Hidden one");
  hidden.write(parseAddress("A1:B3"), [
    ["Kind", "N"],
    ["x", 1],
    ["y", 2],
  ]);
  hidden.setAutoFilter(parseAddress("A1:B3"), new Map([[0, { filterOn: "Values", values: ["x"] }]]));
  hidden.setVisibility("Hidden");
  document.setSetting("kept", { version: 3, tables: ["Stock"] });
  document.setProperties({
    title: "Stock list",
    author: "Ann",
    custom: new Map<string, string | number>([
      ["Version", 2],
      ["By", "us"],
    ]),
  });
  return document;
}

test("a saved workbook opens with everything that was in it", () => {
  const document = full();
  const again = openXlsx(saveXlsx(document), { clock });
  expect(again.sheets.map(({ state }) => withoutIds(state))).toEqual(
    document.sheets.map(({ state }) => withoutIds(state)),
  );
  expect(again.tables().map(({ state }) => ({ ...state, sheetId: "" }))).toEqual(
    document.tables().map(({ state }) => ({ ...state, sheetId: "" })),
  );
  expect(again.fingerprint()).toBe(document.fingerprint());
  for (const [at, sheet] of document.sheets.entries()) {
    const area = parseAddress("A1:L25");
    expect(again.sheets[at]?.texts(area)).toEqual(sheet.texts(area));
    expect(again.sheets[at]?.formulas(area)).toEqual(sheet.formulas(area));
  }
});

/** Ids (of styles, too), and a password of which the file keeps only a hash, differ by nature. */
function withoutIds(state: WorkbookDocument["activeSheet"]["state"]): object {
  const { conditionalFormats, comments, protection, columnStyles, ...rest } = state;
  return {
    ...rest,
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: "" })),
    comments: comments.map((comment) => ({
      ...comment,
      id: "",
      replies: comment.replies.map((reply) => ({ ...reply, id: "" })),
    })),
    columnStyles: [...columnStyles.keys()],
    protection: protection && { ...protection, password: "" },
  };
}

test("whatever was done to a workbook, its file brings it back", () => {
  const history = fc.array(step, { minLength: 1, maxLength: 25 });
  const comesBack = fc.property(history, (steps) => {
    const document = start();
    for (const one of steps) act(document, one);
    const again = openXlsx(saveXlsx(document), { clock });
    expect(contents(again)).toEqual(contents(document));
    expect(again.fingerprint()).toBe(document.fingerprint());
  });
  fc.assert(comesBack, { numRuns: 25 });
});

test("an opened workbook goes on calculating", () => {
  const again = openXlsx(saveXlsx(full()), { clock });
  const summary = again.sheet("Summary");
  again.sheet("Stock & items")?.enter(3, 2, 100);
  expect(summary?.values(parseAddress("A1:A7")).flat()).toEqual([100, 20, 5, 250, 570, 125, 285]);
  expect(() => summary?.unprotect("wrong")).toThrow("password");
  summary?.unprotect("secret");
  expect(summary?.protection).toBeNull();
});

test("a result that spills in the file is no content of its own", () => {
  const again = openXlsx(saveXlsx(full()), { clock });
  const summary = again.sheet("Summary");
  summary?.unprotect("secret");
  summary?.enter(0, 0, "");
  expect(summary?.values(parseAddress("A1:A3")).flat()).toEqual([null, null, null]);
});

test("a file that is not a workbook is refused with a sentence", () => {
  const bytes = saveXlsx(full());
  const refusals: readonly (readonly [Uint8Array, string])[] = [
    [new Uint8Array(), "empty"],
    [new TextEncoder().encode("Item;Qty"), "something else"],
    [bytes.slice(0, bytes.length / 2), "damaged"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), "older Excel"],
  ];
  for (const [file, sentence] of refusals) expect(() => openXlsx(file)).toThrow(sentence);
});

withOffice(
  "LibreOffice opens what is saved, and saves it so that we open it",
  () => {
    const again = openXlsx(throughOffice(saveXlsx(full())).workbook, { clock });
    const stock = again.sheet("Stock & items");
    expect(again.sheets.map(({ name }) => name)).toEqual(["Stock & items", "Summary", "Hidden one"]);
    expect(again.table("Stock")?.area).toEqual(parseAddress("B3:F7"));
    expect(stock?.texts(parseAddress("B3:F4"))).toEqual([
      ["Item", "Qty", "Unit price", "Due [day]", "Value"],
      ["A-1", "10", "$2.50", "11/1/2026", "25"],
    ]);
    expect(stock?.value(4, 1)).toBe("=not a formula");
    expect(again.sheet("Summary")?.value(8, 0)).toBeInstanceOf(CellError);
    expect(again.sheet("Summary")?.value(6, 0)).toBe(60);
    expect(stock?.validations).toHaveLength(2);
    expect(stock?.state.frozen).toEqual({ rows: 3, columns: 1 });
  },
  officeTime,
);

test("groups, page breaks, named styles and what add-ins noted on a sheet are in the file", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.changeGroup({ row: 1, column: 0, rows: 3, columns: 1 }, "rows", 1);
  sheet.changeGroup({ row: 0, column: 2, rows: 1, columns: 2 }, "columns", 1);
  sheet.set({ rowBreaks: new Set([20]), columnBreaks: new Set([5]), customProperties: new Map([["Owner", "Nora"]]) });
  const own = { ...newNamedStyle("Ours"), parts: new Set(["font", "fill"] as const) };
  document.setCellStyle({ ...own, style: { ...own.style, fill: "#DDEEFF" } });
  const [ours, good] = ["Ours", "Good"].map((name) => document.cellStyle(name));
  if (!ours || !good) throw new Error("There is no style to apply.");
  sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, styleToApply(ours));
  sheet.setStyle({ row: 0, column: 1, rows: 1, columns: 1 }, styleToApply(good));

  const opened = openXlsx(saveXlsx(document));
  const { state } = opened.activeSheet;
  expect([...state.rowOutline]).toEqual([1, 2, 3].map((row) => [row, 1]));
  expect([...state.columnOutline]).toEqual([2, 3].map((column) => [column, 1]));
  expect([[...state.rowBreaks], [...state.columnBreaks], [...state.customProperties]]).toEqual([
    [20],
    [5],
    [["Owner", "Nora"]],
  ]);
  expect(opened.activeSheet.style(0, 0)).toMatchObject({ styleName: "Ours", fill: "#DDEEFF" });
  expect(opened.activeSheet.style(0, 1)).toMatchObject({ styleName: "Good", font: { color: "#006100" } });
  expect(opened.cellStyle("ours")).toMatchObject({ builtIn: null, parts: new Set(["font", "fill"]) });
  expect(opened.cellStyle("Good")?.builtIn).toBe(26);
  expect(opened.lost).toEqual([]);
});
