import type { ReactNode } from "react";
import { isLine } from "../../document/chartProperties";
import type { ChartProperties } from "../../document/chartProperties";
import { valueAxis } from "./axes";
import type { Box, ValueAxis } from "./axes";
import type { ChartData } from "./chartData";
import { Columns } from "./Columns";
import { Line } from "./Line";

interface PlotProps {
  readonly data: ChartData;
  readonly type: string;
  readonly properties: ChartProperties;
  readonly box: Box;
}

/** Series between a category axis and one or two axes of figures. */
export function Plot({ data, type, properties, box }: PlotProps): ReactNode {
  const isLying = type.startsWith("Bar");
  const first = valueAxis(data, properties, false);
  const second = isLying ? undefined : valueAxis(data, properties, true);
  const main = first ?? second;
  if (!main) return null;
  const left = (isLying ? 84 : 46) + (main.title && !isLying ? 16 : 0);
  const right = second && first ? 46 : 16;
  const inner = { left, top: box.top, width: box.width - left - right, height: box.height - 20 };
  const slot = (isLying ? inner.height : inner.width) / Math.max(1, data.categories.length);
  const isReversed = properties.flag("axes/categoryAxis/reversePlotOrder") ?? false;
  // A lying chart counts its categories from below, unless told otherwise.
  const placeOf = (index: number) => (isReversed === isLying ? index : data.categories.length - 1 - index);
  const along = (axis: ValueAxis) => (value: number) =>
    isLying ? inner.left + inner.width * axis.along(value) : inner.top + inner.height * (1 - axis.along(value));
  const columns = data.series.flatMap((_series, at) => (isColumn(properties.seriesType(at)) ? [at] : []));
  return (
    <>
      <Gridlines axis={main} box={inner} isLying={isLying} place={along(main)} />
      {second && first && <RightAxis axis={second} box={inner} place={along(second)} />}
      {main.title && !isLying && (
        <text transform={`translate(14 ${inner.top + inner.height / 2}) rotate(-90)`} textAnchor="middle">
          {main.title}
        </text>
      )}
      <Categories names={data.categories} box={inner} slot={slot} isLying={isLying} placeOf={placeOf} />
      {data.series.map(({ values }, at) => {
        const seriesType = properties.seriesType(at);
        const axis = (properties.isSecondary(at) ? second : first) ?? main;
        const color = properties.seriesColor(at);
        if (!isColumn(seriesType)) {
          const centre = (index: number) => inner.left + slot * (placeOf(index) + 0.5);
          return (
            <Line key={at} {...{ values, color, centre }} place={along(axis)} isArea={seriesType.startsWith("Area")} />
          );
        }
        const isStacked = seriesType.includes("Stacked");
        const below = (index: number) =>
          isStacked
            ? columns
                .filter((other) => other < at)
                .reduce((sum, other) => sum + (data.series[other]?.values[index] ?? 0), 0)
            : 0;
        const breadth = (slot * 0.7) / (isStacked ? 1 : columns.length);
        const offset = (index: number) =>
          slot * (placeOf(index) + 0.15) + (isStacked ? 0 : columns.indexOf(at) * breadth);
        return (
          <Columns key={at} {...{ values, color, below, breadth, offset, isLying }} box={inner} place={along(axis)} />
        );
      })}
    </>
  );
}

function isColumn(type: string): boolean {
  return !isLine(type) && !/^(Area|XYScatter)/.test(type);
}

interface GridlinesProps {
  readonly axis: ValueAxis;
  readonly box: Box;
  readonly isLying: boolean;
  readonly place: (value: number) => number;
}

function Gridlines({ axis, box, isLying, place }: GridlinesProps): ReactNode {
  return axis.ticks.map(({ value, text }) =>
    isLying ? (
      <g key={value}>
        <path d={`M${place(value)} ${box.top}v${box.height}`} stroke="#E4E4E4" />
        <text x={place(value)} y={box.top + box.height + 14} textAnchor="middle">
          {text}
        </text>
      </g>
    ) : (
      <g key={value}>
        <path d={`M${box.left} ${place(value)}h${box.width}`} stroke="#E4E4E4" />
        <text x={box.left - 5} y={place(value) + 4} textAnchor="end">
          {text}
        </text>
      </g>
    ),
  );
}

function RightAxis({ axis, box, place }: Omit<GridlinesProps, "isLying">): ReactNode {
  return axis.ticks.map(({ value, text }) => (
    <text key={value} x={box.left + box.width + 5} y={place(value) + 4}>
      {text}
    </text>
  ));
}

interface CategoriesProps {
  readonly names: readonly string[];
  readonly box: Box;
  readonly slot: number;
  readonly isLying: boolean;
  readonly placeOf: (index: number) => number;
}

/** As many names as have room. */
function Categories({ names, box, slot, isLying, placeOf }: CategoriesProps): ReactNode {
  const every = Math.max(1, Math.ceil((isLying ? 16 : 50) / slot));
  return names.map((name, index) => {
    if (index % every !== 0) return null;
    const middle = slot * (placeOf(index) + 0.5);
    return (
      <text
        key={index}
        x={isLying ? box.left - 5 : box.left + middle}
        y={isLying ? box.top + middle + 4 : box.top + box.height + 14}
        textAnchor={isLying ? "end" : "middle"}
      >
        {name.length > 12 ? `${name.slice(0, 11)}…` : name}
      </text>
    );
  });
}
