import { fact, refused, same } from "./fact";
import type { Bench, Fact } from "./fact";

/** Named styles, and the properties of cells one by one. */
export const styleFacts: readonly Fact[] = [
  fact("a style of Excel's own is given by its word, and read by its name", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.style = "Heading1";
    cell.load("style");
    cell.format.font.load("bold,size");
    await context.sync();
    same([cell.style, cell.format.font.bold], ["Heading 1", true]);
  }),
  fact("Good is dark green on light green, and Normal takes it back", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.style = "Good";
    cell.format.fill.load("color");
    cell.format.font.load("color");
    await context.sync();
    same([cell.format.fill.color, cell.format.font.color], ["#C6EFCE", "#006100"]);
    cell.style = "Normal";
    cell.load("style");
    cell.format.fill.load("color");
    await context.sync();
    same([cell.style, cell.format.fill.color], ["Normal", "#FFFFFF"]);
  }),
  fact("cells follow a style that is changed, and are plain when it is deleted", async (bench) => {
    const { context, sheet } = bench;
    const own = await newStyle(bench);
    const cell = sheet.getRange("B2");
    cell.style = own.name;
    await context.sync();
    own.font.color = "#FF0000";
    own.horizontalAlignment = "Right";
    cell.format.load("horizontalAlignment");
    cell.format.font.load("color");
    await context.sync();
    same([cell.format.font.color, cell.format.horizontalAlignment], ["#FF0000", "Right"]);
    own.delete();
    cell.load("style");
    const gone = context.workbook.styles.getItemOrNullObject(own.name);
    await context.sync();
    same([cell.style, gone.isNullObject], ["Normal", true]);
  }),
  fact("a style has a say in what it includes only", async (bench) => {
    const { context, sheet } = bench;
    const own = await newStyle(bench);
    own.numberFormat = "0.00";
    own.includeNumber = false;
    own.fill.color = "#DDEEFF";
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["@"]];
    cell.style = own.name;
    cell.load("numberFormat");
    cell.format.fill.load("color");
    await context.sync();
    same([cell.numberFormat, cell.format.fill.color], [[["@"]], "#DDEEFF"]);
    own.delete();
    await context.sync();
  }),
  fact("styles of Excel's own are built in, and no second style has their names", async ({ context }) => {
    const bad = context.workbook.styles.getItem("Bad");
    bad.load("builtIn,name");
    await context.sync();
    same([bad.builtIn, bad.name], [true, "Bad"]);
    context.workbook.styles.add("Bad");
    await refused(context.sync());
  }),
  fact("properties of each cell are set and read in one go", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [
        { format: { fill: { color: "#FF0000" }, font: { bold: true } } },
        { format: { borders: { bottom: { style: "Continuous", color: "#00FF00" } } }, style: "Good" },
      ],
    ]);
    const read = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, borders: { color: true } },
      style: true,
    });
    await context.sync();
    const [[first, second] = []] = read.value;
    same([first?.format?.fill?.color, first?.format?.font?.bold, first?.style], ["#FF0000", true, "Normal"]);
    same([second?.style, second?.address?.split("!")[1]], ["Good", "B1"]);
    same(second?.format?.borders?.bottom?.color, "#00FF00");
  }),
  fact("rows and columns have their height, width and visibility set as lists", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    range.setColumnProperties([{ format: { columnWidth: 70 } }, {}]);
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ columnIndex: true });
    await context.sync();
    same([rows.value[0]?.format?.rowHeight, rows.value.map(({ rowHidden }) => rowHidden)], [30, [false, true]]);
    same(
      columns.value.map(({ columnIndex }) => columnIndex),
      [0, 1],
    );
  }),
  fact("a colour by a rule may draw borders, side by side", async ({ context, sheet }) => {
    const format = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>5";
    const { borders } = format.custom.format;
    borders.bottom.style = "Continuous";
    borders.getItem("EdgeBottom").color = "#FF0000";
    borders.bottom.load("color,style,sideIndex");
    borders.top.load("style");
    await context.sync();
    same([borders.bottom.color, borders.bottom.style, borders.bottom.sideIndex, borders.top.style], expectedBorder);
  }),
  fact("a style turns its texts, indents them by itself and has a direction of reading", async (bench) => {
    const style = await newStyle(bench);
    style.textOrientation = 38;
    style.autoIndent = true;
    style.readingOrder = "RightToLeft";
    style.load("textOrientation,autoIndent,readingOrder");
    await bench.context.sync();
    same([style.textOrientation, style.autoIndent, style.readingOrder], [38, true, "RightToLeft"]);
    style.delete();
    await bench.context.sync();
  }),
  fact("a list of another length than the range is refused", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").setRowProperties([{ rowHidden: true }]);
    await refused(context.sync(), "InvalidArgument");
  }),
];

const expectedBorder = ["#FF0000", "Continuous", "EdgeBottom", "None"];

/** A style that no other fact has. */
async function newStyle({ context, name }: Bench): Promise<Excel.Style> {
  const own = `Style ${name}`;
  context.workbook.styles.add(own);
  const style = context.workbook.styles.getItem(own);
  style.load("name");
  await context.sync();
  return style;
}
