import type { ReactNode } from "react";
import type { Sheet } from "../../document/Sheet";
import type { Chart } from "../../document/sheetState";
import { useBenchState } from "../bench";
import { withinUse } from "../../document/withinUse";
import type { PaneView, View } from "../grid/view";
import { chartData } from "./chartData";
import { ChartPicture } from "./ChartPicture";

/** The sheet's charts, at their places over the cells of one pane. */
export function ChartLayer({ pane, view, sheet }: { pane: PaneView; view: View; sheet: Sheet }): ReactNode {
  useBenchState((state) => state.changes);
  return sheet.charts.map((chart) => (
    <PlacedChart key={chart.id} chart={chart} pane={pane} scale={view.geometry.scale} />
  ));
}

function PlacedChart({ chart, pane, scale }: { chart: Chart; pane: PaneView; scale: number }): ReactNode {
  const document = useBenchState((state) => state.document);
  const source = document.sheet(chart.source.sheetId);
  if (!source) return null;
  const pixels = (points: number) => Math.round((points * 4 * scale) / 3);
  const left = pixels(chart.position.left) - pane.originX;
  const top = pixels(chart.position.top) - pane.originY;
  const [width, height] = [pixels(chart.position.width), pixels(chart.position.height)];
  const inView = top + height > pane.fromY - pane.originY && top < pane.fromY - pane.originY + pane.height;
  if (!inView) return null;
  const area = withinUse(source, chart.source.area);
  const data = chartData(source.values(area), source.texts(area), chart.seriesBy);
  return (
    <div style={{ position: "absolute", left, top, zIndex: 8 }} data-chart={chart.name}>
      <ChartPicture chart={chart} data={data} width={width} height={height} />
    </div>
  );
}
