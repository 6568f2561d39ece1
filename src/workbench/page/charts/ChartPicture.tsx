import type { ReactNode } from "react";
import { paletteColor } from "../../document/chartPalette";
import { ChartProperties, isRound } from "../../document/chartProperties";
import type { Chart } from "../../document/sheetState";
import type { ChartData } from "./chartData";
import { chartTitle } from "./chartTitle";
import { Pie } from "./Pie";
import { Plot } from "./Plot";

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
      }));
  const isExplained = properties.showsLegend(data.series.length);
  const top = title ? 34 : 12;
  const bottom = isExplained ? 30 : 10;
  return (
    <svg width={width} height={height} role="img" aria-label={title || "Chart"} fontSize="11" fill="#404040">
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D9D9D9" />
      {title && (
        <text x={width / 2} y={22} textAnchor="middle" fontSize="14">
          {title}
        </text>
      )}
      {isPie ? (
        <Pie
          values={data.series[0]?.values ?? []}
          box={{ left: 46, top, width: width - 62, height: height - top - bottom - 4 }}
          hole={chart.type.startsWith("Dough")}
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

interface LegendProps {
  readonly entries: readonly { readonly name: string; readonly color: string }[];
  readonly width: number;
  readonly y: number;
}

function Legend({ entries, width, y }: LegendProps): ReactNode {
  const shown = entries.slice(0, 8);
  const room = Math.min(110, (width - 20) / Math.max(1, shown.length));
  const left = (width - room * shown.length) / 2;
  return shown.map(({ name, color }, index) => (
    <g key={index} transform={`translate(${left + index * room} ${y})`}>
      <rect width="9" height="9" y="-8" fill={color} />
      <text x="13">{name.length > room / 7 ? `${name.slice(0, Math.max(1, Math.floor(room / 7) - 1))}…` : name}</text>
    </g>
  ));
}
