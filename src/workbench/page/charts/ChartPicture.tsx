import type { ReactNode } from "react";
import { axisTicks } from "./chartData";
import type { ChartData, Series } from "./chartData";

export interface ChartPictureProps {
  readonly data: ChartData;
  /** Excel's name of the type: "ColumnClustered", "Line", "Pie", … */
  readonly type: string;
  readonly title: string;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

const colors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"] as const;

/** A chart as a picture: columns, bars, lines, areas, pies; other types are drawn as columns. */
export function ChartPicture({ data, type, title, width, height }: ChartPictureProps): ReactNode {
  const isPie = /Pie|Doughnut/.test(type);
  const legend = isPie ? data.categories : data.series.map(({ name }) => name);
  const top = title ? 34 : 12;
  const bottom = legend.length > 1 || isPie ? 30 : 10;
  const plot = { left: 46, top, width: width - 62, height: height - top - bottom - (isPie ? 4 : 20) };
  return (
    <svg width={width} height={height} role="img" aria-label={title || "Chart"} fontSize="11" fill="#404040">
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D9D9D9" />
      {title && (
        <text x={width / 2} y={22} textAnchor="middle" fontSize="14">
          {title}
        </text>
      )}
      {isPie ? (
        <Pie data={data} plot={plot} hole={type.startsWith("Dough")} />
      ) : (
        <Plot data={data} type={type} plot={plot} />
      )}
      {bottom > 10 && <Legend names={legend} width={width} y={height - 14} />}
    </svg>
  );
}

interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function Plot({ data, type, plot }: { data: ChartData; type: string; plot: PlotBox }): ReactNode {
  const isBar = type.startsWith("Bar");
  const isStacked = type.includes("Stacked");
  const stacks = data.categories.map((_category, index) =>
    data.series.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0),
  );
  const all = isStacked ? stacks : data.series.flatMap(({ values }) => values.map((value) => value ?? 0));
  const ticks = axisTicks(Math.min(0, ...all), Math.max(0, ...all));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const along = (value: number) => (value - low) / (high - low);
  const y = (value: number) => plot.top + plot.height * (1 - along(value));
  const x = (value: number) => plot.left + plot.width * along(value);
  const slot = (isBar ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const every = Math.max(1, Math.ceil((isBar ? 16 : 50) / slot));
  return (
    <>
      {ticks.map((tick) =>
        isBar ? (
          <g key={tick}>
            <path d={`M${x(tick)} ${plot.top}v${plot.height}`} stroke="#E4E4E4" />
            <text x={x(tick)} y={plot.top + plot.height + 14} textAnchor="middle">
              {shorten(tick)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <path d={`M${plot.left} ${y(tick)}h${plot.width}`} stroke="#E4E4E4" />
            <text x={plot.left - 5} y={y(tick) + 4} textAnchor="end">
              {shorten(tick)}
            </text>
          </g>
        ),
      )}
      {data.categories.map((category, index) =>
        index % every !== 0 ? null : (
          <text
            key={index}
            x={isBar ? plot.left - 5 : plot.left + slot * (index + 0.5)}
            y={isBar ? plot.top + plot.height - slot * (index + 0.5) + 4 : plot.top + plot.height + 14}
            textAnchor={isBar ? "end" : "middle"}
          >
            {category.length > 12 ? `${category.slice(0, 11)}…` : category}
          </text>
        ),
      )}
      {/^(Line|XYScatter|Area)/.test(type)
        ? data.series.map((series, index) => (
            <Line
              key={index}
              series={series}
              color={colorOf(index)}
              x0={plot.left + slot / 2}
              slot={slot}
              y={y}
              area={type.startsWith("Area")}
            />
          ))
        : data.series.map((series, index) => (
            <Columns
              key={index}
              data={data}
              index={index}
              slot={slot}
              isBar={isBar}
              isStacked={isStacked}
              place={isBar ? x : y}
              plot={plot}
            />
          ))}
    </>
  );
}

interface ColumnsProps {
  readonly data: ChartData;
  readonly index: number;
  readonly slot: number;
  readonly isBar: boolean;
  readonly isStacked: boolean;
  readonly place: (value: number) => number;
  readonly plot: PlotBox;
}

function Columns({ data, index, slot, isBar, isStacked, place, plot }: ColumnsProps): ReactNode {
  const count = isStacked ? 1 : data.series.length;
  const breadth = (slot * 0.7) / count;
  return data.series[index]?.values.map((value, category) => {
    if (value === null) return null;
    const below = isStacked
      ? data.series.slice(0, index).reduce((sum, { values }) => sum + (values[category] ?? 0), 0)
      : 0;
    const [from, to] = [place(below), place(below + value)];
    const offset = slot * (category + 0.15) + (isStacked ? 0 : index * breadth);
    const shape = isBar
      ? {
          x: Math.min(from, to),
          y: plot.top + plot.height - offset - breadth,
          width: Math.abs(to - from),
          height: breadth,
        }
      : { x: plot.left + offset, y: Math.min(from, to), width: breadth, height: Math.abs(to - from) };
    return <rect key={category} {...shape} fill={colorOf(index)} />;
  });
}

interface LineProps {
  readonly series: Series;
  readonly color: string;
  readonly x0: number;
  readonly slot: number;
  readonly y: (value: number) => number;
  readonly area: boolean;
}

function Line({ series, color, x0, slot, y, area }: LineProps): ReactNode {
  const points = series.values.flatMap((value, index) =>
    value === null ? [] : [[x0 + slot * index, y(value)] as const],
  );
  const path = points.map(([px, py], index) => `${index === 0 ? "M" : "L"}${px} ${py}`).join("");
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      {area && first && last && (
        <path d={`${path}L${last[0]} ${y(0)}L${first[0]} ${y(0)}z`} fill={color} opacity="0.35" />
      )}
      <path d={path} fill="none" stroke={color} strokeWidth="2" />
    </>
  );
}

function Pie({ data, plot, hole }: { data: ChartData; plot: PlotBox; hole: boolean }): ReactNode {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const radius = Math.min(plot.width, plot.height) / 2;
  const [cx, cy] = [plot.left + plot.width / 2 - 8, plot.top + plot.height / 2];
  const starts = values.map((_value, index) => values.slice(0, index).reduce((sum, value) => sum + value, 0) / total);
  return (
    <>
      {values.map((value, index) => {
        const share = value / total;
        if (share > 0.9999) return <circle key={index} cx={cx} cy={cy} r={radius} fill={colorOf(index)} />;
        const point = (turn: number) =>
          `${cx + radius * Math.sin(turn * 2 * Math.PI)} ${cy - radius * Math.cos(turn * 2 * Math.PI)}`;
        const start = starts[index] ?? 0;
        const arc = `A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(start + share)}`;
        return <path key={index} d={`M${cx} ${cy}L${point(start)}${arc}z`} fill={colorOf(index)} stroke="#FFFFFF" />;
      })}
      {hole && <circle cx={cx} cy={cy} r={radius * 0.55} fill="#FFFFFF" />}
    </>
  );
}

function Legend({ names, width, y }: { names: readonly string[]; width: number; y: number }): ReactNode {
  const shown = names.slice(0, 8);
  const room = Math.min(110, (width - 20) / Math.max(1, shown.length));
  const left = (width - room * shown.length) / 2;
  return shown.map((name, index) => (
    <g key={index} transform={`translate(${left + index * room} ${y})`}>
      <rect width="9" height="9" y="-8" fill={colorOf(index)} />
      <text x="13">{name.length > room / 7 ? `${name.slice(0, Math.max(1, Math.floor(room / 7) - 1))}…` : name}</text>
    </g>
  ));
}

const colorOf = (index: number) => colors[index % colors.length] ?? colors[0];

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
const shorten = (value: number) => compact.format(value);
