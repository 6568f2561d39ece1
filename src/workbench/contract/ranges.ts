import { assumed, fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** Finding, moving, copying and hiding cells. */
export const rangeFacts: readonly Fact[] = [
  fact("a text is found whatever its case, or nothing is", async ({ context, sheet }) => {
    const range = filled(sheet);
    const found = range.find("BOLT", { completeMatch: true });
    found.load("address");
    const missing = range.findOrNullObject("screw", { completeMatch: false });
    await context.sync();
    same([local(found.address), missing.isNullObject], ["A2", true]);
    range.find("screw", {}).load("address");
    await refused(context.sync(), "ItemNotFound");
  }),
  fact("all cells with a text are found on a sheet", async ({ context, sheet }) => {
    filled(sheet);
    const found = sheet.findAll("nut", { completeMatch: false, matchCase: false });
    found.load("address,cellCount");
    await context.sync();
    same([found.cellCount, found.address.split(",").map(local)], [2, ["A3", "B4"]]);
  }),
  fact("a text is replaced wherever it stands", async ({ context, sheet }) => {
    const range = filled(sheet);
    const count = range.replaceAll("nut", "washer", { completeMatch: false });
    range.load("values");
    await context.sync();
    same([count.value, range.values[2], range.values[3]], [2, ["washer", 5], ["bolt", "washers"]]);
  }),
  fact("copied formulas move with their cells, copied values do not", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      [1, "=A1*10"],
      [2, ""],
    ];
    sheet.getRange("B2").copyFrom("B1", "Formulas");
    sheet.getRange("C2").copyFrom("B1", "Values");
    const row = sheet.getRange("B2:C2");
    row.load("values");
    await context.sync();
    same(row.values, [[20, 10]]);
  }),
  fact("colours by a formula are copied with their cells", async ({ context, sheet }) => {
    const format = sheet.getRange("A1").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A1>1";
    format.custom.format.fill.color = "#FDE7E9";
    sheet.getRange("C3").copyFrom("A1");
    const copied = sheet.getRange("C3").conditionalFormats;
    copied.load("items/type,items/custom/rule/formula");
    await context.sync();
    same([copied.items.map(({ custom }) => custom.rule.formula)], [["=C3>1"]]);
  }),
  fact("one formula in R1C1 means each cell's own neighbours", async ({ context, sheet }) => {
    sheet.getRange("A1:A2").values = [[3], [4]];
    const doubled = sheet.getRange("B1:B2");
    doubled.formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2+R1C1"]];
    doubled.load("values,formulas,formulasR1C1");
    await context.sync();
    same(
      [doubled.values, doubled.formulas],
      [
        [[6], [11]],
        [["=A1*2"], ["=A2*2+$A$1"]],
      ],
    );
    same(doubled.formulasR1C1, [["=RC[-1]*2"], ["=RC[-1]*2+R1C1"]]);
  }),
  fact("references follow cells that are moved", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [[3, "=A1*2"]];
    sheet.getRange("A1").moveTo("D4");
    const formula = sheet.getRange("B1");
    formula.load("values,formulas");
    await context.sync();
    same([formula.values, formula.formulas], [[[6]], [["=D4*2"]]]);
  }),
  fact("a series is continued", async ({ context, sheet }) => {
    sheet.getRange("A1:A2").values = [[1], [3]];
    sheet.getRange("A1:A2").autoFill("A1:A4", "FillSeries");
    const range = sheet.getRange("A1:A4");
    range.load("values");
    await context.sync();
    same(range.values, [[1], [3], [5], [7]]);
  }),
  fact("a series of days goes on by weekdays or by months, which end earlier than others", async (bench) => {
    const { context, sheet } = bench;
    // Friday, 31 January 2025
    sheet.getRange("A1:B1").values = [[45_688, 45_688]];
    sheet.getRange("A1").autoFill("A1:A3", "FillWeekdays");
    sheet.getRange("B1").autoFill("B1:B3", "FillMonths");
    const range = sheet.getRange("A1:B3");
    range.load("values");
    await context.sync();
    same(range.values, [
      [45_688, 45_688],
      [45_691, 45_716],
      [45_692, 45_747],
    ]);
  }),
  fact("formats alone are continued, values without their formats, or both as they are", async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [[1, 1, 1]];
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1").autoFill("A1:A2", "FillFormats");
    sheet.getRange("B1").autoFill("B1:B2", "FillValues");
    sheet.getRange("C1").autoFill("C1:C2", "FillCopy");
    const cells = ["A2", "B2", "C2"].map((at) => sheet.getRange(at));
    for (const cell of cells) cell.load("values,format/font/bold");
    await context.sync();
    const found = cells.map(({ values, format }) => [(values[0] as unknown[])[0], format.font.bold]);
    same(found, [
      ["", true],
      [1, false],
      [1, true],
    ]);
  }),
  fact("a range that is made smaller than a cell lies on the other side of it", async ({ context, sheet }) => {
    const range = sheet.getRange("D4").getResizedRange(-1, -2);
    range.load("address");
    await context.sync();
    same(range.address.split("!")[1], "B3:D4");
  }),
  fact("rows are sorted by a column, with their header left on top", async ({ context, sheet }) => {
    const range = filled(sheet);
    range.sort.apply([{ key: 0, ascending: true }], false, true);
    range.load("values");
    await context.sync();
    same(
      range.values.map(([first]: unknown[]) => first),
      ["Part", "bolt", "bolt", "nut"],
    );
  }),
  fact("repeated rows are removed", async ({ context, sheet }) => {
    const range = filled(sheet);
    const result = range.removeDuplicates([0], true);
    result.load("removed,uniqueRemaining");
    const left = sheet.getUsedRange(true);
    left.load("address");
    await context.sync();
    same([result.removed, result.uniqueRemaining, local(left.address)], [1, 2, "A1:B3"]);
  }),
  fact("special cells are found: constants, formulas, blanks", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      [1, "=A1"],
      ["", "text"],
    ];
    const range = sheet.getRange("A1:B2");
    const kinds = [
      range.getSpecialCells("Constants", "Numbers"),
      range.getSpecialCells("Formulas"),
      range.getSpecialCells("Blanks"),
    ];
    for (const kind of kinds) kind.load("address");
    const none = sheet.getRange("A1:B1").getSpecialCellsOrNullObject("Constants", "Errors");
    await context.sync();
    same(
      kinds.map(({ address }) => local(address)),
      ["A1", "B1", "A2"],
    );
    same(none.isNullObject, true);
  }),
  fact("edges of a block of cells are found as Ctrl and an arrow find them", async ({ context, sheet }) => {
    filled(sheet);
    const edge = sheet.getRange("A1").getRangeEdge("Down");
    edge.load("address");
    const region = sheet.getRange("B2").getSurroundingRegion();
    region.load("address");
    const extended = sheet.getRange("A1").getExtendedRange("Right");
    extended.load("address");
    await context.sync();
    same(
      [edge, region, extended].map(({ address }) => local(address)),
      ["A4", "A1:B4", "A1:B1"],
    );
  }),
  fact("ranges are reached from ranges", async ({ context, sheet }) => {
    const range = sheet.getRange("B2:D4");
    const reached = {
      cell: range.getCell(0, 1),
      row: range.getRow(2),
      column: range.getColumn(0),
      lastRow: range.getLastRow(),
      lastCell: range.getLastCell(),
      below: range.getRowsBelow(2),
      after: range.getColumnsAfter(1),
      wider: range.getResizedRange(1, 1),
      exact: range.getAbsoluteResizedRange(2, 2),
      offset: range.getOffsetRange(1, -1),
      around: range.getBoundingRect("F6"),
      entire: range.getEntireRow(),
      common: range.getIntersection("C3:F9"),
    };
    for (const one of Object.values(reached)) one.load("address");
    await context.sync();
    same(Object.fromEntries(Object.entries(reached).map(([name, { address }]) => [name, local(address)])), {
      cell: "C2",
      row: "B4:D4",
      column: "B2:B4",
      lastRow: "B4:D4",
      lastCell: "D4",
      below: "B5:D6",
      after: "E2:E4",
      wider: "B2:E5",
      exact: "B2:C3",
      offset: "A3:C5",
      around: "B2:F6",
      entire: "2:4",
      common: "C3:D4",
    });
  }),
  fact("ranges that do not meet have no intersection", async ({ context, sheet }) => {
    const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    await context.sync();
    same(none.isNullObject, true);
  }),
  fact("rows and columns are hidden and shown", async ({ context, sheet }) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const [hidden, mixed, column] = [sheet.getRange("2:3"), sheet.getRange("1:3"), sheet.getRange("B1")];
    hidden.load("rowHidden");
    mixed.load("rowHidden");
    column.load("columnHidden");
    await context.sync();
    same([hidden.rowHidden, mixed.rowHidden, column.columnHidden], [true, null, true]);
  }),
  fact("inserted rows keep formulas right", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A2").values = [[10]];
    const total = sheet.getRange("A4");
    total.load("values,formulas");
    await context.sync();
    same([total.values, total.formulas], [[[13]], [["=SUM(A1:A3)"]]]);
  }),
  assumed("a hyperlink is kept, and shows its text", async ({ context, sheet, name }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: `'${name}'!B9`, textToDisplay: "Go", screenTip: "There" };
    cell.load("hyperlink,values");
    await context.sync();
    same([cell.hyperlink.documentReference, cell.values], [`'${name}'!B9`, [["Go"]]]);
  }),
  assumed("the links of all cells are read at once, and a cell without one has none", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [["Plain", "=1+1"]];
    sheet.getRange("A2").hyperlink = { address: "https://example.com/a?b=1", textToDisplay: "Page" };
    const found = sheet.getRange("A1:B2").getCellProperties({ hyperlink: true });
    await context.sync();
    same(
      found.value.map((line) => line.map(({ hyperlink }) => hyperlink?.address ?? "")),
      [
        ["", ""],
        ["https://example.com/a?b=1", ""],
      ],
    );
  }),
  fact("several areas are one object", async ({ context, sheet }) => {
    const areas = sheet.getRanges("A1:A2,C3");
    areas.load("areaCount,cellCount,address");
    areas.areas.load("items/address");
    await context.sync();
    same([areas.areaCount, areas.cellCount], [2, 3]);
    same(
      areas.areas.items.map(({ address }) => local(address)),
      ["A1:A2", "C3"],
    );
  }),
  fact("what was selected can be asked for", async ({ context, sheet, name }) => {
    sheet.activate();
    sheet.getRange("C3:D4").select();
    const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
    selected.load("address");
    active.load("address,worksheet/name");
    await context.sync();
    same([local(selected.address), local(active.address), active.worksheet.name], ["C3:D4", "C3", name]);
  }),
];

function filled(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:B4");
  range.values = [
    ["Part", "Stock"],
    ["bolt", 2],
    ["nut", 5],
    ["bolt", "nuts"],
  ];
  return range;
}

/** The address without its sheet. */
function local(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
