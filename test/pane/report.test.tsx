/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Kpis } from "../../src/model/kpi/tables";
import { Reports } from "../../src/features/kpi/report/tables";
import { openPane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";
import { tablesOf } from "../fixtures/tablesOf";

const kpi = { kpi: "Stockouts", measure: "Stockouts", unit: "%", better: "Down", period: "Week", target: 0.1 } as const;
const company = () => smallCompany({ moves: [brought("M-1", 10)] }).with(tablesOf([[Kpis, [kpi]]]).tables);

test("a report is looked at, published with remarks, and asked about when it is published again", async () => {
  const { user, session, excel } = await openPane(company(), "#/reports/report");
  await user.type(await screen.findByRole("textbox", { name: /Remarks/ }), "All quiet.");
  const preview = screen.getByTitle<HTMLIFrameElement>("Preview of the report");
  expect(preview.srcdoc).toContain("weekly report 2026-W47");
  await user.click(screen.getByRole("button", { name: "Publish the report" }));
  const messages = screen.getByRole("log", { name: "Messages" });
  expect(await within(messages).findByText("Published Report 2026-W47")).toBeTruthy();
  expect(await screen.findByText(/Report 2026-W47 was published/)).toBeTruthy();

  await user.click(screen.getByRole("radio", { name: /beside it/ }));
  await user.click(screen.getByRole("button", { name: "Publish the report" }));
  expect(await within(messages).findByText("Published Report 2026-W47 (2)")).toBeTruthy();
  const reports = excel.document.sheets.map(({ name }) => name).filter((name) => name.startsWith("Report 2026"));
  expect(reports).toEqual(["Report 2026-W47", "Report 2026-W47 (2)"]);
  await session.load([Reports]);
  const kept = session.store.getState().tables.rows(Reports);
  expect(kept.map(({ report, onSheet, remarks }) => [report, onSheet, remarks])).toEqual([
    ["RP-2026-0001", "Report 2026-W47", "All quiet."],
    ["RP-2026-0002", "Report 2026-W47 (2)", "All quiet."],
  ]);
});

test("a report that can't be listed is not drawn either", async () => {
  const { user, excel } = await openPane(company(), "#/reports/report");
  const publish = await screen.findByRole("button", { name: "Publish the report" });
  excel.document.sheet("Reports")?.protect({});
  await user.click(publish);
  const messages = screen.getByRole("log", { name: "Messages" });
  expect(await within(messages).findByText(/The sheet Reports is protected/)).toBeTruthy();
  expect(excel.document.sheets.map(({ name }) => name)).not.toContain("Report 2026-W47");
});

test("Undo in the notice takes back the report's sheet and its row in the list", async () => {
  const { user, session, excel } = await openPane(company(), "#/reports/report");
  await user.click(await screen.findByRole("button", { name: "Publish the report" }));
  const messages = screen.getByRole("log", { name: "Messages" });
  await within(messages).findByText("Published Report 2026-W47");
  await user.click(within(messages).getByRole("button", { name: /Undo/ }));
  await within(messages).findByText("Undid: Published Report 2026-W47");
  expect(excel.document.sheets.map(({ name }) => name)).not.toContain("Report 2026-W47");
  await session.load([Reports]);
  expect(session.store.getState().tables.rows(Reports)).toEqual([]);
});

test("the check names what stands in the way, and its fixes work", async () => {
  const { user, excel } = await openPane(company(), "#/reports/share");
  const sheet = excel.document.addSheet("Mine");
  sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, "C:\\secret\\plan.xlsx");
  await user.click(await screen.findByRole("button", { name: "Look again" }));
  expect(await screen.findByText(/Mine!A1 leads to a place on a computer/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go to Mine!A1" }));
  expect(excel.document.activeSheet.name).toBe("Mine");
});
