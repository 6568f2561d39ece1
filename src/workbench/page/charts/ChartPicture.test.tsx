import { renderToStaticMarkup } from "react-dom/server";
import type { Chart } from "../../document/sheetState";
import { chartData } from "./chartData";
import { ChartPicture } from "./ChartPicture";

const values = [
  ["Cause", "Late", "Share"],
  ["Vendor", 60, 0.6],
  ["Carrier", 40, 1],
];
const texts = values.map((row) => row.map(String));

function picture(type: string, properties: Chart["properties"]): string {
  const source = { sheetId: "", area: { row: 0, column: 0, rows: 3, columns: 3 } };
  const position = { left: 0, top: 0, width: 300, height: 200 };
  const chart = { id: "", name: "Causes", type, source, seriesBy: "Columns", position, properties } as const;
  return renderToStaticMarkup(
    <ChartPicture chart={chart} data={chartData(values, texts, "Columns")} width={400} height={300} />,
  );
}

/** Top edges (y) of what is drawn in a colour. */
const columnTops = (svg: string, color: string): number[] =>
  [...svg.matchAll(new RegExp(`<rect x="[^"]+" y="([^"]+)"[^>]* fill="${color}"`, "g"))].map(([, y]) => Number(y));

test("a Pareto chart has columns at the left axis and a line of shares at the right one, each in its colour", () => {
  const svg = picture("ColumnClustered", {
    "series/0/format/fill/color": "#0F6CBD",
    "series/1/chartType": "LineMarkers",
    "series/1/axisGroup": "Secondary",
    "series/1/format/line/color": "#C239B3",
    "axes/secondaryValueAxis/numberFormat": "0%",
  });
  expect(columnTops(svg, "#0F6CBD")).toHaveLength(2);
  expect(svg).toMatch(/stroke="#C239B3"/);
  expect(svg).toContain(">100%<");
  expect(svg).toContain(">60<");
});

test("the first bar stands at the top where the order is reversed, else at the bottom", () => {
  const tops = (properties: Chart["properties"]) =>
    columnTops(picture("BarClustered", { ...properties, "series/0/format/fill/color": "#0F6CBD" }), "#0F6CBD");
  const [first = 0, second = 0] = tops({ "axes/categoryAxis/reversePlotOrder": true });
  expect(first).toBeLessThan(second);
  const [lowest = 0, highest = 0] = tops({});
  expect(lowest).toBeGreaterThan(highest);
});

test("a legend that was switched off, and a title too, are not drawn", () => {
  const shown = picture("Line", { "title/text": "Causes of delay" });
  expect(shown).toContain(">Causes of delay<");
  expect(shown).toContain(">Share<");
  const bare = picture("Line", { "title/text": "Causes of delay", "title/visible": false, "legend/visible": false });
  expect(bare).not.toContain(">Causes of delay<");
  expect(bare).not.toContain(">Share<");
});
