import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { officeTime, throughOffice, withOffice } from "../fixtures/libreOffice";
import { parseAddress } from "./address";
import type { Chart } from "./sheetState";
import { WorkbookDocument } from "./WorkbookDocument";
import { openXlsx, saveXlsx } from "./xlsx";

const clock = (): Date => new Date(2026, 10, 24, 9, 30);

/** Spend by month on a sheet that needs quotes, a Pareto of it, and whatever else is set. */
function withChart(chart: Partial<Chart> = {}): WorkbookDocument {
  const document = new WorkbookDocument({ clock });
  const sheet = document.activeSheet;
  sheet.rename("Spend & more");
  sheet.write(parseAddress("B3:D6"), [
    ["Month", "Spent", "Share"],
    ["Jan", 120, 0.5],
    ["Feb <&>", 80, 0.83],
    ["Mar", 40, 1],
  ]);
  sheet.setColumnWidth(3, 1, 22.5);
  sheet.setRowHeight(1, 1, 40);
  const board = document.addSheet("Board");
  board.setCharts([
    {
      id: "{00000000-0001-0000-0000-000200000000}",
      name: "Spend",
      type: "ColumnClustered",
      source: { sheetId: sheet.id, area: parseAddress("B3:D6") },
      seriesBy: "Columns",
      position: { left: 100.5, top: 33.25, width: 360, height: 216 },
      properties: {
        "title/text": "What was spent & where",
        "title/format/font/size": 11,
        "title/format/font/bold": true,
        "title/format/font/color": "#242424",
        "legend/position": "Top",
        "axes/categoryAxis/reversePlotOrder": true,
        "axes/categoryAxis/tickLabelSpacing": 2,
        "axes/valueAxis/numberFormat": "#,##0",
        "axes/valueAxis/title/text": "EUR",
        "axes/valueAxis/maximum": 200,
        "axes/secondaryValueAxis/maximum": 1,
        "series/0/format/fill/color": "#0F6CBD",
        "series/0/gapWidth": 50,
        "series/0/hasDataLabels": true,
        "series/1/chartType": "LineMarkers",
        "series/1/axisGroup": "Secondary",
        "series/1/format/line/color": "#C239B3",
        "series/1/format/line/lineStyle": "Dash",
        "series/1/format/line/weight": 1.5,
        "series/1/markerStyle": "Square",
        "series/1/markerSize": 7,
        "series/1/markerBackgroundColor": "#FFFFFF",
        "series/1/name": "Sum of shares",
      },
      ...chart,
    },
  ]);
  return document;
}

/** The file without one part, or with another text in one, as a program would leave it that is not ours. */
function changed(bytes: Uint8Array, change: (path: string, text: string) => string | null): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const text = change(path, strFromU8(content));
    if (text !== null) files[path] = strToU8(text);
  }
  return zipSync(files);
}

const withoutKept = (path: string, text: string): string | null =>
  path.startsWith("customXml")
    ? null
    : path.includes("workbook.xml.rels")
      ? text.replace(/<Relationship [^>]*customXml[^>]*>/, "")
      : text;

const chartOn = (document: WorkbookDocument): Omit<Chart, "source"> | undefined => {
  const [chart] = document.sheet("Board")?.charts ?? [];
  if (!chart) return undefined;
  const { source: _source, ...rest } = chart;
  return rest;
};

test("a chart comes back as it was, with all that was set on it", () => {
  const chart = { properties: { "title/visible": true, "series/0/smooth": false, "no/one/knows": 3 } };
  for (const document of [withChart(), withChart(chart)]) {
    const again = openXlsx(saveXlsx(document), { clock });
    expect(chartOn(again)).toEqual(chartOn(document));
    expect(again.fingerprint()).toBe(document.fingerprint());
    expect(again.lost).toEqual([]);
  }
});

test("a chart is drawn in the file itself, so that it comes back without what we keep beside", () => {
  const document = withChart();
  const again = openXlsx(changed(saveXlsx(document), withoutKept), { clock });
  expect(chartOn(again)).toEqual(chartOn(document));
  const source = again.sheet("Board")?.charts[0]?.source;
  expect(source).toEqual({ sheetId: again.sheet("Spend & more")?.id, area: parseAddress("B3:D6") });
});

test.each([
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "Line", "LineMarkers"],
  ...["LineStacked", "Area", "AreaStacked", "Pie", "Doughnut"],
])("%s is a type that the file holds", (type) => {
  const document = withChart({ type, properties: {} });
  const again = openXlsx(changed(saveXlsx(document), withoutKept), { clock });
  expect(again.sheet("Board")?.charts[0]?.type).toBe(type);
  expect(again.sheet("Board")?.charts[0]?.properties).toEqual({});
});

test("series that lie in rows stay in rows", () => {
  const document = withChart({ seriesBy: "Rows", properties: {} });
  const again = openXlsx(changed(saveXlsx(document), withoutKept), { clock });
  expect(again.sheet("Board")?.charts[0]).toMatchObject({ seriesBy: "Rows" });
  expect(again.sheet("Board")?.charts[0]?.source.area).toEqual(parseAddress("B3:D6"));
});

test("what another program changed in a chart counts, not what we kept beside it", () => {
  const bytes = changed(saveXlsx(withChart()), (path, text) =>
    path.startsWith("xl/charts/") ? text.replace("What was spent", "What they spent") : text,
  );
  const again = openXlsx(bytes, { clock });
  expect(again.sheet("Board")?.charts[0]?.properties["title/text"]).toBe("What they spent & where");
});

test("a chart that cannot be kept is named, and the rest of the file is read", () => {
  const bytes = changed(saveXlsx(withChart()), (path, text) =>
    path.startsWith("xl/charts/") ? text.replaceAll("barChart", "radarChart") : withoutKept(path, text),
  );
  const again = openXlsx(bytes, { clock });
  expect(again.sheet("Board")?.charts).toEqual([]);
  expect(again.lost).toEqual(['"Board": the chart "Spend".']);
  expect(again.sheet("Spend & more")?.value(3, 2)).toBe(120);
});

withOffice(
  "LibreOffice shows the charts and saves them so that we open them",
  () => {
    const again = openXlsx(throughOffice(saveXlsx(withChart())).workbook, { clock });
    const [chart] = again.sheet("Board")?.charts ?? [];
    expect(again.lost).toEqual([]);
    expect(chart?.type).toBe("ColumnClustered");
    expect(chart?.source).toEqual({ sheetId: again.sheet("Spend & more")?.id, area: parseAddress("B3:D6") });
    expect(chart?.properties).toMatchObject({
      "title/text": "What was spent & where",
      "axes/categoryAxis/reversePlotOrder": true,
      "axes/valueAxis/maximum": 200,
      "axes/valueAxis/title/text": "EUR",
      "series/0/format/fill/color": "#0F6CBD",
      "series/1/chartType": "LineMarkers",
      "series/1/axisGroup": "Secondary",
      "series/1/format/line/lineStyle": "Dash",
      "series/1/markerStyle": "Square",
    });
    // Each program has its own idea of a column's width.
    expect(Math.abs((chart?.position.width ?? 0) - 360)).toBeLessThan(36);
  },
  officeTime,
);
