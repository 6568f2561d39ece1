import { ok, type Result } from "../../../domain/result";
import type { Circumstances } from "../../../tables/action";
import type { TableSet } from "../../../tables/tableSet";
import { Facts } from "../facts";
import { Kpis } from "../../../model/kpi/tables";
import { dashboardPage, listsOf } from "./dashboardPage";
import { words } from "./words";

/** One thing that the dashboard would show: how much of it, and what stands first. */
export interface Content {
  readonly label: string;
  readonly count: number;
  readonly example: string;
}

/** What the dashboard would show now, to look at before it is published; refused where there is nothing. */
export function contentsOf(tables: TableSet, circumstances: Circumstances): Result<readonly Content[]> {
  const page = dashboardPage(tables, circumstances);
  if (!page.ok) return page;
  const kpis = tables.rows(Kpis);
  const { charts } = page.value;
  return ok(
    [
      { label: words.page.kpis, count: kpis.length, example: kpis[0]?.kpi ?? "" },
      { label: words.page.charts, count: charts.length, example: charts[0]?.title ?? "" },
      ...listsOf(new Facts(tables, circumstances.today)).map(({ title, rows }) => ({
        label: title,
        count: rows.length,
        example: rows[0]?.what ?? "",
      })),
    ].filter(({ count, label }) => count > 0 || label !== words.page.charts),
  );
}
