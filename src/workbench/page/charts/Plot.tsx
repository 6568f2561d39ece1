import type { ReactNode } from "react";
import { isLine } from "../../document/chartProperties";
import type { ChartProperties } from "../../document/chartProperties";
import { valueAxis } from "./axes";
import type { Box, ValueAxis } from "./axes";
import type { ChartData } from "./chartData";
import { cutText, letterWidth, titleFont, wrappedText } from "./chartText";
import { Columns } from "./Columns";
import { dataLabels } from "./dataLabels";
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
  const isReversed = properties.flag("axes/categoryAxis/reversePlotOrder") ?? false;
  const first = valueAxis(data, properties, false);
  const second = isLying ? undefined : valueAxis(data, properties, true);
  const main = first ?? second;
  if (!main) return null;
  const names = properties.axisTitle("categoryAxis");
  const [across, upright] = isLying ? [main.title, names] : [names, main.title];
  const longest = Math.max(0, ...data.categories.map(({ length }) => length)) * letterWidth + 12;
  const left = (isLying ? Math.min(Math.max(46, longest), box.width * 0.35) : 46) + (upright ? 16 : 0);
  // Half of the last figure stands beyond the end of a lying axis.
  const beyond = ((main.ticks.at(-1)?.text.length ?? 0) * letterWidth) / 2 + 4;
  const right = second && first ? 46 : isLying ? Math.max(24, beyond) : 16;
  const spacing = properties.number("axes/categoryAxis/tickLabelSpacing");
  const every = (box.width - left - right) / Math.max(1, data.categories.length / (spacing ?? 1));
  const isWrapped =
    !isLying && spacing !== undefined && data.categories.some((name) => wrappedText(name, every).length > 1);
  const height = box.height - 20 - (isWrapped ? NAME_LINE : 0) - (across ? 16 : 0);
  // As in Excel, the axis of figures goes with the first category: to the top where the order is reversed.
  const isOnTop = isLying && isReversed;
  const top = box.top + (isOnTop ? 18 + (across ? 16 : 0) : 0);
  const inner = { left, top, width: box.width - left - right, height: box.top + height - top + (isOnTop ? 16 : 0) };
  const slot = (isLying ? inner.height : inner.width) / Math.max(1, data.categories.length);
  // A lying chart counts its categories from below, unless told otherwise.
  const placeOf = (index: number) => (isReversed === isLying ? index : data.categories.length - 1 - index);
  const along = (axis: ValueAxis) => (value: number) =>
    isLying ? inner.left + inner.width * axis.along(value) : inner.top + inner.height * (1 - axis.along(value));
  const columns = data.series.flatMap((_series, at) => (isColumn(properties.seriesType(at)) ? [at] : []));
  return (
    <>
      <Gridlines axis={main} box={inner} isLying={isLying} isOnTop={isOnTop} place={along(main)} />
      {second && first && <RightAxis axis={second} box={inner} place={along(second)} />}
      {upright && (
        <text
          transform={`translate(14 ${inner.top + inner.height / 2}) rotate(-90)`}
          textAnchor="middle"
          {...titleFont(properties, `axes/${isLying ? "categoryAxis" : "valueAxis"}/title`, 10)}
        >
          {upright}
        </text>
      )}
      {across && (
        <text
          x={inner.left + inner.width / 2}
          y={isOnTop ? inner.top - 22 : inner.top + inner.height + (isWrapped ? NAME_LINE : 0) + 32}
          textAnchor="middle"
          {...titleFont(properties, `axes/${isLying ? "valueAxis" : "categoryAxis"}/title`, 10)}
        >
          {across}
        </text>
      )}
      <Categories names={data.categories} box={inner} {...{ slot, isLying, placeOf, spacing }} />
      {data.series.map(({ values }, at) => {
        const seriesType = properties.seriesType(at);
        const axis = (properties.isSecondary(at) ? second : first) ?? main;
        const color = properties.seriesColor(at);
        const labels = dataLabels(data, properties, at);
        if (!isColumn(seriesType)) {
          const centre = (index: number) => inner.left + slot * (placeOf(index) + 0.5);
          return (
            <Line
              key={at}
              {...{ values, color, centre, labels }}
              dash={dashOf[properties.seriesLineStyle(at) ?? ""]}
              marker={properties.seriesMarker(at)}
              place={along(axis)}
              isArea={seriesType.startsWith("Area")}
            />
          );
        }
        const isStacked = seriesType.includes("Stacked");
        const below = (index: number) =>
          isStacked
            ? columns
                .filter((other) => other < at)
                .reduce((sum, other) => sum + (data.series[other]?.values[index] ?? 0), 0)
            : 0;
        const abreast = isStacked ? 1 : columns.length;
        // Between two categories there is a gap in hundredths of a column.
        const gap = (properties.number(`series/${String(at)}/gapWidth`) ?? 150) / 100;
        const breadth = slot / (abreast + gap);
        const offset = (index: number) =>
          slot * placeOf(index) + breadth * (gap / 2 + (isStacked ? 0 : columns.indexOf(at)));
        return (
          <Columns
            key={at}
            edge={properties.seriesEdge(at)}
            {...{ values, color, below, breadth, offset, isLying, isStacked, labels }}
            box={inner}
            place={along(axis)}
          />
        );
      })}
    </>
  );
}

