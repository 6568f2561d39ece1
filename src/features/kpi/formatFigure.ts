import type { KpiUnit } from "../../model/kpi/tables";

/** A figure in a sentence: "91.2%", "3.4 days", "12,450.50", "4.1 times". */
export function formatFigure(value: number, unit: KpiUnit): string {
  switch (unit) {
    case "%":
      return `${rounded(value * 100, 1)}%`;
    case "amount":
    case "count":
      return rounded(value, 2);
    case "days":
    case "times":
      return `${rounded(value, 1)} ${unit}`;
  }
}

/** How far a figure moved: shares in points. */
export const formatMove = (move: number, unit: KpiUnit): string =>
  unit === "%" ? `${rounded(Math.abs(move) * 100, 1)} points` : formatFigure(Math.abs(move), unit);

/** Rounded, with commas between the thousands. */
function rounded(value: number, decimals: number): string {
  const [whole = "", part] = (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined || /^0*$/.test(part) ? grouped : `${grouped}.${part}`;
}
