import { parseAddress } from "../../document/address";
import { pointsFromCharacters } from "../../document/geometry";
import { WorkbookDocument } from "../../document/WorkbookDocument";
import { boxOf, geometryOf, remeasure } from "./sheetGeometry";
import { charactersToPixels, pixelsToCharacters } from "./units";

function change(operation: (sheet: WorkbookDocument["activeSheet"]) => void) {
  const document = new WorkbookDocument();
  document.run("local", () => operation(document.activeSheet));
  return document.activeSheet;
}

test("a large title makes its row higher, unless the row has a height of its own", () => {
  const sheet = change((titled) => {
    for (const row of [0, 2]) titled.enter(row, 0, "Items");
    titled.setStyle(parseAddress("A1:A3"), { font: { size: 16 } });
    titled.setRowHeight(2, 1, 30);
  });
  const { rows } = geometryOf(sheet);
  expect([rows.size(0), rows.size(2), rows.size(3)]).toEqual([28, 40, 20]);
});

test("a row is measured again when what stands in it has changed", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  expect(geometryOf(sheet).rows.size(0)).toBe(20);
  document.run("local", () => {
    sheet.enter(0, 0, "Items");
    sheet.setStyle(parseAddress("A1"), { font: { size: 18 } });
  });
  remeasure(sheet);
  expect(geometryOf(sheet).rows.size(0)).toBeGreaterThan(28);
});

test("places follow widths, hidden columns and zoom", () => {
  const sheet = change((wide) => {
    wide.setColumnWidth(0, 1, 20);
    wide.setColumnsHidden(1, 1, true);
    wide.set({ zoom: 200 });
  });
  expect(boxOf(geometryOf(sheet), parseAddress("A2:C3"))).toEqual({ left: 0, top: 40, width: 418, height: 80 });
});

test.each([
  [8.43, 64],
  [20, 145],
  [0.5, 6],
])("a width of %f characters is %i pixels, and back", (characters, pixels) => {
  expect(charactersToPixels(characters)).toBe(pixels);
  expect(charactersToPixels(pixelsToCharacters(pixels))).toBe(pixels);
  // Charts are placed by points: they end where their columns do.
  expect(pointsFromCharacters(characters) / 0.75).toBe(pixels);
});
