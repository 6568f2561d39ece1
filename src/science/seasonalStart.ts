import { InvalidArgument } from "./invalidArgument";

/**
 * Level, trend and season from the first two seasons, as R's HoltWinters takes them from decompose(): a centred moving
 * average is the trend, the mean remainders by period are the season, a straight line through the trend gives level and slope.
 */
export function seasonalStart(
  series: readonly number[],
  seasonLength: number,
): { level: number; trend: number; seasonal: number[] } {
  if (series.length < 2 * seasonLength) {
    throw new InvalidArgument(
      "series",
      `${String(series.length)} long`,
      `at least two seasons (${String(2 * seasonLength)})`,
    );
  }
  const opening = series.slice(0, 2 * seasonLength);
  const half = Math.floor(seasonLength / 2);
  const averages = centredAverages(opening, seasonLength, half);
  const line = straightLine(averages);
  const remainders = Array.from({ length: seasonLength }, (_, position) => {
    const found = averages
      .map((average, index) => ({ period: index + half, rest: (opening[index + half] ?? 0) - average }))
      .filter(({ period }) => period % seasonLength === position)
      .map(({ rest }) => rest);
    return meanOf(found);
  });
  const centre = meanOf(remainders);
  return { ...line, seasonal: remainders.map((remainder) => remainder - centre) };
}

/** For an even season the two ends count half each, so that the window is centred on a period. */
function centredAverages(values: readonly number[], seasonLength: number, half: number): number[] {
  const even = seasonLength % 2 === 0;
  const averages: number[] = [];
  for (let centre = half; centre < values.length - half; centre++) {
    const window = values.slice(centre - half, centre + half + 1);
    const ends = even ? ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2 : 0;
    averages.push((sumOf(window) - ends) / seasonLength);
  }
  return averages;
}

/** Least squares over the positions 1, 2, 3, …; the level is the line's value at 0. */
function straightLine(values: readonly number[]): { level: number; trend: number } {
  const centre = (values.length + 1) / 2;
  const mean = meanOf(values);
  let product = 0;
  let square = 0;
  values.forEach((value, index) => {
    const distance = index + 1 - centre;
    product += distance * (value - mean);
    square += distance * distance;
  });
  const trend = product / square;
  return { level: mean - trend * centre, trend };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
