import { Expected } from "../../tables/column";
import { parseNumber } from "../../tables/parseText";
import { Kpis, type KpiUnit } from "../../model/kpi/tables";
import { words } from "./words";

/** The columns of target and amber as a form asks for them: a share may be typed as 95%. */
export function limitColumns(unit: KpiUnit): Pick<typeof Kpis.columns, "target" | "amber"> {
  const { target, amber } = Kpis.columns;
  return unit === "%" ? { target: asShare(target), amber: asShare(amber) } : { target, amber };
}

type Limit = (typeof Kpis.columns)["target"];

const asShare = (column: Limit): Limit => ({
  ...column,
  help: `${column.help} ${words.terms.share}`,
  fromText: (text, style) => {
    const bare = parseNumber(text.replace(/%\s*$/, ""), style);
    if (bare === undefined) return new Expected("a share, such as 95% or 0.95");
    return /%\s*$/.test(text) ? bare / 100 : bare;
  },
});
