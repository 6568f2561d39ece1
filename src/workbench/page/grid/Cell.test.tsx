/** @jest-environment jsdom */
import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import type { StylePatch } from "../../document/cellStyle";
import { WorkbookDocument } from "../../document/WorkbookDocument";
import { Row } from "./Cell";
import { useGridStyles } from "./gridStyles";
import { palettes } from "./palette";
import { geometryOf } from "./sheetGeometry";
import { ViewReader } from "./viewReader";

// A cell is 64 pixels wide, a letter 7 where there is no canvas to measure it.
beforeAll(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});

function Drawn({ document }: { readonly document: WorkbookDocument }): ReactNode {
  const styles = useGridStyles();
  const sheet = document.activeSheet;
  const [drawn] = new ViewReader(document, sheet, palettes.light, 0, 5, 0).rows([0]);
  const { columns } = geometryOf(sheet);
  return drawn && <Row {...{ drawn, columns, styles }} top={0} height={20} originX={0} showGridlines={true} />;
}

/** A text in A1, both cells in a filled box with a line around each. */
function boxed(text: string, patch: StylePatch, neighbour = ""): void {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [[text, neighbour]]);
  const line = { line: "Continuous", weight: "Thin", color: "#C7E0F4" } as const;
  sheet.setStyle(
    { row: 0, column: 0, rows: 1, columns: 2 },
    { fill: "#F5F8FC", borders: { top: line, right: line }, ...patch },
  );
  render(<Drawn document={document} />);
}

const cell = (address: string): HTMLElement => {
  const found = screen.getAllByRole("gridcell").find(({ dataset }) => dataset.address === address);
  if (!found) throw new Error(`${address} is not drawn`);
  return found;
};
const level = (address: string): number => Number(getComputedStyle(cell(address)).zIndex);
const room = (address: string): string => cell(address).querySelector("span")?.style.width ?? "";

test("text that runs over lies above an empty neighbour with a fill and a line", () => {
  boxed("Lead-time variance", {});
  expect(room("A1")).toBe("132px");
  expect(level("A1")).toBeGreaterThan(level("B1"));
});

test.each([
  [0, ""],
  [1, "71px"],
])("text that stands in by %i takes that much more room", (indent, width) => {
  boxed("Spending", { indent });
  expect(room("A1")).toBe(width);
});

test("text stops before a neighbour that holds something", () => {
  boxed("Lead-time variance", {}, "x");
  expect(room("A1")).toBe("");
});

test("what shrinks to fit is written smaller, a number too, and does not run over", () => {
  boxed("Lead-time variance", { shrinkToFit: true });
  expect(room("A1")).toBe("");
  expect(Number.parseFloat(cell("A1").querySelector("span")?.style.fontSize ?? "")).toBeLessThan(8);
  cleanup();
  boxed("123456789012", { shrinkToFit: true, numberFormat: "0.00" });
  expect(cell("A1").textContent).toBe("123456789012.00");
  cleanup();
  boxed("123456789012", { numberFormat: "0.00" });
  expect(cell("A1").textContent).toMatch(/^#+$/);
});
