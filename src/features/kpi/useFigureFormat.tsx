import { useTables } from "../../session/SessionContext";
import { companySettings, Settings } from "../../model/company/settings";
import { useFormats } from "../../ui/FormatsContext";
import type { KpiUnit } from "../../model/kpi/tables";
import { words } from "./words";

/** Shows a figure in the host's language: a share as a percentage, an amount in the company's currency. */
export function useFigureFormat(): (value: number | undefined, unit: KpiUnit) => string {
  const formats = useFormats();
  const tables = useTables(reads);
  const currency = tables ? companySettings(tables).currency : "";
  return (value, unit) => {
    if (value === undefined) return words.noFigure;
    if (unit === "%") return formats.percent(value);
    if (unit === "amount") return formats.money(value, currency);
    return unit === "count" ? formats.quantity(value) : `${formats.figure(value)} ${unit}`;
  };
}

const reads = [Settings];
