import { formatNumber } from "../../domain/sentence";
import type { KpiUnit } from "../../model/kpi/tables";

/** A figure in a sentence: "91.2%", "3.4 days", "12,450.50", "4.1 times". */
export function formatFigure(value: number, unit: KpiUnit): string {
  switch (unit) {
    case "%":
      return `${formatNumber(value * 100, 1)}%`;
    case "amount":
    case "count":
      return formatNumber(value, 2);
    case "days":
    case "times":
      return `${formatNumber(value, 1)} ${unit}`;
  }
}

/** How far a figure moved: shares in points. */
export const formatMove = (move: number, unit: KpiUnit): string =>
  unit === "%" ? `${formatNumber(Math.abs(move) * 100, 1)} points` : formatFigure(Math.abs(move), unit);
