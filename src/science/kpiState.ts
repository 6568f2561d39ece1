import { isAtLeast } from "./quantity";

/** Whether more or less is better. */
export type Better = "up" | "down";
export type KpiState = "Green" | "Amber" | "Red";

/** Green at the target or better, amber at the amber limit or better, else red. Without a limit there is no amber. */
export function kpiState(value: number, target: number, amber: number | undefined, better: Better): KpiState {
  const reaches = (limit: number) => (better === "up" ? isAtLeast(value, limit) : isAtLeast(limit, value));
  if (reaches(target)) return "Green";
  return amber !== undefined && reaches(amber) ? "Amber" : "Red";
}
