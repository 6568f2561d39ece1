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

test("labels say what their cells show, or what was asked of them", () => {
  const labelled = { "series/0/hasDataLabels": true };
  // One 60 is a step of the axis.
  const sixties = (properties: Chart["properties"]) => picture("ColumnClustered", properties).match(/>60</g)?.length;
  expect([sixties({}), sixties(labelled)]).toEqual([1, 2]);
  expect(picture("Line", { ...labelled, "series/0/dataLabels/numberFormat": "0.0" })).toContain(">40.0<");
  const parts = { "series/0/dataLabels/showPercentage": true, "series/0/dataLabels/showCategoryName": true };
  const pie = picture("Pie", { ...labelled, ...parts, "series/0/dataLabels/showValue": false });
  expect(pie).toContain(">Vendor, 60%<");
  expect(picture("Pie", parts)).not.toContain("60%");
});

test("both axes carry the titles that were set, also where the chart lies", () => {
  const titles = { "axes/categoryAxis/title/text": "Why", "axes/valueAxis/title/text": "Order lines" };
  for (const type of ["ColumnClustered", "BarClustered"]) {
    expect(picture(type, titles)).toMatch(/>Why<.*>Order lines<|>Order lines<.*>Why</);
    expect(picture(type, { ...titles, "axes/valueAxis/title/visible": false })).not.toContain(">Order lines<");
  }
});

test("lines are told apart by their dashes and markers, in the legend too", () => {
  const lines = picture("LineMarkers", {
    "series/1/format/line/lineStyle": "Dash",
    "series/1/markerStyle": "Square",
    "series/1/markerBackgroundColor": "#00FF00",
  });
  // Two points and the legend.
  expect(lines.match(/<circle /g)).toHaveLength(3);
  expect(lines.match(/<path [^>]*fill="#00FF00"/g)).toHaveLength(3);
  expect(lines.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(picture("LineMarkers", { "series/1/markerStyle": "None" }).match(/<circle /g)).toHaveLength(3);
});

test("hollow bars have an edge in the colour of their line, in the legend too", () => {
  const bars = picture("BarClustered", {
    "series/1/format/fill/color": "#FFFFFF",
    "series/1/format/line/color": "#B4530A",
  });
  expect(bars.match(/fill="#FFFFFF" stroke="#B4530A"/g)).toHaveLength(3);
});

test("an axis begins and ends where it was told to", () => {
  const steps = picture("Line", { "axes/valueAxis/minimum": 40, "axes/valueAxis/maximum": 100 });
  expect(steps).toContain(">40<");
  expect(steps).not.toContain(">20<");
});

test("a long name is laid on two lines where every category is to be named", () => {
  const named = values.map((row, at) =>
    at === 0 ? row : [`Harbour Catering and Provisions ${String(at)}`, ...row.slice(1)],
  );
  const source = { sheetId: "", area: { row: 0, column: 0, rows: 3, columns: 3 } };
  const drawn = (properties: Chart["properties"]): readonly string[] => {
    const position = { left: 0, top: 0, width: 300, height: 200 };
    const chart = { id: "", name: "Names", type: "ColumnClustered", source, seriesBy: "Columns", position } as const;
    const data = chartData(
      named,
      named.map((row) => row.map(String)),
      "Columns",
    );
    const svg = renderToStaticMarkup(
      <ChartPicture chart={{ ...chart, properties }} data={data} width={300} height={200} />,
    );
    return [...svg.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line = ""]) => line);
  };
  expect(drawn({ "axes/categoryAxis/tickLabelSpacing": 1 })).toEqual(
    ["1", "2"].flatMap((number) => ["Harbour Catering and", `Provisions ${number}`]),
  );
  expect(drawn({})).not.toContain("Provisions 1");
});
