/**
 * The text of a number as a column of this width shows it: General gives up decimals, then turns to an exponent; any
 * other format, and a number that still does not fit, shows #.
 */
export function fitNumber(
  value: number,
  text: string,
  isGeneral: boolean,
  width: number,
  measure: (text: string) => number,
): string {
  if (measure(text) <= width) return text;
  if (isGeneral) {
    const isTiny = value !== 0 && Math.abs(value) < 1e-4;
    for (let digits = 10; digits >= 0 && !isTiny; digits -= 1) {
      const rounded = String(Number(value.toFixed(digits)));
      if (rounded.length < text.length && !rounded.includes("e") && measure(rounded) <= width) return rounded;
    }
    for (let digits = 5; digits >= 0; digits -= 1) {
      const short = value
        .toExponential(digits)
        .replace(/e([+-])(\d)$/, "E$10$2")
        .replace("e", "E");
      if (measure(short) <= width) return short;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / Math.max(1, measure("#")))));
}