/** How the styles of lines are broken, in pixels. */
export const dashOf: Readonly<Record<string, string>> = {
  Dash: "8 5",
  DashDot: "8 4 2 4",
  DashDotDot: "8 3 2 3 2 3",
  Dot: "2 3",
  RoundDot: "4 3",
};

function isColumn(type: string): boolean {
  return !isLine(type) && !/^(Area|XYScatter)/.test(type);
}

interface GridlinesProps {
  readonly axis: ValueAxis;
  readonly box: Box;
  readonly isLying: boolean;
  /** The figures of a lying chart stand above it. */
  readonly isOnTop: boolean;
  readonly place: (value: number) => number;
}

function Gridlines({ axis, box, isLying, isOnTop, place }: GridlinesProps): ReactNode {
  return axis.ticks.map(({ value, text }) =>
    isLying ? (
      <g key={value}>
        <path d={`M${place(value)} ${box.top}v${box.height}`} stroke="#E4E4E4" />
        <text x={place(value)} y={isOnTop ? box.top - 6 : box.top + box.height + 14} textAnchor="middle">
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

function RightAxis({ axis, box, place }: Omit<GridlinesProps, "isLying" | "isOnTop">): ReactNode {
  return axis.ticks.map(({ value, text }) => (
    <text key={value} x={box.left + box.width + 5} y={place(value) + 4}>
      {text}
    </text>
  ));
}

/** pixels from one line of a name to the next */
const NAME_LINE = 13;

interface CategoriesProps {
  readonly names: readonly string[];
  readonly box: Box;
  readonly slot: number;
  readonly isLying: boolean;
  readonly placeOf: (index: number) => number;
  /** Categories to a name, where it was set. */
  readonly spacing: number | undefined;
}

/** As many names as have room, or as were asked for. */
function Categories({ names, box, slot, isLying, placeOf, spacing }: CategoriesProps): ReactNode {
  const longest = Math.min(12, Math.max(0, ...names.map(({ length }) => length)));
  const every = spacing ?? Math.max(1, Math.ceil((isLying ? 16 : longest * letterWidth + 8) / slot));
  return names.map((name, index) => {
    if (index % every !== 0) return null;
    const middle = slot * (placeOf(index) + 0.5);
    if (isLying)
      return (
        <text key={index} x={box.left - 5} y={box.top + middle + 4} textAnchor="end">
          {cutText(name, box.left - 8)}
        </text>
      );
    // Names are laid on two lines only where each is asked for.
    const lines = spacing === undefined ? [cutText(name, slot * every)] : wrappedText(name, slot * every);
    return (
      <text key={index} y={box.top + box.height + 14} textAnchor="middle">
        {lines.map((line, at) => (
          <tspan key={at} x={box.left + middle} dy={at * NAME_LINE}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}
