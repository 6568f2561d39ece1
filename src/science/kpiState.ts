import { isAtLeast } from "./quantity";

/** Whether more or less is better. */
export type Better = "up" | "down";
export type KpiState = "Green" | "Amber" | "Red";

/** Green at the target or better, amber at the amber limit or better, else red. Without a limit there is no amber. */
export function kpiState(value: number, target: number, amber: number | undefined, better: Better): KpiState {
  if (reaches(value, target, better)) return "Green";
  return amber !== undefined && reaches(value, amber, better) ? "Amber" : "Red";
}

const reaches = (value: number, limit: number, better: Better): boolean =>
  better === "up" ? isAtLeast(value, limit) : isAtLeast(limit, value);
