import type { TableState } from "../../document/tableState";
import { contrast } from "./color";
import { palettes } from "./palette";
import { tableCellLook } from "./tableStyle";

const table: TableState = {
  name: "Items",
  sheetId: "1",
  area: { row: 3, column: 1, rows: 5, columns: 3 },
  columns: [],
  showHeaders: true,
  showTotals: true,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: true,
  highlightLastColumn: false,
  style: "TableStyleMedium2",
  filters: new Map(),
  sort: [],
};

test("the blue style paints its header, every other row and a line above its totals", () => {
  const look = (row: number, column = 1) => tableCellLook(table, row, column, row - 1, palettes.light);
  expect(look(0)).toMatchObject({ fill: "#4472C4", color: "#FFFFFF", bold: true });
  expect(look(1)).toMatchObject({ fill: "#DAE3F3", bold: false });
  expect(look(2)).not.toHaveProperty("fill");
  expect(look(4)).toMatchObject({ top: "#4472C4", bold: true });
  expect(look(2, 0)).toMatchObject({ bold: true });
});

test("a style that Excel does not have leaves cells as they are", () => {
  expect(tableCellLook({ ...table, style: "" }, 0, 0, 0, palettes.light)).toBeUndefined();
});

test.each(["Light", "Medium", "Dark"])("in every %s style of the dark theme, text can be read", (family) => {
  for (let number = 1; number <= 28; number += 1) {
    for (let row = 0; row < 5; row += 1) {
      const look = tableCellLook({ ...table, style: `TableStyle${family}${number}` }, row, 1, row, palettes.dark);
      const fill = look?.fill ?? palettes.dark.background;
      expect(contrast(fill, look?.color ?? palettes.dark.text)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
