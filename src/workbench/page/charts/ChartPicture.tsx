import type { ReactNode } from "react";
import { paletteColor } from "../../document/chartPalette";
import { ChartProperties, isLine, isRound } from "../../document/chartProperties";
import type { SeriesMarker } from "../../document/chartProperties";
import type { Chart } from "../../document/sheetState";
import { fontFamily } from "../grid/textWidth";
import type { ChartData } from "./chartData";
import { cutText, letterWidth, titleFont } from "./chartText";
import { chartTitle } from "./chartTitle";
import { dataLabels } from "./dataLabels";
import { Marker } from "./Marker";
import { Pie } from "./Pie";
import { dashOf, Plot } from "./Plot";

interface ChartPictureProps {
  readonly chart: Chart;
  readonly data: ChartData;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** A chart as a picture: columns, bars, lines, areas, lines over columns, pies; other types are drawn as columns. */
export function ChartPicture({ chart, data, width, height }: ChartPictureProps): ReactNode {
  const properties = new ChartProperties(chart);
  const isPie = isRound(chart.type);
  const title = chartTitle(chart, data);
  const legend = isPie
    ? data.categories.map((name, at) => ({ name, color: paletteColor(at) }))
    : data.series.map(({ name }, at) => ({
        name: properties.text(`series/${String(at)}/name`) ?? name,
        color: properties.seriesColor(at),
        ...(isLine(properties.seriesType(at))
          ? { line: { dash: dashOf[properties.seriesLineStyle(at) ?? ""], marker: properties.seriesMarker(at) } }
          : { edge: properties.seriesEdge(at)?.color }),
      }));
  const isExplained = properties.showsLegend(data.series.length);
  const top = title ? 34 : 12;
  const bottom = isExplained ? 30 : 10;
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={title || "Chart"}
      fontFamily={fontFamily("Aptos Narrow")}
      fontSize="12"
      fill="#404040"
    >
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D9D9D9" />
      {title && (
        <text x={width / 2} y={22} textAnchor="middle" {...titleFont(properties, "title", 14)}>
          {title}
        </text>
      )}
      {isPie ? (
        <Pie
          values={data.series[0]?.values ?? []}
          box={{ left: 46, top, width: width - 62, height: height - top - bottom - 4 }}
          hole={chart.type.startsWith("Dough")}
          labels={dataLabels(data, properties, 0)}
        />
      ) : (
        <Plot
          data={data}
          type={chart.type}
          properties={properties}
          box={{ left: 0, top, width, height: height - top - bottom }}
        />
      )}
      {isExplained && <Legend entries={legend} width={width} y={height - 14} />}
    </svg>
  );
}

interface LegendEntry {
  readonly name: string;
  readonly color: string;
  /** Of bars that are drawn round. */
  readonly edge?: string | undefined;
  readonly line?: { readonly dash: string | undefined; readonly marker: SeriesMarker | undefined };
}

interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly y: number;
}

/** Side by side in the middle; each as wide as its name, as long as all of them have room. */
function Legend({ entries, width, y }: LegendProps): ReactNode {
  const shown = entries.slice(0, 8);
  const wanted = shown.map(({ name }) => name.length * letterWidth + KEY + 22);
  const share = Math.min(1, (width - 20) / wanted.reduce((sum, each) => sum + each, 1));
  const rooms = wanted.map((each) => each * share);
  const before = (index: number) => rooms.slice(0, index).reduce((sum, each) => sum + each, 0);
  const left = (width - before(rooms.length)) / 2;
  return shown.map((entry, index) => (
    <g key={index} transform={`translate(${left + before(index)} ${y})`}>
      <LegendKey entry={entry} />
      <text x={KEY + 4}>{cutText(entry.name, (rooms[index] ?? 0) - KEY - 10)}</text>
    </g>
  ));
}

/** pixels */
const KEY = 24;

/** A piece of the series itself. */
function LegendKey({ entry: { color, edge, line } }: { entry: LegendEntry }): ReactNode {
  if (!line) return <rect width="9" height="9" x={KEY - 10} y="-8" fill={color} {...(edge && { stroke: edge })} />;
  return (
    <>
      <path d={`M0 -4h${KEY}`} stroke={color} strokeWidth="2" strokeDasharray={line.dash} />
      {line.marker && <Marker marker={line.marker} x={KEY / 2} y={-4} />}
    </>
  );
}
