import { fact, refused, same } from "./fact";
import type { Fact } from "./fact";

/** Looks, checks on what is typed, and pages. */
export const formatFacts: readonly Fact[] = [
  fact("formats are kept, and those that differ within a range read as null", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.format.fill.color = "#FFF4CE";
    range.format.font.size = 12;
    sheet.getRange("A1").format.font.bold = true;
    range.load("format/fill/color,format/font/size,format/font/bold");
    await context.sync();
    const { fill, font } = range.format;
    same([fill.color, font.size, font.bold], ["#FFF4CE", 12, null]);
  }),
  fact("alignment and wrapping are kept", async ({ context, sheet }) => {
    const { format } = sheet.getRange("A1");
    format.horizontalAlignment = "Right";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.load("horizontalAlignment,verticalAlignment,wrapText");
    await context.sync();
    same([format.horizontalAlignment, format.verticalAlignment, format.wrapText], ["Right", "Top", true]);
  }),
  fact("borders are drawn at an edge", async ({ context, sheet }) => {
    const bottom = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.color = "#107C10";
    const cell = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
    cell.load("style,color");
    await context.sync();
    same([cell.style, cell.color], ["Continuous", "#107C10"]);
  }),
  fact("a column of 100 points is about 100 points wide", async ({ context, sheet }) => {
    const { format } = sheet.getRange("A:A");
    format.columnWidth = 100;
    format.load("columnWidth");
    await context.sync();
    if (Math.abs(format.columnWidth - 100) > 2) same(format.columnWidth, 100, "The width");
  }),
  fact("a drop-down list is kept with its message", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("A1:A9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "Open,Closed" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "State", message: "Open or Closed." };
    dataValidation.load("type,rule,errorAlert");
    await context.sync();
    const { type, rule, errorAlert } = dataValidation;
    same([type, rule.list?.source, errorAlert.message], ["List", "Open,Closed", "Open or Closed."]);
  }),
  fact("a check on numbers is kept, and cleared", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    dataValidation.load("type");
    await context.sync();
    same(dataValidation.type, "WholeNumber");
    dataValidation.clear();
    dataValidation.load("type");
    await context.sync();
    same(dataValidation.type, "None");
  }),
  fact("what an add-in writes is not checked against a validation", async ({ context, sheet }) => {
    const range = sheet.getRange("A1");
    range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    range.values = [["text"]];
    range.load("values");
    range.dataValidation.load("valid");
    await context.sync();
    same([range.values, range.dataValidation.valid], [[["text"]], false]);
  }),
  fact("conditional formats are added, counted, deleted and cleared", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A9");
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>5";
    format.custom.format.fill.color = "#FDE7E9";
    const count = range.conditionalFormats.getCount();
    format.load("type,custom/rule/formula,custom/format/fill/color");
    await context.sync();
    same([count.value, format.type, format.custom.rule.formula], [1, "Custom", "=$A1>5"]);
    same(format.custom.format.fill.color, "#FDE7E9");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>9";
    format.delete();
    const kept = range.conditionalFormats.getCount();
    range.conditionalFormats.clearAll();
    const left = range.conditionalFormats.getCount();
    await context.sync();
    same([kept.value, left.value], [1, 0]);
  }),
  fact("the page of a sheet is kept", async ({ context, sheet }) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea("A1:D20");
    pageLayout.setPrintTitleRows("1:1");
    pageLayout.load("orientation");
    const area = pageLayout.getPrintArea();
    area.load("address");
    await context.sync();
    same([pageLayout.orientation, area.address.split("!")[1]], ["Landscape", "A1:D20"]);
  }),
  fact("merged cells keep the first value", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    range.load("values");
    await context.sync();
    same(range.values, [
      [1, ""],
      ["", ""],
    ]);
  }),
  fact("a number format that is none is refused", async ({ context, sheet }) => {
    sheet.getRange("A1").numberFormat = [['0.00"']];
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a comment cannot lie on several cells", async ({ context, name }) => {
    context.workbook.comments.add(`'${name}'!B2:C3`, "Where?");
    await refused(context.sync(), "InvalidArgument");
  }),
  fact("a comment is kept with its cell and its answers", async ({ context, sheet, name }) => {
    const comment = context.workbook.comments.add(`'${name}'!B2`, "Who ordered this?");
    comment.replies.add("I did.");
    comment.load("content");
    comment.replies.load("items/content");
    const place = comment.getLocation();
    place.load("address");
    sheet.comments.load("items/id");
    await context.sync();
    same([comment.content, place.address], ["Who ordered this?", `'${name}'!B2`]);
    same([comment.replies.items.map(({ content }) => content), sheet.comments.items.length], [["I did."], 1]);
  }),
  fact("one number format in rows of one cell is for all cells of a range", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.00"]];
    range.load("numberFormat");
    await context.sync();
    same(range.numberFormat, [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
  }),
  fact("a fill has a pattern in a colour of its own, and none once it is cleared", async ({ context, sheet }) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#FFEE00";
    fill.pattern = "LightUp";
    fill.patternColor = "#0F6CBD";
    fill.load("color,pattern,patternColor");
    const plain = sheet.getRange("A2").format.fill;
    plain.load("pattern");
    await context.sync();
    same([fill.color, fill.pattern, fill.patternColor, plain.pattern], ["#FFEE00", "LightUp", "#0F6CBD", "None"]);
    fill.clear();
    fill.load("pattern");
    await context.sync();
    same(fill.pattern, "None");
  }),
  fact("a data bar has a direction and an axis, and a colour below zero", async ({ context, sheet }) => {
    const { dataBar } = sheet.getRange("A1:A3").conditionalFormats.add("DataBar");
    dataBar.barDirection = "RightToLeft";
    dataBar.axisFormat = "CellMidPoint";
    dataBar.negativeFormat.fillColor = "#C00000";
    dataBar.load("barDirection,axisFormat,negativeFormat/fillColor");
    await context.sync();
    same([dataBar.barDirection, dataBar.axisFormat], ["RightToLeft", "CellMidPoint"]);
    same(dataBar.negativeFormat.fillColor, "#C00000");
  }),
  fact("the choices of a check are given as cells", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("C1");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
    dataValidation.load("rule");
    await context.sync();
    const source = dataValidation.rule.list?.source;
    same(typeof source === "string" ? source.split("!")[1] : source, "$A$1:$A$3");
  }),
  fact("several areas are formatted at once, and tell what they have in common", async ({ context, sheet }) => {
    const areas = sheet.getRanges("A1:B2,D4:D5");
    areas.format.fill.color = "#FFEE00";
    areas.format.font.bold = true;
    areas.load("format/fill/color,format/font/bold");
    const inside = sheet.getRange("D5");
    inside.load("format/fill/color");
    const beside = sheet.getRange("C3");
    beside.load("format/font/bold");
    await context.sync();
    same([areas.format.fill.color, areas.format.font.bold], ["#FFEE00", true]);
    same([inside.format.fill.color, beside.format.font.bold], ["#FFEE00", false]);
  }),
];
