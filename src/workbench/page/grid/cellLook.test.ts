import { patchStyle, plainStyle } from "../../document/cellStyle";
import type { StylePatch } from "../../document/cellStyle";
import { cellError } from "../../document/cellValue";
import type { CellValue } from "../../document/cellValue";
import { cellLook } from "./cellLook";
import type { CellContent } from "./cellLook";
import { fitNumber } from "./fitNumber";
import { palettes } from "./palette";

function look(value: CellValue, patch: StylePatch = {}, more: Partial<CellContent> = {}, theme = palettes.light) {
  const style = patchStyle(plainStyle, patch);
  const text = value === null ? "" : String(value);
  return cellLook({ value, text, style, conditional: undefined, table: undefined, isLink: false, ...more }, theme, 1);
}

test.each<[string, CellValue, StylePatch, string]>([
  ["numbers stand right", 5, {}, "right"],
  ["text stands left", "a", {}, "left"],
  ["truth values stand in the middle", true, {}, "center"],
  ["errors stand in the middle", cellError("#N/A"), {}, "center"],
  ["a chosen alignment wins", 5, { horizontal: "Left" }, "left"],
])("%s", (_name, value, patch, align) => expect(look(value, patch).align).toBe(align));

test("a conditional colour goes before the cell's own, that before the table's", () => {
  const table = { fill: "#DAE3F3" };
  const conditional = { style: { fill: "#FFC7CE", font: { color: "#9C0006" } } };
  expect(look(1, {}, { table }).box.backgroundColor).toBe("#DAE3F3");
  expect(look(1, { fill: "#FFFF00" }, { table }).box.backgroundColor).toBe("#FFFF00");
  const alarmed = look(1, { fill: "#FFFF00" }, { table, conditional });
  expect(alarmed.box.backgroundColor).toBe("#FFC7CE");
  expect(alarmed.letters.color).toBe("#9C0006");
});

test("in the dark plain text turns light, and text on a light fill stays dark", () => {
  expect(look("a", {}, {}, palettes.dark).letters.color).toBe("#F0F0F0");
  expect(look("a", { fill: "#FFEB9C" }, {}, palettes.dark).letters.color).toBe("#000000");
  expect(look("a", { font: { color: "#000080" } }, {}, palettes.dark).letters.color).not.toBe("#000080");
});

test("a number format brings its own colour", () => {
  const format = { numberFormat: "0;[Red]-0" };
  expect(look(-5, format).letters.color).toBe("#FF0000");
  expect(look(5, format).letters.color).toBe("#000000");
});

test("only text that is not wrapped runs over empty cells", () => {
  expect(look("long").runsOver).toBe(true);
  expect(look("long", { wrap: true }).runsOver).toBe(false);
  expect(look(5).runsOver).toBe(false);
  expect(look("long", { horizontal: "Right" }).runsOver).toBe(false);
});

test("a border of the cell is drawn before that of the table", () => {
  const own = { borders: { top: { line: "Double", weight: "Thin", color: "#FF0000" } } } as const;
  expect(look(1, own, { table: { top: "#4472C4", left: "#4472C4" } }).box).toMatchObject({
    borderTop: "3px double #FF0000",
    borderLeft: "1px solid #4472C4",
  });
});

test.each<[string, number, string, boolean, number, string]>([
  ["a number that fits is shown as it is", 12.5, "12.50", false, 50, "12.50"],
  ["a formatted number that does not fit shows #", 12345.5, "12,345.50", false, 40, "####"],
  ["a General number loses decimals", 1.23456789, "1.23456789", true, 50, "1.235"],
  ["a long General number turns to an exponent", 123456789012, "123456789012", true, 70, "1.2E+11"],
  ["a tiny General number does not become zero", 0.000012345, "0.000012345", true, 70, "1.2E-05"],
])("%s", (_name, value, text, isGeneral, width, shown) => {
  expect(fitNumber(value, text, isGeneral, width, (letters) => letters.length * 10)).toBe(shown);
});
