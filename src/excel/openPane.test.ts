import { openExcel } from "../workbench/frame/inProcess";
import { letOpenPane, opensPane } from "./openPane";

test("the workbook remembers that the pane opens with it, until that is taken back", async () => {
  const excel = openExcel();
  excel.install();
  expect(opensPane()).toEqual({ ok: true, value: false });
  expect((await letOpenPane(true)).ok).toBe(true);
  expect([...excel.document.settings]).toEqual([["Office.AutoShowTaskpaneWithDocument", true]]);
  excel.close();

  const again = openExcel(excel.document);
  again.install();
  expect(opensPane()).toEqual({ ok: true, value: true });
  expect((await letOpenPane(false)).ok).toBe(true);
  expect([...again.document.settings]).toEqual([]);
  again.close();
});

test("what was written into the settings since the pane opened is still there afterwards", async () => {
  const excel = openExcel();
  excel.install();
  excel.document.setSetting("QuartermasterPage.Weekly report", "kept");
  expect((await letOpenPane(true)).ok).toBe(true);
  expect(excel.document.settings.get("QuartermasterPage.Weekly report")).toBe("kept");
  excel.close();
});

test("what the workbook could not keep is refused, and stays as it was", async () => {
  const excel = openExcel();
  excel.install();
  excel.document.setSetting("large", "x".repeat(1_999_990));
  expect(await letOpenPane(true)).toEqual({
    ok: false,
    problem: { message: "Excel did not keep it: The settings of the add-in are too large." },
  });
  expect(opensPane()).toEqual({ ok: true, value: false });
  expect(excel.document.settings.has("Office.AutoShowTaskpaneWithDocument")).toBe(false);
  excel.close();
});

test("an Excel without commands says that it can't", async () => {
  const excel = openExcel();
  excel.install();
  const { requirements } = excel.Office.context;
  Object.assign(requirements, { isSetSupported: () => false });
  const sentence = "This Excel can't open the pane with a workbook. Open it from the Quartermaster tab.";
  expect(opensPane()).toMatchObject({ problem: { message: sentence } });
  expect(await letOpenPane(true)).toMatchObject({ problem: { message: sentence } });
  excel.close();
});
