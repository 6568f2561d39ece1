import { optional } from "../../../tables/column";
import { defineTable, type RowOf } from "../../../tables/defineTable";
import { day, moment, text } from "../../../tables/kinds";

/** Its name in workbooks is from the time when a report was always of a week. */
export const Reports = defineTable({
  name: "WeeklyReports",
  sheet: "Reports",
  help: "One row a published report. Each is on a sheet of its own, values only.",
  tabColor: "#C239B3",
  key: "report",
  version: 1,
  columns: {
    report: text({ header: "Report", help: "Its number.", width: 15 }),
    period: text({
      header: "Period",
      help: "The week, month or quarter that it tells of: 2026-W47, 2026-11, 2026-Q4.",
      former: ["Week"],
      width: 11,
    }),
    since: day({ header: "Changes since", help: "Changes are listed from this day on." }),
    publishedAt: moment({ header: "Published at", help: "When it was published last." }),
    by: text({ header: "By", help: "Who published it.", width: 20 }),
    onSheet: text({ header: "On sheet", help: "The sheet that holds it.", width: 22 }),
    remarks: optional(text({ header: "Remarks", help: "What the coordinator wrote above it.", width: 60 })),
  },
});
export type ReportRow = RowOf<typeof Reports.columns>;
